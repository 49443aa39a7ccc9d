/**
 * Finds, in a library of any size, the best of each region for every measure of a notice.
 *
 * A quick likeness over the whole library chooses a few candidates of each region; those are scored
 * as exhaustive scoring would. What a measure has elsewhere in the other's document bounds its
 * score, so only what may still win is looked at from the other side too.
 */
import { logistic, weighed } from './calibration';
import { NoticeIndex } from './candidates';
import { compare, type Relation, relation } from './features';
import type { Profile } from './profile';
import { type Model, type ProfiledDocument, relatedDocuments, relativeFeatures } from './score';
import type { ProfileStore } from './store';
import type { Subject } from './subject';

/** A plan's measures in the store: places from `first` on. */
export interface Shelf {
  readonly first: number;
  readonly count: number;
  readonly subject: Subject;
  /** The region's number; what is best is told for each apart. */
  readonly region: number;
}

/** A measure of the library that answers a measure of the notice. */
export interface Hit {
  readonly shelf: Shelf;
  readonly place: number;
  readonly score: number;
  readonly same: number;
}

/** So many of a region are compared; below this likeness none is. */
const CANDIDATES = 8;
const LEAST_LIKENESS = -5;
/** The exponent may lie above the quick likeness by so much, in all but rare pairs. */
const SLACK = 4;
/** So many measures of the notice are tried for whether a candidate answers them better. */
const RIVALS = 6;

/** What has been compared already in one search. */
class Comparisons {
  readonly #exponents = new Map<number, number>();
  readonly #profiles = new Map<number, Profile>();
  readonly #relations = new Map<Shelf, Relation>();
  readonly #best = new Map<number, number>();

  constructor(
    readonly asked: ProfiledDocument,
    readonly store: ProfileStore,
    readonly index: NoticeIndex,
    readonly model: Model,
  ) {}

  relationTo(shelf: Shelf): Relation {
    let found = this.#relations.get(shelf);
    if (!found) {
      const related = relatedDocuments(this.asked, {
        measures: shelf.count,
        subject: shelf.subject,
      });
      found = relation(related, this.model.knowledge);
      this.#relations.set(shelf, found);
    }
    return found;
  }

  features(measure: number, shelf: Shelf, place: number): Float64Array {
    let profile = this.#profiles.get(place);
    if (!profile) {
      profile = this.store.read(place, this.model.knowledge);
      this.#profiles.set(place, profile);
    }
    return compare(
      this.asked.profiles[measure] as Profile,
      profile,
      this.relationTo(shelf),
      this.model.knowledge,
    );
  }

  exponent(measure: number, shelf: Shelf, place: number): number {
    const key = place * this.asked.profiles.length + measure;
    let found = this.#exponents.get(key);
    if (found === undefined) {
      found = weighed(this.model.alone, this.features(measure, shelf, place));
      this.#exponents.set(key, found);
    }
    return found;
  }

  /** The most that any measure of the notice has in common with one of the library. */
  bestFor(shelf: Shelf, place: number): number {
    const known = this.#best.get(place);
    if (known !== undefined) return known;
    this.index.read(this.store, place);
    const order = Array.from(this.index.likeness, (likeness, measure) => ({ likeness, measure }))
      .sort((a, b) => b.likeness - a.likeness || a.measure - b.measure)
      .slice(0, RIVALS);
    let best = Number.NEGATIVE_INFINITY;
    for (const { measure, likeness } of order) {
      if (likeness + SLACK > best) best = Math.max(best, this.exponent(measure, shelf, place));
    }
    this.#best.set(place, best);
    return best;
  }
}

/** By measure of the notice, the best of each region from a score on, best first. */
export function search(
  asked: ProfiledDocument,
  shelves: readonly Shelf[],
  regions: number,
  store: ProfileStore,
  model: Model,
  least: number,
): Hit[][] {
  const index = new NoticeIndex(asked.profiles, model.knowledge, model.calibration);
  const candidates = new Candidates(asked.profiles.length, regions);
  for (const [number, shelf] of shelves.entries()) {
    for (let place = shelf.first; place < shelf.first + shelf.count; place++) {
      index.read(store, place);
      candidates.offer(index.likeness, place, number, shelf.region);
    }
  }
  const comparisons = new Comparisons(asked, store, index, model);
  return asked.profiles.map((_, measure) => {
    const hits: Hit[] = [];
    for (let region = 0; region < regions; region++) {
      const found = candidates.of(measure, region).map(({ place, shelf }) => ({
        place,
        shelf: shelves[shelf] as Shelf,
      }));
      const best = bestOf(measure, found, comparisons, least);
      if (best) hits.push(best);
    }
    return hits.sort((a, b) => b.score - a.score);
  });
}

