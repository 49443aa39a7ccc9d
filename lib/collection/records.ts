/**
 * What the collection holds besides clips: folders, how clips were last found on their pages, the
 * steps that can be undone; and all of it as a page is shown it.
 */
import * as v from 'valibot';
import { type Clip, LONGEST_NAME } from './clip';

const Id = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME));
const Moment = v.pipe(v.string(), v.isoTimestamp());

export const FolderSchema = v.object({
  id: Id,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME)),
  /** The id of the folder that it is in; null at the top. */
  parent: v.nullable(Id),
});
export type Folder = v.InferOutput<typeof FolderSchema>;

/** The name of a tag or a folder as it is kept: no line breaks, no space around; empty where there is nothing to it. */
export function tidyName(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME).trim();
}

/** How a clip was found on the page that was last opened of its document. */
export const SightingSchema = v.object({
  clipId: Id,
  state: v.picklist(['exact', 'revised', 'lost']),
  at: Moment,
  address: v.pipe(v.string(), v.maxLength(8_000)),
  /** The words now, where they were revised. */
  text: v.nullable(v.pipe(v.string(), v.maxLength(2_000_000))),
});
export type Sighting = v.InferOutput<typeof SightingSchema>;

/** What can be undone, by its kind. */
export type What =
  | 'save'
  | 'note'
  | 'tag'
  | 'move'
  | 'colour'
  | 'star'
  | 'change'
  | 'bin'
  | 'take-back'
  | 'folder'
  | 'attach';

/** One action of the reader. */
export interface Step {
  readonly id: number;
  /** ISO date and time. */
  readonly at: string;
  readonly what: What;
  /** How many clips it was done to; of folders where it was done to no clip. */
  readonly count: number;
}

/** A step that was undone or done again. */
export interface Moved extends Step {
  /** How many clips and folders were left, wholly or in part, as somebody has made them since. */
  readonly left: number;
}

/** The collection as a page shows it. */
export interface CollectionState {
  /** Those that are not in the bin, newest first. */
  readonly clips: readonly Clip[];
  /** Those in the bin, newest first. */
  readonly binned: readonly Clip[];
  readonly folders: readonly Folder[];
  /** By the clip's id. */
  readonly sightings: ReadonlyMap<string, Sighting>;
  /** False while only the newest have been read: how many there are is not known yet. */
  readonly complete: boolean;
  /** How many clips cannot be read, as the browser's files are damaged; there where some cannot. */
  readonly unreadable?: number;
  /** What would be undone next, and done again; null where there is nothing. */
  readonly undo: Step | null;
  readonly redo: Step | null;
}
