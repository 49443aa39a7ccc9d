/**
 * Compares the measures of one notice with measures of the store, as `compare` does with profiles,
 * but without unpacking any: what the notice says is prepared once, and one walk over a packed list
 * meets it. A search makes tens of thousands of comparisons.
 */
import { FEATURES, type Lengths, summarise, TEXT, TOPICS } from './features';
import { PackedList } from './packed-list';
import { type Knowledge, MOST_PASSAGES, type Profile } from './profile';
import { type Runs, runsOf, Table } from './runs';
import type { ProfileStore } from './store';

const LIST = new PackedList();
const TERM_TABLE = new Table();
const TOPIC_TABLE = new Table();

/** The measures of a notice, ready to be compared with any of a store. */
export class PackedComparison {
  readonly #profiles: readonly Profile[];
  readonly #terms: readonly Runs[];
  readonly #topics: readonly Runs[];
  readonly #store: ProfileStore;
  readonly #knowledge: Knowledge;
  readonly #topicWeights: Float32Array;
  #related = -1;
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

  constructor(profiles: readonly Profile[], store: ProfileStore, knowledge: Knowledge) {
    this.#profiles = profiles;
    this.#terms = profiles.map(({ terms }) => runsOf(terms));
    this.#topics = profiles.map(({ topics }) => runsOf(topics));
    this.#store = store;
    this.#knowledge = knowledge;
    this.#topicWeights = knowledge.topicWeights.slice();
  }

  /**
   * The features of a measure of the notice and one of the store, in documents that are so far on
   * one subject. The answer is valid until the next call.
   */
  features(measure: number, place: number, related: number): Float64Array {
    const store = this.#store;
    const own = this.#profiles[measure] as Profile;
    const other = this.#other;
    const passages = store.passages(place);
    this.#relate(related);
    const [terms, topics] = [this.#terms[measure] as Runs, this.#topics[measure] as Runs];
    const { vocabulary } = this.#knowledge;
    TEXT.clear(own.passages, passages);
    LIST.open(store.terms, store.termStart(place), store.termEnd(place));
    LIST.meet(terms, TERM_TABLE.open(terms), passages, vocabulary.weights, TEXT);
    TOPICS.clear(own.passages, passages);
    LIST.open(
      store.topics,
      store.topicStart(place),
      store.topicEnd(place),
      store.strengths,
      store.strengthStart(place),
    );
    LIST.meet(topics, TOPIC_TABLE.open(topics), passages, this.#topicWeights, TOPICS);
    const start = store.passageStart(place);
    for (let i = 0; i < passages; i++) {
      other.termLengths[i] = store.passageLengths[start + i] as number;
      other.topicLengths[i] = store.passageLengths[start + passages + i] as number;
    }
    other.passages = passages;
    other.termLength = store.termLength(place);
    other.topicLength = store.topicLength(place);
    other.titleTerms = store.titleTerms(place);
    other.titleTopics = store.titleTopics(place);
    other.kinds = store.kinds(place);
    return summarise(own, other, related, this.#features);
  }

  /** What every plan says tells nothing between strangers. */
  #relate(related: number): void {
    if (this.#related === related) return;
    this.#related = related;
    const { topics, framing } = this.#knowledge;
    const factor = Math.sqrt(related);
    for (const topic of framing) {
      this.#topicWeights[topic] = (topics[topic]?.weight ?? 0) * factor;
    }
  }
}
