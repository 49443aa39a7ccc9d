/**
 * What a plan of the library is recognised by, kept so that it is found among ten thousand without
 * any of them being read. The same document is known as `lib/plan/identity` says.
 */
import type { Table } from 'dexie';
import {
  type FactKeys,
  factKeys,
  type Identifiable,
  sameAsRead,
  sameByKeys,
  sameByTexts,
} from '../plan/identity';
import type { Plan } from '../plan/plan';
import { normalised } from '../text/normalise';

type Keys = Omit<FactKeys, 'isExcerpt'>;

export interface Known extends Keys {
  /** A number for what each measure says, each once: 32 bits. */
  readonly prints: readonly number[];
  /** What was known of it as it was read; absent where the reader has corrected nothing of that. */
  readonly asRead?: Keys;
}

/** A row of a plan with that. */
interface KnownRow {
  readonly id: string;
  readonly known: Known;
}

/** What a plan is recognised by; `read` is what was known of it before the reader corrected any. */
export function knownOf(plan: Plan, read?: Omit<Identifiable, 'measures' | 'excerpt'>): Known {
  const keys = keysOf(plan);
  const asRead = read && keysOf(read);
  return {
    ...keys,
    prints: [...new Set(plan.measures.map(({ text }) => printOf(text)))],
    ...(asRead && JSON.stringify(asRead) !== JSON.stringify(keys) && { asRead }),
  };
}

function keysOf(facts: Omit<Identifiable, 'measures' | 'excerpt'>): Keys {
  const { isExcerpt: _, ...keys } = factKeys(facts);
  return keys;
}

/** Whether a plan is the same document as one that is asked for, which may have been corrected, too. */
export function isSame(plan: Known, asked: Known): boolean {
  const sameText = () => sameByTexts(plan.prints, new Set(asked.prints));
  return (
    (sameByKeys(plan, asked) ?? sameText()) ||
    [asked, asked.asRead].some((keys) => keys && sameAsRead(plan.asRead, keys, sameText)) ||
    sameAsRead(asked.asRead, plan, sameText)
  );
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
  const named = name === '' ? [] : await heads.where('known.name').equals(name).toArray();
  const same = named.find((row) => sameByKeys(row.known, known) === true);
  if (same) return same.id;
  // Asked one beside the other: a cursor over all of them waits for the database at each.
  const holding = await Promise.all(
    prints.map((print) => heads.where('known.prints').equals(print).primaryKeys()),
  );
  const sharing = new Set(holding.flat());
  const rows = (await heads.bulkGet([...sharing])).flatMap((row) => row ?? []);
  return rows.find((row) => isSame(row.known, known))?.id;
}
