/**
 * The metrics that plans set targets for, found by their names and by the words of the targets. What is
 * one metric is what `compare-targets.ts` holds comparable; what is no comparison within it, too.
 *
 * Cost: a plan is added in one pass over what is listed of its targets; a search is one pass over names
 * and words. The targets themselves are read when their metric is looked at: a library has hundreds of
 * thousands.
 */
import type { Target } from '../../plan/plan';
import { searchable, wordsOf } from '../../text/find';
import { eachRegionFirst } from '../each-region';
import { basisOf, comparedBy, type Difference, differences } from './compare-targets';
import { type TargetKind, targetKind } from './target-kinds';

/** A plan as far as its targets are listed. */
interface PlanOfTargets {
  readonly measures: readonly {
    readonly id: string;
    /** What the measure is called. */
    readonly name: string;
    readonly targets: readonly Target[];
  }[];
}

/** A target of a plan, and where it stands there. */
export interface TargetOfPlan {
  readonly measureId: string;
  /** What the measure is called. */
  readonly title: string;
  readonly target: Target;
}

/** What is listed of a target: by what it is compared, what that is called, and its words. */
export type ListedTarget = readonly [key: string, name: string, kind: TargetKind, words: string];

/** A plan with what is listed of its targets. */
export interface ListedPlan {
  readonly id: string;
  readonly region: string | null;
  readonly horizon: string | null;
  readonly listed: readonly ListedTarget[];
  /** The target at a place of the list; null where it cannot be read. */
  readonly read: (place: number) => TargetOfPlan | null;
}

/** The targets of a plan that can be compared with others, and what is listed of each. */
export function listTargets({ measures }: Pick<PlanOfTargets, 'measures'>): {
  readonly listed: readonly ListedTarget[];
  readonly targets: readonly TargetOfPlan[];
} {
  const targets = measures
    .flatMap(({ id, name, targets }) =>
      targets.map((target) => ({ measureId: id, title: name, target })),
    )
    .filter(({ target }) => comparedBy(target) !== '');
  const listed = targets.map(
    ({ target }): ListedTarget => [
      comparedBy(target),
      target.metric,
      targetKind(target),
      searchable(target.quote),
    ],
  );
  return { listed, targets };
}

/** A target of the library, and where it stands. */
export interface FoundTarget extends TargetOfPlan {
  readonly planId: string;
  readonly region: string | null;
  readonly horizon: string | null;
}

/** A metric as it is listed. */
export interface ListedMetric {
  /** What is comparable by it. */
  readonly key: string;
  readonly name: string;
  readonly kind: TargetKind;
  /** How many regions set one; central documents are one of them. */
  readonly regions: number;
}

export interface Metric extends ListedMetric {
  /** Of very many those that came first of each region. */
  readonly targets: readonly FoundTarget[];
  /** How many there are. */
  readonly count: number;
}

interface Gathered {
  readonly name: string;
  readonly kind: TargetKind;
  readonly places: {
    readonly plan: ListedPlan;
    readonly place: number;
    readonly region: string | null;
  }[];
  readonly regions: Set<string | null>;
  /** As a search reads it. */
  readonly searchedName: string;
  readonly searchedWords: string[];
}

/** More than so many targets of a metric nobody reads: they are read in some 20 ms. */
const MOST_READ = 1200;

export class MetricIndex {
  readonly #metrics = new Map<string, Gathered>();

  add(plan: ListedPlan): void {
    for (const [place, [key, name, kind, words]] of plan.listed.entries()) {
      const known = this.#metrics.get(key) ?? gathered(name, kind);
      known.places.push({ plan, place, region: plan.region });
      known.regions.add(plan.region);
      known.searchedWords.push(words);
      this.#metrics.set(key, known);
    }
  }

  /** A metric with its targets; null where there is none. */
  metric(key: string): Metric | null {
    const found = this.#metrics.get(key);
    if (!found) return null;
    const { places } = found;
    const shown = places.length > MOST_READ ? eachRegionFirst(places).slice(0, MOST_READ) : places;
    const targets = shown.flatMap(({ plan, place }): FoundTarget[] => {
      const read = plan.read(place);
      const { id: planId, region, horizon } = plan;
      return read ? [{ planId, region, horizon, ...read }] : [];
    });
    return { ...listedMetric(key, found), targets, count: places.length };
  }

  /**
   * Metrics that have all words of a query in their name, then those that have them in the words of a
   * target; of either numbers before dates, and first what most regions have. All of them where nothing
   * is asked.
   */
  find(query: string): ListedMetric[] {
    const words = wordsOf(query);
    const hasAll = (text: string) => words.every((word) => text.includes(word));
    const hits = [...this.#metrics].flatMap(([key, one]) => {
      const named = hasAll(one.searchedName);
      if (!named && !one.searchedWords.some(hasAll)) return [];
      return [{ key, one, named }];
    });
    hits.sort(
      (a, b) =>
        Number(b.named) - Number(a.named) ||
        Number(a.one.kind === 'milestone') - Number(b.one.kind === 'milestone') ||
        b.one.regions.size - a.one.regions.size ||
        b.one.places.length - a.one.places.length ||
        (a.key < b.key ? -1 : 1),
    );
    return hits.map(({ key, one }) => listedMetric(key, one));
  }
}

function gathered(name: string, kind: TargetKind): Gathered {
  return {
    name,
    kind,
    places: [],
    regions: new Set(),
    searchedName: searchable(name),
    searchedWords: [],
  };
}

function listedMetric(key: string, { name, kind, regions }: Gathered): ListedMetric {
  return { key, name, kind, regions: regions.size };
}

/** Until when and where targets of a metric are set alike. */
export interface Basis {
  readonly until: string | null;
  readonly place: string;
  /** How many regions have one. */
  readonly regions: number;
  /** One of them, by which others are compared. */
  readonly example: FoundTarget;
}

/** The bases of a metric's targets: dated ones first, then what most regions have, then the later. */
export function basesOf(targets: readonly FoundTarget[]): Basis[] {
  const found = new Map<string, { example: FoundTarget; regions: Set<string | null> }>();
  for (const one of targets) {
    const { until, place } = basisOf([one.target, one]);
    const key = `${until ?? ''}|${place}`;
    const known = found.get(key) ?? { example: one, regions: new Set() };
    known.regions.add(one.region);
    found.set(key, known);
  }
  return Array.from(found.values(), ({ example, regions }) => ({
    ...basisOf([example.target, example]),
    regions: regions.size,
    example,
  })).sort(
    (a, b) =>
      Number(b.until !== null) - Number(a.until !== null) ||
      b.regions - a.regions ||
      (b.until ?? '').localeCompare(a.until ?? ''),
  );
}

/** Each target with that in which it is not like those of a basis. */
export function besideBasis(
  targets: readonly FoundTarget[],
  { example }: Basis,
): (FoundTarget & { readonly differs: readonly Difference[] })[] {
  return targets.map((one) => ({
    ...one,
    differs: differences([example.target, example], [one.target, one]),
  }));
}
