/** What of a plan is another in a later reading of the same document. */
import type { Measure, Plan } from './plan';

export interface PlanChanges {
  readonly added: readonly Measure[];
  readonly gone: readonly Measure[];
  /** Those that say something else, name other agencies, or stand elsewhere now: as they are now. */
  readonly changed: readonly Measure[];
  /** Whether anything besides its measures is another. */
  readonly facts: boolean;
}

/**
 * Compares two readings. A measure is known by its words, else by its id: one that was only given
 * another number has changed, not gone.
 */
export function changesBetween(before: Plan, after: Plan): PlanChanges {
  const left = new Map(before.measures.map((measure) => [measure.id, measure]));
  const pairs: [Measure, Measure][] = [];
  const pair = (old: Measure | undefined, measure: Measure): boolean => {
    if (!old || !left.delete(old.id)) return false;
    pairs.push([old, measure]);
    return true;
  };
  const byText = new Map(before.measures.map((measure) => [measure.text, measure]));
  const others = after.measures.filter((measure) => {
    const sameId = left.get(measure.id);
    const same = sameId?.text === measure.text ? sameId : byText.get(measure.text);
    return !pair(same, measure);
  });
  const added = others.filter((measure) => !pair(left.get(measure.id), measure));
  return {
    added,
    gone: before.measures.filter(({ id }) => left.has(id)),
    changed: pairs.flatMap(([old, measure]) =>
      isSame(wordsOf(old), wordsOf(measure)) ? [] : measure,
    ),
    facts: !isSame(factsOf(before), factsOf(after)),
  };
}

/** Whether a later reading says just the same. */
export function isUnchanged({ added, gone, changed, facts }: PlanChanges): boolean {
  return added.length + gone.length + changed.length === 0 && !facts;
}

/** Without where its words stand: they are compared themselves. */
function wordsOf({ spans: _, titleSpan: __, ...measure }: Measure) {
  return measure;
}

function factsOf({ id: _, measures: __, ...facts }: Plan) {
  return facts;
}

/** Both are plain data, made by the same code. */
function isSame(a: object, b: object): boolean {
  return stable(a) === stable(b);
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
