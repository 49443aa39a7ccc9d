/**
 * Finds, in a library of any size, the best of each region for every measure of a notice.
 *
 * A quick likeness over the whole library chooses a few candidates of each region. Which of them is
 * the best is found as in a best-first search: each has a bound that its score hardly ever exceeds,
 * and whichever has the highest is looked at more closely. Its topics, which are few, tell nearly
 * what a comparison would; the comparison is that of exhaustive scoring; and what both have in
 * common with the rest of the two documents can only lower the score, so that is looked at last.
 */

import type { Steps } from '../../text/steps';
import { aheadOf } from '../score/ahead';
import {
  type FewWeights,
  fewWeights,
  logistic,
  weighed,
  weighedByFew,
  weightsFor,
} from '../score/calibration';
import { areOpposed } from '../score/direction';
import { FEATURES } from '../score/features';
import { NoticeRuns } from '../score/runs';
import {
  ALONE,
  apart,
  boundOf,
  familiarity,
  leastRivalBy,
  type Model,
  type ProfiledDocument,
  relatedDocuments,
  relativeFeatures,
  SAME_FEATURES,
  settled,
  strangeness,
  weighingAt,
} from '../score/score';
import { type Candidate, Candidates, NoticeIndex, ONE } from './candidates';
import { PackedComparison } from './packed';
import type { PackedPlan } from './packed-plan';
import type { Signatures } from './signatures';

/** A plan as it is searched. */
export interface Searched {
  readonly packed: PackedPlan;
  readonly signatures: Signatures;
  /** The region's number; what is best is told for each apart. */
  readonly region: number;
}

/** A measure of the library that answers a measure of the notice. */
export interface Found {
  /** The plan's number among those that were searched. */
  readonly plan: number;
  /** The measure's place in it. */
  readonly place: number;
  readonly score: number;
  readonly same: number;
}

export interface SearchOptions {
  /** The score from which a measure counts. */
  readonly least: number;
  /** So many of each region at most. */
  readonly perRegion: number;
}

/** So many plans are read for candidates in a step. */
const SLICE = 128;
/** So many measures of the notice are tried for whether a candidate answers them better. */
const RIVALS = 4;
/**
 * What a likeness lets expect of the exponent of a comparison: it lies around the line over its
 * root, and above it by more than the slack in hardly any pair. Found by regression over candidates
 * in a large library; after each calibration the benchmark tells whether the best are still found.
 */
const EXPECTED_CONSTANT = -12;
const EXPECTED_SLOPE = 23;
const SLACK = 6.5;
/** The same when the topics are known, and the words from what of the likeness they leave. */
const PROMISED = fewWeights(
  weightsFor(
    {
      text: 9,
      topics: 2.7,
      topicPassage: 10.7,
      topicAlignedMost: 4.8,
      topicAlignedLeast: 2.4,
      topicTitles: 3.7,
      kindAlike: 1.6,
      kindApart: -0.3,
      constant: -12.1,
    },
    FEATURES,
  ),
);
const PROMISED_SLACK = 2.75;
/** Elsewhere words tell more and topics less, so that either lets expect less of the exponent. */
const SLACK_ELSEWHERE = 2;
const PROMISED_SLACK_ELSEWHERE = 8.5;
/**
 * So much less a topic in common counts in a likeness where the notice is elsewhere. There weights of
 * topics are a third of those at home, and one that all measures of both plans name (中医药 in plans on
 * it) would leave no place for those that are alike in words.
 */
const LESS_OF_TOPICS = 0.7;
/** Words and topics are two vectors, each of length one; alike in both is twice as alike. */
const MOST_LIKENESS = 2.1;
const AHEAD_LEAST = SAME_FEATURES.indexOf('aheadLeast');
const AHEAD_MOST = SAME_FEATURES.indexOf('aheadMost');
const TEXT = FEATURES.indexOf('text');
const TOPICS = FEATURES.indexOf('topics');

/** The highest exponent that is to be expected of a likeness. */
function mostFor(likeness: number, strange: number): number {
  const slack = SLACK + SLACK_ELSEWHERE * strange;
  return EXPECTED_CONSTANT + slack + EXPECTED_SLOPE * Math.sqrt(Math.max(0, likeness));
}

/** By measure of the notice, the best of each region, best first. A step is some 10 ms in 300,000 measures. */
export function* search(
  asked: ProfiledDocument,
  plans: readonly Searched[],
  regions: number,
  model: Model,
  options: SearchOptions,
): Steps<Found[][]> {
  const one = new Search(asked, plans, regions, model, options);
  yield* one.choose();
  const found: Found[][] = [];
  for (let measure = 0; measure < asked.profiles.length; measure++) {
    yield;
    found.push(one.bestFor(measure));
  }
  return found;
}

