/**
 * What the library answers when a notice is laid out by matters and regions. A schema, because it
 * travels from the background to the workbench. Each measure stands in it once, without its text:
 * 31 plans of 30 measures are some 200 kB.
 */
import * as v from 'valibot';
import { DocumentFactsSchema, list, MeasureSchema, SourceSchema } from '../../plan/schema';

/** A measure as far as a cell names it. */
const NamedMeasureSchema = v.object({
  planId: v.string(),
  ...v.pick(MeasureSchema, ['id', 'path']).entries,
  /** Its title, else how it begins. */
  name: v.string(),
  /** How its text begins behind the title; to be known by, not to be read. */
  start: v.string(),
});
export type NamedMeasure = v.InferOutput<typeof NamedMeasureSchema>;

const MatrixRowSchema = v.object({
  id: v.string(),
  name: v.string(),
  kind: v.picklist(['had', 'lacking', 'elsewhere']),
  /** Ids of the notice's measures. */
  own: list(v.string()),
  /** What covers it: places in `measures`, in the order of the plans. */
  covering: list(
    v.object({
      measure: v.number(),
      level: v.picklist(['same', 'partial']),
      /** The place in `own` of the measure that it answers; none where it stands there by its topic. */
      own: v.exactOptional(v.number()),
    }),
  ),
});

export const MatrixAnswerSchema = v.object({
  rows: list(MatrixRowSchema),
  /** How many rows of what nothing in the notice answers are left out: those that fewest plans have. */
  left: v.number(),
  /** Those of plans on the subject, and the best of each region for each of the notice's. */
  measures: v.pipe(v.array(NamedMeasureSchema), v.maxLength(40_000), v.readonly()),
  /** The plans that are compared; those on the notice's subject also where they cover nothing. */
  documents: list(
    v.object({
      ...DocumentFactsSchema.entries,
      id: v.string(),
      source: v.nullable(SourceSchema),
    }),
  ),
  /** How many framing clauses of the notice are left out. */
  framing: v.number(),
  /** How many regions' plans are on the notice's subject; below two no gap is told. */
  compared: v.number(),
  /** How many plans the library holds. */
  plans: v.number(),
  chosenRegionsOnly: v.boolean(),
});
export type MatrixAnswer = v.InferOutput<typeof MatrixAnswerSchema>;

/** With what is laid out, as far as the matrix names it: a page needs nothing else to be drawn. */
export const LaidMatrixSchema = v.object({
  notice: v.object({
    ...DocumentFactsSchema.entries,
    source: v.nullable(SourceSchema),
    measures: list(
      v.object({
        ...v.pick(MeasureSchema, ['id', 'path']).entries,
        /** Its title, else how it begins. */
        name: v.string(),
      }),
    ),
  }),
  answer: MatrixAnswerSchema,
});
export type LaidMatrix = v.InferOutput<typeof LaidMatrixSchema>;
