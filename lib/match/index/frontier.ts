/**
 * The candidates for one measure of the notice in one region, each with the highest that it may still
 * reach: where a best-first search goes next. The room is made once and filled again and again.
 */
import type { Candidate } from './candidates';

/** How closely a candidate has been looked at; its bound is what was found. A last step scores it. */
export const LIKELY = 0;
export const PROMISING = 1;
export const COMPARED = 2;

/** In the place of where topics were kept: they were not. */
export const NO_TOPICS = -1;

/** A candidate for a measure of the notice. */
export interface Tried extends Candidate {
  step: number;
  /** Where its topics were kept; `NO_TOPICS` until they are known. */
  topics: number;
  /** Of the highest score that it may have. */
  bound: number;
  /** How much it and the measure have in common, once they are compared. */
  exponent: number;
  /** What of this tells that they are the same measure. */
  same: number;
}

export class Frontier {
  /** Likeliest first; those from `count` on are room. */
  readonly list: readonly Tried[];
  count = 0;

  constructor(room: number) {
    this.list = Array.from({ length: room }, newTried);
  }

  /** The one of the highest bound, of equals the first. */
  highest(): Tried | undefined {
    const { list, count } = this;
    if (count === 0) return undefined;
    let most = list[0] as Tried;
    for (let i = 1; i < count; i++) {
      const one = list[i] as Tried;
      if (one.bound > most.bound) most = one;
    }
    return most;
  }

  /** The most that one of its plan, itself among them, has in common with the measure. */
  mostInPlanOf(one: Tried): number {
    let most = one.exponent;
    for (let i = 0; i < this.count; i++) {
      const { plan, exponent } = this.list[i] as Tried;
      if (plan === one.plan && exponent > most) most = exponent;
    }
    return most;
  }
}

/** Makes one of a list that was just read a candidate of which only its likeness is known. */
export function begin(one: Tried, bound: number): void {
  one.bound = bound;
  one.topics = NO_TOPICS;
  one.exponent = Number.NEGATIVE_INFINITY;
  one.same = 0;
  one.step = LIKELY;
}

/** Fractions from the first, so that what is written later does not change how it is kept. */
function newTried(): Tried {
  return {
    plan: 0,
    place: 0,
    code: 0,
    likeness: 0,
    step: LIKELY,
    topics: NO_TOPICS,
    bound: 0.5,
    exponent: 0.5,
    same: 0.5,
  };
}