/** How closely a candidate has been looked at; its bound is what was found. */
const LIKELY = 0;
const PROMISING = 1;
const COMPARED = 2;

/** A candidate for a measure of the notice. */
interface Tried extends Candidate {
  step: number;
  /** Where its topics were kept, once they are known. */
  topics: number;
  /** Of the highest score that it may have. */
  bound: number;
  /** How much it and the measure have in common, once they are compared. */
  exponent: number;
  /** What of this tells that they are the same measure. */
  same: number;
}

/** What a plan and the notice are to each other, and by what they are compared. */
interface Between {
  readonly related: number;
  readonly strange: number;
  readonly alone: FewWeights;
  readonly score: Float64Array;
  readonly same: Float64Array;
  /** What of `same` weighs what two measures have in common by themselves. */
  readonly sameFeatures: FewWeights;
}

/** What is known of a measure of the library, whatever it is a candidate for. */
interface Compared {
  /** The measures of the notice that it was compared with. */
  readonly measures: number[];
  /** How much it and each of them have in common, and what of this tells that they are the same. */
  readonly exponents: number[];
  readonly sames: number[];
  /** The most that it has in common with one. */
  most: number;
  /** Whether all of the notice has been looked at. */
  isComplete: boolean;
}

class Search {
  readonly #asked: ProfiledDocument;
  readonly #plans: readonly Searched[];
  readonly #regions: number;
  readonly #model: Model;
  readonly #perRegion: number;
  /** The exponent of the least score that counts. */
  readonly #least: number;
  /** How much of topics goes into a likeness. */
  readonly #topicShare: number;
  readonly #index: NoticeIndex;
  readonly #pairs: PackedComparison;
  readonly #candidates: Candidates;
  readonly #familiarity: number | null;
  readonly #few = new Map<Float64Array, FewWeights>();
  /** By plan: what it and the notice are to each other, once that has been asked. */
  readonly #relations: (Between | null)[];
  /** Room for the candidates of a measure in a region, likeliest first. */
  readonly #list: Tried[];
  /** By code of a candidate. */
  readonly #compared = new Map<number, Compared>();

  constructor(
    asked: ProfiledDocument,
    plans: readonly Searched[],
    regions: number,
    model: Model,
    { least, perRegion }: SearchOptions,
  ) {
    this.#asked = asked;
    this.#plans = plans;
    this.#regions = regions;
    this.#model = model;
    this.#perRegion = perRegion;
    this.#least = exponentOf(least);
    this.#familiarity = familiarity(asked, model);
    const terms = new NoticeRuns(asked.profiles.map((one) => one.terms));
    const topics = new NoticeRuns(asked.profiles.map((one) => one.topics));
    this.#pairs = new PackedComparison(asked.profiles, terms, topics, model.knowledge);
    this.#topicShare = 1 - LESS_OF_TOPICS * strangeness(this.#familiarity, null);
    this.#index = new NoticeIndex(asked.profiles, terms, topics, model.knowledge, this.#topicShare);
    const library = plans.reduce((sum, { packed }) => sum + packed.count, 0);
    this.#candidates = new Candidates(asked.profiles.length, library, regions, perRegion);
    this.#list = Array.from({ length: this.#candidates.kept }, newTried);
    this.#relations = plans.map(() => null);
  }

  /** Reads the whole library for candidates. */
  *choose(): Steps<void> {
    const index = this.#index;
    for (const [plan, { packed, signatures, region }] of this.#plans.entries()) {
      if (plan % SLICE === SLICE - 1) yield;
      const least = this.#leastLikeness(plan);
      if (least > MOST_LIKENESS) continue;
      for (let place = 0; place < packed.count; place++) {
        index.read(signatures, place, packed.kinds(place));
        this.#candidates.offer(index.likeness, place, plan, region, least);
      }
    }
  }

  /**
   * Below this likeness no measure of a plan can reach the score that counts: it would only take the
   * place of one that can. Between strangers that is more than any two measures have.
   */
  #leastLikeness(plan: number): number {
    const { related, strange, score } = this.#between(plan);
    // What is settled is never more than what it was.
    const exponent = (this.#least - boundOf(0, related, score)) / (score[ALONE] as number);
    const root = (exponent - mostFor(0, strange)) / EXPECTED_SLOPE;
    return root > 0 ? root * root : 0;
  }

