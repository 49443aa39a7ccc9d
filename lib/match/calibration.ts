/**
 * From features to a probability: that two measures answer each other at all, and that they are the
 * same measure. Weights and thresholds are data (`assets/calibration.json`), fitted on the gold
 * pairs by `tests/eval/calibrate.ts`; none has the sign that contradicts its feature.
 */
/** A weight for each feature and a constant: the exponent of a logistic function. */
export interface Weights {
  readonly constant: number;
  readonly [feature: string]: number;
}

/** How much is shown: only what is sure, what is usual, or more with more that is wrong. */
export type Sensitivity = 'sure' | 'usual' | 'more';

export interface Calibration {
  /** How much two measures have in common, taken by themselves. */
  readonly alone: Weights;
  /** The score: what they have in common beside the best that either has in the other's document. */
  readonly score: Weights;
  /** Whether two that answer each other are the same measure. */
  readonly same: Weights;
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

export function weightsFor(weights: Weights, features: readonly string[]): Float64Array {
  return Float64Array.from([...features.map((name) => weights[name] ?? 0), weights.constant]);
}

/** The weighted sum of features and the constant behind them. */
export function weighed(weights: Float64Array, features: ArrayLike<number>): number {
  let sum = weights[weights.length - 1] as number;
  for (let i = 0; i < weights.length - 1; i++) sum += (weights[i] as number) * (features[i] ?? 0);
  return sum;
}

export function logistic(exponent: number): number {
  return 1 / (1 + Math.exp(-exponent));
}
