/**
 * Which measures of the library are worth comparing with those of a notice.
 *
 * The notice is indexed, not the library: one pass over the library's signatures gives every
 * measure's likeness to all measures of the notice at once. So nothing has to be kept but rows of
 * one length, and a plan is added or removed without upkeep.
 */
import type { Knowledge, Profile } from './profile';
import { IMPACT_STEP, impactsOf, ROW, type Signatures, TERMS } from './signatures';

/** What the quick likeness is made of; fitted like all weights. */
export const QUICK = ['text', 'topics', 'kindAlike', 'kindApart'] as const;

/** So many of a region are kept for each measure of the notice. */
const CANDIDATES = 10;
/** A measure that is no more alike than this is none. */
const LEAST = 0.01;
/** What it adds that both frame a plan alike, and takes away that only one does. */
const KIND_ALIKE = 0.02;
const KIND_APART = -0.05;
/** Kinds are bits. */
const KINDS = 8;
const NONE = 0xffff;

/** By key, which measures of the notice have it and how much it tells of them. */
interface Reverse {
  /** By key, the place of its list in `starts`, or `NONE`. */
  readonly slots: Uint16Array;
  readonly starts: Uint32Array;
  readonly measures: Uint16Array;
  readonly values: Float32Array;
}

export class NoticeIndex {
  readonly #count: number;
  readonly #signatures: Signatures;
  readonly #terms: Reverse;
  readonly #topics: Reverse;
  /** By kinds of the other measure and by measure of the notice, what the kinds add. */
  readonly #kinds: Float32Array;
  /** By measure of the notice: the likeness of the measure that was read last. */
  readonly likeness: Float32Array;

  constructor(profiles: readonly Profile[], signatures: Signatures, knowledge: Knowledge) {
    const { vocabulary, topicWeights } = knowledge;
    this.#count = profiles.length;
    this.#signatures = signatures;
    this.#terms = reversed(
      profiles.map((one) => impactsOf(one.terms, vocabulary.weights, one.termLength)),
      vocabulary.weights.length,
    );
    this.#topics = reversed(
      profiles.map((one) => impactsOf(one.topics, topicWeights, one.topicLength)),
      topicWeights.length,
    );
    this.#kinds = new Float32Array(KINDS * this.#count);
    for (let kinds = 0; kinds < KINDS; kinds++) {
      profiles.forEach((own, i) => {
        const isApart = (own.kinds !== 0) !== (kinds !== 0);
        this.#kinds[kinds * this.#count + i] = isApart
          ? KIND_APART
          : (own.kinds & kinds) !== 0
            ? KIND_ALIKE
            : 0;
      });
    }
    this.likeness = new Float32Array(this.#count);
  }

  /** Sets `likeness` to that of the measure at a place, which has these kinds. */
  read(place: number, kinds: number): void {
    const { likeness } = this;
    const { keys, impacts } = this.#signatures;
    const row = kinds * this.#count;
    for (let i = 0; i < likeness.length; i++) likeness[i] = this.#kinds[row + i] as number;
    const start = place * ROW;
    spread(keys, impacts, start, start + TERMS, this.#terms, likeness);
    spread(keys, impacts, start + TERMS, start + ROW, this.#topics, likeness);
  }
}

/** Adds what each entry of a row tells to all measures of the notice that have it. */
function spread(
  keys: Uint16Array,
  impacts: Uint8Array,
  start: number,
  end: number,
  { slots, starts, measures, values }: Reverse,
  sums: Float32Array,
): void {
  for (let i = start; i < end; i++) {
    const impact = impacts[i] as number;
    if (impact === 0) return;
    const slot = slots[keys[i] as number] as number;
    if (slot === NONE) continue;
    const last = starts[slot + 1] as number;
    for (let at = starts[slot] as number; at < last; at++) {
      const measure = measures[at] as number;
      sums[measure] = (sums[measure] as number) + impact * (values[at] as number);
    }
  }
}

function reversed(
  lists: readonly (readonly { readonly key: number; readonly impact: number }[])[],
  size: number,
): Reverse {
  const slots = new Uint16Array(size).fill(NONE);
  const counts: number[] = [];
  let length = 0;
  for (const list of lists) {
    for (const { key } of list) {
      if (slots[key] === NONE) slots[key] = counts.push(0) - 1;
      const slot = slots[key] as number;
      counts[slot] = (counts[slot] as number) + 1;
      length++;
    }
  }
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, slot) => {
    starts[slot + 1] = (starts[slot] as number) + count;
  });
  const next = starts.slice();
  const measures = new Uint16Array(length);
  const values = new Float32Array(length);
  lists.forEach((list, measure) => {
    for (const { key, impact } of list) {
      const slot = slots[key] as number;
      const at = next[slot] as number;
      next[slot] = at + 1;
      measures[at] = measure;
      values[at] = impact * IMPACT_STEP;
    }
  });
  return { slots, starts, measures, values };
}

/** A place, the number of its shelf, and how alike it is. */
export interface Candidate {
  readonly place: number;
  readonly shelf: number;
  readonly likeness: number;
}

/** The likeliest of each region for each measure of the notice. */
export class Candidates {
  readonly #places: Int32Array;
  readonly #shelves: Int32Array;
  readonly #likeness: Float32Array;
  /** By region and measure, what the least of those kept has: less is passed by. */
  readonly #least: Float32Array;
  readonly #measures: number;

  constructor(measures: number, regions: number) {
    const size = measures * regions * CANDIDATES;
    this.#measures = measures;
    this.#places = new Int32Array(size).fill(-1);
    this.#shelves = new Int32Array(size);
    this.#likeness = new Float32Array(size).fill(LEAST);
    this.#least = new Float32Array(measures * regions).fill(LEAST);
  }

  /** Offers a measure of the library to all measures of the notice. Of equals the first stays. */
  offer(likeness: Float32Array, place: number, shelf: number, region: number): void {
    const row = region * this.#measures;
    for (let measure = 0; measure < likeness.length; measure++) {
      const value = likeness[measure] as number;
      if (value > (this.#least[row + measure] as number)) {
        this.#take(row + measure, value, place, shelf);
      }
    }
  }

  #take(list: number, value: number, place: number, shelf: number): void {
    const start = list * CANDIDATES;
    const end = start + CANDIDATES - 1;
    let at = end;
    for (; at > start && value > (this.#likeness[at - 1] as number); at--) {
      this.#likeness[at] = this.#likeness[at - 1] as number;
      this.#places[at] = this.#places[at - 1] as number;
      this.#shelves[at] = this.#shelves[at - 1] as number;
    }
    this.#likeness[at] = value;
    this.#places[at] = place;
    this.#shelves[at] = shelf;
    this.#least[list] = this.#likeness[end] as number;
  }

  /** Places and the numbers of their shelves, likeliest first. */
  of(measure: number, region: number): Candidate[] {
    const start = (region * this.#measures + measure) * CANDIDATES;
    const found: Candidate[] = [];
    for (let at = start; at < start + CANDIDATES; at++) {
      const place = this.#places[at] as number;
      if (place < 0) break;
      const [shelf, likeness] = [this.#shelves[at] as number, this.#likeness[at] as number];
      found.push({ place, shelf, likeness });
    }
    return found;
  }
}