  /** The best of each region for a measure of the notice. */
  bestFor(measure: number): Found[] {
    const found: Found[] = [];
    for (let region = 0; region < this.#regions; region++) {
      found.push(...this.#bestOf(measure, region));
    }
    return found.sort((a, b) => b.score - a.score);
  }

  #bestOf(measure: number, region: number): Found[] {
    const list = this.#list;
    const count = this.#fillList(measure, region);
    const best: Found[] = [];
    while (best.length < this.#perRegion) {
      const one = highest(list, count);
      if (one === undefined || one.bound < this.#least) break;
      if (one.step === LIKELY) one.bound = this.#promiseOf(one, measure);
      else if (one.step === PROMISING) this.#compare(one, measure);
      else if (one.step === COMPARED) this.#score(one, count);
      else {
        const { plan, place } = one;
        const same = logistic(one.same + this.#aheadOf(one, measure, count));
        best.push({ plan, place, score: logistic(one.bound), same });
        one.bound = Number.NEGATIVE_INFINITY;
      }
      one.step++;
    }
    return best;
  }

  /** Lists the candidates of a measure in a region that may reach the least score; answers how many. */
  #fillList(measure: number, region: number): number {
    const list = this.#list;
    let count = 0;
    for (let rank = 0; rank < list.length; rank++) {
      const one = list[count] as Tried;
      if (!this.#candidates.read(measure, region, rank, one)) break;
      const { related, strange, score } = this.#between(one.plan);
      one.bound = settled(boundOf(mostFor(one.likeness, strange), related, score), strange);
      one.exponent = Number.NEGATIVE_INFINITY;
      one.same = 0;
      one.step = LIKELY;
      // One whose bound is too low at first will never be looked at.
      if (one.bound >= this.#least) count++;
    }
    this.#pairs.forgetTopics();
    return count;
  }

  /** The exponent of the highest score to be expected of a candidate that has these topics. */
  #promiseOf(one: Tried, measure: number): number {
    const { plan, place, likeness } = one;
    const { packed } = this.#plans[plan] as Searched;
    const { related, strange, score } = this.#between(plan);
    const features = this.#pairs.topicFeatures(measure, packed, place, related);
    one.topics = this.#pairs.keepTopics(measure);
    // What a likeness has beyond that of the topics it has from the words.
    const topics = features[TOPICS] as number;
    features[TEXT] = Math.sqrt(Math.max(0, likeness - this.#topicShare * topics * topics));
    const slack = PROMISED_SLACK + PROMISED_SLACK_ELSEWHERE * strange;
    return settled(boundOf(weighedByFew(PROMISED, features) + slack, related, score), strange);
  }

  #compare(one: Tried, measure: number): void {
    const { score, related, strange } = this.#between(one.plan);
    const compared = this.#comparedOf(one);
    let at = compared.measures.indexOf(measure);
    if (at < 0) at = this.#compareWith(measure, one, compared, one.topics);
    one.exponent = compared.exponents[at] as number;
    one.same = compared.sames[at] as number;
    one.bound = settled(boundOf(one.exponent, related, score), strange);
  }

  #comparedOf({ code }: Tried): Compared {
    // Below 2^31; a small whole number is looked up by more quickly.
    const key = code | 0;
    const known = this.#compared.get(key);
    if (known !== undefined) return known;
    const most = Number.NEGATIVE_INFINITY;
    const none = { measures: [], exponents: [], sames: [], most, isComplete: false };
    this.#compared.set(key, none);
    return none;
  }

  /**
   * Notes what a measure of the notice and a candidate have in common; answers where. `topics` is
   * where their topics were kept, or -1.
   */
  #compareWith(
    measure: number,
    { plan, place }: Tried,
    compared: Compared,
    topics: number,
  ): number {
    const { alone, sameFeatures, related } = this.#between(plan);
    const { packed } = this.#plans[plan] as Searched;
    const features = this.#pairs.features(measure, packed, place, related, topics);
    const exponent = weighedByFew(alone, features);
    const own = this.#asked.profiles[measure]?.direction ?? 0;
    const isOpposed = areOpposed(own, packed.direction(place));
    compared.measures.push(measure);
    compared.exponents.push(exponent);
    compared.sames.push(
      isOpposed ? Number.NEGATIVE_INFINITY : weighedByFew(sameFeatures, features),
    );
    if (exponent > compared.most) compared.most = exponent;
    return compared.measures.length - 1;
  }

  /** Sets a candidate's score among those of its measure and region. */
  #score(one: Tried, count: number): void {
    const { score, same, related, strange } = this.#between(one.plan);
    // One of its plan that has more in common had a higher bound: it has been compared.
    let inPlan = one.exponent;
    for (let i = 0; i < count; i++) {
      const { plan, exponent } = this.#list[i] as Tried;
      if (plan === one.plan && exponent > inPlan) inPlan = exponent;
    }
    const behindMeasure = one.exponent - this.#mostOf(one);
    const behindPlan = one.exponent - inPlan;
    const relative = relativeFeatures(one.exponent, behindPlan, behindMeasure, related);
    for (let i = 0; i < relative.length - 1; i++) {
      one.same += (relative[i] as number) * (same[FEATURES.length + i] ?? 0);
    }
    one.same -= apart(related);
    one.bound = settled(weighed(score, relative), strange);
  }

