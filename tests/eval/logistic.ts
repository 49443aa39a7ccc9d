/** Logistic regression for a few features: coordinate descent by Newton's steps, ridge, signs. */

export interface Example {
  readonly features: ArrayLike<number>;
  /** 0 to 1. */
  readonly label: number;
  readonly weight: number;
}

export interface Fitting {
  /** Strength of the pull towards zero, on features of unit deviation. */
  readonly ridge: number;
  /** By feature: 1 where its weight may not fall below 0, -1 where it may not rise above, 0 free. */
  readonly signs: readonly number[];
}

const ROUNDS = 150;
const ENOUGH = 1e-4;

/** The weights, one for each feature and a constant behind them. Deterministic. */
export function fitLogistic(examples: readonly Example[], { ridge, signs }: Fitting): Float64Array {
  const count = signs.length;
  const { means, deviations } = moments(examples, count);
  const columns = Array.from({ length: count + 1 }, (_, j) =>
    Float64Array.from(examples, ({ features }) =>
      j === count ? 1 : ((features[j] ?? 0) - at(means, j)) / at(deviations, j),
    ),
  );
  const weights = new Float64Array(count + 1);
  const exponents = new Float64Array(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    let largest = 0;
    columns.forEach((column, j) => {
      const isConstant = j === count;
      let gradient = isConstant ? 0 : ridge * at(weights, j);
      let curvature = isConstant ? 1e-6 : ridge;
      examples.forEach(({ label, weight }, i) => {
        const p = 1 / (1 + Math.exp(-at(exponents, i)));
        const x = at(column, i);
        gradient += weight * (p - label) * x;
        curvature += weight * p * (1 - p) * x * x;
      });
      const sign = signs[j] ?? 0;
      let next = at(weights, j) - gradient / curvature;
      if (next * sign < 0) next = 0;
      const change = next - at(weights, j);
      if (change === 0) return;
      weights[j] = next;
      largest = Math.max(largest, Math.abs(change));
      column.forEach((x, i) => {
        exponents[i] = at(exponents, i) + change * x;
      });
    });
    if (largest < ENOUGH) break;
  }
  const result = new Float64Array(count + 1);
  let constant = at(weights, count);
  for (let j = 0; j < count; j++) {
    result[j] = at(weights, j) / at(deviations, j);
    constant -= at(result, j) * at(means, j);
  }
  result[count] = constant;
  return result;
}

/**
 * The weight of one more feature beside exponents that stay as they are: bisection, as the
 * likelihood has one peak. Nothing is pulled to zero; the weight lies within `most` of it.
 */
export function fitOne(
  examples: readonly (Pick<Example, 'label' | 'weight'> & {
    readonly exponent: number;
    readonly feature: number;
  })[],
  most: number,
): number {
  let [low, high] = [-most, most];
  for (let round = 0; round < 40; round++) {
    const middle = (low + high) / 2;
    let gradient = 0;
    for (const { exponent, feature, label, weight } of examples) {
      const p = 1 / (1 + Math.exp(-exponent - middle * feature));
      gradient += weight * (p - label) * feature;
    }
    if (gradient > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

function moments(examples: readonly Example[], count: number) {
  const means = new Float64Array(count);
  const deviations = new Float64Array(count);
  for (const { features } of examples) {
    for (let j = 0; j < count; j++) means[j] = at(means, j) + (features[j] ?? 0) / examples.length;
  }
  for (const { features } of examples) {
    for (let j = 0; j < count; j++) {
      deviations[j] = at(deviations, j) + ((features[j] ?? 0) - at(means, j)) ** 2;
    }
  }
  return { means, deviations: deviations.map((sum) => Math.sqrt(sum / examples.length) || 1) };
}

function at(values: Float64Array, i: number): number {
  return values[i] as number;
}
