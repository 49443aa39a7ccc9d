/**
 * The library as the background uses it: seeded, indexed, ready to answer.
 *
 * Everything here can be rebuilt: the worker that holds it may be stopped at any moment.
 */
import * as v from 'valibot';
import type { Answer, Query, SearchAnswer, ShownEquivalent } from '../match/answer';
import type { Sensitivity } from '../match/calibration';
import type { Equivalent } from '../match/matcher';
import { createMatcher } from '../match/model';
import { readSelection } from '../match/selection';
import type { TopicalMatcher } from '../match/topical';
import type { DocumentFacts, Measure, Plan, Target } from '../plan/plan';
import { targetsOfMeasure } from '../plan/with-targets';
import type { LibraryDatabase } from './database';
import { PackSchema } from './pack';
import { type Bundled, seededPlans } from './seeding';

interface Index {
  readonly plans: ReadonlyMap<string, Plan>;
  readonly matcher: TopicalMatcher;
  /** False when the database could not be used and the plans come from the bundle alone. */
  readonly stored: boolean;
}

/** What the reader wants to be shown. */
interface Wanted {
  readonly regions?: readonly string[];
  readonly sensitivity?: Sensitivity;
}

export class Library {
  readonly #database: LibraryDatabase;
  readonly #bundled: Bundled;
  #index: Promise<Index> | null = null;

  constructor(database: LibraryDatabase, bundled: Bundled) {
    this.#database = database;
    this.#bundled = bundled;
  }

  /** Seeds or repairs the database and builds the index, once for the life of this object. */
  ready(): Promise<Index> {
    this.#index ??= this.#load().catch((error: unknown) => {
      this.#index = null;
      throw error;
    });
    return this.#index;
  }

  /** Equivalents for a notice, of the regions that are wanted; none named means all. */
  async answer(query: Query, { regions = [], sensitivity }: Wanted = {}): Promise<Answer> {
    const { plans, matcher, stored } = await this.ready();
    const equivalents: Record<string, ShownEquivalent[]> = {};
    for (const [measureId, found] of matcher.match(query, { sensitivity })) {
      const shown = showAll(plans, found, regions);
      if (shown.length > 0) equivalents[measureId] = shown;
    }
    const { leftOut } = matcher;
    return {
      equivalents,
      targets: targetsOf(query),
      library: { plans: plans.size, stored, ...(leftOut.length > 0 && { leftOut }) },
    };
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
    { regions = [], sensitivity }: Wanted = {},
  ): Promise<SearchAnswer> {
    const { plans, matcher } = await this.ready();
    const { parts, readUpTo } = readSelection(selected);
    const query = { ...(notice ?? NOBODY), excerpt: true, measures: parts } as const;
    const found =
      parts.length > 0 ? matcher.match(query, { sensitivity }) : new Map<string, Equivalent[]>();
    const shown = parts.map(({ id, title, text }) => {
      return { id, title, text, equivalents: showAll(plans, found.get(id) ?? [], regions) };
    });
    const any = shown.some(({ equivalents }) => equivalents.length > 0);
    return {
      state: parts.length === 0 ? 'too-short' : any ? 'found' : 'nothing',
      parts: shown,
      readUpTo,
      leftOut: notice?.region ?? null,
      chosenRegionsOnly: regions.length > 0,
      plans: plans.size,
    };
  }

  /** One measure with its plan; undefined when the library does not have it (any more). */
  async find(
    planId: string,
    measureId: string,
  ): Promise<{ plan: Plan; measure: Measure } | undefined> {
    const plan = (await this.ready()).plans.get(planId);
    const measure = plan?.measures.find(({ id }) => id === measureId);
    return plan && measure ? { plan, measure } : undefined;
  }

  async #load(): Promise<Index> {
    const { plans, stored } = await this.#plans();
    return {
      plans: new Map(plans.map((plan) => [plan.id, plan])),
      matcher: createMatcher(plans),
      stored,
    };
  }

  /** From the database; where it is blocked or missing, from the bundle, so that reading goes on. */
  async #plans(): Promise<{ plans: Plan[]; stored: boolean }> {
    try {
      await this.#database.openSoon();
      return { plans: await seededPlans(this.#database, this.#bundled), stored: true };
    } catch {
      const pack = v.parse(PackSchema, await this.#bundled.load());
      return { plans: pack.plans.map(({ plan }) => plan), stored: false };
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

/** A page of which nothing is known. */
const NOBODY: DocumentFacts = {
  title: null,
  innerTitle: null,
  issuer: null,
  region: null,
  documentNumber: null,
  signedOn: null,
  publishedOn: null,
  horizon: null,
  cites: [],
};

/** Those of the regions that are wanted, with all that is shown of them; none named means all. */
function showAll(
  plans: ReadonlyMap<string, Plan>,
  found: readonly Equivalent[],
  regions: readonly string[],
): ShownEquivalent[] {
  return found
    .filter(({ region }) => regions.length === 0 || region === null || regions.includes(region))
    .flatMap((equivalent) => show(plans, equivalent));
}

function show(plans: ReadonlyMap<string, Plan>, equivalent: Equivalent): ShownEquivalent[] {
  const plan = plans.get(equivalent.planId);
  const measure = plan?.measures.find(({ id }) => id === equivalent.measureId);
  if (!plan || !measure) return [];
  const { measures: _, regionInferred: __, validity: ___, attachments: ____, ...head } = plan;
  const { id, path, heading, title, text, agencies, targets } = measure;
  return [
    {
      plan: head,
      measure: { id, path, heading, title, text, agencies, targets },
      level: equivalent.level,
      score: equivalent.score,
      evidence: equivalent.evidence,
      why: equivalent.why,
    },
  ];
}
