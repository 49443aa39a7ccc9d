/**
 * What a matcher is. The overlay, the panel, the evaluation and whatever comes later call this;
 * how equivalents are found is the implementation's matter.
 */
import type { Identifiable } from '../plan/identity';
import type { Measure } from '../plan/plan';

/** `same`: the same measure; `partial`: a passage of it. */
export type Level = 'same' | 'partial';

/** Two passages that answer each other. */
export interface Evidence {
  /** A sentence of the notice's measure. */
  readonly own: string;
  /** The sentence of the equivalent that answers it. */
  readonly other: string;
}

/** A measure of another region's plan that answers a measure. */
export interface Equivalent {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
  readonly level: Level;
  /** 0 to 1. Compare scores of one matcher only. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What is asked: a document, known or not, with its measures. */
export interface MatchQuery extends Identifiable {
  readonly region: string | null;
  readonly measures: readonly Pick<Measure, 'id' | 'title' | 'text'>[];
}

/** A measure's score against one measure of the library, whatever it is worth. */
export interface Scored {
  readonly planId: string;
  readonly measureId: string;
  readonly score: number;
}

export interface Matcher {
  /**
   * For each measure that has any: the best equivalent of each region, best first. Plans of the
   * notice's own region and the notice itself, wherever it was published, are never answers.
   */
  match(query: MatchQuery): ReadonlyMap<string, readonly Equivalent[]>;
  /** All of the library by score, for evaluation. */
  rank(measure: Pick<Measure, 'title' | 'text'>): readonly Scored[];
}
