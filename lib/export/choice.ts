/** How clips are handed on, as the reader chooses it, and what is left of it where it was stored. */
import { CLIP_COLUMNS, type ClipColumnKey, USUAL_CLIP_COLUMNS } from './books/clip-columns';
import { CLIP_GROUPINGS, type ClipGrouping } from './books/clips-book';
import { FORM_IDS, FORMS, type FormId } from './forms';
import type { Part } from './part';

export interface Choice {
  readonly form: FormId;
  /** In their order; at least one. */
  readonly columns: readonly ClipColumnKey[];
  readonly grouping: ClipGrouping;
  /** Of the tables that belong to them. */
  readonly part: Part;
}

/** As it is stored: by names that another version may not know. */
export interface StoredChoice {
  readonly handOnForm: string;
  readonly handOnColumns: readonly string[];
  readonly handOnGrouping: string;
  readonly handOnPart: string;
}

/** What is not known falls back to the usual, each by itself. */
export function choiceFrom(stored: StoredChoice): Choice {
  const known = stored.handOnColumns.flatMap(
    (name) => CLIP_COLUMNS.find((key) => key === name) ?? [],
  );
  return {
    form: FORM_IDS.find((form) => form === stored.handOnForm) ?? FORM_IDS[0] ?? 'csv',
    columns: known.length > 0 ? [...new Set(known)] : USUAL_CLIP_COLUMNS,
    grouping: CLIP_GROUPINGS.find((grouping) => grouping === stored.handOnGrouping) ?? 'none',
    part: stored.handOnPart || 'all',
  };
}

/** As it is remembered. */
export function storedChoice({ form, columns, grouping, part }: Choice): StoredChoice {
  return {
    handOnForm: form,
    handOnColumns: columns,
    handOnGrouping: grouping,
    handOnPart: part,
  };
}

/** A column before or behind the one that it stands beside; where there is none, all as it was. */
export function moved(
  columns: readonly ClipColumnKey[],
  key: ClipColumnKey,
  by: -1 | 1,
): readonly ClipColumnKey[] {
  const from = columns.indexOf(key);
  const beside = columns[from + by];
  if (from < 0 || beside === undefined) return columns;
  return columns.map((each) => (each === key ? beside : each === beside ? key : each));
}

/** The most characters of a file's name: with what browsers and copies add, it fits everywhere. */
const LONGEST_NAME = 80;

/**
 * The name of a file as every system takes it. What Windows forbids becomes a hyphen; of nothing, the
 * proposed name is made.
 */
export function fileName(given: string, proposed: string, form: FormId): string {
  const name = given
    // biome-ignore lint/suspicious/noControlCharactersInRegex: Windows forbids these too.
    .replace(/[\\/:*?"<>|\0-\x1f\x7f\u202a-\u202e\u2066-\u2069]+/g, '-')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const short = Array.from(name).slice(0, LONGEST_NAME).join('').trim();
  return `${short || proposed}.${FORMS[form].extension}`;
}
