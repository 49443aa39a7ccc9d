/**
 * The notice as a whole beside the library: gaps, and the comparison of targets. Asked for only when
 * the reader opens one of the two, as it looks at whole plans.
 */

import type { Query } from '../match/answer';
import { eachRegionFirst } from '../match/each-region';
import { type GapOptions, type Gaps, gapSteps } from '../match/matrix/gaps';
import type {
  ComparedMetric,
  GapsAnswer,
  ListedMeasure,
  OtherTarget,
  TargetsAnswer,
} from '../match/matrix/overview';
import {
  comparisonSteps,
  type PlanWithTargets,
  type TargetComparison,
} from '../match/targets/compare-targets';
import { comparedUnit } from '../match/targets/target-kinds';
import type { Measure, Plan } from '../plan/plan';
import { targetsOfMeasure } from '../plan/with-targets';
import { inTasks } from '../text/tasks';
import type { Beside, Library } from './library';

/** The regions that the reader wants to see; none named means all. */
interface Wanted {
  readonly regions?: readonly string[];
}

/** So many measures show a gap; more would be a list to get lost in. */
const MOST_SHOWN = 12;
/** So many targets of other plans are told for a metric: of a large library some of each region. */
const MOST_OTHERS = 64;

/** Fewer measures do not tell what a document is about: it would seem to lack all that plans have. */
const LEAST_MEASURES = 5;
const NOTHING_TOLD = { lacking: [], onlyHere: [], compared: 0 } as const;

/** The gaps of a notice as they are told anywhere, by what it is set beside. */
export async function toldGaps(
  { onSubject, answered, about }: Beside,
  query: Query,
  options: Pick<GapOptions, 'onlyHere'> = {},
): Promise<Gaps> {
  if (query.measures.length < LEAST_MEASURES) return NOTHING_TOLD;
  return inTasks(gapSteps(query, onSubject, answered, about, options));
}

/** What plans of other regions on the notice's subject have and it lacks, and the other way. */
export async function gapsOf(
  library: Library,
  query: Query,
  { regions = [] }: Wanted = {},
): Promise<GapsAnswer> {
  const beside = await library.beside(query);
  const { lacking, onlyHere, compared } = await toldGaps(beside, query);
  const { plans, size } = beside;
  const named = new Documents(plans);
  const shown = lacking.flatMap(({ topic, name, measures }) => {
    const wanted = measures.filter(({ region }) => isWanted(region, regions));
    if (wanted.length === 0) return [];
    return [
      {
        topic,
        name,
        regions: [...new Set(wanted.map(({ region }) => region))],
        measures: eachRegionFirst(wanted)
          .slice(0, MOST_SHOWN)
          .flatMap(({ planId, measureId }) => named.list(planId, measureId)),
        count: wanted.length,
      },
    ];
  });
  return {
    lacking: shown,
    onlyHere: onlyHere.map(({ topic, name, measures }) => ({ topic, name, measures })),
    compared,
    documents: named.documents,
    plans: size,
    chosenRegionsOnly: regions.length > 0,
  };
}

/** The notice's targets beside the comparable ones of other regions, one entry a metric. */
export async function targetsOf(
  library: Library,
  query: Query,
  { regions = [] }: Wanted = {},
): Promise<TargetsAnswer> {
  const { plans, answered, size } = await library.beside(query);
  const notice: PlanWithTargets = {
    ...query,
    id: NOTICE,
    measures: query.measures.map((measure) => ({
      ...measure,
      targets: targetsOfMeasure(measure, query),
    })),
  };
  const equivalents = new Map(
    query.measures.map(({ id }) => [id, [] as (typeof answered)[number][]]),
  );
  for (const one of answered) equivalents.get(one.own)?.push(one);
  const compared = await inTasks(
    comparisonSteps(notice, [...plans.values()], equivalents, { strangers: true }),
  );
  const named = new Documents(plans);
  const metrics = new Map<string, TargetComparison[]>();
  for (const one of compared) {
    const others = one.others.filter(({ region }) => isWanted(region, regions));
    const key = others.length > 0 ? metricOf(one) : `alone ${one.measureId} ${one.target.start}`;
    metrics.set(key, [...(metrics.get(key) ?? []), { ...one, others }]);
  }
  const groups = [...metrics.values()];
  return {
    compared: groups
      .filter(([first]) => first && first.others.length > 0)
      .map((group) => comparedMetric(group, named)),
    alone: groups
      .filter(([first]) => first && first.others.length === 0)
      .flatMap((group) => group.map(({ measureId, target }) => ({ measureId, target }))),
    documents: named.documents,
    plans: size,
    chosenRegionsOnly: regions.length > 0,
  };
}

/** No plan of the library has this id: those there are of letters, digits and hyphens. */
const NOTICE = '(notice)';

function metricOf({ target, kind }: TargetComparison): string {
  return [target.metric, kind, comparedUnit(target)].join('|');
}

/** A metric for which the notice may set several targets: each other one is told as the nearest sees it. */
function comparedMetric(group: readonly TargetComparison[], named: Documents): ComparedMetric {
  const met = new Map<string, TargetComparison['others'][number]>();
  for (const other of group.flatMap((one) => one.others)) {
    const key = `${other.planId} ${other.measureId} ${other.target.start}`;
    const known = met.get(key);
    if (!known || known.differs.length > other.differs.length) met.set(key, other);
  }
  const all = [...met.values()].sort(byDifferences);
  const told = all.length > MOST_OTHERS ? eachRegionFirst(all).slice(0, MOST_OTHERS) : all;
  const others = told.sort(byDifferences).flatMap((other): OtherTarget[] => {
    const { planId, measureId, target, differs } = other;
    const [measure] = named.list(planId, measureId);
    return measure ? [{ planId, measureId, title: titleOf(measure), target, differs }] : [];
  });
  return {
    kind: group[0]?.kind ?? 'milestone',
    own: group.map(({ measureId, target, ranking }) => ({
      measureId,
      target,
      ranking: ranking.fair
        ? {
            fair: true,
            further: ranking.further,
            place: ranking.places.find(({ planId }) => planId === NOTICE)?.place ?? 1,
            of: ranking.places.length,
          }
        : ranking,
    })),
    others,
    ...(all.length > told.length && { left: all.length - told.length }),
  };
}

type WithDifferences = Pick<OtherTarget, 'differs'>;
const byDifferences = (a: WithDifferences, b: WithDifferences) =>
  a.differs.length - b.differs.length;

function isWanted(region: string | null, regions: readonly string[]): boolean {
  return regions.length === 0 || region === null || regions.includes(region);
}

function titleOf({ title, heading, text }: Pick<Measure, 'title' | 'heading' | 'text'>): string {
  return title || heading.at(-1) || text.slice(0, 20);
}

/** The plans and measures that an answer names; each document's facts once. */
class Documents {
  readonly #plans: ReadonlyMap<string, Plan>;
  readonly documents: GapsAnswer['documents'] = {};

  constructor(plans: ReadonlyMap<string, Plan>) {
    this.#plans = plans;
  }

  /** A measure by its place; empty when the library does not have it (any more). */
  list(planId: string, measureId: string): ListedMeasure[] {
    const plan = this.#plans.get(planId);
    const measure = plan?.measures.find(({ id }) => id === measureId);
    if (!plan || !measure) return [];
    const { measures: _, regionInferred: __, validity: ___, attachments: ____, ...head } = plan;
    this.documents[planId] = head;
    const { id, path, heading, title, text } = measure;
    return [{ planId, id, path, heading, title, text }];
  }
}
