/**
 * Undo and redo: over reload, of whichever page made the step.
 *
 * There is one history for all pages, since there is one collection. An undo puts back only what the
 * step changed, field by field; a field that has another value by now than the step gave it (a backup
 * was restored, the clip is gone for good) is left as it is, and the answer says how many were.
 */
import { type Act, equal } from './act';
import type { Change, CollectionDatabase, StepRow } from './database';
import type { Moved, Step } from './records';

/** What would be undone next, and done again. */
export async function nextSteps({
  steps,
}: CollectionDatabase): Promise<{ undo: Step | null; redo: Step | null }> {
  const [undo, redo] = await Promise.all([
    steps.where('undone').equals(0).last(),
    steps.where('undone').equals(1).first(),
  ]);
  return { undo: stepOf(undo), redo: stepOf(redo) };
}

function stepOf(row: StepRow | undefined): Step | null {
  if (!row) return null;
  const { undone: _, ...step } = row;
  return step;
}

/**
 * Undoes the last step, or does again the one that was undone last; null where there is none, and
 * where it is not the step of the number `only`.
 */
export async function move(
  database: CollectionDatabase,
  act: Act,
  direction: 'undo' | 'redo',
  only?: number,
): Promise<Moved | null> {
  const step = (await nextSteps(database))[direction];
  if (!step || (only !== undefined && step.id !== only)) return null;
  const changes = (await database.stepChanges.get(step.id))?.changes ?? [];
  let left = 0;
  for (const table of ['folders', 'clips'] as const) {
    const turning = changes.flatMap(({ table: of, key, before, after }) => {
      const [from, to] = direction === 'undo' ? [after, before] : [before, after];
      return of === table ? [{ key, from, to }] : [];
    });
    left += await turn(database, act, table, turning);
  }
  await database.steps.update(step.id, { undone: direction === 'undo' ? 1 : 0 });
  act.tell();
  await act.finish();
  return { ...step, left };
}

/** A row that is to be turned from what a step made of it into what it was, or the other way. */
interface Turning {
  readonly key: string;
  readonly from: Change['before'];
  readonly to: Change['before'];
}

/** Turns the rows of a table, all in one go; answers how many are no longer, or not wholly, as they were made. */
async function turn(
  database: CollectionDatabase,
  act: Act,
  table: Change['table'],
  turning: readonly Turning[],
): Promise<number> {
  if (turning.length === 0) return 0;
  const rows = await database.table<Row, string>(table).bulkGet(turning.map(({ key }) => key));
  const turned = turning.map(({ from, to }, i) => turnedRow(rows[i], from, to));
  const put = turned.flatMap(({ before, after }) => (after ? [{ before, after }] : []));
  const removed = turned.flatMap(({ before, after }) => (before && after === null ? [before] : []));
  if (put.length > 0) await act.put(table, put as never);
  if (removed.length > 0) await act.remove(table, removed as never);
  return turned.filter(({ isLeft }) => isLeft).length;
}

interface Turned {
  readonly before: Row | undefined;
  /** Null to remove it, undefined to leave it as it is. */
  readonly after?: Row | null;
  readonly isLeft: boolean;
}

function turnedRow(row: Row | undefined, from: Turning['from'], to: Turning['to']): Turned {
  // It was not there: it comes, unless it has come by another way.
  if (!from)
    return row || !to
      ? { before: row, isLeft: true }
      : { before: row, after: { ...to }, isLeft: false };
  if (!row) return { before: row, isLeft: true };
  const others = new Set(Object.keys(from).filter((field) => !equal(row[field], from[field])));
  if (!to)
    return others.size > 0
      ? { before: row, isLeft: true }
      : { before: row, after: null, isLeft: false };
  const back = Object.entries(to).filter(([field]) => !others.has(field));
  return { before: row, after: { ...row, ...Object.fromEntries(back) }, isLeft: others.size > 0 };
}

type Row = Readonly<Record<string, unknown>>;

/** Takes what was deleted for good out of the history, too: it must be nowhere. */
export async function forget(
  { steps, stepChanges }: CollectionDatabase,
  gone: ReadonlySet<string>,
): Promise<void> {
  await stepChanges.toCollection().modify((row, reference) => {
    const changes = row.changes.filter(({ key }) => !gone.has(key));
    if (changes.length === 0) Reflect.deleteProperty(reference, 'value');
    else if (changes.length < row.changes.length) reference.value = { ...row, changes };
  });
  const left = new Set(await stepChanges.toCollection().primaryKeys());
  const all = await steps.toCollection().primaryKeys();
  await steps.bulkDelete(all.filter((id) => !left.has(id)));
}
