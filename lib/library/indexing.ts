/**
 * Brings the index in step with the stored plans: takes in what is kept of them, and reads those of
 * which nothing is kept, or nothing that can be used.
 *
 * Reading takes some 3 ms a plan. It is done in slices, each kept as soon as it is ready, so that
 * the worker goes on answering, and one that is killed has lost one slice.
 */

import { indexedPlan, PlanIndex } from '../match/index/plan-index';
import type { LeftOutPlan } from '../match/matcher';
import type { Model } from '../match/score/score';
import type { Plan } from '../plan/plan';
import type { IndexRow, LibraryDatabase } from './database';
import { asReadOf } from './heads';
import { indexRow, readIndexRow } from './index-rows';
import { soundPlan } from './plans';

/** Rows that are asked for at once: some 6 MB. All at once would be more than a message holds. */
const BATCH = 500;
/** Plans that are read before others have their turn. */
const SLICE = 8;

export interface Indexed {
  readonly index: PlanIndex;
  /** Plans that are stored but cannot be read. */
  readonly leftOut: LeftOutPlan[];
}

/** The index over all stored plans but those that are switched off. `version` is that of the code and the data it rests on. */
export async function storedIndex(
  database: LibraryDatabase,
  model: Model,
  version: string,
): Promise<Indexed> {
  const index = new PlanIndex(model);
  const [ids, off] = await Promise.all([
    database.plans.toCollection().primaryKeys(),
    database.off.toCollection().primaryKeys(),
  ]);
  const wanted = new Set(ids);
  for (const id of off) wanted.delete(id);
  const gone = await takeIn(database, index, wanted, version);
  if (gone.length > 0) await database.index.bulkDelete(gone);
  const missing = [...wanted].filter((id) => !index.has(id));
  return { index, leftOut: await readPlans(database, index, missing, model, version) };
}

/** Takes in all rows that can be used; answers the ids of those whose plan is gone or switched off. */
async function takeIn(
  database: LibraryDatabase,
  index: PlanIndex,
  ids: ReadonlySet<string>,
  version: string,
): Promise<string[]> {
  const gone: string[] = [];
  let last: string | undefined = '';
  while (last !== undefined) {
    const rows: IndexRow[] = await database.index.where('id').above(last).limit(BATCH).toArray();
    for (const row of rows) {
      const indexed = ids.has(row.id) ? readIndexRow(row, version) : null;
      if (indexed) index.add(indexed);
      else if (!ids.has(row.id)) gone.push(row.id);
    }
    last = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  }
  return gone;
}

/**
 * Brings the index in step with what is stored of these plans now: those that are there are taken in
 * by their rows, or read where there is none; others go. Answers those that cannot be read.
 */
export async function followPlans(
  database: LibraryDatabase,
  index: PlanIndex,
  ids: readonly string[],
  model: Model,
  version: string,
): Promise<LeftOutPlan[]> {
  const missing: string[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const { plans, off } = database;
    const [there, switchedOff, rows] = await database.transaction(
      'r',
      plans,
      off,
      database.index,
      () =>
        Promise.all([
          plans.where('id').anyOf(batch).primaryKeys(),
          off.where('id').anyOf(batch).primaryKeys(),
          database.index.bulkGet(batch),
        ]),
    );
    const wanted = new Set(there);
    for (const id of switchedOff) wanted.delete(id);
    for (const [i, id] of batch.entries()) {
      const indexed = wanted.has(id) ? readIndexRow(rows[i], version) : null;
      if (indexed) index.add(indexed);
      else index.remove(id);
      if (!indexed && wanted.has(id)) missing.push(id);
    }
  }
  return readPlans(database, index, missing, model, version);
}

/** Reads stored plans into the index; answers those that cannot be read. */
export async function readPlans(
  database: LibraryDatabase,
  index: PlanIndex,
  ids: readonly string[],
  { knowledge }: Model,
  version: string,
): Promise<LeftOutPlan[]> {
  const leftOut: LeftOutPlan[] = [];
  for (let start = 0; start < ids.length; start += SLICE) {
    if (start > 0) await turn();
    const slice = ids.slice(start, start + SLICE);
    const [rows, heads] = await Promise.all([
      database.plans.bulkGet(slice),
      database.heads.bulkGet(slice),
    ]);
    const indexed = [];
    for (const [i, planId] of slice.entries()) {
      const plan = await soundPlan(rows[i], planId);
      if (plan) indexed.push({ ...indexedPlan(plan, knowledge), ...asReadOf(heads[i]) });
      else leftOut.push({ planId, why: 'damaged' });
    }
    for (const one of indexed) index.add(one);
    // The index serves without being kept: on a full disk the next worker reads the plans again.
    await database.index.bulkPut(indexed.map((one) => indexRow(one, version))).catch(() => {});
  }
  return leftOut;
}

/** An index of plans that are nowhere stored. */
export function indexOf(plans: readonly Plan[], model: Model): PlanIndex {
  const index = new PlanIndex(model);
  for (const plan of plans) index.add(indexedPlan(plan, model.knowledge));
  return index;
}

/** Lets whoever waits have a turn. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
