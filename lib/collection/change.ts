/**
 * What the reader changes of clips.
 */
import { type Clip, LONGEST_NOTE, type Own } from './clip';
import { tidyName, type What } from './records';

/** The same for all clips that it is done to; what is not named stays. */
export type OwnChange = Partial<Omit<Own, 'tags'>> & {
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
};

/** A clip after a change. */
export function changed(clip: Clip, change: OwnChange): Clip {
  const { addTags = [], removeTags = [], note, ...rest } = change;
  const removed = new Set(removeTags.map(tidyName));
  const added = addTags.map(tidyName).filter((tag) => tag !== '' && !removed.has(tag));
  const left = clip.tags.filter((tag) => !removed.has(tag));
  return {
    ...clip,
    ...rest,
    note: note === undefined ? clip.note : note.slice(0, LONGEST_NOTE),
    tags: [...new Set([...left, ...added])],
  };
}

/** A clip with a tag under another name, or without it. */
export function retagged(clip: Clip, from: string, to: string | null): Clip {
  const tags = clip.tags.flatMap((tag) => (tag !== from ? [tag] : to === null ? [] : [to]));
  return { ...clip, tags: [...new Set(tags)] };
}

/** What kind of step a change is. */
export function kindOf(change: OwnChange): What {
  const fields = Object.keys(change).map((field) => KINDS[field as keyof OwnChange]);
  const kinds = new Set(fields);
  const [kind = 'change'] = kinds;
  return kinds.size === 1 ? kind : 'change';
}

const KINDS: Readonly<Record<keyof OwnChange, What>> = {
  note: 'note',
  addTags: 'tag',
  removeTags: 'tag',
  folder: 'move',
  colour: 'colour',
  starred: 'star',
};
