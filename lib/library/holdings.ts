/**
 * What the library holds for the background: seeded, indexed, ready to be asked.
 *
 * Everything here can be rebuilt: the worker that holds it may be stopped at any moment. The index
 * is in memory, the texts are in the database: only those that are shown are read.
 */

import type { Hit, PlanIndex } from '../match/index/plan-index';
import type { LeftOutPlan, MatchQuery } from '../match/matcher';
import { bundledModel } from '../match/model';
import type { Sensitivity } from '../match/score/calibration';
import type { Plan } from '../plan/plan';
import { inTasks, nextTask } from '../text/tasks';
import type { LibraryDatabase } from './database';
import { followPlans, indexOf, readPlans, storedIndex } from './indexing';
import { isOwn } from './own';
import { type PlanSource, plansInMemory, StoredPlans } from './plans';
import { type Bundled, loadPack, repair, seed } from './seeding';

export interface Opened {
  readonly index: PlanIndex;
  readonly texts: PlanSource;
  /** False when the database could not be used and the plans come from the bundle alone. */
  readonly stored: boolean;
  /** Plans that are stored but cannot be read. */
  readonly leftOut: LeftOutPlan[];
}

/** What the reader wants to be shown. */
export interface Wanted {
  readonly regions?: readonly string[];
  readonly sensitivity?: Sensitivity;
  /** So many of each region at most; the best alone where nothing is said. */
  readonly perRegion?: number;
}

/** What is found only behind the best of a region is not wanted of other plans than these, which are. */
interface Among {
  readonly among?: readonly string[];
}

/** What was found, with the plans that hold it. */
export interface Found {
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** The index and the texts, in step with what is stored. */
export class Holdings {
  readonly #database: LibraryDatabase;
  readonly #bundled: Bundled;
  readonly #version: string;
  #opened: Promise<Opened> | null = null;
  #following: Promise<void> = Promise.resolve();

  /** `version`: of the code and the data that the index rests on; one of another is built anew. */
  constructor(database: LibraryDatabase, bundled: Bundled, version: string) {
    this.#database = database;
    this.#bundled = bundled;
    this.#version = version;
  }

  /** Seeds or repairs the database and brings the index in step, once for the life of this object. */
  ready(): Promise<Opened> {
    this.#opened ??= this.#open().catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  /** Brings what is in memory in step with what is stored of these plans now; null: of all. */
  follow(ids: readonly string[] | null): Promise<void> {
    // One after the other, so that the last word is the latest.
    this.#following = this.#following
      .then(() => this.#follow(ids))
      .catch(() => {
        // The next worker reads what is stored.
      });
    return this.#following;
  }

  async #follow(ids: readonly string[] | null): Promise<void> {
    if (ids === null) this.#opened = null;
    const { index, texts, stored, leftOut } = await this.ready();
    if (!stored || ids === null) return;
    texts.forget(ids);
    const others = leftOut.filter(({ planId }) => !ids.includes(planId));
    const lost = await followPlans(this.#database, index, ids, bundledModel(), this.#version);
    leftOut.splice(0, leftOut.length, ...others, ...lost);
  }

  /** A plan by its id; undefined when the library does not have it (any more). */
  async plan(planId: string): Promise<Plan | undefined> {
    const { texts } = await this.ready();
    return (await texts.get([planId])).get(planId);
  }

  /** What the index finds, with the plans that hold it. */
  async find(query: MatchQuery, wanted: Wanted & Among): Promise<Found> {
    const { index, texts } = await this.ready();
    const { regions = [], among, ...options } = wanted;
    const isAmong = among && new Set(among);
    const hits = mapHits(await inTasks(index.finding(query, options)), (found) => {
      const shown = found.filter(({ region }) => isWanted(region, regions));
      if (!isAmong) return shown;
      const best = new Set(bestOfRegions(shown));
      return shown.filter((hit) => best.has(hit) || isAmong.has(hit.planId));
    });
    const found = [...hits.values()].flatMap((one) => one.map(({ planId }) => planId));
    const ids = new Set([...(among ?? []), ...found]);
    const plans = await texts.get([...ids]);
    const damaged = [...ids].filter((id) => index.has(id) && !plans.has(id));
    if (damaged.length === 0) return { hits, plans };
    // What was damaged has an equal in the bundle, or is out of the index now: asked again.
    await this.#mend(damaged);
    return this.find(query, wanted);
  }

  /** Plans that are not what was written: bundled ones are written anew, others are left out. */
  async #mend(ids: readonly string[]): Promise<void> {
    const { index, texts, leftOut } = await this.ready();
    for (const id of ids) index.remove(id);
    try {
      const pack = await loadPack(this.#bundled);
      await repair(this.#database, pack, ids);
    } catch {
      // Without the bundle, or on a full disk, they are left out until the next start.
    }
    const sound = await texts.get(ids);
    await readPlans(this.#database, index, [...sound.keys()], bundledModel(), this.#version);
    const lost = ids.filter((id) => !index.has(id));
    // What the reader has removed is no loss: a page that was closed meanwhile has told nobody.
    const there = new Set(await this.#database.plans.where('id').anyOf(lost).primaryKeys());
    const damaged = lost.filter((id) => there.has(id) || !isOwn(id));
    leftOut.push(...damaged.map((planId) => ({ planId, why: 'damaged' as const })));
  }

  /** From the database; where it is blocked or missing, from the bundle, so that reading goes on. */
  async #open(): Promise<Opened> {
    try {
      const opening = this.#database.openSoon();
      opening.catch(() => {});
      // Built while the browser opens the database, which is asked for in a moment from now.
      await nextTask();
      bundledModel();
      await opening;
      await seed(this.#database, this.#bundled);
      const { index, leftOut } = await storedIndex(this.#database, bundledModel(), this.#version);
      return { index, leftOut, texts: new StoredPlans(this.#database), stored: true };
    } catch {
      const plans = (await loadPack(this.#bundled)).plans.map(({ plan }) => plan);
      const index = indexOf(plans, bundledModel());
      return { index, leftOut: [], texts: plansInMemory(plans), stored: false };
    }
  }
}

/** Measures that are left with nothing are left out. */
export function mapHits(
  hits: Found['hits'],
  change: (hits: readonly Hit[]) => readonly Hit[],
): Map<string, readonly Hit[]> {
  const changed = new Map<string, readonly Hit[]>();
  for (const [own, found] of hits) {
    const left = change(found);
    if (left.length > 0) changed.set(own, left);
  }
  return changed;
}

/** The first of each region. */
export function bestOfRegions(hits: readonly Hit[]): Hit[] {
  const met = new Set<string | null>();
  return hits.filter(({ region }) => !met.has(region) && met.add(region));
}

/** None named means all; a central document is of no region. */
function isWanted(region: string | null, regions: readonly string[]): boolean {
  return regions.length === 0 || region === null || regions.includes(region);
}
