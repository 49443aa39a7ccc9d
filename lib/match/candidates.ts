/**
 * Which measures of the library are worth comparing with those of a notice.
 *
 * The notice is indexed, not the library: one pass over the library's signatures gives every
 * measure's likeness to all measures of the notice at once. So nothing has to be kept but rows of
 * one length, and a plan is added or removed without upkeep.
 */
import type { Knowledge, Profile } from './profile';
import type { NoticeRuns } from './runs';
import { IMPACT_STEP, ROW, type Signatures, TERMS } from './signatures';

/** What the quick likeness is made of; fitted like all weights. */
export const QUICK = ['text', 'topics', 'kindAlike', 'kindApart'] as const;

/** So many of a region are kept for each measure of the notice: some, and more for each that is wanted. */
const AT_LEAST = 8;
const FOR_EACH = 6;
/** In a library larger than this, more are nearly as alike: as many again for ten times its size. */
const LARGE = 10_000;
/** A measure that is no more alike than this is none. */
const LEAST = 0.01;
/** What it adds that both frame a plan alike, and takes away that only one does. */
const KIND_ALIKE = 0.02;
const KIND_APART = -0.05;
/** Kinds are bits. */
const KINDS = 8;

/** By key, which measures of the notice have it and how much it tells of them. */
interface Reverse {
  /** By key, its number, and by number, where its measures begin; 0 for one that none has. */
  readonly numberOf: Uint16Array;
  readonly starts: Uint32Array;
  readonly measures: Uint16Array;
  readonly values: Float32Array;
}

export class NoticeIndex {
  readonly #count: number;
  readonly #terms: Reverse;
  readonly #topics: Reverse;
  /** By kinds of the other measure and by measure of the notice, what the kinds add. */
  readonly #kinds: Float32Array;
  /** By measure of the notice: the likeness of the measure that was read last. */
  readonly likeness: Float32Array;

  /** `terms` and `topics` are the lists of the profiles. */
  constructor(
    profiles: readonly Profile[],
    terms: NoticeRuns,
    topics: NoticeRuns,
    { vocabulary, topicWeights }: Knowledge,
  ) {
    this.#count = profiles.length;
    const termLengths = Float64Array.from(profiles, ({ termLength }) => termLength);
    const topicLengths = Float64Array.from(profiles, ({ topicLength }) => topicLength);
    this.#terms = reversed(terms, vocabulary.weights, termLengths);
    this.#topics = reversed(topics, topicWeights, topicLengths);
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

  /** Sets `likeness` to that of the measure at a place of a plan, which has these kinds. */
  read({ keys, impacts }: Signatures, place: number, kinds: number): void {
    const { likeness } = this;
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
  { numberOf, starts, measures, values }: Reverse,
  sums: Float32Array,
): void {
  for (let i = start; i < end; i++) {
    const impact = impacts[i] as number;
    if (impact === 0) return;
    const number = numberOf[keys[i] as number] as number;
    if (number === 0) continue;
    const last = starts[number + 1] as number;
    for (let at = starts[number] as number; at < last; at++) {
      const measure = measures[at] as number;
      sums[measure] = (sums[measure] as number) + impact * (values[at] as number);
    }
  }
}

/** The runs of a notice by key; each tells its part of its measure's vector, 0 to 1. */
function reversed(runs: NoticeRuns, weights: Float32Array, lengths: Float64Array): Reverse {
  const { numberOf, keys, numbers, wholes, measures: ends } = runs;
  const length = ends[lengths.length] as number;
  const starts = new Uint32Array(keys.length + 1);
  for (let run = 0; run < length; run++) {
    const after = (numbers[run] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) {
    starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  }
  const next = starts.slice();
  const measures = new Uint16Array(length);
  const values = new Float32Array(length);
  for (let measure = 0; measure < lengths.length; measure++) {
    const scale = (lengths[measure] as number) || 1;
    const end = ends[measure + 1] as number;
    for (let run = ends[measure] as number; run < end; run++) {
      const number = numbers[run] as number;
      const at = next[number] as number;
      next[number] = at + 1;
      measures[at] = measure;
      const impact =
        ((wholes[run] as number) * (weights[keys[number] as number] as number)) / scale;
      values[at] = impact * IMPACT_STEP;
    }
  }
  return { numberOf, starts, measures, values };
}

/** No plan has so many. */
const MOST_MEASURES = 2 ** 14;

/** The likeliest measures of each region for each measure of the notice, by number. */
export class Candidates {
  /** Room for so many. */
  readonly size: number;
  readonly #places: Int32Array;
  readonly #plans: Int32Array;
  readonly #likeness: Float32Array;
  /** By region and measure, what the least of those kept has: less is passed by. */
  readonly #least: Float32Array;
  readonly #measures: number;
  readonly #kept: number;

  /** For a notice and a library of so many measures each. */
  constructor(measures: number, library: number, regions: number, perRegion: number) {
    const more = 1 + Math.max(0, Math.log10(library / LARGE));
    this.#kept = Math.ceil((AT_LEAST + FOR_EACH * perRegion) * more);
    this.size = measures * regions * this.#kept;
    this.#measures = measures;
    this.#places = new Int32Array(this.size).fill(-1);
    this.#plans = new Int32Array(this.size);
    this.#likeness = new Float32Array(this.size).fill(LEAST);
    this.#least = new Float32Array(measures * regions).fill(LEAST);
  }

  /** Offers a measure of the library to all measures of the notice. Of equals the first stays. */
  offer(likeness: Float32Array, place: number, plan: number, region: number): void {
    const row = region * this.#measures;
    for (let measure = 0; measure < likeness.length; measure++) {
      const value = likeness[measure] as number;
      if (value > (this.#least[row + measure] as number)) {
        this.#take(row + measure, value, place, plan);
      }
    }
  }

  #take(list: number, value: number, place: number, plan: number): void {
    const start = list * this.#kept;
    const end = start + this.#kept - 1;
    let at = end;
    for (; at > start && value > (this.#likeness[at - 1] as number); at--) {
      this.#likeness[at] = this.#likeness[at - 1] as number;
      this.#places[at] = this.#places[at - 1] as number;
      this.#plans[at] = this.#plans[at - 1] as number;
    }
    this.#likeness[at] = value;
    this.#places[at] = place;
    this.#plans[at] = plan;
    this.#least[list] = this.#likeness[end] as number;
  }

  /** The numbers of those of a measure in a region, likeliest first. */
  of(measure: number, region: number): number[] {
    const start = (region * this.#measures + measure) * this.#kept;
    const found: number[] = [];
    for (let number = start; number < start + this.#kept; number++) {
      if ((this.#places[number] as number) < 0) break;
      found.push(number);
    }
    return found;
  }

  /** Numbers in another order: those that are one measure of a plan one after another. */
  byPlace(numbers: readonly number[]): number[] {
    const keys = Float64Array.from(numbers, (number) => this.keyOf(number) * this.size + number);
    // Numbers are sorted as such ten times as quickly as by a function.
    return Array.from(keys.sort(), (key) => key % this.size);
  }

  measure(number: number): number {
    return Math.floor(number / this.#kept) % this.#measures;
  }
  plan(number: number): number {
    return this.#plans[number] as number;
  }
  place(number: number): number {
    return this.#places[number] as number;
  }
  likeness(number: number): number {
    return this.#likeness[number] as number;
  }
  /** The same for what is the same measure of the same plan. */
  keyOf(number: number): number {
    return this.plan(number) * MOST_MEASURES + this.place(number);
  }
}
