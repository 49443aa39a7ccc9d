/**
 * What the library answers to a notice: per measure, each region's best equivalent with all that
 * the interface shows of it. Defined as schemas, because it travels from the background to the page.
 */
import * as v from 'valibot';
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
  evidence: list(EvidenceSchema),
  why: v.optional(WhySchema),
});
export type ShownEquivalent = v.InferOutput<typeof ShownEquivalentSchema>;

export const AnswerSchema = v.object({
  /** Equivalents by the notice's measure id, best first; measures that have none are left out. */
  equivalents: v.record(v.string(), list(ShownEquivalentSchema)),
  /** The notice's own targets by its measure ids; measures that have none are left out. */
  targets: v.record(v.string(), list(TargetSchema)),
  /** What was asked: the number of plans, and whether they could be kept in the database. */
  library: v.object({
    plans: v.number(),
    stored: v.boolean(),
    /** Plans that could not be taken in, by id. */
    leftOut: v.optional(
      list(v.object({ planId: v.string(), why: v.picklist(['damaged', 'same id']) })),
    ),
  }),
});
export type Answer = v.InferOutput<typeof AnswerSchema>;

/** What the library is asked: a document's facts, and its measures without their places on the page. */
export const QuerySchema = v.object({
  ...DocumentFactsSchema.entries,
  measures: list(v.pick(MeasureSchema, ['id', 'heading', 'title', 'text', 'role'])),
});
export type Query = v.InferOutput<typeof QuerySchema>;
