/**
 * A clip: one saved clause, with what is needed to cite it and to find it again, and with what the
 * reader makes of it.
 */
import * as v from 'valibot';
import type { Selectors } from '../anchor/selectors';
import { DocumentFactsSchema, list, SourceSchema, TargetSchema } from '../plan/schema';
import { sha256 } from '../text/hash';
import { normalised } from '../text/normalise';
import { documentIdOf, isNamed, measurePlace } from './identity';

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000_000));
const Passage = v.pipe(v.string(), v.maxLength(2_000_000));
const Name = v.pipe(v.string(), v.maxLength(2_000));
const Moment = v.pipe(v.string(), v.isoTimestamp());
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const SelectorsSchema = v.object({
  quote: v.object({ exact: Passage, prefix: Passage, suffix: Passage }),
  position: v.object({ start: Offset, end: Offset }),
  fragment: v.optional(v.pipe(v.string(), v.startsWith(':~:text='), v.maxLength(4_000))),
}) satisfies v.GenericSchema<unknown, Selectors>;

/** A clause to be saved, as a page or the library gives it. */
export const ClauseSchema = v.object({
  /** Of the open notice, an equivalent out of the library, or words that the reader selected. */
  kind: v.picklist(['measure', 'equivalent', 'selection']),
  /** The measure's id in its plan; empty for a selection that is in no measure. */
  measureId: v.string(),
  quote: Text,
  path: list(v.string()),
  heading: list(v.string()),
  title: v.string(),
  agencies: list(v.string()),
  /** The address is the one that it was saved from. */
  document: v.object({ ...DocumentFactsSchema.entries, source: v.nullable(SourceSchema) }),
  /** Its place in the page; null where it comes from the library. */
  selectors: v.nullable(SelectorsSchema),
});
export type Clause = v.InferOutput<typeof ClauseSchema>;

export const COLOURS = ['amber', 'rose', 'leaf', 'sky', 'violet'] as const;

/** The most that a note holds, in UTF-16 units: some forty pages. */
export const LONGEST_NOTE = 100_000;
/** The most characters that a tag or the name of a folder has. */
export const LONGEST_NAME = 100;

/** What the reader makes of a clause. */
const OwnSchema = v.object({
  /** Markdown. */
  note: v.pipe(v.string(), v.maxLength(LONGEST_NOTE)),
  tags: list(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME))),
  /** The id of a folder. */
  folder: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_NAME))),
  colour: v.nullable(v.picklist(COLOURS)),
  starred: v.boolean(),
});
export type Own = v.InferOutput<typeof OwnSchema>;

/** An equivalent that was shown when the clause was saved, kept by its name: the library may lose it. */
const KeptEquivalentSchema = v.object({
  planId: Name,
  region: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  /** The name of its document. */
  document: Name,
  documentNumber: v.nullable(Name),
  measureId: Name,
  title: Name,
  level: v.picklist(['same', 'partial']),
});
export type KeptEquivalent = v.InferOutput<typeof KeptEquivalentSchema>;

export const ClipSchema = v.object({
  ...ClauseSchema.entries,
  ...OwnSchema.entries,
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** ISO date and time. */
  savedAt: Moment,
  /** SHA-256 of the normalised quote: tells later whether the document still says this. */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  /** By the reader or by us. */
  changedAt: Moment,
  /** In the bin since; null where it is not. */
  deletedAt: v.nullable(Moment),
  /** Of the quote, as they were read when it was saved; offsets into the quote. */
  targets: list(TargetSchema),
  /** Names of the topics that the quote is about, main ones first. */
  topics: list(v.pipe(v.string(), v.maxLength(LONGEST_NAME))),
  /** Those shown at the time of saving, where the reader wishes them kept. */
  equivalents: list(KeptEquivalentSchema),
  /** What its document is known by in the collection: see `identity.ts`. */
  documentId: v.pipe(v.string(), v.minLength(1), v.maxLength(20_000)),
  /** Its place in the document; with the document, what it is known by. */
  place: v.pipe(v.string(), v.maxLength(2_000)),
});
export type Clip = v.InferOutput<typeof ClipSchema>;

/** What a clip is known by. */
export type ClipPlace = Pick<Clause, 'measureId' | 'quote'> &
  Partial<Pick<Clause, 'kind' | 'selectors'>> & {
    readonly document: Omit<Clause['document'], 'source'> & {
      readonly source?: Clause['document']['source'];
    };
  };

/** A clip's place in its document. */
export async function placeOf({ kind, measureId, quote, selectors }: ClipPlace): Promise<string> {
  if (kind !== 'selection') return measurePlace(measureId);
  // Two selections of the same words are told apart by what stands around them, not by offsets:
  // these are others at every address, and after every line that the page puts above.
  const before = normalised(selectors?.quote.prefix ?? '').slice(-AROUND);
  const after = normalised(selectors?.quote.suffix ?? '').slice(0, AROUND);
  const words = JSON.stringify([measureId, before, normalised(quote), after]);
  return `selection ${(await sha256(words)).slice(0, 32)}`;
}

/** So many characters around tell two places of the same words apart. */
const AROUND = 12;

/**
 * The identity of a clip by itself: its document and its place there, so that saving a measure
 * twice, from whatever address, is one clip. A document that is known by nothing is known by its
 * words. What the collection knows already may make it one with a clip of another id: `identity.ts`.
 */
export async function clipId(clause: ClipPlace): Promise<string> {
  const { document, quote } = clause;
  const key = isNamed(document) ? documentIdOf(document) : normalised(quote);
  return (await sha256(JSON.stringify([key, await placeOf(clause)]))).slice(0, 32);
}
