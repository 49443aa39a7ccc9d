/**
 * Profiles of a whole library in a few typed arrays: about 650 bytes a measure, no object for any.
 *
 * A profile's keys are sorted, so each is kept as its distance from the one before, in one number
 * of 16 bits together with its passage; a long distance takes a second number.
 */
import {
  type Knowledge,
  measuredProfile,
  type Postings,
  type Profile,
  STRENGTH_STEP,
} from './profile';

const PASSAGE_BITS = 5;
const PASSAGE_MASK = (1 << PASSAGE_BITS) - 1;
/** This distance says that the next number holds it. */
const FAR = 0xffff >> PASSAGE_BITS;

/** What is kept of a store. The arrays are as long as what they hold. */
export interface StoredProfiles {
  readonly terms: Uint16Array<ArrayBuffer>;
  readonly topics: Uint16Array<ArrayBuffer>;
  readonly strengths: Uint8Array<ArrayBuffer>;
  readonly termEnds: Uint32Array<ArrayBuffer>;
  readonly topicEnds: Uint32Array<ArrayBuffer>;
  readonly passages: Uint8Array<ArrayBuffer>;
  readonly kinds: Uint8Array<ArrayBuffer>;
  readonly lengths: Float64Array<ArrayBuffer>;
  readonly passageLengths: Float32Array<ArrayBuffer>;
}

type Growing = Uint8Array | Uint16Array | Uint32Array | Float32Array | Float64Array;

/** Profiles by place, in the order in which they were added. */
export class ProfileStore {
  size = 0;
  #terms = new Uint16Array(1024);
  #topics = new Uint16Array(256);
  #strengths = new Uint8Array(256);
  /** Where the lists of a profile end; they begin where those of the one before end. */
  #termEnds = new Uint32Array(16);
  #topicEnds = new Uint32Array(16);
  #passages = new Uint8Array(16);
  #kinds = new Uint8Array(16);
  /** Profile by profile: lengths of the words and of the topics, weights of both in the title. */
  #lengths = new Float64Array(64);
  /** Profile by profile, the lengths of its passages: of their words, then of their topics. */
  #passageLengths = new Float32Array(64);
  #passageEnds = new Uint32Array(16);

  /** Takes a profile in and answers its place. */
  add(profile: Profile): number {
    const place = this.size++;
    const terms = packed(profile.terms);
    const topics = packed(profile.topics);
    const termStart = this.termStart(place);
    const topicStart = this.topicStart(place);
    const strengthStart = this.strengthStart(place);
    this.#terms = roomFor(this.#terms, termStart + terms.length);
    this.#terms.set(terms, termStart);
    this.#topics = roomFor(this.#topics, topicStart + topics.length);
    this.#topics.set(topics, topicStart);
    const { strengths, keys } = profile.topics;
    this.#strengths = roomFor(this.#strengths, strengthStart + keys.length);
    keys.forEach((_, i) => {
      this.#strengths[strengthStart + i] = Math.round((strengths?.[i] ?? 1) / STRENGTH_STEP);
    });
    this.#termEnds = roomFor(this.#termEnds, place + 1);
    this.#termEnds[place] = termStart + terms.length;
    this.#topicEnds = roomFor(this.#topicEnds, (place + 1) * 2);
    this.#topicEnds[place * 2] = topicStart + topics.length;
    this.#topicEnds[place * 2 + 1] = strengthStart + keys.length;
    this.#passages = roomFor(this.#passages, place + 1);
    this.#passages[place] = profile.passages;
    this.#kinds = roomFor(this.#kinds, place + 1);
    this.#kinds[place] = profile.kinds;
    this.#lengths = roomFor(this.#lengths, (place + 1) * 4);
    this.#lengths[place * 4] = profile.termLength;
    this.#lengths[place * 4 + 1] = profile.topicLength;
    this.#lengths[place * 4 + 2] = profile.titleTerms;
    this.#lengths[place * 4 + 3] = profile.titleTopics;
    const start = this.passageStart(place);
    const end = start + profile.passages * 2;
    this.#passageLengths = roomFor(this.#passageLengths, end);
    this.#passageLengths.set(profile.termLengths, start);
    this.#passageLengths.set(profile.topicLengths, start + profile.passages);
    this.#passageEnds = roomFor(this.#passageEnds, place + 1);
    this.#passageEnds[place] = end;
    return place;
  }

