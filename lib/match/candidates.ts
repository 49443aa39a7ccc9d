/**
 * Which measures of the library are worth comparing with those of a notice.
 *
 * The notice is indexed, not the library: one pass over the library's packed lists gives every
 * measure's likeness, by words and by topics as wholes, to all measures of the notice at once. So
 * nothing has to be kept but the profiles, and a plan is added or removed without upkeep.
 */
import { type Calibration, weightsFor } from './calibration';
import { cosine } from './features';
import {
  type Knowledge,
  type Postings,
  type Profile,
  STRENGTH_STEP,
  saturated,
  TITLE_COUNT,
} from './profile';
import { distanceOf, isFar, type ProfileStore, passageOf } from './store';

/** What the quick likeness is made of; fitted like all weights. */
export const QUICK = ['text', 'topics', 'kindAlike', 'kindApart'] as const;

/** Pairs of characters that weigh less stand in so many measures that they only take time here. */
const LEAST_WEIGHT = 2;

/** By key, which measures of the notice have it and what it adds to their dot product. */
interface Reverse {
  readonly starts: Uint32Array;
  readonly measures: Uint16Array;
  readonly values: Float64Array;
}

export class NoticeIndex {
  readonly #profiles: readonly Profile[];
  readonly #terms: Reverse;
  readonly #topics: Reverse;
  readonly #weights: Float64Array;
  readonly #inTerms: Float64Array;
  readonly #inTopics: Float64Array;
  /** By measure of the notice: the quick likeness of the measure that was read last. */
  readonly likeness: Float64Array;

  constructor(profiles: readonly Profile[], knowledge: Knowledge, { quick }: Calibration) {
    this.#profiles = profiles;
    const { vocabulary, topicWeights } = knowledge;
    this.#terms = reversed(profiles, ({ terms }) => terms, vocabulary.weights, LEAST_WEIGHT);
    this.#topics = reversed(profiles, ({ topics }) => topics, topicWeights, 0);
    this.#weights = weightsFor(quick, QUICK);
    this.#inTerms = new Float64Array(profiles.length);
    this.#inTopics = new Float64Array(profiles.length);
    this.likeness = new Float64Array(profiles.length);
  }

  /** Sets `likeness` to that of the measure at a place of the store. */
  read(store: ProfileStore, place: number): void {
    this.#inTerms.fill(0);
    this.#inTopics.fill(0);
    addUp(
      store.terms,
      store.termStart(place),
      store.termEnd(place),
      null,
      this.#terms,
      this.#inTerms,
    );
    addUp(
      store.topics,
      store.topicStart(place),
      store.topicEnd(place),
      store.strengthsOf(place),
      this.#topics,
      this.#inTopics,
    );
    const kinds = store.kinds(place);
    const termLength = store.termLength(place);
    const topicLength = store.topicLength(place);
    const [text, topics, alike, apart, constant] = this.#weights as unknown as number[];
    for (let i = 0; i < this.#profiles.length; i++) {
      const own = this.#profiles[i] as Profile;
      if (this.#inTerms[i] === 0 && this.#inTopics[i] === 0) {
        this.likeness[i] = Number.NEGATIVE_INFINITY;
        continue;
      }
      const kindAlike = (own.kinds & kinds) !== 0 ? 1 : own.kinds !== 0 && kinds !== 0 ? 0.5 : 0;
      const kindApart = (own.kinds !== 0) !== (kinds !== 0) ? 1 : 0;
      this.likeness[i] =
        (constant as number) +
        (text as number) * cosine(this.#inTerms[i] as number, own.termLength, termLength) +
        (topics as number) * cosine(this.#inTopics[i] as number, own.topicLength, topicLength) +
        (alike as number) * kindAlike +
        (apart as number) * kindApart;
    }
  }
}

/** One walk over a packed list, adding to each measure of the notice what it shares. */
function addUp(
  numbers: Uint16Array,
  start: number,
  end: number,
  strengths: Uint8Array | null,
  reverse: Reverse,
  sums: Float64Array,
): void {
  let key = 0;
  let total = 0;
  let index = 0;
  for (let i = start; i < end; i++) {
    const number = numbers[i] as number;
    const near = distanceOf(number);
    const distance = isFar(near) ? (numbers[++i] as number) : near;
    if (distance !== 0) {
      spread(key, total, reverse, sums);
      total = 0;
    }
    key += distance;
    const count = strengths === null ? 1 : (strengths[index++] as number) * STRENGTH_STEP;
    total += passageOf(number) === 0 ? count * TITLE_COUNT : count;
  }
  spread(key, total, reverse, sums);
}

/** Adds a key, said so often, to all measures of the notice that have it. */
function spread(
  key: number,
  total: number,
  { starts, measures, values }: Reverse,
  sums: Float64Array,
): void {
  const end = starts[key + 1] as number;
  let at = starts[key] as number;
  if (total === 0 || at === end) return;
  const value = saturated(total);
  for (; at < end; at++) {
    const measure = measures[at] as number;
    sums[measure] = (sums[measure] as number) + value * (values[at] as number);
  }
}

function reversed(
  profiles: readonly Profile[],
  listOf: (profile: Profile) => Postings,
  weights: Float32Array,
  least: number,
): Reverse {
  const entries: { key: number; measure: number; value: number }[] = [];
  profiles.forEach((profile, measure) => {
    const { keys, passages, strengths } = listOf(profile);
    for (let i = 0; i < keys.length; ) {
      const key = keys[i] as number;
      let total = 0;
      for (; i < keys.length && keys[i] === key; i++) {
        total += (strengths?.[i] ?? 1) * (passages[i] === 0 ? TITLE_COUNT : 1);
      }
      const weight = weights[key] as number;
      if (weight >= least) entries.push({ key, measure, value: saturated(total) * weight ** 2 });
    }
  });
  const starts = new Uint32Array(weights.length + 1);
  for (const { key } of entries) starts[key + 1] = (starts[key + 1] as number) + 1;
  for (let key = 0; key < weights.length; key++) {
    starts[key + 1] = (starts[key + 1] as number) + (starts[key] as number);
  }
  const next = starts.slice();
  const measures = new Uint16Array(entries.length);
  const values = new Float64Array(entries.length);
  for (const { key, measure, value } of entries) {
    const at = next[key] as number;
    next[key] = at + 1;
    measures[at] = measure;
    values[at] = value;
  }
  return { starts, measures, values };
}
