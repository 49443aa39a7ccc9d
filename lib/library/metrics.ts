/**
 * The metrics of the whole library. What is kept of each plan is read, some plans at a time, each time a
 * task of its own, so that a page stays fluid and shows what is there already; of which nothing is kept,
 * the plan itself, and then it is.
 */
import { MetricIndex } from '../match/targets/metric-index';
import type { LibraryDatabase, MetricsRow } from './database';
import { type MetricsOfPlan, metricsRow, type PlanHead, readMetricsRow } from './metrics-row';
import { soundPlan } from './plans';
import type { Shelf } from './shelf';

/** So many rows are read at once: a megabyte, some milliseconds to take in. */
const ROWS = 200;
/** So many plans: some hundred kilobytes. */
const PLANS = 8;

interface Watched {
  /** With what is read already, to which more is added. */
  readonly progress: (done: number, all: number, read: LibraryMetrics) => void;
  readonly signal: AbortSignal;
}

/** A library's metrics, and the documents that they are out of, by id. */
export class LibraryMetrics {
  readonly index = new MetricIndex();
  readonly #plans = new Map<string, MetricsOfPlan>();
  readonly #heads = new Map<string, PlanHead | null>();

  add(plan: MetricsOfPlan): void {
    this.#plans.set(plan.id, plan);
    this.index.add(plan);
  }

  document(planId: string): PlanHead | null {
    const known = this.#heads.get(planId);
    if (known !== undefined) return known;
    const head = this.#plans.get(planId)?.head() ?? null;
    this.#heads.set(planId, head);
    return head;
  }
}

/**
 * Reads all plans that the reader has not switched off. One that is damaged is left out. `version` is that
 * of the index. Rejects with the signal's reason.
 */
export async function libraryMetrics(
  shelf: Pick<Shelf, 'list' | 'plan'>,
  database: LibraryDatabase,
  version: string,
  { progress, signal }: Watched,
): Promise<LibraryMetrics> {
  const metrics = new LibraryMetrics();
  const left = await wantedIn(database).catch(() => null);
  // Without the database, and in one that is empty yet, there are the bundled ones.
  const steps = left?.size ? read(left, database, version) : packed(shelf, version);
  const all = left?.size ?? 0;
  for await (const some of steps) {
    for (const plan of some) metrics.add(plan);
    if (left && all > 0) progress(all - left.size, all, metrics);
    signal.throwIfAborted();
  }
  return metrics;
}

/** Some plans at a time, each taken from those that are `left`: of which something is kept, then the others. */
async function* read(
  left: Set<string>,
  database: LibraryDatabase,
  version: string,
): AsyncGenerator<readonly MetricsOfPlan[]> {
  let last: string | undefined = '';
  while (last !== undefined) {
    const rows: MetricsRow[] = await database.metrics.where('id').above(last).limit(ROWS).toArray();
    const kept = rows.flatMap((row) =>
      left.has(row.id) ? (readMetricsRow(row, version) ?? []) : [],
    );
    for (const { id } of kept) left.delete(id);
    yield kept;
    last = rows.length < ROWS ? undefined : rows.at(-1)?.id;
  }
  for (const missing = [...left]; missing.length > 0; ) {
    const ids = missing.splice(0, PLANS);
    for (const id of ids) left.delete(id);
    yield await made(ids, database, version);
  }
}

async function* packed(
  shelf: Pick<Shelf, 'list' | 'plan'>,
  version: string,
): AsyncGenerator<readonly MetricsOfPlan[]> {
  for (const { plan } of await shelf.list()) {
    const whole = await shelf.plan(plan.id);
    const made = whole && readMetricsRow(metricsRow(whole, version), version);
    yield made ? [made] : [];
  }
}

/** The ids of plans that are there and not switched off. */
async function wantedIn(database: LibraryDatabase): Promise<Set<string>> {
  await database.openSoon();
  const [ids, off] = await Promise.all([
    database.plans.toCollection().primaryKeys(),
    database.off.toCollection().primaryKeys(),
  ]);
  const wanted = new Set(ids);
  for (const id of off) wanted.delete(id);
  return wanted;
}

/** Makes what is kept of plans; what cannot be kept is made again the next time. */
async function made(
  ids: readonly string[],
  database: LibraryDatabase,
  version: string,
): Promise<MetricsOfPlan[]> {
  const { plans, metrics } = database;
  const stored = await plans.bulkGet([...ids]);
  const read = await Promise.all(stored.map((row, i) => soundPlan(row, ids[i] ?? '')));
  const rows = read.flatMap((plan) => (plan ? metricsRow(plan, version) : []));
  await database
    .transaction('rw', plans, metrics, async () => {
      // Of a plan that was changed meanwhile nothing is kept.
      const now = await plans.bulkGet(rows.map(({ id }) => id));
      const hashes = new Map(stored.flatMap((row) => (row ? [[row.id, row.hash] as const] : [])));
      await metrics.bulkPut(rows.filter(({ id }, i) => now[i]?.hash === hashes.get(id)));
    })
    .catch(() => {});
  return rows.flatMap((row) => readMetricsRow(row, version) ?? []);
}
