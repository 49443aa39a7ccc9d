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

/** Undoes the last step, or does again the one that was undone last; null where there is none. */
export async function move(
  database: CollectionDatabase,
  act: Act,
  direction: 'undo' | 'redo',
): Promise<Moved | null> {
  const step = (await nextSteps(database))[direction];
  if (!step) return null;
  const done = await database.stepChanges.get(step.id);
  const changes = done?.changes ?? [];
  let left = 0;
  // Backwards, as far as the order matters.
  for (const change of direction === 'undo' ? changes.toReversed() : changes) {
    const { before, after } = change;
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (!(await turn(database, act, change, from, to))) left++;
  }
  await database.steps.update(step.id, { undone: direction === 'undo' ? 1 : 0 });
  act.tell();
  await act.finish();
  return { ...step, left };
}

type Fields = Change['before'];

/** Turns what a row was made into what it was; false where not all of it is still as it was made. */
async function turn(
  database: CollectionDatabase,
  act: Act,
  { table, key }: Change,
  from: Fields,
  to: Fields,
): Promise<boolean> {
  const rows = database.table<Row, string>(table);
  const row = await rows.get(key);
  if (!from) {
    // It was not there: it comes, unless it has come by another way.
    if (row || !to) return false;
    await act.put(table, [{ before: undefined, after: { ...to } as never }]);
    return true;
  }
  if (!row) return false;
  const kept = Object.entries(from).filter(([field, value]) => !equal(row[field], value));
  if (!to) {
    if (kept.length > 0) return false;
    await act.remove(table, [row as never]);
    return true;
  }
  const left = new Set(kept.map(([field]) => field));
  const back = Object.fromEntries(Object.entries(to).filter(([field]) => !left.has(field)));
  await act.put(table, [{ before: row as never, after: { ...row, ...back } as never }]);
  return left.size === 0;
}

type Row = Record<string, unknown>;

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
