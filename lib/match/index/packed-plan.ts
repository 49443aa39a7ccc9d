/**
 * What the index keeps of one plan: its measures as numbers, in one buffer, no object for any. About
 * 370 bytes a measure. It is kept in the database as it is, and never changes.
 *
 * A profile's keys are sorted, so each is kept as its distance from the one before, in one number
 * of 16 bits together with its passage; a long distance takes a second number.
 */
import type { Direction } from '../score/direction';
import {
  type Knowledge,
  measuredProfile,
  type Postings,
  type Profile,
  STRENGTH_STEP,
} from '../score/profile';
import { type Subject, subjectOf } from '../score/subject';

const KIND_BITS = 3;
const KIND_MASK = (1 << KIND_BITS) - 1;
const PASSAGE_BITS = 5;
const PASSAGE_MASK = (1 << PASSAGE_BITS) - 1;
/** This distance says that the next number holds it. */
const FAR = 0xffff >> PASSAGE_BITS;

/** Numbers of 32 bits that each measure has: what it says as a whole, and the ends of its lists. */
const WORDS = 3;

/** Of the lengths of a measure: the whole's words and topics, the title's; its passages' follow. */
export const TERM_LENGTH = 0;
export const TOPIC_LENGTH = 1;
export const TITLE_TERMS = 2;
export const TITLE_TOPICS = 3;
export const PASSAGE_LENGTHS = 4;

/**
 * What is asked of a measure whenever it is compared, side by side in `heads`: where its words and
 * topics begin and end in `lists`, its strengths and its lengths, how many passages it has, its kinds.
 */
export const HEAD = 8;
export const TERM_START = 0;
export const TERM_END = 1;
export const TOPIC_START = 2;
export const TOPIC_END = 3;
export const STRENGTH_START = 4;
export const PASSAGES = 5;
export const HEAD_KINDS = 6;
const LENGTH_START = 7;

/** The measures of a plan, by their place in it. */
export class PackedPlan {
  /** All of the below, as it is kept. */
  readonly buffer: ArrayBuffer;
  readonly count: number;
  /** A number for what each measure says, whatever its spaces, widths and case. */
  readonly texts: Uint32Array;
  /** The packed lists of all measures: their words, then their topics. */
  readonly lists: Uint16Array;
  /** How firmly topics are said, in steps of `STRENGTH_STEP`, number for number. */
  readonly strengths: Uint8Array;
  readonly #ends: Uint32Array;
  /** By measure: how many passages it has; its kinds, and above them its direction. */
  readonly #facts: Uint8Array;
  readonly #topicsFrom: number;
  /** Found when a measure is first compared: of a large library most never are. */
  #lengths: Float64Array | null = null;
  #heads: Uint32Array | null = null;
  #subject: Subject | null = null;

  /** Opens a buffer that `pack` has made. Throws where it cannot be one of so many measures. */
  constructor(buffer: ArrayBuffer, count: number) {
    const words = new Uint32Array(buffer, 0, count * WORDS);
    const terms = count === 0 ? 0 : (words[count * 2 - 1] as number);
    const topics = count === 0 ? 0 : (words[count * 3 - 1] as number);
    const lists = count * WORDS * 4;
    const bytes = lists + (terms + topics) * 2;
    if (buffer.byteLength !== sizeOf(count, terms, topics)) throw new Error('not a packed plan');
    this.buffer = buffer;
    this.count = count;
    this.texts = words.subarray(0, count);
    this.#ends = words.subarray(count);
    this.lists = new Uint16Array(buffer, lists, terms + topics);
    this.strengths = new Uint8Array(buffer, bytes, topics);
    this.#facts = new Uint8Array(buffer, bytes + topics, count * 2);
    this.#topicsFrom = terms;
  }

  static pack(profiles: readonly Profile[], texts: Uint32Array): PackedPlan {
    const count = profiles.length;
    const terms = profiles.map((profile) => packed(profile.terms));
    const topics = profiles.map((profile) => packed(profile.topics));
    const [termsLength, topicsLength] = [lengthOf(terms), lengthOf(topics)];
    const buffer = new ArrayBuffer(sizeOf(count, termsLength, topicsLength));
    const words = new Uint32Array(buffer, 0, count * WORDS);
    const lists = new Uint16Array(buffer, count * WORDS * 4, termsLength + topicsLength);
    const bytes = new Uint8Array(buffer, count * WORDS * 4 + lists.byteLength);
    words.set(texts);
    let [termEnd, topicEnd] = [0, 0];
    profiles.forEach((profile, i) => {
      const [ownTerms, ownTopics] = [terms[i] as Uint16Array, topics[i] as Uint16Array];
      const { strengths } = profile.topics;
      lists.set(ownTerms, termEnd);
      lists.set(ownTopics, termsLength + topicEnd);
      for (let j = 0; j < ownTopics.length; j++) {
        bytes[topicEnd + j] = Math.round((strengths?.[j] ?? 1) / STRENGTH_STEP);
      }
      words[count + i] = termEnd += ownTerms.length;
      words[count * 2 + i] = topicEnd += ownTopics.length;
      bytes[topicsLength + i * 2] = profile.passages;
      bytes[topicsLength + i * 2 + 1] = profile.kinds | (profile.direction << KIND_BITS);
    });
    return new PackedPlan(buffer, count);
  }

