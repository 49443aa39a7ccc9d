/**
 * What a plan of the library is recognised by, kept so that it is found among ten thousand without
 * any of them being read. The same document is known as `lib/plan/identity` says.
 */
import type { Table } from 'dexie';
import { type FactKeys, factKeys, sameByKeys, sameByTexts } from '../plan/identity';
import type { Plan } from '../plan/plan';
import { normalised } from '../text/normalise';

export interface Known extends Omit<FactKeys, 'isExcerpt'> {
  /** A number for what each measure says, each once: 32 bits. */
  readonly prints: readonly number[];
}

/** A row of a plan with that. */
interface KnownRow {
  readonly id: string;
  readonly known: Known;
}

/** What a plan is recognised by. */
export function knownOf(plan: Plan): Known {
  const { isExcerpt: _, ...keys } = factKeys(plan);
  return { ...keys, prints: [...new Set(plan.measures.map(({ text }) => printOf(text)))] };
}

/** FNV-1a over a text, past spaces, widths and case. */
function printOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of normalised(text))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/**
 * The id of the plan that is the same document; undefined where there is none. One that has its number
 * goes before one of its name, and that before one of its text.
 */
export async function findSame(
  heads: Table<KnownRow, string>,
  known: Known,
): Promise<string | undefined> {
  const { number, name, prints } = known;
  if (number !== null) {
    const [same] = await heads.where('known.number').equals(number).primaryKeys();
    if (same !== undefined) return same;
  }
  const isNamedSo = (row: KnownRow) =>
    sameByKeys(excerptless(row.known), excerptless(known)) === true;
  const named = name === '' ? [] : await heads.where('known.name').equals(name).toArray();
  const same = named.find(isNamedSo);
  if (same) return same.id;
  const said = new Set(prints);
  // Asked one beside the other: a cursor over all of them waits for the database at each.
  const holding = await Promise.all(
    prints.map((print) => heads.where('known.prints').equals(print).primaryKeys()),
  );
  const sharing = new Set(holding.flat());
  const rows = (await heads.bulkGet([...sharing])).flatMap((row) => row ?? []);
  return rows.find(
    (row) =>
      sameByKeys(excerptless(row.known), excerptless(known)) === null &&
      sameByTexts(row.known.prints, said),
  )?.id;
}

const excerptless = (known: Known): FactKeys => ({ ...known, isExcerpt: false });
