/**
 * A notice as a whole beside the library: what it lacks and what only it has, and its targets beside
 * those of other regions. Schemas, because both travel from the background to the panel.
 */
import * as v from 'valibot';
import {
  DocumentFactsSchema,
  list,
  MeasureSchema,
  SourceSchema,
  TargetSchema,
} from '../../plan/schema';

const Region = DocumentFactsSchema.entries.region;

/** The documents that an overview names, by id. */
const DocumentsSchema = v.record(
  v.string(),
  v.object({ ...DocumentFactsSchema.entries, id: v.string(), source: v.nullable(SourceSchema) }),
);

/** A measure of a plan of the library, as far as a list shows it. */
const ListedMeasureSchema = v.object({
  planId: v.string(),
  ...v.pick(MeasureSchema, ['id', 'path', 'heading', 'title', 'text']).entries,
});
export type ListedMeasure = v.InferOutput<typeof ListedMeasureSchema>;

export const GapsAnswerSchema = v.object({
  /** What plans of other regions have and the notice does not mention, the most frequent first. */
  lacking: list(
    v.object({
      topic: v.string(),
      name: v.string(),
      regions: list(Region),
      /** Those that say most of it, of different regions first; not all where there are many. */
      measures: list(ListedMeasureSchema),
      /** How many there are in all. */
      count: v.number(),
    }),
  ),
  /** What of all these plans only the notice has, with ids of its measures. */
  onlyHere: list(v.object({ topic: v.string(), name: v.string(), measures: list(v.string()) })),
  /** How many regions' plans are on the notice's subject; below two nothing can be told. */
  compared: v.number(),
  documents: DocumentsSchema,
  /** How many plans the library holds. */
  plans: v.number(),
  /** True where only the regions that the reader chose are shown. */
  chosenRegionsOnly: v.boolean(),
});
export type GapsAnswer = v.InferOutput<typeof GapsAnswerSchema>;

const RankingSchema = v.variant('fair', [
  v.object({
    fair: v.literal(true),
    further: v.picklist(['higher', 'lower']),
    /** 1 goes furthest of so many regions. */
    place: v.number(),
    of: v.number(),
  }),
  v.object({
    fair: v.literal(false),
    reason: v.picklist([
      'milestone',
      'grows-with-size',
      'no-region',
      'undated',
      'several-values',
      'nothing-alike',
      'direction-unknown',
    ]),
  }),
]);

const OtherTargetSchema = v.object({
  planId: v.string(),
  measureId: v.string(),
  /** What the measure is called. */
  title: v.string(),
  target: TargetSchema,
  /** In what it is not like the notice's: then the two are no comparison, only of interest. */
  differs: list(v.picklist(['deadline', 'scope', 'horizon'])),
});
export type OtherTarget = v.InferOutput<typeof OtherTargetSchema>;

const ComparedMetricSchema = v.object({
  kind: v.picklist(['amount', 'growth', 'rate', 'count', 'milestone']),
  /** The notice's own, in its order. */
  own: list(v.object({ measureId: v.string(), target: TargetSchema, ranking: RankingSchema })),
  /** Those of other regions, the most alike first. */
  others: list(OtherTargetSchema),
  /** How many more there are, of a large library. */
  left: v.exactOptional(v.number()),
});
export type ComparedMetric = v.InferOutput<typeof ComparedMetricSchema>;

export const TargetsAnswerSchema = v.object({
  /** The metrics that other regions' plans have too, in the notice's order. */
  compared: list(ComparedMetricSchema),
  /** The notice's targets that no plan of the library has a like of. */
  alone: list(v.object({ measureId: v.string(), target: TargetSchema })),
  documents: DocumentsSchema,
  plans: v.number(),
  chosenRegionsOnly: v.boolean(),
});
export type TargetsAnswer = v.InferOutput<typeof TargetsAnswerSchema>;
