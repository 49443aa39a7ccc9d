/**
 * What two measures have in common, as a few numbers from 0 to 1 each: the score is made of them.
 *
 * Both are sorted lists of keys with the passage that each stands in. The one is opened for look-up,
 * and one walk over the other gives the dot products of all pairs of passages and of the wholes. A
 * matcher compares tens of thousands of pairs for one page.
 */
import {
  type Knowledge,
  MOST_PASSAGES,
  type Postings,
  type Profile,
  saturated,
  TITLE_COUNT,
} from './profile';

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
] as const;

/** A measure's lead: its title and the passage behind it. */
const LEAD = 2;

/** Half alike: a thought beside a principle, in plans on one subject. */
const OTHER_KIND = 0.5;
/** Added to a passage's length, so that two short ones are not alike by a single word. */
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

/** What one walk over two lists finds. */
export class Walk {
  /** Dot products of passages, row by row. */
  readonly pairs = new Float64Array(MOST_PASSAGES * MOST_PASSAGES);
  /** The same as cosines, damped. */
  readonly closeness = new Float64Array(MOST_PASSAGES * MOST_PASSAGES);
  whole = 0;
  /** Weights of what of a title stands anywhere in the other measure. */
  titleA = 0;
  titleB = 0;

  /** Makes ready for two measures of so many passages. */
  clear(passagesA: number, passagesB: number): void {
    this.pairs.fill(0, 0, passagesA * passagesB);
    this.whole = 0;
    this.titleA = 0;
    this.titleB = 0;
  }
}

/** The places of one key in a list: by passage, how much is said. */
class Run {
  readonly passages = new Uint8Array(MOST_PASSAGES);
  readonly values = new Float64Array(MOST_PASSAGES);
  size = 0;
  /** How much the whole measure says, the title counted more. */
  whole = 0;
  end = 0;

  read({ keys, passages, strengths }: Postings, start: number): void {
    const key = keys[start];
    const length = keys.length;
    let size = 0;
    let total = 0;
    let i = start;
    while (i < length && keys[i] === key) {
      const passage = passages[i] as number;
      let count = 0;
      for (; i < length && keys[i] === key && passages[i] === passage; i++) {
        count += strengths === null ? 1 : (strengths[i] as number);
      }
      this.passages[size] = passage;
      this.values[size++] = saturated(count);
      total += passage === 0 ? count * TITLE_COUNT : count;
    }
    this.size = size;
    this.whole = saturated(total);
    this.end = i;
  }
}

/** A list opened for look-up by key: a measure is compared with many, one after another. */
class Opened {
  #of: Postings | null = null;
  /** By key, one more than the number of its run. */
  readonly #numbers = new Uint16Array(65_536);
  readonly #runs: Run[] = [];

  open(list: Postings): void {
    if (this.#of === list) return;
    for (const key of this.#of?.keys ?? []) this.#numbers[key] = 0;
    this.#of = list;
    let number = 0;
    for (let i = 0; i < list.keys.length; number++) {
      const run = this.#runs[number] ?? new Run();
      this.#runs[number] = run;
      this.#numbers[list.keys[i] as number] = number + 1;
      run.read(list, i);
      i = run.end;
    }
  }

  runOf(key: number): Run | undefined {
    const number = this.#numbers[key] as number;
    return number === 0 ? undefined : this.#runs[number - 1];
  }
}

/** What was found of the pair that is being compared. */
export const TEXT = new Walk();
export const TOPICS = new Walk();
const BOTH = new Float64Array(MOST_PASSAGES * MOST_PASSAGES);
const OPENED_TERMS = new Opened();
const OPENED_TOPICS = new Opened();
const RUN = new Run();
const BEST_B = new Float64Array(MOST_PASSAGES);

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
export type Lengths = Omit<Profile, 'terms' | 'topics'>;

/** Puts the features of the pair that `TEXT` and `TOPICS` hold into `features`, and answers it. */
export function summarise(
  a: Lengths,
  b: Lengths,
  related: number,
  features: Float64Array,
): Float64Array {
  const titleA = share(TEXT.titleA, a.titleTerms);
  const titleB = share(TEXT.titleB, b.titleTerms);
  const topicA = share(TOPICS.titleA, a.titleTopics);
  const topicB = share(TOPICS.titleB, b.titleTopics);
  features[0] = cosine(TEXT.whole, a.termLength, b.termLength);
  align(TEXT, a.termLengths, b.termLengths, a.passages, b.passages, TEXT_DAMPING, features, 1);
  features[4] = cosine(
    TEXT.pairs[0] as number,
    a.termLengths[0] as number,
    b.termLengths[0] as number,
  );
  features[5] = Math.max(titleA, titleB);
  features[6] = Math.min(titleA, titleB);
  features[7] = cosine(TOPICS.whole, a.topicLength, b.topicLength);
  align(TOPICS, a.topicLengths, b.topicLengths, a.passages, b.passages, TOPIC_DAMPING, features, 8);
  features[11] = cosine(
    TOPICS.pairs[0] as number,
    a.topicLengths[0] as number,
    b.topicLengths[0] as number,
  );
  features[12] = Math.max(topicA, topicB);
  features[13] = Math.min(topicA, topicB);
  alignBoth(a, b, features, 14);
  features[17] = related * kindsAlike(a.kinds, b.kinds);
  features[18] = kindsApart(a.kinds, b.kinds, related);
  features[19] = unrelatedness(related);
  alignLeads(a.passages, b.passages, features, 20);
  return features;
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

function walk(
  a: Opened,
  { keys, passages, strengths }: Postings,
  passagesA: number,
  passagesB: number,
  weights: Float32Array,
  result: Walk,
): void {
  result.clear(passagesA, passagesB);
  const list = { keys, passages, strengths };
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    const run = a.runOf(key);
    if (run) {
      RUN.read(list, i);
      meet(run, RUN, weights[key] as number, passagesB, result);
      i = RUN.end;
    } else i++;
  }
}

/** Adds what a key that both have tells. */
function meet(a: Run, b: Run, weight: number, width: number, result: Walk): void {
  const square = weight * weight;
  const { pairs } = result;
  for (let x = 0; x < a.size; x++) {
    const row = (a.passages[x] as number) * width;
    const value = (a.values[x] as number) * square;
    for (let y = 0; y < b.size; y++) {
      const at = row + (b.passages[y] as number);
      pairs[at] = (pairs[at] as number) + value * (b.values[y] as number);
    }
  }
  result.whole += a.whole * b.whole * square;
  if (a.passages[0] === 0) result.titleA += weight;
  if (b.passages[0] === 0) result.titleB += weight;
}

/** Sets three features from `at` on: the best pair, and how much of either is answered. */
function align(
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

function alignBoth(a: Lengths, b: Lengths, features: Float64Array, at: number): void {
  for (let i = 0; i < a.passages * b.passages; i++) {
    BOTH[i] = ((TEXT.closeness[i] as number) + (TOPICS.closeness[i] as number)) / 2;
  }
  sum(BOTH, a.termLengths, b.termLengths, a.passages, b.passages, features, at);
}

/** After `alignBoth`: sets two features from `at` on. */
function alignLeads(countA: number, countB: number, features: Float64Array, at: number): void {
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
