/** What is looked for in a page, and what comes of it. */
import type { Measure } from '../plan/plan';
import type { Span } from '../text/article';
import type { Selectors } from './selectors';

/** A saved clause that is looked for. */
export interface Wanted {
  readonly id: string;
  /** Null where only its words are known: it was saved out of the library. */
  readonly selectors: Selectors | null;
  /** The words, without the note on agencies: a measure's `text`, or a selection. */
  readonly quote: string;
  readonly path: readonly string[];
  readonly heading: readonly string[];
  /** Whether the page is the document that the clause was saved from, at whatever address. */
  readonly sameDocument: boolean;
}

/** A measure of the page as it is parsed now; in the document's order. */
export type PageMeasure = Pick<Measure, 'id' | 'path' | 'title' | 'spans'>;

/** A place that a lost clause may have come to, best first. */
export interface Candidate {
  readonly span: Span;
  readonly measureId: string | null;
  /** How alike the texts are, 0 to 1. */
  readonly score: number;
}

/**
 * Where a clause stands now. Spans are of the article's raw text, in order. `exact`: the same text but
 * for white space, widths and forms of punctuation. `revised`: the same clause in other words or
 * figures; `certainty` is 0 to 1. `lost`: it is not there, or nothing tells which of those that look
 * alike it is.
 */
export type Found =
  | {
      readonly id: string;
      readonly state: 'exact';
      readonly spans: readonly Span[];
      readonly measureId: string | null;
    }
  | {
      readonly id: string;
      readonly state: 'revised';
      readonly spans: readonly Span[];
      readonly measureId: string | null;
      readonly certainty: number;
    }
  | {
      readonly id: string;
      readonly state: 'lost';
      readonly candidates: readonly Candidate[];
    };
