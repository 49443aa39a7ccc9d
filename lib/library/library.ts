/** The library as the background asks it: equivalents and why, a selection's, what a notice is set beside. */
import type {
  Answer,
  Details,
  DetailsRequest,
  Query,
  SearchAnswer,
  ShownEquivalent,
} from '../match/answer';
import { explain, topicsEverywhere } from '../match/beside/explain';
import { type Hit, type PlanIndex, readOnce } from '../match/index/plan-index';
import type { MatchQuery } from '../match/matcher';
import type { Answered } from '../match/matrix/gaps';
import { bundledModel } from '../match/model';
import { readSelection } from '../match/selection';
import { About } from '../match/words/topics-of';
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
import { bestOfRegions, type Found, Holdings, mapHits, type Opened, type Wanted } from './holdings';
import type { Bundled } from './seeding';

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
  readonly #held: Holdings;
  #about: About | null = null;

  /** `version`: of the code and the data that the index rests on; one of another is built anew. */
  constructor(database: LibraryDatabase, bundled: Bundled, version: string) {
    this.#held = new Holdings(database, bundled, version);
  }

  /** Is there once the library can be asked. */
  ready(): Promise<Opened> {
    return this.#held.ready();
  }

  /** Brings what is in memory in step with what is stored of these plans now; null: of all. */
  follow(ids: readonly string[] | null): Promise<void> {
    return this.#held.follow(ids);
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
    const { hits, plans } = await this.#held.find(query, wanted);
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
    const { hits, plans } = await this.#held.find(query, wanted);
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
  plan(planId: string): Promise<Plan | undefined> {
    return this.#held.plan(planId);
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
    const found = await this.#held.find(query, { sensitivity: loosest, perRegion, among: near });
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
}

/** Read here, not in the page: their grammar and vocabulary would double what every page loads. */
function targetsOf(query: Query): Record<string, readonly Target[]> {
  const read = query.measures.map(
    (measure) => [measure.id, targetsOfMeasure(measure, query)] as const,
  );
  return Object.fromEntries(read.filter(([, targets]) => targets.length > 0));
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
