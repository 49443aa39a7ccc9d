/**
 * What a sixth province may expect: each of the five is left out in turn, everything is fitted
 * without it (commonness, weights, words that it alone justifies), and its measures are asked
 * against the other four.
 */

import { createTopicalMatcher } from '../../lib/match/topical';
import type { Plan } from '../../lib/plan/plan';
import { type Figures, figures, type ScoredPair, scoredPairs } from './figures';
import { fitModel } from './fit';
import { GOLD_PLANS, goldGrades, goldMeasures } from './gold';
import { type Judgement, judgeBy, scoreBy } from './score';
import type { ForFitting } from './unrelated';

export interface LeftOut extends Figures {
  /** The id of the plan that was left out. */
  readonly plan: string;
  /** Its pairs with the other four, best first. */
  readonly pairs: readonly ScoredPair[];
  /** What the matcher says of them. */
  readonly judge: Judgement;
}

/** Leaves each of the five out in turn. */
export function leaveOneOut(plans: readonly Plan[], others: ForFitting): LeftOut[] {
  return Object.keys(GOLD_PLANS).map((code) => leaveOut(plans, others, code));
}

/** Leaves out the plan of an annotators' code. Fits anew, which takes some seconds. */
export function leaveOut(plans: readonly Plan[], others: ForFitting, code: string): LeftOut {
  const plan = GOLD_PLANS[code] ?? code;
  const { model } = fitModel(plans, others, plan);
  const matcher = createTopicalMatcher(
    plans.filter(({ id }) => id !== plan),
    model,
  );
  const score = scoreBy(matcher, plans);
  const isLeftOut = (name: string) => name === code;
  const isOther = (name: string) => name !== code;
  return {
    plan,
    ...figures(score, isLeftOut, isOther),
    pairs: scoredPairs(score, isLeftOut, isOther),
    judge: judgeBy(matcher, plans),
  };
}

/** The mean of a figure over the folds, and the worst. */
export function meanAndWorst(folds: readonly LeftOut[], figure: keyof Figures) {
  const values = folds.map((fold) => fold[figure]);
  return {
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    worst: Math.min(...values),
  };
}

/**
 * The lowest score from which the left-out pairs of all folds together reach a precision: the
 * threshold that a new province's notice may rely on.
 */
export function thresholdFor(folds: readonly LeftOut[], precision: number): number {
  const pairs = folds.flatMap((fold) => fold.pairs).sort((a, b) => b.score - a.score);
  let right = 0;
  let threshold = 1;
  pairs.forEach(({ score, grade }, i) => {
    if (grade > 0) right++;
    if (right / (i + 1) >= precision) threshold = score;
  });
  return threshold;
}

/** How often `same` and `partial` are told as the gold does, of pairs that both call equivalent. */
export function levelAgreement(
  judge: Judgement,
  threshold: number,
  asked: (plan: string) => boolean = () => true,
): number {
  const measures = goldMeasures();
  const grades = goldGrades();
  let all = 0;
  let agreed = 0;
  for (const query of measures.filter(({ plan }) => asked(plan))) {
    for (const other of measures) {
      const grade = grades.get(`${query.id}\t${other.id}`) ?? 0;
      const said = grade > 0 ? judge(query, other) : null;
      if (!said || said.score < threshold) continue;
      all++;
      if (said.same >= 0.5 === (grade === 2)) agreed++;
    }
  }
  return agreed / all;
}
