/**
 * The library as the background uses it: seeded, indexed, ready to answer.
 *
 * Everything here can be rebuilt: the worker that holds it may be stopped at any moment. The index
 * is in memory, the texts are in the database: only those that are shown are read.
 */
import type {
  Answer,
  Details,
  DetailsRequest,
  Query,
  SearchAnswer,
  ShownEquivalent,
} from '../match/answer';
import type { Sensitivity } from '../match/calibration';
import { explain, topicsEverywhere } from '../match/explain';
import type { Answered } from '../match/gaps';
import type { LeftOutPlan, MatchQuery } from '../match/matcher';
import { bundledModel } from '../match/model';
import { type Hit, type PlanIndex, readOnce } from '../match/plan-index';
import { readSelection } from '../match/selection';
import { About } from '../match/topics-of';
import {
  type DocumentFacts,
  type Measure,
  type Plan,
  type Target,
  UNKNOWN_DOCUMENT,
} from '../plan/plan';
import { targetsOfMeasure } from '../plan/with-targets';
import { inTasks, nextTask } from '../text/tasks';
import type { LibraryDatabase } from './database';
import { followPlans, indexOf, readPlans, storedIndex } from './indexing';
import { isOwn } from './own';
import { type PlanSource, plansInMemory, StoredPlans } from './plans';
import { type Bundled, loadPack, repair, seed } from './seeding';

interface Opened {
  readonly index: PlanIndex;
  readonly texts: PlanSource;
  /** False when the database could not be used and the plans come from the bundle alone. */
  readonly stored: boolean;
  /** Plans that are stored but cannot be read. */
  readonly leftOut: LeftOutPlan[];
}

/** What the reader wants to be shown. */
interface Wanted {
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
interface Found {
  readonly hits: ReadonlyMap<string, readonly Hit[]>;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** What a notice is set beside. */
export interface Beside {
  /** Plans on its subject, the nearest ones of very many, and those that have equivalents, by id. */
  readonly plans: ReadonlyMap<string, Plan>;
  /** Those on its subject, the nearest first. */
  readonly onSubject: readonly Plan[];
  /** Its equivalents by its measures; behind the best of a region only those in plans on its subject. */
  readonly hits: Found['hits'];
  /** What any plan has that answers a measure of it best in its region, however much is to be shown. */
  readonly answered: readonly (Answered & { readonly own: string })[];
  /** What measures of these plans are about. */
  readonly about: About;
  /** The profile of a measure by its place in its plan. */
  readonly profile: PlanIndex['profile'];
  /** How many plans there are in all. */
  readonly size: number;
}

/** Plans with so many measures together are set beside a notice as wholes: some 130, four of each region. */
const MOST_BESIDE = 4000;

export class Library {
  readonly #database: LibraryDatabase;
  readonly #bundled: Bundled;
  readonly #version: string;
  #opened: Promise<Opened> | null = null;
  #following: Promise<void> = Promise.resolve();
  #about: About | null = null;

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

  /** Reads a notice that will be asked about, while the database and what else is asked first answer. */
  async expect(query: Query): Promise<void> {
    await nextTask();
    readOnce(query, bundledModel());
  }

  /**
   * Equivalents for a notice, of the regions that are wanted; none named means all. Without evidence
   * and targets, which take as long as all else: `details` tells them.
   */
  async answer(query: Query, wanted: Wanted = {}): Promise<Answer> {
    const { index, stored, leftOut } = await this.ready();
    const { hits, plans } = await this.#find(query, wanted);
    const itself = index.itself(query);
    const equivalents: Record<string, ShownEquivalent[]> = {};
    for (const [measureId, found] of hits) equivalents[measureId] = showAll(plans, found);
    return {
      equivalents,
      targets: {},
      awaited: true,
      library: {
        plans: index.size,
        stored,
        ...(itself !== null && { itself }),
        ...(leftOut.length > 0 && { leftOut }),
      },
    };
  }

  /**
   * The notice's targets, and why equivalents of its measures are shown; what the library does not
   * have (any more) is left out.
   */
  async details({ notice, found }: DetailsRequest): Promise<Details> {
    const { texts } = await this.ready();
    const ids = Object.values(found).flatMap((places) => places.map(({ planId }) => planId));
    const plans = await texts.get([...new Set(ids)]);
    const { knowledge } = bundledModel();
    const everywhere = topicsEverywhere(notice.measures, knowledge);
    const reasons = notice.measures.flatMap((own) =>
      (found[own.id] ?? []).flatMap(({ planId, measureId }) => {
        const other = plans.get(planId)?.measures.find(({ id }) => id === measureId);
        return other
          ? [{ own: own.id, planId, measureId, ...explain(own, other, knowledge, everywhere) }]
          : [];
      }),
    );
    return { targets: targetsOf(notice), reasons };
  }

