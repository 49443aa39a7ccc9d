/** What changed in a clause between the words that were saved and those that the page has now. */
import type { DocumentFacts, Measure, Target } from '../plan/plan';
import { targetsOfMeasure } from '../plan/with-targets';
import { type Differences, differences } from '../text/differences';

/** A target before and after; one of them is null where it was dropped or added. */
interface TargetChange {
  /** The metric in the words of the newer text that has it. */
  readonly metricText: string;
  readonly before: Target | null;
  readonly after: Target | null;
}

export interface Changes {
  /** `own`: spans of the old text, `other`: of the new one. */
  readonly differences: Differences;
  /** Targets that changed, in the new text's order, dropped ones last. */
  readonly targets: readonly TargetChange[];
}

type Place = Pick<Measure, 'heading'> &
  Pick<DocumentFacts, 'horizon' | 'signedOn' | 'publishedOn' | 'documentNumber'>;

const NOWHERE: Place = {
  heading: [],
  horizon: null,
  signedOn: null,
  publishedOn: null,
  documentNumber: null,
};

/**
 * Compares a clause's old words with the new ones. `place`: the headings above it and what is known
 * of the document, where they are known: they say by when undated targets are to be reached.
 */
export function changesBetween(oldText: string, newText: string, place: Place = NOWHERE): Changes {
  const before = targetsOfMeasure({ text: oldText, heading: place.heading }, place);
  const after = targetsOfMeasure({ text: newText, heading: place.heading }, place);
  return { differences: differences(oldText, newText), targets: changesOf(before, after) };
}

/** Ways to know a target again, the surest first: a clause may have one metric for several scopes. */
const PAIRINGS: readonly ((a: Target, b: Target) => boolean)[] = [
  (a, b) => a.metric === b.metric && a.scope === b.scope && same(a, b),
  (a, b) => a.metric === b.metric && a.scope === b.scope,
  (a, b) => a.metric === b.metric,
  (a, b) => a.kind === b.kind && a.unit === b.unit && a.metricText === b.metricText,
];

function changesOf(before: readonly Target[], after: readonly Target[]): TargetChange[] {
  const pairs = new Map<Target, Target>();
  for (const isSame of PAIRINGS) {
    const taken = new Set(pairs.values());
    for (const target of after) {
      if (pairs.has(target)) continue;
      const old = before.find((one) => !taken.has(one) && isSame(one, target));
      if (!old) continue;
      pairs.set(target, old);
      taken.add(old);
    }
  }
  const kept = new Set(pairs.values());
  const changed = after.flatMap((target): TargetChange[] => {
    const old = pairs.get(target) ?? null;
    if (old && same(old, target)) return [];
    return [{ metricText: target.metricText, before: old, after: target }];
  });
  const dropped = before
    .filter((old) => !kept.has(old))
    .map((old) => ({ metricText: old.metricText, before: old, after: null }));
  return [...changed, ...dropped];
}

function same(a: Target, b: Target): boolean {
  return (
    a.value === b.value &&
    a.max === b.max &&
    a.unit === b.unit &&
    a.comparator === b.comparator &&
    a.deadline === b.deadline
  );
}
