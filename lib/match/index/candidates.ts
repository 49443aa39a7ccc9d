/**
 * Which measures of the library are worth comparing with those of a notice.
 *
 * The notice is indexed, not the library: one pass over the library's signatures gives every
 * measure's likeness to all measures of the notice at once. So nothing has to be kept but rows of
 * one length, and a plan is added or removed without upkeep.
 */
import type { Knowledge, Profile } from '../score/profile';
import type { NoticeRuns } from '../score/runs';
import { IMPACT_STEP, ROW, type Signatures, TERMS } from './signatures';

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
  /** The measure in the upper 16 bits, what the key tells of it in the lower. */
  readonly measures: Uint32Array;
}

/** What a key tells of a measure of the notice is kept in so many steps. */
const STEPS = 0xfff;
/** A likeness of 1: likeness is summed in whole numbers, which is quicker, below 2^22. */
export const ONE = STEPS / IMPACT_STEP;

export class NoticeIndex {
  readonly #count: number;
  readonly #terms: Reverse;
  readonly #topics: Reverse;
  /** By kinds of the other measure and by measure of the notice, what the kinds add. */
  readonly #kinds: Int32Array[] = [];
  /** By measure of the notice: the likeness of the measure that was read last, in parts of `ONE`. */
  readonly likeness: Int32Array;

  /** `terms` and `topics` are the lists of the profiles; of topics a share of 0 to 1 counts. */
  constructor(
    profiles: readonly Profile[],
    terms: NoticeRuns,
    topics: NoticeRuns,
    { vocabulary, topicWeights }: Knowledge,
    topicShare: number,
  ) {
    this.#count = profiles.length;
    const termLengths = Float64Array.from(profiles, ({ termLength }) => termLength);
    const topicLengths = Float64Array.from(profiles, ({ topicLength }) => topicLength);
    this.#terms = reversed(terms, vocabulary.weights, termLengths, 1);
    this.#topics = reversed(topics, topicWeights, topicLengths, topicShare);
    for (let kinds = 0; kinds < KINDS; kinds++) {
      this.#kinds.push(
        Int32Array.from(profiles, (own) => {
          const isApart = (own.kinds !== 0) !== (kinds !== 0);
          return (isApart ? KIND_APART : (own.kinds & kinds) !== 0 ? KIND_ALIKE : 0) * ONE;
        }),
      );
    }
    this.likeness = new Int32Array(this.#count);
  }

  /** Sets `likeness` to that of the measure at a place of a plan, which has these kinds. */
  read({ keys, impacts }: Signatures, place: number, kinds: number): void {
    const { likeness } = this;
    likeness.set(this.#kinds[kinds] as Int32Array);
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
  { numberOf, starts, measures }: Reverse,
  sums: Int32Array,
): void {
  for (let i = start; i < end; i++) {
    const impact = impacts[i] as number;
    if (impact === 0) return;
    const number = numberOf[keys[i] as number] as number;
    if (number === 0) continue;
    const last = starts[number + 1] as number;
    for (let at = starts[number] as number; at < last; at++) {
      const said = measures[at] as number;
      const measure = said >>> 16;
      sums[measure] = (sums[measure] as number) + Math.imul(impact, said & STEPS);
    }
  }
}

/** The runs of a notice by key; each tells its part of its measure's vector, 0 to 1. */
function reversed(
  runs: NoticeRuns,
  weights: Float32Array,
  lengths: Float64Array,
  share: number,
): Reverse {
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
  const measures = new Uint32Array(length);
  for (let measure = 0; measure < lengths.length; measure++) {
    const scale = ((lengths[measure] as number) || 1) / share;
    const end = ends[measure + 1] as number;
    for (let run = ends[measure] as number; run < end; run++) {
      const number = numbers[run] as number;
      const at = next[number] as number;
      next[number] = at + 1;
      const impact =
        ((wholes[run] as number) * (weights[keys[number] as number] as number)) / scale;
      measures[at] = ((measure << 16) | Math.round(impact * STEPS)) >>> 0;
    }
  }
  return { numberOf, starts, measures };
}

/** No plan has so many measures, and no library so many plans. */
const MOST_MEASURES = 2 ** 14;
const MOST_PLANS = 2 ** 17;
const CODES = MOST_PLANS * MOST_MEASURES;

/** A measure of the library that may answer one of the notice. */
export interface Candidate {
  /** The plan's number, and the measure's place in it. */
  plan: number;
  place: number;
  /** The same for what is the same measure of the same plan. */
  code: number;
  likeness: number;
}

/** The likeliest measures of each region for each measure of the notice. */
export class Candidates {
  /**
   * By region, measure of the notice and rank: the likeness and, in the lower bits, which measure it
   * is, the first of equals with the highest number. One number each, because most of what is
   * offered at first is moved again and again.
   */
  readonly #ranked: Float64Array;
  /** By region and measure, what the least of those kept has: less is passed by. */
  readonly #least: Int32Array;
  readonly #measures: number;
  readonly #kept: number;

  /** For a notice and a library of so many measures each. */
  constructor(measures: number, library: number, regions: number, perRegion: number) {
    const more = 1 + Math.max(0, Math.log10(library / LARGE));
    this.#kept = Math.ceil((AT_LEAST + FOR_EACH * perRegion) * more);
    this.#measures = measures;
    this.#ranked = new Float64Array(measures * regions * this.#kept);
    this.#least = new Int32Array(measures * regions).fill(LEAST * ONE);
  }

  /**
   * Offers a measure of the library to all measures of the notice that it is at least so much alike.
   * Of equals the first stays.
   */
  offer(likeness: Int32Array, place: number, plan: number, region: number, from: number): void {
    const row = region * this.#measures;
    const least = this.#least;
    const lowest = from * ONE;
    for (let measure = 0; measure < likeness.length; measure++) {
      const value = likeness[measure] as number;
      if (value > (least[row + measure] as number) && value >= lowest)
        this.#take(row + measure, value, place, plan);
    }
  }

  #take(list: number, likeness: number, place: number, plan: number): void {
    const ranked = this.#ranked;
    const start = list * this.#kept;
    const end = start + this.#kept - 1;
    const value = likeness * CODES + (CODES - 1 - plan * MOST_MEASURES - place);
    let at = end;
    for (; at > start && value > (ranked[at - 1] as number); at--) {
      ranked[at] = ranked[at - 1] as number;
    }
    ranked[at] = value;
    const last = ranked[end] as number;
    if (last > 0) this.#least[list] = Math.floor(last / CODES);
  }

  /** How many are kept at most of a region. */
  get kept(): number {
    return this.#kept;
  }

  /**
   * Tells the candidate of a rank among those of a measure in a region, the likeliest being 0; false
   * where there is none. A search asks for tens of thousands: an object for each costs more than it.
   */
  read(measure: number, region: number, rank: number, into: Candidate): boolean {
    const value = this.#ranked[(region * this.#measures + measure) * this.#kept + rank] as number;
    if (value === 0) return false;
    const likeness = Math.floor(value / CODES);
    const code = CODES - 1 - (value - likeness * CODES);
    into.plan = Math.floor(code / MOST_MEASURES);
    into.place = code % MOST_MEASURES;
    into.code = code;
    into.likeness = likeness / ONE;
    return true;
  }
}
