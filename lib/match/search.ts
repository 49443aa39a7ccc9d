/**
 * Finds, in a library of any size, the best of each region for every measure of a notice.
 *
 * A quick likeness over the whole library chooses a few candidates of each region; those are scored
 * as exhaustive scoring would. What a measure has elsewhere in the other's document bounds its
 * score, so only what may still win is looked at from the other side too.
 */
import { logistic, weighed } from './calibration';
import { type Candidate, Candidates, NoticeIndex } from './candidates';
import { PackedComparison } from './packed';
import {
  boundOf,
  type Model,
  type ProfiledDocument,
  relatedDocuments,
  relativeFeatures,
} from './score';
import type { Signatures } from './signatures';
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

/** So many measures of the notice are tried for whether a candidate answers them better. */
const RIVALS = 8;
/**
 * What a likeness lets expect: the exponent lies around the line over its root, and above it by more
 * than the slack in hardly any pair.
 */
const EXPECTED_CONSTANT = -9.1;
const EXPECTED_SLOPE = 20;
const SLACK = 6;
/** What a candidate may gain on another by being less far behind what either has elsewhere. */
const MOST_BEHIND = 1;

/** What has been compared already in one search. */
class Comparisons {
  readonly #related: Float64Array;
  readonly #best = new Map<number, number>();
  readonly #pairs: PackedComparison;

  constructor(
    readonly asked: ProfiledDocument,
    readonly shelves: readonly Shelf[],
    readonly store: ProfileStore,
    readonly index: NoticeIndex,
    readonly model: Model,
  ) {
    this.#pairs = new PackedComparison(asked.profiles, store, model.knowledge);
    this.#related = new Float64Array(shelves.length).fill(-1);
  }

  /** How far the notice and a plan, by its number among the shelves, are on one subject. */
  relatedTo(shelf: number): number {
    const known = this.#related[shelf] as number;
    if (known >= 0) return known;
    const { count: measures, subject } = this.shelves[shelf] as Shelf;
    const found = relatedDocuments(this.asked, { measures, subject });
    this.#related[shelf] = found;
    return found;
  }

  /** Valid until the next comparison. */
  features(measure: number, shelf: number, place: number): Float64Array {
    return this.#pairs.features(measure, place, this.relatedTo(shelf));
  }

  exponent(measure: number, shelf: number, place: number): number {
    return weighed(this.model.alone, this.features(measure, shelf, place));
  }

  /** The most that any measure of the notice has in common with one of the library; one has `own`. */
  bestFor(measure: number, shelf: number, place: number, own: number): number {
    const known = this.#best.get(place);
    if (known !== undefined) return Math.max(known, own);
    const { likeness } = this.index;
    this.index.read(place, this.store.kinds(place));
    likeness[measure] = -1;
    let best = own;
    for (let i = 0; i < RIVALS; i++) {
      let rival = 0;
      for (let other = 1; other < likeness.length; other++) {
        if ((likeness[other] as number) > (likeness[rival] as number)) rival = other;
      }
      if (mostFor(likeness[rival] as number) <= best) break;
      best = Math.max(best, this.exponent(rival, shelf, place));
      likeness[rival] = -1;
    }
    this.#best.set(place, best);
    return best;
  }
}

/** The highest exponent that is to be expected of a likeness. */
function mostFor(likeness: number): number {
  return EXPECTED_CONSTANT + SLACK + EXPECTED_SLOPE * Math.sqrt(Math.max(0, likeness));
}

/** By measure of the notice, the best of each region from a score on, best first. */
export function search(
  asked: ProfiledDocument,
  shelves: readonly Shelf[],
  regions: number,
  store: ProfileStore,
  signatures: Signatures,
  model: Model,
  least: number,
): Hit[][] {
  const index = new NoticeIndex(asked.profiles, signatures, model.knowledge);
  const candidates = new Candidates(asked.profiles.length, regions);
  for (const [number, shelf] of shelves.entries()) {
    for (let place = shelf.first; place < shelf.first + shelf.count; place++) {
      index.read(place, store.kinds(place));
      candidates.offer(index.likeness, place, number, shelf.region);
    }
  }
  const comparisons = new Comparisons(asked, shelves, store, index, model);
  return asked.profiles.map((_, measure) => {
    const hits: Hit[] = [];
    for (let region = 0; region < regions; region++) {
      const found = candidates.of(measure, region);
      if (found.length === 0) continue;
      const best = bestOf(measure, found, comparisons, least);
      if (best) hits.push(best);
    }
    return hits.sort((a, b) => b.score - a.score);
  });
}

/** A candidate that was compared. */
interface Compared {
  readonly place: number;
  readonly shelf: number;
  readonly exponent: number;
  /** The exponent of its score if neither had more in common with anything else. */
  readonly bound: number;
}

function bestOf(
  measure: number,
  candidates: readonly Candidate[],
  comparisons: Comparisons,
  least: number,
): Hit | null {
  const { score: weights, same: sameWeights } = comparisons.model;
  const leastExponent = Math.log(least / (1 - least));
  const compared: Compared[] = [];
  let highest = leastExponent;
  for (const { place, shelf, likeness } of candidates) {
    const related = comparisons.relatedTo(shelf);
    if (boundOf(mostFor(likeness), related, weights) < highest - MOST_BEHIND) continue;
    const exponent = comparisons.exponent(measure, shelf, place);
    const bound = boundOf(exponent, related, weights);
    compared.push({ place, shelf, exponent, bound });
    if (bound > highest) highest = bound;
  }
  compared.sort((a, b) => b.bound - a.bound);
  let winner: { of: Compared; score: number; relative: number[] } | null = null;
  for (const one of compared) {
    const { place, shelf, exponent, bound } = one;
    if (logistic(bound) < least || (winner && logistic(bound) <= winner.score)) break;
    const inShelf = compared.reduce(
      (most, other) => (other.shelf === shelf ? Math.max(most, other.exponent) : most),
      exponent,
    );
    const relative = relativeFeatures(
      exponent,
      exponent - inShelf,
      exponent - comparisons.bestFor(measure, shelf, place, exponent),
      comparisons.relatedTo(shelf),
    );
    const score = logistic(weighed(weights, relative));
    if (score >= least && score > (winner?.score ?? 0)) winner = { of: one, score, relative };
  }
  if (!winner) return null;
  const { place, shelf } = winner.of;
  const features = comparisons.features(measure, shelf, place);
  const same = logistic(weighed(sameWeights, [...features, ...winner.relative]));
  return { shelf: comparisons.shelves[shelf] as Shelf, place, score: winner.score, same };
}
