/** What a page and the worker that searches for it tell each other. */
import type { LibraryTrouble } from '../errors';
import type { Facets } from './facets';
import type { Answer, Asked } from './measure-search';
import type { ResultRow } from './result-row';

export type SearchRequest =
  /** First of all. `version`: of the lexicon and the code around it. */
  | { readonly kind: 'start'; readonly version: string }
  /** A question; one that is not answered yet is dropped for it. */
  | { readonly kind: 'ask'; readonly asked: Asked }
  /** The rows of these measures, with the words of a query marked. */
  | {
      readonly kind: 'rows';
      readonly id: number;
      readonly numbers: readonly number[];
      readonly query: string;
    }
  /** Instead of all the others: makes what is missed of plans, and says when it is done. */
  | { readonly kind: 'prepare'; readonly version: string }
  /** These plans came, went or changed; null: perhaps all. */
  | { readonly kind: 'changed'; readonly ids: readonly string[] | null };

/** How many plans have been read, of how many, and how many measures they have. */
export interface Reading {
  readonly done: number;
  readonly plans: number;
  readonly measures: number;
  /** False while there is more to be read. */
  readonly complete: boolean;
  /** Why there is only what came with Lince; null where the library was opened. */
  readonly trouble: LibraryTrouble | null;
}

export type SearchNews =
  | { readonly kind: 'reading'; readonly reading: Reading }
  /** Comes again when more has been read or the library has changed. */
  | { readonly kind: 'answer'; readonly asked: Asked; readonly answer: Answer }
  /** What that answer can be narrowed by; follows it, where nothing else was asked meanwhile. */
  | { readonly kind: 'facets'; readonly asked: Asked; readonly facets: Facets }
  /** Those of what is gone are left out. */
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly ResultRow[] }
  | { readonly kind: 'prepared' }
  | { readonly kind: 'failed'; readonly why: string };
