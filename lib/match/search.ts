/**
 * Finds, in a library of any size, the best of each region for every measure of a notice.
 *
 * A quick likeness over the whole library chooses a few candidates of each region. Each measure that
 * is one is opened once and compared with all measures of the notice that it is a candidate for, as
 * exhaustive scoring would. What it has in common with the rest of the notice can only lower a
 * score, so that is looked at for what may still win.
 */
import { logistic, weighed } from './calibration';
import { Candidates, NoticeIndex } from './candidates';
import { FEATURES } from './features';
import { PackedComparison } from './packed';
import type { PackedPlan } from './packed-plan';
import { NoticeRuns } from './runs';
import {
  boundOf,
  type Model,
  type ProfiledDocument,
  relatedDocuments,
  relativeFeatures,
} from './score';
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

/** So many measures of the notice are tried for whether a candidate answers them better. */
const RIVALS = 4;
/**
 * What a likeness lets expect: the exponent lies around the line over its root, and above it by more
 * than the slack in hardly any pair.
 */
const EXPECTED_CONSTANT = -9.1;
const EXPECTED_SLOPE = 20;
const SLACK = 4;
/** So many more than are wanted of a region are compared at once. */
const FIRST = 3;
/** What a candidate may gain by being less behind what either has elsewhere than it seems. */
const MOST_BEHIND = 1;

/** The highest exponent that is to be expected of a likeness. */
function mostFor(likeness: number): number {
  return EXPECTED_CONSTANT + SLACK + EXPECTED_SLOPE * Math.sqrt(Math.max(0, likeness));
}

/** By measure of the notice, the best of each region, best first. */
export function search(
  asked: ProfiledDocument,
  plans: readonly Searched[],
  regions: number,
  model: Model,
  options: SearchOptions,
): Found[][] {
  const one = new Search(asked, plans, regions, model, options);
  return asked.profiles.map((_, measure) => one.bestFor(measure));
}

class Search {
  readonly #asked: ProfiledDocument;
  readonly #plans: readonly Searched[];
  readonly #regions: number;
  readonly #model: Model;
  readonly #options: SearchOptions;
  readonly #index: NoticeIndex;
  readonly #pairs: PackedComparison;
  readonly #candidates: Candidates;
  /** By plan: how far it and the notice are on one subject. */
  readonly #related: Float64Array;
  /** By number of a candidate: how much it and its measure of the notice have in common. */
  readonly #exponents: Float64Array;
  /** By the same: what of this tells that they are the same measure. */
  readonly #same: Float64Array;
  /** By key of a candidate: the measures of the notice that it was compared with, and the most. */
  readonly #compared = new Map<number, Compared>();