  /** The most that any measure of the notice has in common with a candidate. */
  #mostOf(one: Tried): number {
    const compared = this.#comparedOf(one);
    if (compared.isComplete) return compared.most;
    const { packed, signatures } = this.#plans[one.plan] as Searched;
    const { strange } = this.#between(one.plan);
    const { likeness } = this.#index;
    this.#index.read(signatures, one.place, packed.kinds(one.place));
    for (const measure of compared.measures) likeness[measure] = -1;
    for (let i = 0; i < RIVALS; i++) {
      let rival = 0;
      for (let other = 1; other < likeness.length; other++) {
        if ((likeness[other] as number) > (likeness[rival] as number)) rival = other;
      }
      if (mostFor((likeness[rival] as number) / ONE, strange) <= compared.most) break;
      this.#compareWith(rival, one, compared, -1);
      likeness[rival] = -1;
    }
    compared.isComplete = true;
    return compared.most;
  }

  /**
   * What it adds to the exponent of `same` how far a candidate is ahead of its rivals. In the notice
   * they have been compared for its score; of its plan those few that are likest are.
   */
  #aheadOf(one: Tried, measure: number, count: number): number {
    const { score, same } = this.#between(one.plan);
    const least = same[AHEAD_LEAST] as number;
    const most = same[AHEAD_MOST] as number;
    if (least === 0 && most === 0) return 0;
    const compared = this.#comparedOf(one);
    let rival = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < compared.measures.length; i++) {
      const exponent = compared.exponents[i] as number;
      if (compared.measures[i] !== measure && exponent > rival) rival = exponent;
    }
    let inPlan = Number.NEGATIVE_INFINITY;
    let looked = 0;
    for (let i = 0; i < count; i++) {
      const other = this.#list[i] as Tried;
      if (other === one || other.plan !== one.plan) continue;
      if (other.step < COMPARED && looked++ < RIVALS) {
        this.#compare(other, measure);
        other.step = COMPARED;
      }
      if (other.exponent > inPlan) inPlan = other.exponent;
    }
    const ahead = aheadOf(one.exponent, rival, inPlan, leastRivalBy(score));
    return least * ahead[0] + most * ahead[1];
  }

  #between(plan: number): Between {
    const known = this.#relations[plan];
    if (known) return known;
    const { packed } = this.#plans[plan] as Searched;
    const other = { measures: packed.count, subject: packed.subject(this.#model.knowledge) };
    const related = relatedDocuments(this.#asked, other);
    const strange = strangeness(this.#familiarity, familiarity(other, this.#model));
    const { alone, score, same } = weighingAt(strange, this.#model);
    const found = {
      related,
      strange,
      alone: this.#fewOf(alone),
      score,
      same,
      sameFeatures: this.#fewOf(same),
    };
    this.#relations[plan] = found;
    return found;
  }

  /** Most plans are compared by one of two weighings. */
  #fewOf(weights: Float64Array): FewWeights {
    const known = this.#few.get(weights);
    if (known) return known;
    const few = fewWeights(weights, FEATURES.length);
    this.#few.set(weights, few);
    return few;
  }
}

/** The one of the highest bound of so many, of equals the first. */
function highest(list: readonly Tried[], count: number): Tried | undefined {
  if (count === 0) return undefined;
  let most = list[0] as Tried;
  for (let i = 1; i < count; i++) {
    const one = list[i] as Tried;
    if (one.bound > most.bound) most = one;
  }
  return most;
}

function newTried(): Tried {
  return {
    plan: 0,
    place: 0,
    code: 0,
    likeness: 0,
    step: LIKELY,
    topics: -1,
    bound: 0.5,
    exponent: 0.5,
    same: 0.5,
  };
}

/** What the logistic function makes a probability of. */
function exponentOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
