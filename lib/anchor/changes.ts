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

function changesOf(before: readonly Target[], after: readonly Target[]): TargetChange[] {
  const left = [...before];
  const changes = after.flatMap((target): TargetChange[] => {
    const at = left.findIndex(({ metric }) => metric === target.metric);
    const [old = null] = at < 0 ? [] : left.splice(at, 1);
    if (old && same(old, target)) return [];
    return [{ metricText: target.metricText, before: old, after: target }];
  });
  const dropped = left.map((old) => ({ metricText: old.metricText, before: old, after: null }));
  return [...changes, ...dropped];
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
