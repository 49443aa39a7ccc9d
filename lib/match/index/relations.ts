/**
 * What a notice and each plan of a library are to each other: how far they are on one subject, how
 * far both are from the one that the matcher is calibrated on, and so by which weights their
 * measures are compared. Found when it is first asked, and kept for one search.
 */
import { type FewWeights, fewWeights } from '../score/calibration';
import { FEATURES } from '../score/features';
import {
  familiarity,
  type Model,
  type ProfiledDocument,
  relatedDocuments,
  strangeness,
  weighingAt,
} from '../score/score';
import type { PackedPlan } from './packed-plan';
import type { Signatures } from './signatures';

/** A plan as it is searched. */
export interface Searched {
  readonly packed: PackedPlan;
  readonly signatures: Signatures;
  /** The region's number; what is best is told for each apart. */
  readonly region: number;
}

/** What a plan and the notice are to each other, and by what they are compared. */
export interface Relation {
  /** How far they are on one subject, 0 to 1. */
  readonly related: number;
  /** How far both are on other subjects than the calibrated one, 0 to 1. */
  readonly strange: number;
  readonly alone: FewWeights;
  readonly score: Float64Array;
  readonly same: Float64Array;
  /** What of `same` weighs what two measures have in common by themselves. */
  readonly sameFeatures: FewWeights;
}

export class Relations {
  readonly #asked: ProfiledDocument;
  readonly #plans: readonly Searched[];
  readonly #model: Model;
  readonly #familiarity: number | null;
  /** By plan, once it has been asked. */
  readonly #known: (Relation | null)[];
  readonly #few = new Map<Float64Array, FewWeights>();

  constructor(asked: ProfiledDocument, plans: readonly Searched[], model: Model) {
    this.#asked = asked;
    this.#plans = plans;
    this.#model = model;
    this.#familiarity = familiarity(asked, model);
    this.#known = plans.map(() => null);
  }

  /** How far the notice by itself is from the calibrated subject, 0 to 1. */
  get strange(): number {
    return strangeness(this.#familiarity, null);
  }

  /** What the notice and a plan, by its number among those that are searched, are to each other. */
  to(plan: number): Relation {
    const known = this.#known[plan];
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
    this.#known[plan] = found;
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
