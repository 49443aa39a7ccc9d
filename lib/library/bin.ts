/**
 * What the reader has removed, whole, so that it can be brought back. Moving is to be done inside a
 * transaction over all tables of plans.
 */
import type { BinRow, LibraryDatabase } from './database';
import { findSame } from './known';

/** How long it can be brought back (days). */
const KEPT_FOR = 30;
const DAY = 24 * 60 * 60 * 1000;
/** Whole plans that are moved at once: some 2 MB, so that a page that moves them stays fluid. */
const BATCH = 40;

/** What came of a plan: it was added under this id, or it is the same document as the one of this id. */
export interface Outcome {
  readonly kind: 'added' | 'same';
  readonly id: string;
  /** Where it is a bundled one that the reader had switched off: it is on again. */
  readonly switchedOn?: true;
}

/** Puts some plans into the bin. Of one that is damaged nothing is worth keeping. */
export async function moveToBin(
  { plans, heads, texts, index, search, metrics, bin }: LibraryDatabase,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  // A transaction that asks for nothing is over.
  if (ids.length === 0) return;
  const [planRows, headRows, textRows, indexRows] = await Promise.all([
    plans.bulkGet([...ids]),
    heads.bulkGet([...ids]),
    texts.bulkGet([...ids]),
    index.bulkGet([...ids]),
  ]);
  const rows = ids.flatMap((id, i): BinRow[] => {
    const [plan, head] = [planRows[i], headRows[i]];
    if (!plan || !head) return [];
    return [
      { id, removedAt: now.toISOString(), plan, head, text: textRows[i], index: indexRows[i] },
    ];
  });
  // In the order in which they are asked for: none waits until another is told to be done.
  await Promise.all([
    bin.bulkPut(rows),
    ...[plans, heads, texts, index, search, metrics].map((table) => table.bulkDelete([...ids])),
  ]);
}

/**
 * Brings some plans back, but those that have been added again meanwhile; what is not there has no
 * outcome. Asks for all of them at once whether they are there: one after another took minutes.
 */
export async function bringBack(
  { plans, heads, texts, index, bin }: LibraryDatabase,
  ids: readonly string[],
): Promise<Outcome[]> {
  const rows = (await bin.bulkGet([...ids])).flatMap((row) => row ?? []);
  if (rows.length === 0) return [];
  const there = await Promise.all(rows.map(({ head }) => findSame(heads, head.known)));
  const outcomes: Outcome[] = [];
  const back: BinRow[] = [];
  const met = new Set<unknown>();
  for (const [i, row] of rows.entries()) {
    const { number, name, prints } = row.head.known;
    const keys = [number, name, ...prints].filter((key) => key !== null && key !== '');
    // Two of these may be the same document: it was removed, added anew, and removed again.
    const isMet = keys.some((key) => met.has(key));
    const same = there[i] ?? (isMet ? await findSame(heads, row.head.known) : undefined);
    if (same !== undefined) {
      outcomes.push({ kind: 'same', id: same });
      continue;
    }
    await heads.put(row.head);
    for (const key of keys) met.add(key);
    outcomes.push({ kind: 'added', id: row.id });
    back.push(row);
  }
  if (back.length === 0) return outcomes;
  await plans.bulkPut(back.map(({ plan }) => plan));
  await texts.bulkPut(back.flatMap(({ text }) => text ?? []));
  await index.bulkPut(back.flatMap(({ index }) => index ?? []));
  await bin.bulkDelete(back.map(({ id }) => id));
  return outcomes;
}

/** Deletes for good what has been in the bin for thirty days. */
export async function emptyBin({ bin }: LibraryDatabase, now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - KEPT_FOR * DAY).toISOString();
  await bin.where('removedAt').below(before).delete();
}

export function* batches(ids: readonly string[]): Iterable<string[]> {
  for (let start = 0; start < ids.length; start += BATCH) yield ids.slice(start, start + BATCH);
}
