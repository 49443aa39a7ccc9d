/**
 * The metrics that plans set targets for, found by their names and by the words of the targets. What is
 * one metric is what `compare-targets.ts` holds comparable; what is no comparison within it, too.
 *
 * Cost: a plan is added in one pass over its targets; a search is one pass over names and words.
 */
import type { Target } from '../plan/plan';
import { searchable, wordsOf } from '../text/find';
import { basisOf, comparedBy, type Difference, differences } from './compare-targets';
import { type TargetKind, targetKind } from './target-kinds';

/** A plan as far as its metrics are listed. */
interface PlanOfTargets {
  readonly id: string;
  readonly region: string | null;
  readonly horizon: string | null;
  readonly measures: readonly {
    readonly id: string;
    /** What the measure is called. */
    readonly name: string;
    readonly targets: readonly Target[];
  }[];
}

/** A target of the library, and where it stands. */
export interface FoundTarget {
  readonly planId: string;
  readonly region: string | null;
  readonly horizon: string | null;
  readonly measureId: string;
  readonly title: string;
  readonly target: Target;
}

export interface Metric {
  /** What is comparable by it. */
  readonly key: string;
  readonly name: string;
  readonly kind: TargetKind;
  readonly targets: readonly FoundTarget[];
  /** How many regions set one; central documents are one of them. */
  readonly regions: number;
}

interface Gathered {
  readonly name: string;
  readonly kind: TargetKind;
  readonly targets: FoundTarget[];
  readonly regions: Set<string | null>;
  /** As a search reads it. */
  readonly searchedName: string;
  readonly searchedWords: string[];
}

export class MetricIndex {
  readonly #metrics = new Map<string, Gathered>();

  add({ id, region, horizon, measures }: PlanOfTargets): void {
    for (const measure of measures)
      for (const target of measure.targets) {
        const key = comparedBy(target);
        if (key === '') continue;
        const known = this.#metrics.get(key) ?? gathered(target);
        const place = { planId: id, region, horizon, measureId: measure.id };
        known.targets.push({ ...place, title: measure.name, target });
        known.regions.add(region);
        known.searchedWords.push(searchable(target.quote));
        this.#metrics.set(key, known);
      }
  }

  metric(key: string): Metric | null {
    const found = this.#metrics.get(key);
    return found ? metricOf(key, found) : null;
  }

  /**
   * Metrics that have all words of a query in their name, then those that have them in the words of a
   * target; of either numbers before dates, and first what most regions have. All of them where nothing
   * is asked.
   */
  find(query: string): Metric[] {
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
        b.one.targets.length - a.one.targets.length ||
        (a.key < b.key ? -1 : 1),
    );
    return hits.map(({ key, one }) => metricOf(key, one));
  }
}

function gathered(target: Target): Gathered {
  return {
    name: target.metric,
    kind: targetKind(target),
    targets: [],
    regions: new Set(),
    searchedName: searchable(target.metric),
    searchedWords: [],
  };
}

const metricOf = (key: string, { name, kind, targets, regions }: Gathered): Metric => ({
  key,
  name,
  kind,
  targets,
  regions: regions.size,
});

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
