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
  for (let x = 0; x < countA; x++) {
    const length = (lengthsA[x] as number) + damping;
    for (let y = 0; y < countB; y++) {
      const cell = x * countB + y;
      const dot = pairs[cell] as number;
      closeness[cell] =
        dot > 0 ? Math.sqrt(dot / (length * ((lengthsB[y] as number) + damping))) : 0;
    }
  }
  sum(closeness, lengthsA, lengthsB, countA, countB, features, at);
}

/** The same of the mean of both. */
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
  for (let i = 0; i < countA * countB; i++) {
    BOTH[i] = ((one.closeness[i] as number) + (other.closeness[i] as number)) / 2;
  }
  sum(BOTH, lengthsA, lengthsB, countA, countB, features, at);
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

/** Each passage with the closest of the other measure, weighed by its length. */
function sum(
  closeness: Float64Array,
  lengthsA: Float32Array,
  lengthsB: Float32Array,
  countA: number,
  countB: number,
  features: Float64Array,
  at: number,
): void {
  BEST_B.fill(0, 0, countB);
  let best = 0;
  let answeredA = 0;
  let massA = 0;
  for (let x = 0; x < countA; x++) {
    let most = 0;
    for (let y = 0; y < countB; y++) {
      const value = closeness[x * countB + y] as number;
      if (value > most) most = value;
      if (value > (BEST_B[y] as number)) BEST_B[y] = value;
    }
    if (x > 0 && most > best) best = most;
    answeredA += most * (lengthsA[x] as number);
    massA += lengthsA[x] as number;
  }
  let answeredB = 0;
  let massB = 0;
  for (let y = 0; y < countB; y++) {
    answeredB += (BEST_B[y] as number) * (lengthsB[y] as number);
    massB += lengthsB[y] as number;
  }
  const inA = share(answeredA, massA);
  const inB = share(answeredB, massB);
  features[at] = best;
  features[at + 1] = Math.max(inA, inB);
  features[at + 2] = Math.min(inA, inB);
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}
