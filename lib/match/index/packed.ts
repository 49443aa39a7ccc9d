/**
 * Compares the measures of one notice with measures of the index, as `compare` does with profiles,
 * but without a profile for any: a measure of the notice is opened once for all that it is compared
 * with, and what the index keeps of those is read as it is. A search makes thousands of comparisons.
 */
import {
  FEATURES,
  type Lengths,
  summariseTerms,
  summariseTopics,
  TEXT,
  TOPICS,
} from '../score/features';
import { type Knowledge, MOST_PASSAGES, type Profile } from '../score/profile';
import type { NoticeRuns } from '../score/runs';
import { OpenedRuns } from './opened-runs';
import {
  HEAD,
  HEAD_KINDS,
  PASSAGE_LENGTHS,
  PASSAGES,
  type PackedPlan,
  STRENGTH_START,
  TERM_END,
  TERM_LENGTH,
  TERM_START,
  TITLE_TERMS,
  TITLE_TOPICS,
  TOPIC_END,
  TOPIC_LENGTH,
  TOPIC_START,
} from './packed-plan';

/** A measure of the notice as it is held against others. */
interface OpenedLists {
  readonly terms: OpenedRuns;
  readonly topics: OpenedRuns;
}

/** The measures of a notice, ready to be compared with any of the index. */
export class PackedComparison {
  readonly #profiles: readonly Profile[];
  readonly #knowledge: Knowledge;
  readonly #topics: NoticeRuns;
  /** The measure that candidates are looked for, and one of its rivals. */
  readonly #open: OpenedLists;
  readonly #openBeside: OpenedLists;
  /** By the notice's numbers. */
  readonly #termWeights: Float32Array;
  readonly #topicWeights: Float32Array;
  #related = -1;
  /** Features and closeness of pairs by their topics, one behind the other. */
  #kept = new Float64Array(1024);
  #keptTo = 0;
  readonly #features = new Float64Array(FEATURES.length);
  readonly #other = {
    passages: 0,
    termLengths: new Float32Array(MOST_PASSAGES),
    topicLengths: new Float32Array(MOST_PASSAGES),
    termLength: 0,
    topicLength: 0,
    titleTerms: 0,
    titleTopics: 0,
    kinds: 0,
  } satisfies Lengths;

  /** `terms` and `topics` are the lists of the profiles. */
  constructor(
    profiles: readonly Profile[],
    terms: NoticeRuns,
    topics: NoticeRuns,
    knowledge: Knowledge,
  ) {
    this.#profiles = profiles;
    this.#knowledge = knowledge;
    this.#topics = topics;
    this.#open = { terms: new OpenedRuns(terms), topics: new OpenedRuns(topics) };
    this.#openBeside = { terms: new OpenedRuns(terms), topics: new OpenedRuns(topics) };
    this.#termWeights = terms.pick(knowledge.vocabulary.weights);
    this.#topicWeights = topics.pick(knowledge.topicWeights);
  }

  /**
   * The features of a measure of the notice and one of a plan that is so far on the notice's
   * subject; valid until the next call. `kept` is where their topics were kept, or -1.
   */
  features(
    measure: number,
    packed: PackedPlan,
    place: number,
    related: number,
    kept = -1,
  ): Float64Array {
    const own = this.#profiles[measure] as Profile;
    const other = this.#other;
    // What is not kept is a rival of the measure that is open: that stays so.
    const { terms, topics } = kept >= 0 ? this.#open : this.#openBeside;
    const { heads } = packed;
    const head = place * HEAD;
    if (kept >= 0) this.#recallTopics(kept, own.passages, heads[head + PASSAGES] as number);
    else {
      this.#meetTopics(topics, measure, packed, place, related);
      summariseTopics(own, other, related, this.#features);
    }
    this.#readTermLengths(packed, place);
    TEXT.clear(own.passages, other.passages);
    terms.open(measure);
    terms.meetTerms(
      packed.lists,
      heads[head + TERM_START] as number,
      heads[head + TERM_END] as number,
      other.passages,
      this.#termWeights,
      TEXT,
    );
    summariseTerms(own, other, this.#features);
    return this.#features;
  }

  /** The same, but of their words nothing is told: those features are 0. Takes a third of the time. */
  topicFeatures(measure: number, packed: PackedPlan, place: number, related: number): Float64Array {
    this.#meetTopics(this.#open.topics, measure, packed, place, related);
    this.#features.fill(0);
    summariseTopics(this.#profiles[measure] as Profile, this.#other, related, this.#features);
    return this.#features;
  }

  /** Keeps the topics of the pair that was asked about last; answers where. */
  keepTopics(measure: number): number {
    const { passages } = this.#profiles[measure] as Profile;
    const cells = passages * this.#other.passages;
    const start = this.#keptTo;
    this.#keptTo = start + FEATURES.length + cells;
    if (this.#keptTo > this.#kept.length) {
      const larger = new Float64Array(this.#keptTo * 2);
      larger.set(this.#kept);
      this.#kept = larger;
    }
    const [kept, features] = [this.#kept, this.#features];
    for (let i = 0; i < FEATURES.length; i++) kept[start + i] = features[i] as number;
    const closeness = start + FEATURES.length;
    for (let i = 0; i < cells; i++) kept[closeness + i] = TOPICS.closeness[i] as number;
    return start;
  }

  /** Forgets all that was kept: the room serves again. */
  forgetTopics(): void {
    this.#keptTo = 0;
  }

  #recallTopics(start: number, ownPassages: number, otherPassages: number): void {
    const [kept, features] = [this.#kept, this.#features];
    for (let i = 0; i < FEATURES.length; i++) features[i] = kept[start + i] as number;
    const cells = ownPassages * otherPassages;
    const closeness = start + FEATURES.length;
    for (let i = 0; i < cells; i++) TOPICS.closeness[i] = kept[closeness + i] as number;
    this.#other.passages = otherPassages;
  }

  #meetTopics(
    open: OpenedRuns,
    measure: number,
    packed: PackedPlan,
    place: number,
    related: number,
  ): void {
    const own = this.#profiles[measure] as Profile;
    const other = this.#other;
    const { heads } = packed;
    const head = place * HEAD;
    other.passages = heads[head + PASSAGES] as number;
    other.kinds = heads[head + HEAD_KINDS] as number;
    this.#readTopicLengths(packed, place);
    this.#relate(related);
    TOPICS.clear(own.passages, other.passages);
    open.open(measure);
    open.meetTopics(
      packed.lists,
      heads[head + TOPIC_START] as number,
      heads[head + TOPIC_END] as number,
      packed.strengths,
      heads[head + STRENGTH_START] as number,
      other.passages,
      this.#topicWeights,
      TOPICS,
    );
  }

  #readTopicLengths(packed: PackedPlan, place: number): void {
    const other = this.#other;
    const start = packed.lengthStart(place, this.#knowledge);
    const { lengths } = packed;
    const inPassages = start + PASSAGE_LENGTHS + other.passages;
    for (let i = 0; i < other.passages; i++) {
      other.topicLengths[i] = lengths[inPassages + i] as number;
    }
    other.topicLength = lengths[start + TOPIC_LENGTH] as number;
    other.titleTopics = lengths[start + TITLE_TOPICS] as number;
  }

  #readTermLengths(packed: PackedPlan, place: number): void {
    const other = this.#other;
    const start = packed.lengthStart(place, this.#knowledge);
    const { lengths } = packed;
    const inPassages = start + PASSAGE_LENGTHS;
    for (let i = 0; i < other.passages; i++) {
      other.termLengths[i] = lengths[inPassages + i] as number;
    }
    other.termLength = lengths[start + TERM_LENGTH] as number;
    other.titleTerms = lengths[start + TITLE_TERMS] as number;
  }

  /** What every plan says tells nothing between strangers. */
  #relate(related: number): void {
    if (this.#related === related) return;
    this.#related = related;
    const { topics, framing } = this.#knowledge;
    const factor = Math.sqrt(related);
    for (const topic of framing) {
      const number = this.#topics.numberOf[topic] as number;
      if (number > 0) this.#topicWeights[number] = (topics[topic]?.weight ?? 0) * factor;
    }
  }
}