  termStart(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] as number);
  }
  termEnd(place: number): number {
    return this.#ends[place] as number;
  }
  topicStart(place: number): number {
    return place === 0 ? this.#topicsFrom : this.topicEnd(place - 1);
  }
  topicEnd(place: number): number {
    return this.#topicsFrom + (this.#ends[this.count + place] as number);
  }
  /** Where the strengths of a measure's topics begin: one for each number of its list. */
  strengthStart(place: number): number {
    return this.topicStart(place) - this.#topicsFrom;
  }
  passages(place: number): number {
    return this.#facts[place * 2] as number;
  }
  kinds(place: number): number {
    return (this.#facts[place * 2 + 1] as number) & KIND_MASK;
  }
  direction(place: number): Direction {
    return ((this.#facts[place * 2 + 1] as number) >> KIND_BITS) as Direction;
  }

  /** The profile at a place, as it was before it was packed. */
  read(place: number, knowledge: Knowledge): Profile {
    const said = {
      passages: this.passages(place),
      terms: unpacked(this.lists, this.termStart(place), this.termEnd(place), null),
      topics: this.#topics(place),
      kinds: this.kinds(place),
      direction: this.direction(place),
    };
    return measuredProfile(said, knowledge);
  }

  /** The heads of all measures, `HEAD` numbers each. */
  get heads(): Uint32Array {
    this.#heads ??= this.#readHeads();
    return this.#heads;
  }

  /** The lengths of all measures, each from its `lengthStart` on where that has been asked. */
  get lengths(): Float64Array {
    this.#lengths ??= this.#roomForLengths();
    return this.#lengths;
  }

  /**
   * Where the lengths of a measure stand in `lengths`: those of the whole, then of its passages'
   * words, then of their topics.
   */
  lengthStart(place: number, knowledge: Knowledge): number {
    const { lengths } = this;
    const start = this.heads[place * HEAD + LENGTH_START] as number;
    if (!Number.isNaN(lengths[start])) return start;
    const profile = this.read(place, knowledge);
    lengths[start + TERM_LENGTH] = profile.termLength;
    lengths[start + TOPIC_LENGTH] = profile.topicLength;
    lengths[start + TITLE_TERMS] = profile.titleTerms;
    lengths[start + TITLE_TOPICS] = profile.titleTopics;
    lengths.set(profile.termLengths, start + PASSAGE_LENGTHS);
    lengths.set(profile.topicLengths, start + PASSAGE_LENGTHS + profile.passages);
    return start;
  }

  #readHeads(): Uint32Array {
    const heads = new Uint32Array(this.count * HEAD);
    let lengths = 0;
    for (let place = 0; place < this.count; place++) {
      const at = place * HEAD;
      heads[at + TERM_START] = this.termStart(place);
      heads[at + TERM_END] = this.termEnd(place);
      heads[at + TOPIC_START] = this.topicStart(place);
      heads[at + TOPIC_END] = this.topicEnd(place);
      heads[at + STRENGTH_START] = this.strengthStart(place);
      heads[at + PASSAGES] = this.passages(place);
      heads[at + HEAD_KINDS] = this.kinds(place);
      heads[at + LENGTH_START] = lengths;
      lengths += PASSAGE_LENGTHS + this.passages(place) * 2;
    }
    return heads;
  }

  #roomForLengths(): Float64Array {
    const last = this.count - 1;
    if (last < 0) return new Float64Array(0);
    const start = this.heads[last * HEAD + LENGTH_START] as number;
    const size = start + PASSAGE_LENGTHS + this.passages(last) * 2;
    return new Float64Array(size).fill(Number.NaN);
  }

  subject(knowledge: Knowledge): Subject {
    this.#subject ??= subjectOf(
      Array.from({ length: this.count }, (_, place) => ({ topics: this.#topics(place) })),
      knowledge,
    );
    return this.#subject;
  }

  #topics(place: number): Postings {
    const [start, end] = [this.topicStart(place), this.topicEnd(place)];
    const from = this.strengthStart(place);
    const strengths = Float32Array.from(
      this.strengths.subarray(from, from + end - start),
      (steps) => steps * STRENGTH_STEP,
    );
    return unpacked(this.lists, start, end, strengths);
  }
}

/** Of a buffer, rounded up so that it can be read in numbers of 32 bits. */
function sizeOf(count: number, terms: number, topics: number): number {
  const bytes = count * WORDS * 4 + (terms + topics) * 2 + topics + count * 2;
  return Math.ceil(bytes / 4) * 4;
}

function lengthOf(lists: readonly Uint16Array[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}

/** The distance from the last key that a packed number says, where it does not stand in the next. */
export function distanceOf(number: number): number {
  return number >> PASSAGE_BITS;
}
/** Whether a packed number, not the first of its list, says once more the key before it. */
export function isFurther(number: number): boolean {
  return number <= PASSAGE_MASK;
}
export function passageOf(number: number): number {
  return number & PASSAGE_MASK;
}
export function isFar(distance: number): boolean {
  return distance === FAR;
}

/** Topics are so few that no distance between two is far, so that each takes one number. */
export const MOST_TOPICS = FAR;

function packed({ keys, passages }: Postings): Uint16Array {
  const numbers = new Uint16Array(keys.length * 2);
  let length = 0;
  let last = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const distance = key - last;
    const near = Math.min(distance, FAR);
    numbers[length++] = (near << PASSAGE_BITS) | (passages[i] as number);
    if (near === FAR) numbers[length++] = distance;
    last = key;
  }
  return numbers.subarray(0, length);
}

function unpacked(
  numbers: Uint16Array,
  start: number,
  end: number,
  strengths: Float32Array | null,
): Postings {
  const keys = new Uint16Array(end - start);
  const passages = new Uint8Array(end - start);
  let length = 0;
  let key = 0;
  for (let i = start; i < end; i++) {
    const number = numbers[i] as number;
    const distance = distanceOf(number);
    key += isFar(distance) ? (numbers[++i] as number) : distance;
    keys[length] = key;
    passages[length] = passageOf(number);
    length++;
  }
  return { keys: keys.subarray(0, length), passages: passages.subarray(0, length), strengths };
}
