/**
 * A measure as it is compared: its passages' character pairs and topics, in typed arrays.
 *
 * The title is passage 0, the sentences of the body follow, so that one walk over two profiles
 * finds what any two of their passages share.
 */
import type { Measure } from '../../plan/plan';
import type { Span } from '../../text/article';
import { sentences } from '../../text/sentences';
import type { Lexicon } from '../words/lexicon';
import { simplified } from '../words/simplified';
import type { Vocabulary } from '../words/vocabulary';
import { type Direction, directionOf } from './direction';
import { framingKinds } from './framing';

/** What a measure is known by. Without `heading`, one without a title has no kind. */
export type Comparable = Pick<Measure, 'title' | 'text'> & Partial<Pick<Measure, 'heading'>>;

/** What all comparison rests on: data, the same for every library. */
export interface Knowledge {
  readonly vocabulary: Vocabulary;
  readonly lexicon: Lexicon;
  /** Topics in the lexicon's order. */
  readonly topics: readonly KnownTopic[];
  readonly topicIndex: ReadonlyMap<string, number>;
  /** The topics' weights alone. */
  readonly topicWeights: Float32Array;
  /** Places of the topics that tell nothing between plans on different subjects. */
  readonly framing: readonly number[];
}

interface KnownTopic {
  readonly id: string;
  readonly role: 'subject' | 'framing' | 'means' | 'broad';
  /** Places of the broader topics. */
  readonly broader: readonly number[];
  /** How much a mention tells: logarithm of how rarely measures mention it. */
  readonly weight: number;
}

/** Parallel arrays sorted by key, then passage. A key stands as often as it is said. */
export interface Postings {
  readonly keys: Uint16Array;
  readonly passages: Uint8Array;
  /** How firmly it is said, 1 where a topic is named by a word of its own; null: always 1. */
  readonly strengths: Float32Array | null;
}

export interface Profile {
  /** How many passages it has, the title among them. */
  readonly passages: number;
  readonly terms: Postings;
  readonly topics: Postings;
  /** Euclidean lengths of the passages' vectors of pairs of characters, and of topics. */
  readonly termLengths: Float32Array;
  readonly topicLengths: Float32Array;
  /** The same of the whole measure. */
  readonly termLength: number;
  readonly topicLength: number;
  /** Sums of weights in the title. */
  readonly titleTerms: number;
  readonly titleTopics: number;
  /** Framing kinds, as bits. */
  readonly kinds: number;
  readonly direction: Direction;
}

/** A repeated passage, or a text of 50,000 characters, tells no more than its first part. */
export const MOST_PASSAGES = 31;
const LONGEST = 6_000;
/** What a word that only hints counts, and what the broader topic of a word counts. */
const HINT = 0.35;
const BROADER = 0.4;
/** Strengths are kept in steps of this, so that a profile that was stored is the same. */
export const STRENGTH_STEP = 1 / 20;
const MOST_STRENGTH = 255;
/** Mentions in a title count so often. */
export const TITLE_COUNT = 3;

/** The measure in simplified characters; every offset stays what it was. */
export function comparableForm({ title, text, heading }: Comparable): Comparable {
  const form = { title: simplified(title), text: simplified(text.slice(0, LONGEST)) };
  return heading === undefined ? form : { ...form, heading: heading.map(simplified) };
}

/** The passages of a measure as spans of its text: title, then the sentences behind it. */
export function passagesOf({ title, text }: Comparable): Span[] {
  const whole = text.slice(0, LONGEST);
  const titled = title !== '' && whole.startsWith(title);
  const start = titled ? title.length : 0;
  const seen = new Set<string>();
  const spans: Span[] = [[0, start]];
  for (const [from, to] of sentences(whole.slice(start))) {
    const sentence = whole.slice(start + from, start + to);
    if (sentence.length < 4 || seen.has(sentence)) continue;
    if (spans.length === MOST_PASSAGES) break;
    seen.add(sentence);
    spans.push([start + from, start + to]);
  }
  return spans;
}

/** Weight of something said `count` times. */
export function saturated(count: number): number {
  if (count <= 1) return count;
  // A fraction is no index: an array asked for one looks it up as a name, ten times as slowly.
  const whole = count | 0;
  return whole === count && whole < COUNTS ? (SATURATED[whole] as number) : 1 + Math.log(count);
}

/** Logarithms of small whole counts, which nearly all are. */
const COUNTS = 64;
const SATURATED = Float64Array.from({ length: COUNTS }, (_, count) => 1 + Math.log(count));

/** What a measure says, before it is measured. */
export type Said = Pick<Profile, 'passages' | 'terms' | 'topics' | 'kinds' | 'direction'>;

export function profileOf(raw: Comparable, knowledge: Knowledge): Profile {
  return measuredProfile(readMeasure(raw, knowledge), knowledge);
}

