/**
 * From features to a probability: that two measures answer each other at all, and that they are the
 * same measure. Weights and thresholds are data (`assets/match/calibration.json`), fitted by
 * `tests/eval/calibrate.ts` on the gold pairs and, for elsewhere, on pairs of other subjects. In
 * `alone` and `score` none has a sign that contradicts its feature; in `same` any may.
 */

/** A weight for each feature and a constant: the exponent of a logistic function. */
export interface Weights {
  readonly constant: number;
  readonly [feature: string]: number;
}

/** How much is shown: only what is sure, what is usual, or more with more that is wrong. */
export type Sensitivity = 'sure' | 'usual' | 'more';

/** What a score is made with. */
export interface ScoreWeights {
  /** How much two measures have in common, taken by themselves. */
  readonly alone: Weights;
  /** The score: what they have in common beside the best that either has in the other's document. */
  readonly score: Weights;
  /** Whether two that answer each other are the same measure. */
  readonly same: Weights;
}

export interface Calibration extends ScoreWeights {
  /**
   * The score between documents that are both on other subjects than the gold pairs. There topics
   * are as wide as fields, and to name the same one says little: weights fitted on the gold pairs,
   * whose topics are as narrow as measures, would be sure of every second pair.
   */
  readonly elsewhere: ScoreWeights;
  /** The subject of the gold pairs: shares by topic, as a vector of length one. */
  readonly subject: Readonly<Record<string, number>>;
  /** Scores from which an equivalent is shown. */
  readonly thresholds: Readonly<Record<Sensitivity, number>>;
}

export const RELATIVE = [
  'alone',
  /** How far behind the best that either has in the other's document: the nearer, the farther. */
  'behindBest',
  'behindWorse',
  /** How far the documents are from one subject. */
  'unrelated',
] as const;

/** Weights as they are used, the constant last. */
export interface Weighing {
  readonly alone: Float64Array;
  readonly score: Float64Array;
  readonly same: Float64Array;
}

/** Between two weighings: the first at 0, the second at 1. */
export function mixed(one: Weighing, other: Weighing, share: number): Weighing {
  if (share <= 0) return one;
  if (share >= 1) return other;
  const mix = (a: Float64Array, b: Float64Array) =>
    a.map((weight, i) => weight + share * ((b[i] as number) - weight));
  return {
    alone: mix(one.alone, other.alone),
    score: mix(one.score, other.score),
    same: mix(one.same, other.same),
  };
}

export function weightsFor(weights: Weights, features: readonly string[]): Float64Array {
  return Float64Array.from([...features.map((name) => weights[name] ?? 0), weights.constant]);
}

/** The weighted sum of features and the constant behind them. */
export function weighed(weights: Float64Array, features: ArrayLike<number>): number {
  let sum = weights[weights.length - 1] as number;
  for (let i = 0; i < weights.length - 1; i++) sum += (weights[i] as number) * (features[i] ?? 0);
  return sum;
}

/** The weights that are not 0, for what is weighed again and again. */
export interface FewWeights {
  readonly places: Uint8Array;
  readonly weights: Float64Array;
  readonly constant: number;
}

/** Of the first so many features. */
export function fewWeights(all: Float64Array, count = all.length - 1): FewWeights {
  const places = Uint8Array.from(all.keys()).filter((i) => i < count && all[i] !== 0);
  const weights = Float64Array.from(places, (i) => all[i] as number);
  return { places, weights, constant: all[all.length - 1] as number };
}

/** The same sum as by `weighed`. */
export function weighedByFew(
  { places, weights, constant }: FewWeights,
  features: Float64Array,
): number {
  let sum = constant;
  for (let i = 0; i < places.length; i++) {
    sum += (weights[i] as number) * (features[places[i] as number] as number);
  }
  return sum;
}

export function logistic(exponent: number): number {
  return 1 / (1 + Math.exp(-exponent));
}

/** What the logistic function makes this probability of, 0 and 1 excluded. */
export function exponentOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
