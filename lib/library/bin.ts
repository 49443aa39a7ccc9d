/**
 * What the reader has removed, whole, so that it can be brought back. Moving is to be done inside a
 * transaction over all tables of plans.
 */
import type { BinRow, LibraryDatabase } from './database';
import { findSame } from './known';

/** How long it can be brought back (days). */
const KEPT_FOR = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Whole plans that are moved at once: some 5 MB. */
const BATCH = 100;

/** What came of a plan: it was added under this id, or it is the same document as the one of this id. */
export interface Outcome {
  readonly kind: 'added' | 'same';
  readonly id: string;
  /** Where it is a bundled one that the reader had switched off: it is on again. */
  readonly switchedOn?: true;
}

/** Puts plans into the bin. Of one that is damaged nothing is worth keeping. */
export async function moveToBin(
  { plans, heads, texts, index, search, metrics, bin }: LibraryDatabase,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  for (const batch of batches(ids)) {
    const [planRows, headRows, textRows, indexRows] = await Promise.all([
      plans.bulkGet(batch),
      heads.bulkGet(batch),
      texts.bulkGet(batch),
      index.bulkGet(batch),
    ]);
    const rows = batch.flatMap((id, i): BinRow[] => {
      const [plan, head] = [planRows[i], headRows[i]];
      if (!plan || !head) return [];
      return [
        { id, removedAt: now.toISOString(), plan, head, text: textRows[i], index: indexRows[i] },
      ];
    });
    await bin.bulkPut(rows);
    for (const table of [plans, heads, texts, index, search, metrics])
      await table.bulkDelete(batch);
  }
}

/** Brings plans back, but those that have been added again meanwhile; what is not there has no outcome. */
export async function bringBack(
  database: LibraryDatabase,
  ids: readonly string[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const batch of batches(ids))
    for (const row of await database.bin.bulkGet(batch))
      if (row) outcomes.push(await bringBackOne(database, row));
  return outcomes;
}

async function bringBackOne(
  { plans, heads, texts, index, bin }: LibraryDatabase,
  row: BinRow,
): Promise<Outcome> {
  const same = await findSame(heads, row.head.known);
  if (same !== undefined) return { kind: 'same', id: same };
  await heads.put(row.head);
  await plans.put(row.plan);
  if (row.text) await texts.put(row.text);
  if (row.index) await index.put(row.index);
  await bin.delete(row.id);
  return { kind: 'added', id: row.id };
}

/** Deletes for good what has been in the bin for thirty days. */
export async function emptyBin({ bin }: LibraryDatabase, now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT_FOR * DAY).toISOString();
  await bin.where('removedAt').below(before).delete();
}

export function* batches(ids: readonly string[]): Iterable<string[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
}