/** Reads a measure. Cost: linear in its text, about 0.1 ms for one of 300 characters. */
export function readMeasure(raw: Comparable, knowledge: Knowledge): Said {
  const measure = comparableForm(raw);
  const spans = passagesOf(measure);
  const { vocabulary } = knowledge;
  let said = 0;
  let named = 0;
  for (let passage = 0; passage < spans.length; passage++) {
    const [start, end] = spans[passage] as Span;
    // A title that the text does not begin with is a heading above it.
    const text = end === 0 ? measure.title.slice(0, LONGEST) : measure.text.slice(start, end);
    const read = vocabulary.readTerms(text, TERMS);
    for (let i = 0; i < read; i++) {
      const term = TERMS[i] as number;
      if ((vocabulary.weights[term] as number) > 0) CODES[said++] = term * 256 + passage;
    }
    named = readTopics(text, passage, named, knowledge);
  }
  return {
    passages: spans.length,
    // Numbers of a typed array are sorted as such, without a function.
    terms: postings(CODES.subarray(0, said).sort(), null),
    topics: topicPostings(NAMED.subarray(0, named).sort()),
    kinds: framingKinds(measure.title, measure.heading),
    direction: directionOf(measure.title, measure.text),
  };
}

/** Room for what is read: the pairs of a passage, and those of title and text with their passages. */
const TERMS = new Uint16Array(LONGEST);
const CODES = new Uint32Array(LONGEST * 2);
/** The topics of the measure: each with its passage and, in steps, how firmly it is said there. */
let NAMED = new Uint32Array(1024);
/** By topic, how firmly the passage says it that is read; and which it says. */
let FIRMNESS = new Float64Array(1024);
const IN_PASSAGE: number[] = [];

/** A profile from its lists; all lengths follow from them. */
export function measuredProfile(said: Said, { vocabulary, topicWeights }: Knowledge): Profile {
  const { passages, terms, topics } = said;
  const inTerms = lengthsOf(passages, terms, vocabulary.weights);
  const inTopics = lengthsOf(passages, topics, topicWeights);
  return {
    passages,
    terms,
    topics,
    kinds: said.kinds,
    direction: said.direction,
    termLengths: inTerms.passages,
    topicLengths: inTopics.passages,
    termLength: inTerms.whole,
    topicLength: inTopics.whole,
    titleTerms: inTerms.title,
    titleTopics: inTopics.title,
  };
}

/** Adds the topics of a passage behind so many of the measure's; answers how many there are then. */
function readTopics(
  text: string,
  passage: number,
  before: number,
  { lexicon, topics, topicIndex }: Knowledge,
): number {
  if (topics.length > FIRMNESS.length) FIRMNESS = new Float64Array(topics.length);
  IN_PASSAGE.length = 0;
  for (const { topic, weight } of lexicon.findTerms(text)) {
    const place = topicIndex.get(topic);
    if (place === undefined) continue;
    const strength = weight === 'core' ? 1 : HINT;
    say(place, strength);
    const { broader } = topics[place] as KnownTopic;
    for (let i = 0; i < broader.length; i++) say(broader[i] as number, strength * BROADER);
  }
  if (before + IN_PASSAGE.length > NAMED.length) NAMED = enlarged(NAMED, IN_PASSAGE.length);
  let count = before;
  for (let i = 0; i < IN_PASSAGE.length; i++) {
    const place = IN_PASSAGE[i] as number;
    NAMED[count++] = (place << 16) | (passage << 8) | steps(FIRMNESS[place] as number);
    FIRMNESS[place] = 0;
  }
  return count;
}

function say(topic: number, strength: number): void {
  const before = FIRMNESS[topic] as number;
  if (before === 0) IN_PASSAGE.push(topic);
  FIRMNESS[topic] = before + strength;
}

function enlarged(room: Uint32Array<ArrayBuffer>, more: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array((room.length + more) * 2);
  larger.set(room);
  return larger;
}

function steps(strength: number): number {
  return Math.min(MOST_STRENGTH, Math.max(1, Math.round(strength / STRENGTH_STEP)));
}

/** From sorted numbers of topic, passage and steps. */
function topicPostings(named: Uint32Array): Postings {
  const strengths = new Float32Array(named.length);
  for (let i = 0; i < named.length; i++) {
    strengths[i] = ((named[i] as number) & 0xff) * STRENGTH_STEP;
    named[i] = (named[i] as number) >> 8;
  }
  return postings(named, strengths);
}

function postings(codes: Uint32Array, strengths: Float32Array | null): Postings {
  const keys = new Uint16Array(codes.length);
  const passages = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    keys[i] = (codes[i] as number) >> 8;
    passages[i] = (codes[i] as number) & 0xff;
  }
  return { keys, passages, strengths };
}

/** Lengths of the vectors of a measure: each passage's, the whole's, and the title's sum. */
function lengthsOf(count: number, list: Postings, weights: Float32Array) {
  const { keys, passages, strengths } = list;
  const squares = new Float64Array(count);
  let whole = 0;
  let title = 0;
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    const weight = weights[key] as number;
    let total = 0;
    while (i < keys.length && keys[i] === key) {
      const passage = passages[i] as number;
      let inPassage = 0;
      for (; i < keys.length && keys[i] === key && passages[i] === passage; i++) {
        inPassage += strengths ? (strengths[i] as number) : 1;
      }
      const value = saturated(inPassage) * weight;
      squares[passage] = (squares[passage] as number) + value * value;
      if (passage === 0) title += weight;
      total += inPassage * (passage === 0 ? TITLE_COUNT : 1);
    }
    const value = saturated(total) * weight;
    whole += value * value;
  }
  return { passages: roots(squares), whole: Math.sqrt(whole), title };
}

function roots(squares: Float64Array): Float32Array {
  const found = new Float32Array(squares.length);
  for (let i = 0; i < squares.length; i++) found[i] = Math.sqrt(squares[i] as number);
  return found;
}
