/**
 * The few words and topics that tell most of each measure, in a row of fixed length: enough to find,
 * in one pass over a large library, the measures that are worth comparing. What is left out of a
 * row is what weighs least in it (static pruning by document, as of Büttcher and Clarke 2006).
 *
 * Rows follow from what is kept of a plan, in some 3 µs a measure, and are not kept themselves.
 */

import { type Knowledge, STRENGTH_STEP, saturated, TITLE_COUNT } from '../score/profile';
import { distanceOf, isFar, isFurther, type PackedPlan, passageOf } from './packed-plan';

export const TERMS = 32;
const TOPICS = 16;
/** Entries of a measure: words, then topics; those that a short one has no use for tell 0. */
export const ROW = TERMS + TOPICS;
/** What an entry tells of its measure is kept in steps of this. */
export const IMPACT_STEP = 1 / 255;
const MOST_IMPACT = 255;

/** Rows of a plan's measures, one behind the other. */
export interface Signatures {
  readonly keys: Uint16Array;
  readonly impacts: Uint8Array;
}

export function signaturesOf(
  packed: PackedPlan,
  { vocabulary, topicWeights }: Knowledge,
): Signatures {
  const keys = new Uint16Array(packed.count * ROW);
  const impacts = new Uint8Array(packed.count * ROW);
  for (let place = 0; place < packed.count; place++) {
    const terms = readImpacts(
      packed,
      packed.termStart(place),
      packed.termEnd(place),
      null,
      vocabulary.weights,
    );
    put(terms, TERMS, keys, impacts, place * ROW);
    const topics = readImpacts(
      packed,
      packed.topicStart(place),
      packed.topicEnd(place),
      packed.strengthStart(place),
      topicWeights,
    );
    put(topics, TOPICS, keys, impacts, place * ROW + TERMS);
  }
  return { keys, impacts };
}

/** The list that was read last: its keys, and what each tells, in steps of `IMPACT_STEP`. */
let KEYS = new Uint16Array(1024);
let VALUES = new Float64Array(1024);
const IMPACTS_COUNT = new Uint16Array(MOST_IMPACT + 1);

/** Reads a list and answers how many keys it has; each tells its part of the measure's vector. */
function readImpacts(
  { lists, strengths }: PackedPlan,
  start: number,
  end: number,
  strengthStart: number | null,
  weights: Float32Array,
): number {
  if (end - start > KEYS.length) {
    KEYS = new Uint16Array(end - start);
    VALUES = new Float64Array(end - start);
  }
  let size = 0;
  let squares = 0;
  let key = 0;
  for (let at = start; at < end; ) {
    let number = lists[at] as number;
    const distance = distanceOf(number);
    key += isFar(distance) ? (lists[++at] as number) : distance;
    let total = 0;
    do {
      const said =
        strengthStart === null
          ? 1
          : (strengths[strengthStart + at - start] as number) * STRENGTH_STEP;
      total += passageOf(number) === 0 ? said * TITLE_COUNT : said;
      number = lists[++at] as number;
    } while (at < end && isFurther(number));
    const value = saturated(total) * (weights[key] as number);
    KEYS[size] = key;
    VALUES[size++] = value;
    squares += value * value;
  }
  const scale = MOST_IMPACT / (Math.sqrt(squares) || 1);
  for (let i = 0; i < size; i++) VALUES[i] = Math.round((VALUES[i] as number) * scale);
  return size;
}

/** Writes those of the list that tell most; of equals the first. */
function put(
  size: number,
  most: number,
  keys: Uint16Array,
  impacts: Uint8Array,
  start: number,
): void {
  IMPACTS_COUNT.fill(0);
  for (let i = 0; i < size; i++) {
    const impact = VALUES[i] as number;
    IMPACTS_COUNT[impact] = (IMPACTS_COUNT[impact] as number) + 1;
  }
  let least = MOST_IMPACT;
  let above = 0;
  while (least > 1 && above + (IMPACTS_COUNT[least] as number) <= most) {
    above += IMPACTS_COUNT[least--] as number;
  }
  let room = most - above;
  let at = start;
  for (let i = 0; i < size; i++) {
    const impact = VALUES[i] as number;
    if (impact < least || impact === 0 || (impact === least && room-- <= 0)) continue;
    keys[at] = KEYS[i] as number;
    impacts[at++] = impact;
  }
}
