/**
 * From what passages have in common to features of the two measures: how close the closest pair is,
 * and how much of either measure is answered in the other.
 */
import { MOST_PASSAGES } from './profile';
import type { Walk } from './walk';

/** A measure's lead: its title and the passage behind it. */
const LEAD = 2;

/** By pair of passages, row by row: the mean closeness of words and topics, after `alignBoth`. */
export const BOTH = new Float64Array(MOST_PASSAGES * MOST_PASSAGES);
/** By passage of the other measure, its damped length, and the closest that any of the one comes. */
const DAMPED_B = new Float64Array(MOST_PASSAGES);
const BEST_B = new Float64Array(MOST_PASSAGES);

/** Sets three features from `at` on: the best pair, and how much of either is answered. */
export function align(
  { pairs, closeness }: Walk,
  lengthsA: Float32Array,
  lengthsB: Float32Array,
  countA: number,
  countB: number,
  damping: number,
  features: Float64Array,
  at: number,
): void {
  for (let y = 0; y < countB; y++) {
    DAMPED_B[y] = (lengthsB[y] as number) + damping;
    BEST_B[y] = 0;
  }
  let best = 0;
  let answered = 0;
  let mass = 0;
  for (let x = 0, cell = 0; x < countA; x++) {
    const length = lengthsA[x] as number;
    const damped = length + damping;
    let most = 0;
    for (let y = 0; y < countB; y++, cell++) {
      const dot = pairs[cell] as number;
      let value = 0;
      if (dot > 0) {
        value = Math.sqrt(dot / (damped * (DAMPED_B[y] as number)));
        if (value > most) most = value;
        if (value > (BEST_B[y] as number)) BEST_B[y] = value;
      }
      closeness[cell] = value;
    }
    if (x > 0 && most > best) best = most;
    answered += most * length;
    mass += length;
  }
  setAnswered(best, share(answered, mass), lengthsB, countB, features, at);
}

/** After `align` of words and of topics: the same of the mean of both. */
export function alignBoth(
  one: Walk,
  other: Walk,
  lengthsA: Float32Array,
  lengthsB: Float32Array,
  countA: number,
  countB: number,
  features: Float64Array,
  at: number,
): void {
  const [inOne, inOther] = [one.closeness, other.closeness];
  for (let y = 0; y < countB; y++) BEST_B[y] = 0;
  let best = 0;
  let answered = 0;
  let mass = 0;
  for (let x = 0, cell = 0; x < countA; x++) {
    let most = 0;
    for (let y = 0; y < countB; y++, cell++) {
      const value = ((inOne[cell] as number) + (inOther[cell] as number)) / 2;
      BOTH[cell] = value;
      if (value > most) most = value;
      if (value > (BEST_B[y] as number)) BEST_B[y] = value;
    }
    if (x > 0 && most > best) best = most;
    answered += most * (lengthsA[x] as number);
    mass += lengthsA[x] as number;
  }
  setAnswered(best, share(answered, mass), lengthsB, countB, features, at);
}

/** After `alignBoth`: sets two features from `at` on. */
export function alignLeads(
  countA: number,
  countB: number,
  features: Float64Array,
  at: number,
): void {
  let leads = 0;
  let most = 0;
  for (let x = 0; x < countA; x++) {
    const isLead = x < LEAD;
    for (let y = 0; y < countB && (isLead || y < LEAD); y++) {
      const value = BOTH[x * countB + y] as number;
      if (value > most) most = value;
      if (isLead && y < LEAD && value > leads) leads = value;
    }
  }
  features[at] = leads;
  features[at + 1] = most;
}

/** Each passage counts with the closest of the other measure, weighed by its length. */
function setAnswered(
  best: number,
  inA: number,
  lengthsB: Float32Array,
  countB: number,
  features: Float64Array,
  at: number,
): void {
  let answered = 0;
  let mass = 0;
  for (let y = 0; y < countB; y++) {
    answered += (BEST_B[y] as number) * (lengthsB[y] as number);
    mass += lengthsB[y] as number;
  }
  const inB = share(answered, mass);
  features[at] = best;
  features[at + 1] = Math.max(inA, inB);
  features[at + 2] = Math.min(inA, inB);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
