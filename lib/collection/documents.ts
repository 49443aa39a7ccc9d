/**
 * The documents that the collection has met, and by what: so that one is known again by its title
 * that was saved by its number, and the other way round.
 */
import type { Table } from 'dexie';
import type { FactKeys } from '../plan/identity';
import { type DocumentRow, metAgain, type Sameness, sameness } from './identity';

/** A document that may be the one that was met, and how sure that is. */
export interface Known {
  readonly row: DocumentRow;
  readonly sure: Exclude<Sameness, null>;
}

/** All that may be the same document as the one that was met: the sure ones first, always in one order. */
export async function knownAs(
  documents: Table<DocumentRow, string>,
  met: DocumentRow,
): Promise<Known[]> {
  const rows = await documents
    .where('keys')
    .anyOf([...met.keys])
    .distinct()
    .toArray();
  const known = rows.flatMap((row): Known[] => {
    const sure = sameness(row.facts, met.facts) ?? (row.id === met.id ? 'likely' : null);
    return sure ? [{ row, sure }] : [];
  });
  const rank = ({ row, sure }: Known) => `${sure === 'surely' ? 0 : 1}${row.id}`;
  return known.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/**
 * Remembers a document, or what is new of one that is surely known; returns what its clips name it
 * by. One that is likely the same stays one of its own: its clips are compared one by one.
 */
export async function meet(
  documents: Table<DocumentRow, string>,
  met: DocumentRow,
): Promise<string> {
  const known = await knownAs(documents, met);
  const [home] = known;
  if (home?.sure !== 'surely') {
    if (!(await documents.get(met.id))) await documents.add(met);
    return met.id;
  }
  await learn(documents, known, met.facts);
  return home.row.id;
}

/** Remembers of the documents that are surely the one that was met what is new. */
export async function learn(
  documents: Table<DocumentRow, string>,
  known: readonly Known[],
  met: FactKeys,
): Promise<void> {
  for (const { row, sure } of known) {
    const again = metAgain(row, met);
    if (sure === 'surely' && JSON.stringify(again) !== JSON.stringify(row))
      await documents.put(again);
  }
}
