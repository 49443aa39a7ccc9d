/**
 * Why two measures answer each other, from their texts alone: asked for what is shown, long after
 * the index has found them. About 0.3 ms a pair, ten times that in a worker that just started.
 */
import { evidenceOf, type Side, whyOf } from './evidence';
import type { Evidence, Why } from './matcher';
import { type Comparable, type Knowledge, profileOf } from './profile';

export interface Explanation {
  /** Best first; never empty. */
  readonly evidence: readonly Evidence[];
  readonly why: Why;
}

export function explain(own: Comparable, other: Comparable, knowledge: Knowledge): Explanation {
  const [a, b] = [sideOf(own, knowledge), sideOf(other, knowledge)];
  const evidence = evidenceOf(a, b, knowledge);
  return { evidence, why: whyOf(a, b, evidence, knowledge) };
}

function sideOf(measure: Comparable, knowledge: Knowledge): Side {
  return { measure, profile: profileOf(measure, knowledge) };
}
