/**
 * What measures of a library and of the notice have been found to have in common, each pair compared
 * once: a candidate for one measure of the notice is a rival's candidate for another. All is by
 * exponents of what a pair has in common by itself.
 */
import { weighedByFew } from '../score/calibration';
import { areOpposed } from '../score/direction';
import type { ProfiledDocument } from '../score/score';
import { type Candidate, type NoticeIndex, ONE } from './candidates';
import { mostFor } from './expectations';
import { NO_TOPICS } from './frontier';
import type { PackedComparison } from './packed';
import type { Relations, Searched } from './relations';

/** So many measures of the notice are tried for whether a candidate answers them better. */
const RIVALS = 4;

/** What is known of a measure of the library, whatever it is a candidate for. */
export interface Compared {
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

export class Comparisons {
  readonly #asked: ProfiledDocument;
  readonly #plans: readonly Searched[];
  readonly #relations: Relations;
  readonly #index: NoticeIndex;
  readonly #pairs: PackedComparison;
  /** By code of a candidate. */
  readonly #known = new Map<number, Compared>();

  constructor(
    asked: ProfiledDocument,
    plans: readonly Searched[],
    relations: Relations,
    index: NoticeIndex,
    pairs: PackedComparison,
  ) {
    this.#asked = asked;
    this.#plans = plans;
    this.#relations = relations;
    this.#index = index;
    this.#pairs = pairs;
  }

  of({ code }: Candidate): Compared {
    // Below 2^31; a small whole number is looked up by more quickly.
    const key = code | 0;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const most = Number.NEGATIVE_INFINITY;
    const none = { measures: [], exponents: [], sames: [], most, isComplete: false };
    this.#known.set(key, none);
    return none;
  }

  /**
   * Compares a candidate with a measure of the notice, unless it has been; answers where in
   * `compared`, which is the candidate's. `topics` is where the pair's topics were kept.
   */
  with(measure: number, candidate: Candidate, compared: Compared, topics: number): number {
    const at = compared.measures.indexOf(measure);
    return at < 0 ? this.#compare(measure, candidate, compared, topics) : at;
  }

  #compare(
    measure: number,
    { plan, place }: Candidate,
    compared: Compared,
    topics: number,
  ): number {
    const { alone, sameFeatures, related } = this.#relations.to(plan);
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

  /** The most that any measure of the notice has in common with a candidate. */
  mostOf(candidate: Candidate): number {
    const compared = this.of(candidate);
    if (compared.isComplete) return compared.most;
    const { packed, signatures } = this.#plans[candidate.plan] as Searched;
    const { strange } = this.#relations.to(candidate.plan);
    const { likeness } = this.#index;
    this.#index.read(signatures, candidate.place, packed.kinds(candidate.place));
    for (const measure of compared.measures) likeness[measure] = -1;
    for (let i = 0; i < RIVALS; i++) {
      let rival = 0;
      for (let other = 1; other < likeness.length; other++) {
        if ((likeness[other] as number) > (likeness[rival] as number)) rival = other;
      }
      if (mostFor((likeness[rival] as number) / ONE, strange) <= compared.most) break;
      this.#compare(rival, candidate, compared, NO_TOPICS);
      likeness[rival] = -1;
    }
    compared.isComplete = true;
    return compared.most;
  }

  /** The most that a candidate has in common with another measure of the notice, of those compared. */
  rivalOf(candidate: Candidate, measure: number): number {
    const { measures, exponents } = this.of(candidate);
    let rival = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < measures.length; i++) {
      const exponent = exponents[i] as number;
      if (measures[i] !== measure && exponent > rival) rival = exponent;
    }
    return rival;
  }
}
