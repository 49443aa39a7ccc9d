/**
 * What is said of the reader's clips: finding them again on a page, and what has become of them.
 *
 * A page's process learns where its clips stand, as what, and by which id; of one whose words were
 * revised also the words that it had, once the reader opens its card. Notes, tags and folders stay in
 * the extension's own pages.
 */
import * as v from 'valibot';
import { DocumentFactsSchema, list, MeasureSchema, TargetSchema } from '../../plan/schema';

const Span = MeasureSchema.entries.titleSpan;

/** A measure's place in the library. */
export const LibraryPlaceSchema = v.object({ planId: v.string(), measureId: v.string() });

/** A page's text, as places are looked for in it. */
export const PageTextSchema = v.object({
  /** Null where the page was not read as a document. */
  facts: v.nullable(DocumentFactsSchema),
  measures: list(v.pick(MeasureSchema, ['id', 'path', 'title', 'spans'])),
  text: v.pipe(v.string(), v.maxLength(2_100_000)),
  /** What the page has in front of it; null where the page's address does not lead to it. */
  before: v.nullable(v.pipe(v.string(), v.maxLength(2_100_000))),
  /** False where only a part of the document is on the page. */
  whole: v.boolean(),
});
export type PageText = v.InferOutput<typeof PageTextSchema>;

/** Where a clip stands on a page; what is not found is not told. */
const SavedPlaceSchema = v.object({
  /** The clip's. */
  id: v.string(),
  state: v.picklist(['exact', 'revised']),
  spans: list(Span),
  measureId: v.nullable(v.string()),
});
export type SavedPlace = v.InferOutput<typeof SavedPlaceSchema>;

export const SavedPlacesSchema = v.object({
  places: list(SavedPlaceSchema),
  /** Of the equivalents that were asked about those that are saved: the clip's id by `plan/measure`. */
  others: v.record(v.string(), v.string()),
});
export type SavedPlaces = v.InferOutput<typeof SavedPlacesSchema>;

/** What became of a clip's words. */
export const ChangesSchema = v.object({
  before: v.string(),
  after: v.string(),
  /** What only the one has, and only the other. */
  removed: list(Span),
  added: list(Span),
  targets: list(
    v.object({
      metricText: v.string(),
      before: v.nullable(TargetSchema),
      after: v.nullable(TargetSchema),
    }),
  ),
});
export type Changes = v.InferOutput<typeof ChangesSchema>;

/** A place that a lost clip may have come to. */
const CandidateSchema = v.object({
  span: Span,
  measureId: v.nullable(v.string()),
  /** The number of its measure, such as `(四)`; empty where it is in none. */
  marker: v.string(),
  /** How it begins. */
  text: v.string(),
  /** How alike the texts are, 0 to 1. */
  score: v.number(),
});
export type CandidatePlace = v.InferOutput<typeof CandidateSchema>;

const ClipHereSchema = v.object({
  id: v.string(),
  kind: v.picklist(['measure', 'equivalent', 'selection']),
  path: list(v.string()),
  /** What it is called: its title, else its first words. */
  title: v.string(),
  quote: v.string(),
  state: v.picklist(['exact', 'revised', 'lost']),
  spans: list(Span),
  measureId: v.nullable(v.string()),
  changes: v.nullable(ChangesSchema),
  /** The likeliest first. */
  candidates: list(CandidateSchema),
});
export type ClipHere = v.InferOutput<typeof ClipHereSchema>;

/** The clips of an open page, for the panel. */
export const SavedHereSchema = v.object({
  /** False where only a part of the document is on the page: what is lost may be on another. */
  whole: v.boolean(),
  clips: list(ClipHereSchema),
});
export type SavedHere = v.InferOutput<typeof SavedHereSchema>;

/** What came of an action of the panel: whether it was done, and the step that it can be undone by. */
export const DoneSchema = v.object({ done: v.boolean(), step: v.nullable(v.number()) });
export type Done = v.InferOutput<typeof DoneSchema>;
