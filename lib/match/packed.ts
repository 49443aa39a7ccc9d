/**
 * Compares the measures of one notice with measures of the store, as `compare` does with profiles,
 * but without unpacking any: what the notice says is prepared once, and one walk over a packed list
 * meets it. A search makes tens of thousands of comparisons.
 */
import { FEATURES, type Lengths, summarise, TEXT, TOPICS, type Walk } from './features';
import {
  type Knowledge,
  MOST_PASSAGES,
  type Postings,
  type Profile,
  STRENGTH_STEP,
  saturated,
  TITLE_COUNT,
} from './profile';
import { distanceOf, isFar, isFurther, type ProfileStore, passageOf } from './store';

/** What a measure says, key by key: how much in each passage, and in all. */
interface Runs {
  readonly keys: Uint16Array;
  /** Where the passages of a key begin; those of the next end them. */
  readonly starts: Uint16Array;
  readonly passages: Uint8Array;
  readonly values: Float64Array;
  readonly wholes: Float64Array;
}

/** Strengths as profiles have them, in single precision. */
const STRENGTHS = Float32Array.from({ length: 256 }, (_, steps) => steps * STRENGTH_STEP);

/** A list that is met by key: its numbers of runs, one more each, stand in a table. */
class Table {
  readonly #numbers = new Uint16Array(65_536);
  #runs: Runs | null = null;

  open(runs: Runs): Uint16Array {
    if (this.#runs === runs) return this.#numbers;
    if (this.#runs) for (const key of this.#runs.keys) this.#numbers[key] = 0;
    this.#runs = runs;
    for (let i = 0; i < runs.keys.length; i++) this.#numbers[runs.keys[i] as number] = i + 1;
    return this.#numbers;
  }
}

const TERM_TABLE = new Table();
const TOPIC_TABLE = new Table();
const RUN_PASSAGES = new Uint8Array(MOST_PASSAGES);
const RUN_VALUES = new Float64Array(MOST_PASSAGES);

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
    other.titleTerms = meetAll(
      this.#terms[measure] as Runs,
      TERM_TABLE.open(this.#terms[measure] as Runs),
      store.terms,
      store.termStart(place),
      store.termEnd(place),
      null,
      0,
      own.passages,
      passages,
      this.#knowledge.vocabulary.weights,
      this.#knowledge.vocabulary.weights,
      TEXT,
    );
    other.titleTopics = meetAll(
      this.#topics[measure] as Runs,
      TOPIC_TABLE.open(this.#topics[measure] as Runs),
      store.topics,
      store.topicStart(place),
      store.topicEnd(place),
      store.strengths,
      store.strengthStart(place),
      own.passages,
      passages,
      this.#topicWeights,
      this.#knowledge.topicWeights,
      TOPICS,
    );
    const start = store.passageStart(place);
    for (let i = 0; i < passages; i++) {
      other.termLengths[i] = store.passageLengths[start + i] as number;
      other.topicLengths[i] = store.passageLengths[start + passages + i] as number;
    }
    other.passages = passages;
    other.termLength = store.termLength(place);
    other.topicLength = store.topicLength(place);
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

function runsOf({ keys, passages, strengths }: Postings): Runs {
  const distinct: number[] = [];
  const starts: number[] = [];
  const wholes: number[] = [];
  const inPassages: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    distinct.push(key);
    starts.push(inPassages.length);
    let total = 0;
    while (i < keys.length && keys[i] === key) {
      const passage = passages[i] as number;
      let count = 0;
      for (; i < keys.length && keys[i] === key && passages[i] === passage; i++) {
        count += strengths === null ? 1 : (strengths[i] as number);
      }
      inPassages.push(passage);
      values.push(saturated(count));
      total += passage === 0 ? count * TITLE_COUNT : count;
    }
    wholes.push(saturated(total));
  }
  return {
    keys: Uint16Array.from(distinct),
    starts: Uint16Array.from([...starts, inPassages.length]),
    passages: Uint8Array.from(inPassages),
    values: Float64Array.from(values),
    wholes: Float64Array.from(wholes),
  };
}

/** Walks over a packed list; sets what both say, and answers the weight of what its title says. */
function meetAll(
  own: Runs,
  numbers: Uint16Array,
  list: Uint16Array,
  start: number,
  end: number,
  strengths: Uint8Array | null,
  strengthStart: number,
  ownPassages: number,
  width: number,
  weights: Float32Array,
  titleWeights: Float32Array,
  result: Walk,
): number {
  const { pairs } = result;
  pairs.fill(0, 0, ownPassages * width);
  let whole = 0;
  let titleA = 0;
  let titleB = 0;
  let title = 0;
  let key = 0;
  let index = strengthStart;
  for (let i = start; i < end; ) {
    const packed = list[i++] as number;
    const distance = distanceOf(packed);
    key += isFar(distance) ? (list[i++] as number) : distance;
    let passage = passageOf(packed);
    if (passage === 0) title += titleWeights[key] as number;
    const run = numbers[key] as number;
    if (run === 0) {
      index++;
      for (; i < end && isFurther(list[i] as number); i++) index++;
      continue;
    }
    let size = 0;
    let total = 0;
    let count = strengths === null ? 1 : (STRENGTHS[strengths[index++] as number] as number);
    for (; i < end && isFurther(list[i] as number); i++) {
      const strength = strengths === null ? 1 : (STRENGTHS[strengths[index++] as number] as number);
      const next = passageOf(list[i] as number);
      if (next === passage) count += strength;
      else {
        RUN_PASSAGES[size] = passage;
        RUN_VALUES[size++] = saturated(count);
        total += passage === 0 ? count * TITLE_COUNT : count;
        passage = next;
        count = strength;
      }
    }
    RUN_PASSAGES[size] = passage;
    RUN_VALUES[size++] = saturated(count);
    total += passage === 0 ? count * TITLE_COUNT : count;

    const weight = weights[key] as number;
    const square = weight * weight;
    const from = own.starts[run - 1] as number;
    const to = own.starts[run] as number;
    for (let x = from; x < to; x++) {
      const row = (own.passages[x] as number) * width;
      const value = (own.values[x] as number) * square;
      for (let y = 0; y < size; y++) {
        const at = row + (RUN_PASSAGES[y] as number);
        pairs[at] = (pairs[at] as number) + value * (RUN_VALUES[y] as number);
      }
    }
    whole += (own.wholes[run - 1] as number) * saturated(total) * square;
    if (own.passages[from] === 0) titleA += weight;
    if (RUN_PASSAGES[0] === 0) titleB += weight;
  }
  result.whole = whole;
  result.titleA = titleA;
  result.titleB = titleB;
  return title;
}
