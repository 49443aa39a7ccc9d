/**
 * How far two measures are ahead of whatever else either might answer in the other's document. Two
 * that are the same measure leave all others behind on both sides. A clause that two clauses of the
 * other plan answer, each in part, is as near to the one as to the other; and so is one that has no
 * answer there and takes what comes nearest. Of all that was tried between plans of seven subjects
 * this tells `same` best: the area under its curve is .81, that of the texts' likeness .62.
 */

/** What `same` is told by: the lesser of the two leads, and the greater. */
export const AHEAD = ['aheadLeast', 'aheadMost'] as const;

/**
 * What has a score below this, as an exponent, is no rival: it would not be shown, were it alone. 0.38
 * as a probability, or a little less than the usual threshold.
 */
const SHOWN = -0.5;
/** Further ahead than this is no more. */
const MOST = 8;

/** The exponent of what two have in common, below which one is no rival; by weights of the score. */
export function leastRival(alone: number, constant: number): number {
  return alone > 0 ? (SHOWN - constant) / alone : Number.NEGATIVE_INFINITY;
}

/** The two leads, from the most that either has in common with anything else. */
export function aheadOf(exponent: number, rival: number, otherRival: number, least: number) {
  const one = Math.min(MOST, exponent - Math.max(rival, least));
  const other = Math.min(MOST, exponent - Math.max(otherRival, least));
  return [Math.min(one, other), Math.max(one, other)] as const;
}

/** By place: the most of what was said of it, and the most but one. */
export class FirstTwo {
  readonly #first: Float64Array;
  readonly #second: Float64Array;

  constructor(count: number) {
    this.#first = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
    this.#second = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  }

  add(place: number, value: number): void {
    if (value > this.first(place)) {
      this.#second[place] = this.first(place);
      this.#first[place] = value;
    } else if (value > (this.#second[place] as number)) this.#second[place] = value;
  }

  first(place: number): number {
    return this.#first[place] as number;
  }

  /** The most of all others, where `value` is one of those that were added. */
  besides(place: number, value: number): number {
    return value < this.first(place) ? this.first(place) : (this.#second[place] as number);
  }
}
