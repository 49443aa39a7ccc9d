/**
 * Finds saved clauses again in a page whose text may have changed.
 */
import type { Found, PageMeasure, Wanted } from './found';
import type { Skeleton } from './skeleton';
import { keyOf, type TextIndex } from './text-index';

/**
 * The place of each clause that is wanted, in their order. `measures`: of the page as parsed now;
 * `skeleton`: of the notice as it was when they were saved, null where it is not known.
 */
export function findPlaces(
  index: TextIndex,
  measures: readonly PageMeasure[],
  wanted: readonly Wanted[],
  skeleton: Skeleton | null,
): Found[] {
  const steps = placesInSteps(index, measures, wanted, skeleton);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, which yields after each part that takes some milliseconds on a long page. */
export function* placesInSteps(
  index: TextIndex,
  measures: readonly PageMeasure[],
  wanted: readonly Wanted[],
  _skeleton: Skeleton | null,
): Generator<undefined, Found[]> {
  yield;
  return wanted.map((clause): Found => {
    const key = keyOf(clause.quote);
    const measure = measures.find(
      ({ spans }) => keyOf(spans.map((span) => index.slice(span)).join('')) === key,
    );
    if (measure)
      return { id: clause.id, state: 'exact', spans: measure.spans, measureId: measure.id };
    const [at] = index.occurrences(key);
    if (at === undefined) return { id: clause.id, state: 'lost', candidates: [] };
    const spans = [index.rawSpan(at, at + key.length)];
    return { id: clause.id, state: 'exact', spans, measureId: null };
  });
}
