/**
 * Measures of several plans gathered by matter: those of other regions that say the same as one
 * another, by what the matcher itself would find in them.
 *
 * Each gathering has a leader, the measure that most others are like; a measure belongs to one only.
 * As in a star, all are like the leader: a chain of likenesses would end at another matter than it
 * began. Only pairs whose titles or topics meet are compared in full, a few for each measure.
 */
import type { Steps } from '../../text/steps';
import { logistic, weighed } from '../score/calibration';
import { compare, relation } from '../score/features';
import { type Knowledge, measuredProfile, type Profile } from '../score/profile';
import {
  boundOf,
  familiarity,
  type Model,
  relativeFeatures,
  strangeness,
  weighingAt,
} from '../score/score';
import { subjectOf } from '../score/subject';
import { withoutCommonplaces } from '../words/commonplace';

/** A measure that is to be gathered. */
export interface Gathered {
  readonly profile: Profile;
  /** Of which plan it is: two of one plan are told apart by their author, so they say two things. */
  readonly plan: string;
}

/** So much must two measures have in common in what they name most before they are compared. */
const MET = 0.2;
/** So many of those that a measure has most in common with are compared with it. */
const NEAREST = 8;
/**
 * From this probability of being the same measure on, two stand together: higher than for an
 * equivalent, as the reader sees the whole gathering under one name.
 */
const SAME = 0.7;

/**
 * The places of measures that are on one matter, the leader first, then by likeness; the largest
 * gathering first. Every measure is in one, most of a varied set alone. A step is a measure.
 */
export function* clustersOf(measures: readonly Gathered[], model: Model): Steps<number[][]> {
  const likenesses = yield* likenessesOf(measures, model);
  const open = new Set(measures.keys());
  const clusters: number[][] = [];
  // Those that most others are like come first; of equals the first.
  const order = [...measures.keys()].sort(
    (a, b) => (likenesses[b]?.size ?? 0) - (likenesses[a]?.size ?? 0) || a - b,
  );
  for (const leader of order) {
    if (!open.delete(leader)) continue;
    const like = [...(likenesses[leader] ?? [])]
      .filter(([other]) => open.has(other))
      .sort(([a, one], [b, two]) => two - one || a - b)
      .map(([other]) => other);
    for (const other of like) open.delete(other);
    clusters.push([leader, ...like]);
  }
  return clusters.sort((a, b) => b.length - a.length);
}

/** For each measure those that it is like, with how likely it is that the two answer each other. */
function* likenessesOf(gathered: readonly Gathered[], model: Model): Steps<Map<number, number>[]> {
  const { knowledge, calibration } = model;
  // The one that does not ask how far ahead of others two are: here all others are of many plans.
  const { same } = model.home;
  const measures = withoutTheirSubject(gathered, knowledge);
  const subject = subjectOf(
    measures.map(({ profile }) => profile),
    knowledge,
  );
  const familiar = familiarity({ measures: measures.length, subject }, model);
  const { alone, score } = weighingAt(strangeness(familiar, null), model);
  // All are of plans on one subject: else nobody would put them into one table.
  const between = relation(1, knowledge);
  const found = measures.map(() => new Map<number, number>());
  for (const met of meetings(measures, knowledge)) {
    if (met === null) {
      yield;
      continue;
    }
    const [a, b] = met;
    const [one, other] = [measures[a] as Gathered, measures[b] as Gathered];
    const features = compare(one.profile, other.profile, between, knowledge);
    const exponent = weighed(alone, features);
    if (logistic(boundOf(exponent, 1, score)) < calibration.thresholds.usual) continue;
    // The same measure, not a passage of it: a composite one would draw all its matters together.
    const likeness = logistic(weighed(same, [...features, ...relativeFeatures(exponent, 0, 0, 1)]));
    if (likeness < SAME) continue;
    found[a]?.set(b, likeness);
    found[b]?.set(a, likeness);
  }
  return found;
}

/** What all of them are about gathers none of them. */
function withoutTheirSubject(gathered: readonly Gathered[], knowledge: Knowledge): Gathered[] {
  const said = withoutCommonplaces(gathered.map(({ profile }) => profile));
  return gathered.map((one, i) => ({
    ...one,
    profile: measuredProfile(said[i] ?? one.profile, knowledge),
  }));
}

/** Pairs of measures of two plans whose titles or topics meet; null after each measure. */
function* meetings(
  measures: readonly Gathered[],
  knowledge: Knowledge,
): Generator<readonly [number, number] | null> {
  const met = new Met(measures.length);
  for (const [a, { profile, plan }] of measures.entries()) {
    const common = met.with(headOf(profile, knowledge));
    const near: number[] = [];
    for (let b = 0; b < a; b++) {
      if ((common[b] as number) >= MET && measures[b]?.plan !== plan) near.push(b);
    }
    near.sort((b, c) => (common[c] as number) - (common[b] as number));
    for (const b of near.slice(0, NEAREST)) yield [a, b];
    yield null;
  }
}

/** What measures name, by what is named. */
class Met {
  readonly #postings = new Map<number, { measure: number; weight: number }[]>();
  readonly #common: Float64Array;
  #size = 0;

  constructor(measures: number) {
    this.#common = new Float64Array(measures);
  }

  /** Takes the next measure in, and answers what each before it has in common with it, 0 to 1. */
  with(head: ReadonlyMap<number, number>): Float64Array {
    const measure = this.#size++;
    this.#common.fill(0);
    for (const [key, weight] of head) {
      const list = this.#postings.get(key) ?? [];
      for (const other of list) {
        this.#common[other.measure] =
          (this.#common[other.measure] as number) + weight * other.weight;
      }
      list.push({ measure, weight });
      this.#postings.set(key, list);
    }
    return this.#common;
  }
}

/** Topics stand beside words in one vector: their keys are above those of all words. */
const TOPICS_FROM = 1 << 16;

/** What a measure names in its title (or its first sentence), and its topics, as a unit vector. */
function headOf({ terms, topics }: Profile, knowledge: Knowledge): Map<number, number> {
  const head = new Map<number, number>();
  const titled = terms.passages.includes(0) ? 0 : 1;
  for (let i = 0; i < terms.keys.length; i++) {
    const key = terms.keys[i] as number;
    if (terms.passages[i] === titled) head.set(key, knowledge.vocabulary.weights[key] as number);
  }
  for (let i = 0; i < topics.keys.length; i++) {
    const key = topics.keys[i] as number;
    const weight = (topics.strengths?.[i] ?? 1) * (knowledge.topicWeights[key] as number);
    const sum = (head.get(TOPICS_FROM + key) ?? 0) + weight;
    head.set(TOPICS_FROM + key, sum);
  }
  let squares = 0;
  for (const weight of head.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...head].map(([key, weight]) => [key, weight / length]));
}
