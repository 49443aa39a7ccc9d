/**
 * The metrics of the whole library. Heads do not hold targets, and a table of them would have to be kept
 * in step with the plans for a page that is opened now and then: the plans are read through instead, a
 * few at a time, each a task of its own, so that a page stays fluid and shows what is there already.
 */
import * as v from 'valibot';
import { MetricIndex } from '../match/metric-index';
import { list, MeasureSchema } from '../plan/schema';
import type { LibraryDatabase } from './database';
import type { ShelvedPlan } from './shelf';

/** So many plans are read at once: some hundred kilobytes, some milliseconds to take in. */
const AT_ONCE = 16;

const Read = v.object({
  measures: list(v.pick(MeasureSchema, ['id', 'heading', 'title', 'text', 'targets'])),
});

interface Watched {
  /** With what is read already, to which more is added. */
  readonly progress: (done: number, all: number, read: LibraryMetrics) => void;
  readonly signal: AbortSignal;
}

/** What plans are read from. */
interface Source {
  list(): Promise<ShelvedPlan[]>;
  plan(id: string): Promise<unknown>;
}

/** A library's metrics, with the documents that they are out of, by id. */
export interface LibraryMetrics {
  readonly index: MetricIndex;
  readonly documents: ReadonlyMap<string, ShelvedPlan['plan']>;
}

/**
 * Reads all plans that the reader has not switched off. One that is damaged is left out. Rejects with
 * the signal's reason.
 */
export async function libraryMetrics(
  shelf: Source,
  database: Pick<LibraryDatabase, 'plans'>,
  { progress, signal }: Watched,
): Promise<LibraryMetrics> {
  const index = new MetricIndex();
  const heads = (await shelf.list()).filter(({ off, targets }) => !off && targets > 0);
  const documents = new Map(heads.map(({ plan }) => [plan.id, plan] as const));
  for (let at = 0; at < heads.length; at += AT_ONCE) {
    signal.throwIfAborted();
    const ids = heads.slice(at, at + AT_ONCE).map(({ plan }) => plan.id);
    for (const [i, plan] of (await plansOf(ids, shelf, database)).entries()) {
      const head = documents.get(ids[i] ?? '');
      const read = v.safeParse(Read, plan);
      if (!head || !read.success) continue;
      const measures = read.output.measures.map((measure) => ({
        id: measure.id,
        name: measure.title || measure.heading.at(-1) || measure.text.slice(0, 20),
        targets: measure.targets,
      }));
      index.add({ id: head.id, region: head.region, horizon: head.horizon, measures });
    }
    progress(Math.min(at + AT_ONCE, heads.length), heads.length, { index, documents });
  }
  return { index, documents };
}

/** Without the database the bundled ones are there all the same. */
async function plansOf(
  ids: readonly string[],
  shelf: Source,
  database: Pick<LibraryDatabase, 'plans'>,
): Promise<readonly unknown[]> {
  try {
    const rows = await database.plans.bulkGet([...ids]);
    if (rows.every((row) => row !== undefined)) return rows.map((row) => row?.plan);
  } catch {
    // As below.
  }
  return Promise.all(ids.map((id) => shelf.plan(id)));
}
