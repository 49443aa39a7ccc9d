/**
 * What a matcher is. The overlay, the panel, the evaluation and whatever comes later call this;
 * how equivalents are found is the implementation's matter.
 */
import type { Identifiable } from '../plan/identity';
import type { Measure } from '../plan/plan';
import type { Span } from '../text/article';
import type { Sensitivity } from './score/calibration';

/** `same`: the same measure; `partial`: a passage of it. */
export type Level = 'same' | 'partial';

/** Two passages that answer each other. */
export interface Evidence {
  /** A sentence of the notice's measure. */
  readonly own: string;
  /** The sentence of the equivalent that answers it. */
  readonly other: string;
  /** Where they stand in the texts of the two measures. */
  readonly ownSpan: Span;
  readonly otherSpan: Span;
  /** What they have in common, the weightiest first. */
  readonly shared: readonly SharedMatter[];
}

/** A matter that both passages name, or words that stand in both. */
export interface SharedMatter {
  /** The topic's name, as the lexicon has it; null for words that no topic has. */
  readonly topic: string | null;
  /** Where it is named, as offsets in the texts of the two measures. */
  readonly own: readonly Span[];
  readonly other: readonly Span[];
}

/** Why two measures are taken to answer each other, for a sentence in the reader's language. */
export interface Why {
  /**
   * `titles`: their titles name one matter; `passage`: a passage of each does; `framing`: both are
   * the clause of that kind in plans on one subject.
   */
  readonly kind: 'titles' | 'passage' | 'framing';
  /** Names of the topics that both are about, the weightiest first. */
  readonly topics: readonly string[];
  /** Words that stand in both, the weightiest first. */
  readonly words: readonly string[];
}

/** A measure of another region's plan that answers a measure. */
export interface Equivalent {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
  readonly level: Level;
  /** 0 to 1: how likely the two answer each other; means the same for any notice and library. */
  readonly score: number;
  /** Best first; never empty. */
  readonly evidence: readonly Evidence[];
  readonly why: Why;
}

/** A measure that is asked about. Without `heading`, one without a title has no kind. */
export type AskedMeasure = Pick<Measure, 'id' | 'title' | 'text'> &
  Partial<Pick<Measure, 'heading'>>;

/** What is asked: a document, known or not, with its measures. */
export interface MatchQuery extends Identifiable {
  readonly region: string | null;
  readonly measures: readonly AskedMeasure[];
}

/** A measure's score against one measure of the library, whatever it is worth. */
export interface Scored {
  readonly planId: string;
  readonly measureId: string;
  readonly score: number;
  /** 0 to 1: how likely they are the same measure; 0 below the usual threshold. */
  readonly same: number;
  /** Null below the usual threshold. */
  readonly level: Level | null;
}

export interface FindOptions {
  /** From which score on an equivalent is shown: the usual one where nothing is said. */
  readonly sensitivity?: Sensitivity | undefined;
  /** So many of each region at most; the best alone where nothing is said. */
  readonly perRegion?: number;
}

/** A plan that is not in the library's index, and why. */
export interface LeftOutPlan {
  readonly planId: string;
  readonly why: 'damaged' | 'same id';
}

export interface Matcher {
  /**
   * For each measure that has any: the best equivalent of each region, or the best few, best first.
   * Plans of the notice's own region and the notice itself, wherever it was published, are never
   * answers.
   */
  match(query: MatchQuery, options?: FindOptions): ReadonlyMap<string, readonly Equivalent[]>;
  /**
   * All of the library by score, for evaluation. `of` is the document that the measure stands in;
   * without it the measure is taken for a selection.
   */
  rank(measure: Omit<AskedMeasure, 'id'>, of?: MatchQuery): readonly Scored[];
}
