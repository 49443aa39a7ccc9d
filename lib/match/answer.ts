/**
 * What the library answers to a notice: per measure, each region's best equivalent with all that
 * the interface shows of it. Defined as schemas, because it travels from the background to the page.
 */
import * as v from 'valibot';
import { withRegion } from '../plan/region';
import { withRole } from '../plan/roles';
import {
  DocumentFactsSchema,
  list,
  MeasureSchema,
  SourceSchema,
  TargetSchema,
} from '../plan/schema';

/** A plan without its measures. */
const PlanHeadSchema = v.object({
  ...DocumentFactsSchema.entries,
  id: v.string(),
  source: v.nullable(SourceSchema),
});

const Offsets = MeasureSchema.entries.titleSpan;

const SharedMatterSchema = v.object({
  topic: v.nullable(v.string()),
  own: list(Offsets),
  other: list(Offsets),
});

/** Two passages that answer each other; places and shared matters as `Evidence` has them. */
const EvidenceSchema = v.object({
  own: v.string(),
  other: v.string(),
  ownSpan: v.optional(Offsets),
  otherSpan: v.optional(Offsets),
  shared: v.optional(list(SharedMatterSchema)),
});

const WhySchema = v.object({
  kind: v.picklist(['titles', 'passage', 'framing']),
  topics: list(v.string()),
  words: list(v.string()),
});

const ShownEquivalentSchema = v.object({
  plan: PlanHeadSchema,
  measure: v.pick(MeasureSchema, ['id', 'path', 'heading', 'title', 'text', 'agencies', 'targets']),
  level: v.picklist(['same', 'partial']),
  score: v.number(),
  /** Empty until the details are told. */
  evidence: list(EvidenceSchema),
  why: v.optional(WhySchema),
});
export type ShownEquivalent = v.InferOutput<typeof ShownEquivalentSchema>;

export const AnswerSchema = v.object({
  /** Equivalents by the notice's measure id, best first; measures that have none are left out. */
  equivalents: v.record(v.string(), list(ShownEquivalentSchema)),
  /** The notice's own targets by its measure ids; measures that have none are left out. */
  targets: v.record(v.string(), list(TargetSchema)),
  /** There while targets and reasons are still to come. */
  awaited: v.optional(v.literal(true)),
  /** What was asked: the number of plans, and whether they could be kept in the database. */
  library: v.object({
    plans: v.number(),
    stored: v.boolean(),
    /** The id of the plan that the notice is, where the library has it. */
    itself: v.optional(v.string()),
    /** Plans that could not be taken in, by id. */
    leftOut: v.optional(
      list(v.object({ planId: v.string(), why: v.picklist(['damaged', 'same id']) })),
    ),
  }),
});
export type Answer = v.InferOutput<typeof AnswerSchema>;

/** What the library is asked: a document's facts, and its measures without their places on the page. */
export const QuerySchema = v.pipe(
  v.object({
    ...DocumentFactsSchema.entries,
    // From a page, which does not tell what frames a plan.
    measures: list(
      v.pipe(
        v.pick(MeasureSchema, ['id', 'heading', 'title', 'text', 'role']),
        v.transform((measure) => withRole(measure)),
      ),
    ),
  }),
  v.transform((notice) => {
    const { regionInferred: _, ...told } = withRegion(notice);
    return told;
  }),
);
export type Query = v.InferOutput<typeof QuerySchema>;

/** What is told of a notice behind the first answer: it takes as long, and the marks do without. */
export const DetailsRequestSchema = v.object({
  notice: QuerySchema,
  /** The places of the equivalents that were answered, by the notice's measure ids. */
  found: v.record(v.string(), list(v.object({ planId: v.string(), measureId: v.string() }))),
});
export type DetailsRequest = v.InferOutput<typeof DetailsRequestSchema>;

export const DetailsSchema = v.object({
  /** The notice's own targets by its measure ids; measures that have none are left out. */
  targets: v.record(v.string(), list(TargetSchema)),
  /** Why equivalents are shown, by the notice's measure and the equivalent's place. */
  reasons: list(
    v.object({
      own: v.string(),
      planId: v.string(),
      measureId: v.string(),
      evidence: list(EvidenceSchema),
      why: WhySchema,
    }),
  ),
});
export type Details = v.InferOutput<typeof DetailsSchema>;

/** What the library answers to a selection. */
export const SearchAnswerSchema = v.object({
  /** `nothing`: the library has nothing on this. */
  state: v.picklist(['found', 'nothing', 'too-short']),
  /** The selection's passages in their order, one that is short whole; each with its equivalents. */
  parts: list(
    v.object({
      id: v.string(),
      title: v.string(),
      text: v.string(),
      equivalents: list(ShownEquivalentSchema),
    }),
  ),
  /** How many characters were read, where the selection is longer; else null. */
  readUpTo: v.nullable(v.number()),
  /** The region whose plans are left out, as the selection stands in a notice of theirs; else null. */
  leftOut: v.nullable(v.string()),
  /** True where only the regions that the reader chose were looked at. */
  chosenRegionsOnly: v.boolean(),
  plans: v.number(),
});
export type SearchAnswer = v.InferOutput<typeof SearchAnswerSchema>;