  /** The profile at a place, as it was before. */
  read(place: number, knowledge: Knowledge): Profile {
    const from = this.strengthStart(place);
    const to = this.#topicEnds[place * 2 + 1] as number;
    const strengths = Float32Array.from(
      this.#strengths.subarray(from, to),
      (steps) => steps * STRENGTH_STEP,
    );
    return measuredProfile(
      this.#passages[place] as number,
      unpacked(this.#terms, this.termStart(place), this.termEnd(place), null),
      unpacked(this.#topics, this.topicStart(place), this.topicEnd(place), strengths),
      this.kinds(place),
      knowledge,
    );
  }

  /** The packed lists, for whoever walks over all of them. */
  get terms(): Uint16Array {
    return this.#terms;
  }
  get topics(): Uint16Array {
    return this.#topics;
  }
  termStart(place: number): number {
    return place === 0 ? 0 : (this.#termEnds[place - 1] as number);
  }
  termEnd(place: number): number {
    return this.#termEnds[place] as number;
  }
  topicStart(place: number): number {
    return place === 0 ? 0 : (this.#topicEnds[place * 2 - 2] as number);
  }
  topicEnd(place: number): number {
    return this.#topicEnds[place * 2] as number;
  }
  strengthStart(place: number): number {
    return place === 0 ? 0 : (this.#topicEnds[place * 2 - 1] as number);
  }
  /** In steps of `STRENGTH_STEP`, from `strengthStart` on. */
  get strengths(): Uint8Array {
    return this.#strengths;
  }
  passages(place: number): number {
    return this.#passages[place] as number;
  }
  get passageLengths(): Float32Array {
    return this.#passageLengths;
  }
  passageStart(place: number): number {
    return place === 0 ? 0 : (this.#passageEnds[place - 1] as number);
  }
  kinds(place: number): number {
    return this.#kinds[place] as number;
  }
  termLength(place: number): number {
    return this.#lengths[place * 4] as number;
  }
  topicLength(place: number): number {
    return this.#lengths[place * 4 + 1] as number;
  }
  titleTerms(place: number): number {
    return this.#lengths[place * 4 + 2] as number;
  }
  titleTopics(place: number): number {
    return this.#lengths[place * 4 + 3] as number;
  }

  /** Bytes that the arrays take, with the room that they have left. */
  get byteLength(): number {
    return this.#all().reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  #all(): Growing[] {
    return [
      this.#terms,
      this.#topics,
      this.#strengths,
      this.#termEnds,
      this.#topicEnds,
      this.#passages,
      this.#kinds,
      this.#lengths,
      this.#passageLengths,
      this.#passageEnds,
    ];
  }

  /** What to keep, so that `restore` need not read the texts again. */
  stored(): StoredProfiles {
    const last = this.size - 1;
    return {
      terms: this.#terms.slice(0, this.size === 0 ? 0 : this.termEnd(last)),
      topics: this.#topics.slice(0, this.size === 0 ? 0 : this.topicEnd(last)),
      strengths: this.#strengths.slice(0, this.strengthStart(this.size)),
      termEnds: this.#termEnds.slice(0, this.size),
      topicEnds: this.#topicEnds.slice(0, this.size * 2),
      passages: this.#passages.slice(0, this.size),
      kinds: this.#kinds.slice(0, this.size),
      lengths: this.#lengths.slice(0, this.size * 4),
      passageLengths: this.#passageLengths.slice(0, this.passageStart(this.size)),
    };
  }

  static restore(stored: StoredProfiles): ProfileStore {
    const store = new ProfileStore();
    store.size = stored.passages.length;
    store.#terms = stored.terms;
    store.#topics = stored.topics;
    store.#strengths = stored.strengths;
    store.#termEnds = stored.termEnds;
    store.#topicEnds = stored.topicEnds;
    store.#passages = stored.passages;
    store.#kinds = stored.kinds;
    store.#lengths = stored.lengths;
    store.#passageLengths = stored.passageLengths;
    let end = 0;
    store.#passageEnds = stored.passages.reduce((ends, passages, place) => {
      end += passages * 2;
      ends[place] = end;
      return ends;
    }, new Uint32Array(stored.passages.length));
    return store;
  }
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

/** The array, or a longer copy of it. */
function roomFor<A extends Growing>(array: A, length: number): A {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => A)(
    Math.max(length, Math.ceil(array.length * 1.5)),
  );
  longer.set(array);
  return longer;
}
