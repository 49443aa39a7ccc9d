/**
 * What a sixth province may expect: each of the five is left out in turn, the matcher is built from
 * the other four, its threshold chosen on their pairs, and the left-out measures are asked.
 */
import { createCosineMatcher } from '../../lib/match/cosine';
import type { Plan } from '../../lib/plan/plan';
import { listFigures, precisionAndRecall, scoredPairs } from './figures';
import { GOLD_PLANS } from './gold';
import { scoreBy } from './score';

export interface LeftOut {
  /** The id of the plan that was left out. */
  readonly plan: string;
  /** The score from which the other four reach a precision of 0.90. */
  readonly threshold: number;
  readonly precision: number;
  readonly recall: number;
  readonly averagePrecision: number;
}

export function leaveOneOut(plans: readonly Plan[]): LeftOut[] {
  return Object.entries(GOLD_PLANS).map(([code, plan]) => {
    const others = plans.filter(({ id }) => id !== plan);
    const score = scoreBy(createCosineMatcher(others), others);
    const isOther = (name: string) => name !== code;
    const { threshold } = listFigures(scoredPairs(score, isOther, isOther));
    const pairs = scoredPairs(score, (name) => name === code, isOther);
    return {
      plan,
      threshold,
      ...precisionAndRecall(pairs, threshold),
      averagePrecision: listFigures(pairs).averagePrecision,
    };
  });
}
