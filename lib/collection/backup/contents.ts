/**
 * What is in a backup, and what is not.
 */
import type { Clip } from '../clip';
import type { SkeletonRow } from '../database';
import type { DismissalRow } from '../dismissals';
import type { DocumentRow } from '../identity';
import type { Folder, Sighting } from '../records';

export const FORMAT = 'lince-backup';
export const VERSION = 1;

/** The tables, in the order in which they are written. */
export const TABLES = [
  'clips',
  'documents',
  'folders',
  'skeletons',
  'sightings',
  'dismissals',
] as const;
export type Table = (typeof TABLES)[number];

/**
 * Tables that no backup has, each with the reason; a test finds one that is neither here nor there.
 *
 * Of the steps for undo and redo: they hold what the reader has thrown away, word for word, which must
 * not travel in a file that is handed on; they are many times as large as what they lead to; and a step
 * taken back on top of other clips than those that it was made on would undo what nobody did. The
 * journal is news for the pages that are open.
 */
export const LEFT_OUT = ['steps', 'stepChanges', 'journal'] as const;

export interface Tables {
  /** With those in the bin. */
  readonly clips: readonly Clip[];
  /** What the documents of the clips are known by. */
  readonly documents: readonly DocumentRow[];
  readonly folders: readonly Folder[];
  /** What saved clauses are told from look-alikes by. */
  readonly skeletons: readonly SkeletonRow[];
  readonly sightings: readonly Sighting[];
  /** Of a database of their own. */
  readonly dismissals: readonly DismissalRow[];
}

export interface Contents extends Tables {
  /** As `lib/platform/settings` has them, which alone knows their names. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What a record is known by in its table. */
export const KEYS: { readonly [T in Table]: (record: Tables[T][number]) => string } = {
  clips: ({ id }) => id,
  documents: ({ id }) => id,
  folders: ({ id }) => id,
  skeletons: ({ document }) => document,
  sightings: ({ clipId }) => clipId,
  dismissals: ({ id }) => id,
};

/** What a reader knows it by; in no table more than some words. */
export const NAMES: { readonly [T in Table]: (record: Tables[T][number]) => string } = {
  clips: ({ title, heading, quote }) => title || heading.at(-1) || quote.slice(0, 20),
  documents: ({ id }) => id.slice(0, 40),
  folders: ({ name }) => name,
  skeletons: ({ document }) => document.slice(0, 40),
  sightings: ({ text, address }) => (text ?? address).slice(0, 40),
  dismissals: ({ shown }) => shown?.words ?? '',
};
