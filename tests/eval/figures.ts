/** The figures of ranked retrieval over the gold pairs, defined as the gold data's README has them. */
import { type GoldMeasure, goldGrades, goldMeasures } from './gold';

export interface Figures {
  readonly nDCG3: number;
  readonly hit1: number;
  readonly averagePrecision: number;
  /** The largest recall at a precision of at least 0.90, and the score where it is reached. */
  readonly recallAtP90: number;
  readonly threshold: number;
}

/** Scores one measure against another; must be the same whichever other pairs are asked. */
export type Score = (query: GoldMeasure, other: GoldMeasure) => number;

export interface ScoredPair {
  readonly score: number;
  readonly grade: number;
}

/**
 * All cross-province pairs (both directions) with their score and grade, best first; only those of
 * some provinces where `asked` and `against` say so.
 */
export function scoredPairs(
  score: Score,
  asked: (plan: string) => boolean = () => true,
  against: (plan: string) => boolean = () => true,
): ScoredPair[] {
  const measures = goldMeasures();
  const grades = goldGrades();
  return measures
    .filter(({ plan }) => asked(plan))
    .flatMap((query) =>
      measures
        .filter((other) => other.plan !== query.plan && against(other.plan))
        .map((other) => ({
          score: score(query, other),
          grade: grades.get(`${query.id}\t${other.id}`) ?? 0,
        })),
    )
    .sort((a, b) => b.score - a.score);
}

/** Computes the figures of a scoring function; over the questions and answers of some plans only. */
export function figures(
  score: Score,
  asked: (plan: string) => boolean = () => true,
  against: (plan: string) => boolean = () => true,
): Figures {
  const measures = goldMeasures();
  const grades = goldGrades();
  const plans = [...new Set(measures.map(({ plan }) => plan))].filter(against);
  const gains: number[] = [];
  const hits: number[] = [];
  for (const query of measures.filter(({ plan }) => asked(plan))) {
    for (const plan of plans.filter((name) => name !== query.plan)) {
      const ranked = measures
        .filter((other) => other.plan === plan)
        .map((other) => ({
          score: score(query, other),
          grade: grades.get(`${query.id}\t${other.id}`) ?? 0,
        }))
        .sort((a, b) => b.score - a.score)
        .map(({ grade }) => grade);
      const ideal = [...ranked].sort((a, b) => b - a);
      if ((ideal[0] ?? 0) > 0) gains.push(dcg(ranked) / dcg(ideal));
      if (ideal[0] === 2) hits.push(ranked[0] === 2 ? 1 : 0);
    }
  }
  const pairs = figuresOfPairs(scoredPairs(score, asked, against));
  return { nDCG3: mean(gains), hit1: mean(hits), ...pairs };
}

/** How many of the pairs from a score on are right, and how many of the right ones they are. */
export function precisionAndRecall(pairs: readonly ScoredPair[], threshold: number) {
  const shown = pairs.filter(({ score }) => score >= threshold);
  const right = shown.filter(({ grade }) => grade > 0).length;
  return {
    precision: shown.length === 0 ? 1 : right / shown.length,
    recall: right / pairs.filter(({ grade }) => grade > 0).length,
  };
}

/** The figures of one list of pairs, best first. */
export function figuresOfPairs(pairs: readonly ScoredPair[]) {
  const relevant = pairs.filter(({ grade }) => grade > 0).length;
  let found = 0;
  let precisions = 0;
  let recallAtP90 = 0;
  let threshold = 1;
  pairs.forEach(({ score, grade }, i) => {
    if (grade > 0) {
      found++;
      precisions += found / (i + 1);
    }
    if (found / (i + 1) >= 0.9 && found / relevant > recallAtP90) {
      recallAtP90 = found / relevant;
      threshold = score;
    }
  });
  return { averagePrecision: precisions / relevant, recallAtP90, threshold };
}

function dcg(grades: readonly number[]): number {
  return grades.slice(0, 3).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
