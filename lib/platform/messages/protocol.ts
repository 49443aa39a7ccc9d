/**
 * The messages between the parts of the extension: what is asked, and what is answered.
 *
 * Both are checked where they arrive. A page's process may be taken over by the page, so nothing
 * that a content script can ask for gives out the reader's data: deleting and exporting are not here,
 * the extension's own pages do them by themselves.
 */
import * as v from 'valibot';
import { ClauseSchema } from '../../collection/clip';
import {
  AnswerSchema,
  DetailsRequestSchema,
  DetailsSchema,
  QuerySchema,
  SearchAnswerSchema,
} from '../../match/answer';
import { LaidMatrixSchema } from '../../match/matrix/matrix-answer';
import { GapsAnswerSchema, TargetsAnswerSchema } from '../../match/matrix/overview';
import { DocumentFactsSchema, list, MeasureSchema, PagePlanSchema } from '../../plan/schema';
import {
  ChangesSchema,
  DoneSchema,
  LibraryPlaceSchema,
  PageTextSchema,
  SavedHereSchema,
  SavedPlacesSchema,
} from './kept-protocol';

const Nothing = v.undefined();

/** What a page is to Lince; `off`: the reader has switched it off for the site. */
const PageStateSchema = v.picklist([
  'off',
  'notice',
  'not-a-notice',
  'list',
  'no-measures',
  'text-elsewhere',
]);
const TextsSchema = v.record(v.string(), v.string());

/** What the panel shows of a tab. */
export const ReportSchema = v.object({
  /** The page's host, which the reader may switch Lince off for. */
  host: v.string(),
  state: PageStateSchema,
  plan: v.nullable(PagePlanSchema),
  /** Null while the answer is awaited, and when it did not come: then `failed` is true. */
  answer: v.nullable(AnswerSchema),
  failed: v.boolean(),
  /** Where not all of the document was read: which page of how many it is, or that it is too long. */
  part: v.optional(
    v.object({
      paging: v.nullable(v.object({ at: v.nullable(v.number()), of: v.nullable(v.number()) })),
      cut: v.boolean(),
    }),
  ),
});
export type Report = v.InferOutput<typeof ReportSchema>;

/**
 * A clause to save: a measure of an open page (`tabId` where another page of ours asks), what is
 * selected there or was read there before, as a clause; words that were selected there, to be looked
 * for; or a measure of the library by its place.
 */
const SaveRequest = v.variant('from', [
  v.object({ from: v.literal('page'), measureId: v.string(), tabId: v.optional(v.number()) }),
  v.object({
    from: v.literal('selection'),
    clause: ClauseSchema,
    tabId: v.optional(v.number()),
  }),
  v.object({
    from: v.literal('words'),
    text: v.pipe(v.string(), v.maxLength(100_000)),
    tabId: v.optional(v.number()),
  }),
  v.object({ from: v.literal('library'), ...LibraryPlaceSchema.entries }),
]);

export type SaveRequest = v.InferOutput<typeof SaveRequest>;

/** The clip's id; or why there is none: no room is left, or another version of us has the database. */
const SaveAnswer = v.object({
  id: v.nullable(v.string()),
  problem: v.nullable(v.picklist(['full', 'blocked', 'failed'])),
});
export type SaveAnswer = v.InferOutput<typeof SaveAnswer>;

const Span = MeasureSchema.entries.titleSpan;

const QuoteRequest = v.variant('from', [
  v.object({
    from: v.literal('page'),
    measureId: v.string(),
    /** Where a page of ours asks. */
    tabId: v.optional(v.number()),
  }),
  v.object({ from: v.literal('library'), ...LibraryPlaceSchema.entries }),
]);

const QuotationSchema = v.object({
  text: v.string(),
  html: v.string(),
  markdown: v.string(),
  link: v.nullable(v.string()),
});
export type Quoted = v.InferOutput<typeof QuotationSchema>;

/** An equivalent that is none, or (with `undo`) is one again: of which measure, and its place. */
const DismissRequest = v.object({
  own: v.object({ document: DocumentFactsSchema, measureId: v.string(), quote: v.string() }),
  planId: v.string(),
  measureId: v.string(),
  undo: v.boolean(),
});