  constructor(
    asked: ProfiledDocument,
    plans: readonly Searched[],
    regions: number,
    model: Model,
    options: SearchOptions,
  ) {
    this.#asked = asked;
    this.#plans = plans;
    this.#regions = regions;
    this.#model = model;
    this.#options = options;
    this.#related = new Float64Array(plans.length).fill(-1);
    const terms = new NoticeRuns(asked.profiles.map((one) => one.terms));
    const topics = new NoticeRuns(asked.profiles.map((one) => one.topics));
    this.#pairs = new PackedComparison(asked.profiles, terms, topics, model.knowledge);
    this.#index = new NoticeIndex(asked.profiles, terms, topics, model.knowledge);
    this.#candidates = new Candidates(
      asked.profiles.length,
      plans.reduce((sum, { packed }) => sum + packed.count, 0),
      regions,
      options.perRegion,
    );
    this.#exponents = new Float64Array(this.#candidates.size).fill(Number.NEGATIVE_INFINITY);
    this.#same = new Float64Array(this.#candidates.size);
    this.#choose();
    this.#compareAll();
  }

  /** Reads the whole library for candidates. */
  #choose(): void {
    const index = this.#index;
    for (const [plan, { packed, signatures, region }] of this.#plans.entries()) {
      for (let place = 0; place < packed.count; place++) {
        index.read(signatures, place, packed.kinds(place));
        this.#candidates.offer(index.likeness, place, plan, region);
      }
    }
  }

  /**
   * Compares candidates in two rounds: the likeliest of each region first, then of the rest those
   * that may still be better than what was found.
   */
  #compareAll(): void {
    const candidates = this.#candidates;
    const { score: weights } = this.#model;
    const least = exponentOf(this.#options.least);
    const firsts: number[] = [];
    const rest: number[] = [];
    this.#eachList((list) => {
      firsts.push(...list.slice(0, this.#options.perRegion + FIRST));
    });
    this.#compare(firsts.filter((number) => this.#mostOfScore(number) >= least - MOST_BEHIND));
    this.#eachList((list) => {
      const found = list
        .slice(0, this.#options.perRegion + FIRST)
        .map((number) =>
          boundOf(
            this.#exponents[number] as number,
            this.#relatedTo(candidates.plan(number)),
            weights,
          ),
        )
        .sort((a, b) => b - a);
      const toReach = Math.max(least, found[this.#options.perRegion - 1] ?? least) - MOST_BEHIND;
      for (const number of list.slice(found.length)) {
        if (this.#mostOfScore(number) >= toReach) rest.push(number);
      }
    });
    this.#compare(rest);
  }

  /** All candidates of each measure in each region, likeliest first. */
  #eachList(read: (list: readonly number[]) => void): void {
    for (let measure = 0; measure < this.#asked.profiles.length; measure++) {
      for (let region = 0; region < this.#regions; region++) {
        read(this.#candidates.of(measure, region));
      }
    }
  }

  /** The exponent of the highest score that is to be expected of a candidate. */
  #mostOfScore(number: number): number {
    const related = this.#relatedTo(this.#candidates.plan(number));
    return boundOf(mostFor(this.#candidates.likeness(number)), related, this.#model.score);
  }

  /** Compares candidates, those that are one measure of a plan one after another. */
  #compare(numbers: readonly number[]): void {
    const { alone, same } = this.#model;
    const candidates = this.#candidates;
    let open = -1;
    for (const number of candidates.byPlace(numbers)) {
      const key = candidates.keyOf(number);
      const compared = this.#compared.get(key) ?? {
        measures: [],
        most: Number.NEGATIVE_INFINITY,
        isComplete: false,
      };
      this.#compared.set(key, compared);
      if (key !== open) this.#open(candidates.plan(number), candidates.place(number));
      open = key;
      const measure = candidates.measure(number);
      const features = this.#pairs.features(measure);
      const exponent = weighed(alone, features);
      this.#exponents[number] = exponent;
      this.#same[number] = weighed(same, features);
      compared.measures.push(measure);
      if (exponent > compared.most) compared.most = exponent;
    }
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
    const candidates = this.#candidates;
    const { score: weights, same: sameWeights } = this.#model;
    const { least, perRegion } = this.#options;
    const compared = candidates
      .of(measure, region)
      .map((number) => {
        const plan = candidates.plan(number);
        const exponent = this.#exponents[number] as number;
        return { number, plan, exponent, bound: boundOf(exponent, this.#relatedTo(plan), weights) };
      })
      // Most cannot reach it, nor are they better than one of their plan that can.
      .filter(({ bound }) => logistic(bound) >= least)
      .sort((a, b) => b.bound - a.bound);
    const best: Found[] = [];
    for (const { number, plan, exponent, bound } of compared) {
      const last = best.length < perRegion ? least : (best.at(-1)?.score ?? least);
      if (logistic(bound) < last) break;
      const inPlan = compared.reduce(
        (most, other) => (other.plan === plan ? Math.max(most, other.exponent) : most),
        exponent,
      );
      const relative = relativeFeatures(
        exponent,
        exponent - inPlan,
        exponent - this.#mostOf(number),
        this.#relatedTo(plan),
      );
      const score = logistic(weighed(weights, relative));
      if (score < last) continue;
      const same = logistic(
        relative.reduce(
          (sum, value, i) => sum + value * (sameWeights[FEATURES.length + i] ?? 0),
          this.#same[number] as number,
        ),
      );
      best.push({ plan, place: candidates.place(number), score, same });
      best.sort((a, b) => b.score - a.score);
      best.length = Math.min(best.length, perRegion);
    }
    return best;
  }

  /** The most that any measure of the notice has in common with a candidate. */
  #mostOf(number: number): number {
    const compared = this.#compared.get(this.#candidates.keyOf(number));
    if (!compared || compared.isComplete) return compared?.most ?? Number.NEGATIVE_INFINITY;
    const [plan, place] = [this.#candidates.plan(number), this.#candidates.place(number)];
    const { packed, signatures } = this.#plans[plan] as Searched;
    const { likeness } = this.#index;
    this.#index.read(signatures, place, packed.kinds(place));
    for (const measure of compared.measures) likeness[measure] = -1;
    let isOpen = false;
    for (let i = 0; i < RIVALS; i++) {
      let rival = 0;
      for (let other = 1; other < likeness.length; other++) {
        if ((likeness[other] as number) > (likeness[rival] as number)) rival = other;
      }
      if (mostFor(likeness[rival] as number) <= compared.most) break;
      if (!isOpen) this.#open(plan, place);
      isOpen = true;
      const exponent = weighed(this.#model.alone, this.#pairs.features(rival));
      compared.most = Math.max(compared.most, exponent);
      likeness[rival] = -1;
    }
    compared.isComplete = true;
    return compared.most;
  }

  #open(plan: number, place: number): void {
    this.#pairs.open((this.#plans[plan] as Searched).packed, place, this.#relatedTo(plan));
  }

  #relatedTo(plan: number): number {
    const known = this.#related[plan] as number;
    if (known >= 0) return known;
    const { packed } = this.#plans[plan] as Searched;
    const subject = packed.subject(this.#model.knowledge);
    const found = relatedDocuments(this.#asked, { measures: packed.count, subject });
    this.#related[plan] = found;
    return found;
  }
}

/** What is known of a candidate. */
interface Compared {
  readonly measures: number[];
  most: number;
  /** Whether all of the notice has been looked at. */
  isComplete: boolean;
}

/** What the logistic function makes a probability of. */
function exponentOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
