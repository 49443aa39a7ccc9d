/**
 * What two measures have in common, as a few numbers from 0 to 1 each: the score is made of them.
 * A matcher compares tens of thousands of pairs for one page.
 */
import { align, alignBoth, alignLeads, BOTH } from './passage-pairs';
import type { Knowledge, Profile } from './profile';
import { Opened, Walk, walk } from './walk';

export const FEATURES = [
  /** Cosine of all words, of the closest pair of passages, and how much of either is answered. */
  'text',
  'textPassage',
  'textAlignedMost',
  'textAlignedLeast',
  /** Cosine of the titles, and the share of a title that stands in the other measure. */
  'textTitles',
  'textTitleMost',
  'textTitleLeast',
  /** The same of topics. */
  'topics',
  'topicPassage',
  'topicAlignedMost',
  'topicAlignedLeast',
  'topicTitles',
  'topicTitleMost',
  'topicTitleLeast',
  /** Passages by the mean of both. */
  'bothPassage',
  'bothAlignedMost',
  'bothAlignedLeast',
  /** Both frame the plan and in the same way; only one does. */
  'kindAlike',
  'kindApart',
  /** How far the documents are from one subject. */
  'unrelated',
  /**
   * How close the leads are to each other, and the closer of them to any passage of the other
   * measure, by the mean of both. The lead says what a measure is about; what stands further down
   * may be one of many.
   */
  'leads',
  'leadMost',
  /** How much of the longer the shorter is, as lengths of their vectors of words. */
  'lengths',
] as const;

/** Half alike: a thought beside a principle, in plans on one subject. */
const OTHER_KIND = 0.5;
/** Added to a length, so that two short passages are not alike by a single word or a wide topic. */
const TEXT_DAMPING = 4;
const TOPIC_DAMPING = 1.5;

/** What two documents are to each other. */
export interface Relation {
  /** How far they are on one subject, 0 to 1. */
  readonly related: number;
  /** What a topic in common tells; what every plan says tells nothing between strangers. */
  readonly topicWeights: Float32Array;
}

export function relation(related: number, { topics }: Knowledge): Relation {
  const framing = Math.sqrt(related);
  return {
    related,
    topicWeights: Float32Array.from(topics, ({ role, weight }) =>
      role === 'subject' ? weight : weight * framing,
    ),
  };
}

/** Documents that share less than half a field are strangers: how near they are tells no more. */
export function unrelatedness(related: number): number {
  return Math.min(1, 2 * (1 - related));
}

/** What was found of the pair that is being compared. */
export const TEXT = new Walk();
export const TOPICS = new Walk();
const OPENED_TERMS = new Opened();
const OPENED_TOPICS = new Opened();

/** The features of two measures, in the order of `FEATURES`, each from 0 to 1. */
export function compare(
  a: Profile,
  b: Profile,
  { related, topicWeights }: Relation,
  { vocabulary }: Knowledge,
): Float64Array {
  OPENED_TERMS.open(a.terms);
  OPENED_TOPICS.open(a.topics);
  walk(OPENED_TERMS, b.terms, a.passages, b.passages, vocabulary.weights, TEXT);
  walk(OPENED_TOPICS, b.topics, a.passages, b.passages, topicWeights, TOPICS);
  return summarise(a, b, related, new Float64Array(FEATURES.length));
}

/** What the features are made of besides what `TEXT` and `TOPICS` found. */
export type Lengths = Omit<Profile, 'terms' | 'topics' | 'direction'>;

/** Puts the features of the pair that `TEXT` and `TOPICS` hold into `features`, and answers it. */
function summarise(a: Lengths, b: Lengths, related: number, features: Float64Array): Float64Array {
  summariseTopics(a, b, related, features);
  summariseTerms(a, b, features);
  return features;
}

/** Puts those that `TEXT` tells, alone or with how close passages are by `TOPICS`. */
export function summariseTerms(a: Lengths, b: Lengths, features: Float64Array): void {
  const titleA = share(TEXT.titleA, a.titleTerms);
  const titleB = share(TEXT.titleB, b.titleTerms);
  features[0] = cosine(TEXT.whole, a.termLength, b.termLength);
  align(TEXT, a.termLengths, b.termLengths, a.passages, b.passages, TEXT_DAMPING, features, 1);
  features[4] = cosine(
    TEXT.pairs[0] as number,
    a.termLengths[0] as number,
    b.termLengths[0] as number,
  );
  features[5] = Math.max(titleA, titleB);
  features[6] = Math.min(titleA, titleB);
  alignBoth(TEXT, TOPICS, a.termLengths, b.termLengths, a.passages, b.passages, features, 14);
  alignLeads(a.passages, b.passages, features, 20);
  features[22] = lengthsAlike(a.termLength, b.termLength);
}

/** Puts those that `TOPICS` alone tells, and those that follow from the kinds. */
export function summariseTopics(
  a: Lengths,
  b: Lengths,
  related: number,
  features: Float64Array,
): void {
  const titleA = share(TOPICS.titleA, a.titleTopics);
  const titleB = share(TOPICS.titleB, b.titleTopics);
  // Damped, unlike those of words: measures name few topics, and often the same one alone.
  features[7] = cosine(TOPICS.whole, a.topicLength + TOPIC_DAMPING, b.topicLength + TOPIC_DAMPING);
  align(TOPICS, a.topicLengths, b.topicLengths, a.passages, b.passages, TOPIC_DAMPING, features, 8);
  features[11] = cosine(
    TOPICS.pairs[0] as number,
    (a.topicLengths[0] as number) + TOPIC_DAMPING,
    (b.topicLengths[0] as number) + TOPIC_DAMPING,
  );
  features[12] = Math.max(titleA, titleB);
  features[13] = Math.min(titleA, titleB);
  features[17] = related * kindsAlike(a.kinds, b.kinds);
  features[18] = kindsApart(a.kinds, b.kinds, related);
  features[19] = unrelatedness(related);
}

/** How close each passage of the one is to each of the other, row by row, 0 to 1. */
export function closenessOf(a: Profile, b: Profile, knowledge: Knowledge): Float64Array {
  const { topicWeights } = knowledge;
  compare(a, b, { related: 1, topicWeights }, knowledge);
  return BOTH.slice(0, a.passages * b.passages);
}

/** Square root of the cosine: measures on one matter are seldom alike in most of their words. */
function cosine(dot: number, lengthA: number, lengthB: number): number {
  return dot > 0 ? Math.sqrt(Math.min(1, dot / (lengthA * lengthB))) : 0;
}

function lengthsAlike(a: number, b: number): number {
  return share(Math.min(a, b), Math.max(a, b));
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function kindsAlike(a: number, b: number): number {
  if ((a & b) !== 0) return 1;
  return a !== 0 && b !== 0 ? OTHER_KIND : 0;
}

/** Only one frames its plan, or both do, on different subjects. */
function kindsApart(a: number, b: number, related: number): number {
  if ((a !== 0) !== (b !== 0)) return 1;
  return a !== 0 ? unrelatedness(related) : 0;
}