function bestOf(
  measure: number,
  candidates: readonly { readonly place: number; readonly shelf: Shelf }[],
  comparisons: Comparisons,
  least: number,
): Hit | null {
  const { score: weights, same: sameWeights } = comparisons.model;
  const behind = new Map<Shelf, number>();
  const exponents = candidates.map(({ place, shelf }) => {
    const exponent = comparisons.exponent(measure, shelf, place);
    behind.set(shelf, Math.max(behind.get(shelf) ?? exponent, exponent));
    return exponent;
  });
  const relativeTo = (i: number, best: number) => {
    const { shelf } = candidates[i] as (typeof candidates)[number];
    const exponent = exponents[i] as number;
    const inShelf = exponent - (behind.get(shelf) as number);
    return relativeFeatures(
      exponent,
      inShelf,
      exponent - best,
      comparisons.relationTo(shelf).related,
    );
  };
  // A candidate's bound is its score if no measure of the notice had more in common with it.
  const order = candidates
    .map((_, i) => ({ i, bound: weighed(weights, relativeTo(i, exponents[i] as number)) }))
    .sort((a, b) => b.bound - a.bound || a.i - b.i);
  let winner: { i: number; score: number; relative: number[] } | null = null;
  for (const { i, bound } of order) {
    if (logistic(bound) < least || (winner && logistic(bound) <= winner.score)) break;
    const { place, shelf } = candidates[i] as (typeof candidates)[number];
    const best = Math.max(exponents[i] as number, comparisons.bestFor(shelf, place));
    const relative = relativeTo(i, best);
    const score = logistic(weighed(weights, relative));
    if (score >= least && score > (winner?.score ?? 0)) winner = { i, score, relative };
  }
  if (!winner) return null;
  const { place, shelf } = candidates[winner.i] as (typeof candidates)[number];
  const features = comparisons.features(measure, shelf, place);
  const same = logistic(weighed(sameWeights, [...features, ...winner.relative]));
  return { shelf, place, score: winner.score, same };
}

/** The likeliest of each region for each measure of the notice. */
class Candidates {
  readonly #places: Int32Array;
  readonly #shelves: Int32Array;
  readonly #likeness: Float64Array;
  readonly #regions: number;

  constructor(measures: number, regions: number) {
    const size = measures * regions * CANDIDATES;
    this.#regions = regions;
    this.#places = new Int32Array(size).fill(-1);
    this.#shelves = new Int32Array(size);
    this.#likeness = new Float64Array(size).fill(LEAST_LIKENESS);
  }

  /** Offers a measure of the library to all measures of the notice. Of equals the first stays. */
  offer(likeness: Float64Array, place: number, shelf: number, region: number): void {
    for (let measure = 0; measure < likeness.length; measure++) {
      const value = likeness[measure] as number;
      const start = (measure * this.#regions + region) * CANDIDATES;
      let at = start + CANDIDATES - 1;
      if (value <= (this.#likeness[at] as number)) continue;
      for (; at > start && value > (this.#likeness[at - 1] as number); at--) {
        this.#likeness[at] = this.#likeness[at - 1] as number;
        this.#places[at] = this.#places[at - 1] as number;
        this.#shelves[at] = this.#shelves[at - 1] as number;
      }
      this.#likeness[at] = value;
      this.#places[at] = place;
      this.#shelves[at] = shelf;
    }
  }

  of(measure: number, region: number): { place: number; shelf: number }[] {
    const start = (measure * this.#regions + region) * CANDIDATES;
    const found: { place: number; shelf: number }[] = [];
    for (let at = start; at < start + CANDIDATES; at++) {
      const place = this.#places[at] as number;
      if (place >= 0) found.push({ place, shelf: this.#shelves[at] as number });
    }
    return found;
  }
}