  /**
   * Equivalents of a selection, whatever page it stands in. `notice` is the document that it stands
   * in where that is known: its own plan and its region's are left out, as they are for the notice
   * itself. Of a page that nobody knows, nothing is left out: somebody's words about a plan are to
   * be found in that plan.
   */
  async search(
    selected: string,
    notice: DocumentFacts | null,
    wanted: Wanted = {},
  ): Promise<SearchAnswer> {
    const { index } = await this.ready();
    const { parts, readUpTo } = readSelection(selected);
    const query = { ...(notice ?? UNKNOWN_DOCUMENT), excerpt: true, measures: parts } as const;
    const { hits, plans } = await this.#find(query, wanted);
    const { knowledge } = bundledModel();
    const shown = parts.map((part) => {
      const equivalents = showAll(plans, hits.get(part.id) ?? []).map((equivalent) => ({
        ...equivalent,
        ...explain(part, equivalent.measure, knowledge),
      }));
      return { id: part.id, title: part.title, text: part.text, equivalents };
    });
    const any = shown.some(({ equivalents }) => equivalents.length > 0);
    return {
      state: parts.length === 0 ? 'too-short' : any ? 'found' : 'nothing',
      parts: shown,
      readUpTo,
      leftOut: notice?.region ?? null,
      chosenRegionsOnly: (wanted.regions ?? []).length > 0,
      plans: index.size,
    };
  }

  /** One measure with its plan; undefined when the library does not have it (any more). */
  async find(
    planId: string,
    measureId: string,
  ): Promise<{ plan: Plan; measure: Measure } | undefined> {
    const plan = await this.plan(planId);
    const measure = plan?.measures.find(({ id }) => id === measureId);
    return plan && measure ? { plan, measure } : undefined;
  }

  /** A plan by its id; undefined when the library does not have it (any more). */
  async plan(planId: string): Promise<Plan | undefined> {
    const { texts } = await this.ready();
    return (await texts.get([planId])).get(planId);
  }

  /**
   * The plans that are set beside a notice as wholes, and its equivalents in them: so many of each
   * region as are wanted, the best alone where nothing is said.
   */
  async beside(
    query: MatchQuery,
    { sensitivity = 'usual', perRegion = 1 }: Omit<Wanted, 'regions'> = {},
  ): Promise<Beside> {
    const { index } = await this.ready();
    const near = await inTasks(index.nearing(query, MOST_BESIDE));
    // One search for all: what the reader is to see may be more than what counts as an answer, or less.
    const { thresholds } = bundledModel().calibration;
    const least = thresholds[sensitivity];
    const loosest = least < thresholds.usual ? sensitivity : 'usual';
    const found = await this.#find(query, { sensitivity: loosest, perRegion, among: near });
    const { plans } = found;
    this.#about ??= new About(bundledModel().knowledge.lexicon);
    return {
      plans,
      onSubject: near.flatMap((id) => plans.get(id) ?? []),
      hits: mapHits(found.hits, (hits) => hits.filter(({ score }) => score >= least)),
      answered: [...found.hits].flatMap(([own, hits]) =>
        bestOfRegions(hits)
          .filter(({ score }) => score >= thresholds.usual)
          .flatMap(({ planId, place, level }) => {
            const measureId = plans.get(planId)?.measures[place]?.id;
            return measureId === undefined ? [] : [{ own, planId, measureId, level }];
          }),
      ),
      about: this.#about,
      profile: (planId, place) => index.profile(planId, place),
      size: index.size,
    };
  }

  /** What the index finds, with the plans that hold it. */
  async #find(query: MatchQuery, wanted: Wanted & Among): Promise<Found> {
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
    return this.#find(query, wanted);
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

/** Read here, not in the page: their grammar and vocabulary would double what every page loads. */
function targetsOf(query: Query): Record<string, readonly Target[]> {
  const read = query.measures.map(
    (measure) => [measure.id, targetsOfMeasure(measure, query)] as const,
  );
  return Object.fromEntries(read.filter(([, targets]) => targets.length > 0));
}

/** Measures that are left with nothing are left out. */
function mapHits(
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
function bestOfRegions(hits: readonly Hit[]): Hit[] {
  const met = new Set<string | null>();
  return hits.filter(({ region }) => !met.has(region) && met.add(region));
}

/** None named means all; a central document is of no region. */
function isWanted(region: string | null, regions: readonly string[]): boolean {
  return regions.length === 0 || region === null || regions.includes(region);
}

/** Hits with all that is shown of them but the evidence. */
function showAll(plans: ReadonlyMap<string, Plan>, hits: readonly Hit[]): ShownEquivalent[] {
  return hits.flatMap((hit) => show(plans, hit));
}

function show(
  plans: ReadonlyMap<string, Plan>,
  { planId, place, level, score }: Hit,
): ShownEquivalent[] {
  const plan = plans.get(planId);
  const measure = plan?.measures[place];
  if (!plan || !measure) return [];
  const { measures: _, regionInferred: __, validity: ___, attachments: ____, ...head } = plan;
  const { id, path, heading, title, text, agencies, targets } = measure;
  const shown = { id, path, heading, title, text, agencies, targets };
  return [{ plan: head, measure: shown, level, score, evidence: [] }];
}
