/**
 * Finds, in a library of any size, the best of each region for every measure of a notice.
 *
 * A quick likeness over the whole library chooses a few candidates of each region. The best is found
 * by a best-first search: each has a bound that its score hardly ever exceeds, and whichever has the
 * highest is looked at more closely. Its topics, which are few, tell nearly what a comparison would;
 * that is the one of exhaustive scoring; and the rest of both documents can only lower the score.
 */
import type { Steps } from '../../text/steps';
import { aheadOf } from '../score/ahead';
import { exponentOf, logistic, weighed } from '../score/calibration';
import { FEATURES } from '../score/features';
import { NoticeRuns } from '../score/runs';
import {
  ALONE,
  apart,
  boundOf,
  leastRivalBy,
  type Model,
  type ProfiledDocument,
  relativeFeatures,
  SAME_FEATURES,
  settled,
} from '../score/score';
import { Candidates, NoticeIndex } from './candidates';
import { Comparisons } from './comparisons';
import {
  leastLikenessFor,
  MOST_LIKENESS,
  mostFor,
  mostForTopics,
  topicShareAt,
} from './expectations';
import { begin, COMPARED, Frontier, LIKELY, PROMISING, type Tried } from './frontier';
import { PackedComparison } from './packed';
import { Relations, type Searched } from './relations';

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
/** So many others of its plan are compared for how far a candidate is ahead of them. */
const RIVALS = 4;
const AHEAD_LEAST = SAME_FEATURES.indexOf('aheadLeast');
const AHEAD_MOST = SAME_FEATURES.indexOf('aheadMost');

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

class Search {
  readonly #plans: readonly Searched[];
  readonly #regions: number;
  readonly #perRegion: number;
  /** The exponent of the least score that counts. */
  readonly #least: number;
  readonly #relations: Relations;
  /** How much of topics goes into a likeness. */
  readonly #topicShare: number;
  readonly #index: NoticeIndex;
  readonly #pairs: PackedComparison;
  readonly #comparisons: Comparisons;
  readonly #candidates: Candidates;
  /** Of the measure and region that are looked at. */
  readonly #frontier: Frontier;

  constructor(
    asked: ProfiledDocument,
    plans: readonly Searched[],
    regions: number,
    model: Model,
    { least, perRegion }: SearchOptions,
  ) {
    this.#plans = plans;
    this.#regions = regions;
    this.#perRegion = perRegion;
    this.#least = exponentOf(least);
    this.#relations = new Relations(asked, plans, model);
    this.#topicShare = topicShareAt(this.#relations.strange);
    const [{ profiles }, { knowledge }] = [asked, model];
    const terms = new NoticeRuns(profiles.map((one) => one.terms));
    const topics = new NoticeRuns(profiles.map((one) => one.topics));
    this.#index = new NoticeIndex(profiles, terms, topics, knowledge, this.#topicShare);
    this.#pairs = new PackedComparison(profiles, terms, topics, knowledge);
    this.#comparisons = new Comparisons(asked, plans, this.#relations, this.#index, this.#pairs);
    const library = plans.reduce((sum, { packed }) => sum + packed.count, 0);
    this.#candidates = new Candidates(profiles.length, library, regions, perRegion);
    this.#frontier = new Frontier(this.#candidates.kept);
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
    const { related, strange, score } = this.#relations.to(plan);
    // What is settled is never more than what it was.
    const exponent = (this.#least - boundOf(0, related, score)) / (score[ALONE] as number);
    return leastLikenessFor(exponent, strange);
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
    this.#fill(measure, region);
    const best: Found[] = [];
    while (best.length < this.#perRegion) {
      const one = this.#frontier.highest();
      if (one === undefined || one.bound < this.#least) break;
      if (one.step === LIKELY) one.bound = this.#promiseOf(one, measure);
      else if (one.step === PROMISING) this.#compare(one, measure);
      else if (one.step === COMPARED) this.#score(one);
      else {
        const { plan, place } = one;
        const same = logistic(one.same + this.#aheadOf(one, measure));
        best.push({ plan, place, score: logistic(one.bound), same });
        one.bound = Number.NEGATIVE_INFINITY;
      }
      one.step++;
    }
    return best;
  }

  /** Lists the candidates of a measure in a region that may reach the least score. */
  #fill(measure: number, region: number): void {
    const { list } = this.#frontier;
    let count = 0;
    for (let rank = 0; rank < list.length; rank++) {
      const one = list[count] as Tried;
      if (!this.#candidates.read(measure, region, rank, one)) break;
      const { related, strange, score } = this.#relations.to(one.plan);
      const most = mostFor(one.likeness, strange);
      begin(one, settled(boundOf(most, related, score), strange));
      // One whose bound is too low at first will never be looked at.
      if (one.bound >= this.#least) count++;
    }
    this.#frontier.count = count;
    this.#pairs.forgetTopics();
  }

  /** The exponent of the highest score to be expected of a candidate that has these topics. */
  #promiseOf(one: Tried, measure: number): number {
    const { plan, place, likeness } = one;
    const { packed } = this.#plans[plan] as Searched;
    const { related, strange, score } = this.#relations.to(plan);
    const features = this.#pairs.topicFeatures(measure, packed, place, related);
    one.topics = this.#pairs.keepTopics(measure);
    const most = mostForTopics(features, likeness, this.#topicShare, strange);
    return settled(boundOf(most, related, score), strange);
  }

  #compare(one: Tried, measure: number): void {
    const { score, related, strange } = this.#relations.to(one.plan);
    const compared = this.#comparisons.of(one);
    const at = this.#comparisons.with(measure, one, compared, one.topics);
    one.exponent = compared.exponents[at] as number;
    one.same = compared.sames[at] as number;
    one.bound = settled(boundOf(one.exponent, related, score), strange);
  }

  /** Sets a candidate's score among those of its measure and region. */
  #score(one: Tried): void {
    const { score, same, related, strange } = this.#relations.to(one.plan);
    // One of its plan that has more in common had a higher bound: it has been compared.
    const behindPlan = one.exponent - this.#frontier.mostInPlanOf(one);
    const behindMeasure = one.exponent - this.#comparisons.mostOf(one);
    const relative = relativeFeatures(one.exponent, behindPlan, behindMeasure, related);
    for (let i = 0; i < relative.length - 1; i++) {
      one.same += (relative[i] as number) * (same[FEATURES.length + i] ?? 0);
    }
    one.same -= apart(related);
    one.bound = settled(weighed(score, relative), strange);
  }

  /**
   * What it adds to the exponent of `same` how far a candidate is ahead of its rivals. In the notice
   * they have been compared for its score; of its plan those few that are likest are.
   */
  #aheadOf(one: Tried, measure: number): number {
    const { score, same } = this.#relations.to(one.plan);
    const least = same[AHEAD_LEAST] as number;
    const most = same[AHEAD_MOST] as number;
    if (least === 0 && most === 0) return 0;
    const rival = this.#comparisons.rivalOf(one, measure);
    const { list, count } = this.#frontier;
    let inPlan = Number.NEGATIVE_INFINITY;
    let looked = 0;
    for (let i = 0; i < count; i++) {
      const other = list[i] as Tried;
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
}
