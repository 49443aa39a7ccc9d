/**
 * What the reader types into a note, and what the collection has of it meanwhile: another page may
 * change the same note, and neither may throw away the other's words.
 *
 * The reader's words stay as long as they are not stored; what came from elsewhere in between is kept
 * beside them until the reader has chosen.
 */

export interface NoteDraft {
  /** What stands in the field. */
  readonly text: string;
  /** What the collection had when it was last heard of. */
  readonly stored: string;
  /** What was last given to the collection, until it is heard of as stored. */
  readonly sent: string | null;
  /** What another page stored while this one had words of its own; null where nothing is in question. */
  readonly other: string | null;
}

export function draftOf(stored: string): NoteDraft {
  return { text: stored, stored, sent: null, other: null };
}

/** Whether there are words that the collection does not have. */
export function isUnsaved({ text, stored, sent }: NoteDraft): boolean {
  return text !== (sent ?? stored);
}

export function typed(draft: NoteDraft, text: string): NoteDraft {
  return { ...draft, text };
}

/** The words are on their way into the collection. */
export function given(draft: NoteDraft): NoteDraft {
  return { ...draft, sent: draft.text };
}

/** They did not get there. */
export function refused(draft: NoteDraft): NoteDraft {
  return { ...draft, sent: null };
}

/** The collection has this now, whoever wrote it. */
export function heard(draft: NoteDraft, stored: string): NoteDraft {
  if (stored === draft.stored) return draft;
  if (stored === draft.sent || stored === draft.text) return { ...draft, stored, sent: null };
  const untouched = draft.text === draft.stored && draft.sent === null;
  if (untouched) return { ...draftOf(stored), other: draft.other };
  return { ...draft, stored, sent: null, other: stored };
}

/** The reader has chosen: the other's words, or the own ones. */
export function chosen(draft: NoteDraft, words: 'own' | 'other'): NoteDraft {
  const text = words === 'other' && draft.other !== null ? draft.other : draft.text;
  return { ...draft, text, other: null };
}