/** Asked of the background. */
export const REQUESTS = {
  /** A page was found to be a notice: put the overlay into it. False where it is switched off. */
  'read-page': { request: Nothing, answer: v.boolean() },
  /** Equivalents for the page's measures; also the texts of the overlay in the reader's language. */
  match: {
    request: QuerySchema,
    answer: v.object({
      answer: AnswerSchema,
      texts: TextsSchema,
      /** What the reader wants to see, and whether single letters act in clause mode. */
      shows: v.object({
        equivalents: v.boolean(),
        targets: v.boolean(),
        letters: v.boolean(),
        /** A button to save what is selected. */
        selection: v.boolean(),
      }),
      /** Whether any clip is of this document, or of what is shown beside it: to be looked for. */
      kept: v.boolean(),
    }),
  },
  /** The page's targets, and why its equivalents are shown: asked for once these are marked. */
  details: { request: DetailsRequestSchema, answer: DetailsSchema },
  /** Equivalents of a selection; `notice` is the document that it stands in, where that is one. */
  search: {
    request: v.object({ text: v.string(), notice: v.nullable(DocumentFactsSchema) }),
    answer: SearchAnswerSchema,
  },
  /** What the notice lacks that plans of other regions have, and what only it has. */
  gaps: { request: QuerySchema, answer: GapsAnswerSchema },
  /** The notice's targets beside those of other regions. */
  targets: { request: QuerySchema, answer: TargetsAnswerSchema },
  /**
   * A kept notice or a plan of the library, and the plans on its subject by matters; null where it is
   * not there (any more). For the extension's own pages alone.
   */
  matrix: {
    request: v.union([v.object({ key: v.string() }), v.object({ planId: v.string() })]),
    answer: v.nullable(LaidMatrixSchema),
  },
  save: { request: SaveRequest, answer: SaveAnswer },
  /** Puts a clip into the bin, out of which saving it again brings it with all that it had. */
  'take-out': { request: v.object({ id: v.string() }), answer: v.boolean() },
  /** Where the page's clips stand; and which of these equivalents are saved. */
  'find-saved': {
    request: v.object({ page: PageTextSchema, others: list(LibraryPlaceSchema) }),
    answer: SavedPlacesSchema,
  },
  /** Which of these measures of the library are saved: the clip's id by `plan/measure`. */
  'saved-among': {
    request: v.object({ places: list(LibraryPlaceSchema) }),
    answer: v.record(v.string(), v.string()),
  },
  /** What became of a clip's words, of which the page now has these. */
  changes: {
    request: v.object({ id: v.string(), text: v.pipe(v.string(), v.maxLength(2_000_000)) }),
    answer: v.nullable(ChangesSchema),
  },
  /**
   * Put into the page what saves selections, finds what was saved, and tells where its reader is;
   * `tabId` where another page of ours asks.
   */
  keep: { request: v.object({ tabId: v.optional(v.number()) }), answer: v.boolean() },
  /** The texts of what stands in a page. */
  texts: { request: Nothing, answer: TextsSchema },
  /** The clips of a tab's page, for the extension's own pages alone. */
  'saved-here': { request: v.object({ tabId: v.number() }), answer: v.nullable(SavedHereSchema) },
  /** Gives a clip the place that the reader says, and with `takeWords` also the words there. */
  reattach: {
    request: v.object({
      tabId: v.number(),
      id: v.string(),
      span: Span,
      measureId: v.nullable(v.string()),
      takeWords: v.boolean(),
    }),
    answer: DoneSchema,
  },
  /** A measure as it is quoted, and the address of its very words where there is one. */
  quote: { request: QuoteRequest, answer: v.nullable(QuotationSchema) },
  /** Puts a clip into the bin. This and those below are for the extension's own pages alone, too. */
  bin: { request: v.object({ id: v.string() }), answer: DoneSchema },
  /** Undoes a step of the collection; false where it is no longer the last one. */
  'undo-step': { request: v.object({ step: v.number() }), answer: v.boolean() },
  dismiss: { request: DismissRequest, answer: v.boolean() },
  'open-panel': { request: Nothing, answer: v.boolean() },
  /**
   * Opens the workbench: the plan of an equivalent at its place, or (without `planId`) the page's
   * measure beside its equivalents.
   */
  'open-workbench': {
    request: v.object({ measureId: v.string(), planId: v.optional(v.string()) }),
    answer: v.boolean(),
  },
} as const;

/** Asked of the content script of a tab. */
export const TAB_REQUESTS = {
  report: { request: Nothing, answer: ReportSchema },
  /** Scroll a measure into view and show it. */
  'go-to': { request: v.object({ measureId: v.string() }), answer: v.boolean() },
  /** What places are looked for in; null where nothing was read. */
  'page-text': { request: Nothing, answer: v.nullable(PageTextSchema) },
  /** Scroll a place of the text into view. */
  'go-to-place': { request: v.object({ span: Span }), answer: v.boolean() },
  /** What is in the collection has changed: look for it again. */
  'look-for-saved': { request: Nothing, answer: v.boolean() },
  /** Hides all marks and chips, or shows them again; answers whether they are shown now. */
  'toggle-marks': { request: Nothing, answer: v.boolean() },
  /** Enters clause mode, or leaves it; answers whether the reader is in it now. */
  'clause-mode': { request: Nothing, answer: v.boolean() },
  /** The reader's settings have changed: ask for everything again. */
  'ask-again': { request: Nothing, answer: v.boolean() },
  /** The reader says that this page is a document: read it as one, whatever it looks like. */
  'read-as-document': { request: Nothing, answer: v.boolean() },
  /** The reader has switched Lince off or on for this site. */
  switch: { request: v.object({ on: v.boolean() }), answer: v.boolean() },
} as const;

/** Told to whoever listens, without an answer: the background and the open pages of the extension. */
export const NEWS = {
  'report-changed': v.object({ report: ReportSchema }),
  /** A clip was saved, changed, taken out, brought back. */
  'collection-changed': Nothing,
  /** Plans of the library came, went or changed: their ids; null where all are to be looked at anew. */
  'library-changed': v.object({ ids: v.nullable(list(v.string())) }),
} as const;

type Schemas = Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>;
export type RequestOf<P extends Schemas, K extends keyof P> = v.InferOutput<P[K]['request']>;
export type AnswerOf<P extends Schemas, K extends keyof P> = v.InferOutput<P[K]['answer']>;
export type Requests = typeof REQUESTS;
export type TabRequests = typeof TAB_REQUESTS;

export const MessageSchema = v.object({ kind: v.string(), payload: v.optional(v.unknown()) });
