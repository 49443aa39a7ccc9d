/**
 * The shape of a plan as a schema, for wherever one comes in from outside: a message, a file, a
 * database that another version wrote.
 */
import * as v from 'valibot';
import type { DocumentFacts, Measure, Plan, Target } from './plan';
import { withRegion } from './region';
import { withRole } from './roles';

/** Longer than any document a government publishes; what exceeds it is not text. */
const Text = v.pipe(v.string(), v.maxLength(2_000_000));
const Short = v.pipe(v.string(), v.maxLength(2_000));
const IsoDate = v.pipe(v.string(), v.isoDate());
const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const Offsets = v.pipe(
  v.tuple([Offset, Offset]),
  v.check(([start, end]) => start <= end),
  v.readonly(),
);

/** An array that nobody writes to. */
export function list<const S extends v.GenericSchema>(item: S) {
  return v.pipe(v.array(item), v.maxLength(10_000), v.readonly());
}

export const DocumentFactsSchema = v.object({
  title: v.nullable(Short),
  innerTitle: v.nullable(Short),
  issuer: v.nullable(Short),
  region: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
  documentNumber: v.nullable(Short),
  signedOn: v.nullable(IsoDate),
  publishedOn: v.nullable(IsoDate),
  horizon: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))),
  cites: list(Short),
}) satisfies v.GenericSchema<unknown, DocumentFacts>;

export const TargetSchema = v.object({
  kind: v.picklist(['number', 'milestone']),
  quote: Text,
  start: Offset,
  end: Offset,
  metric: Text,
  metricText: Text,
  scope: v.nullable(Short),
  modality: v.nullable(Short),
  comparator: v.picklist(['>=', '>', '=', '<=', '≈']),
  value: v.nullable(v.number()),
  max: v.nullable(v.number()),
  unit: v.nullable(Short),
  deadline: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2})?$/))),
  horizon: v.nullable(v.pipe(v.string(), v.regex(/^\d{4}$/))),
}) satisfies v.GenericSchema<unknown, Target>;

export const MeasureSchema = v.object({
  id: Short,
  path: list(Short),
  heading: list(Short),
  title: Short,
  text: Text,
  role: v.picklist(['framing', 'task']),
  agencies: list(
    v.object({
      name: Short,
      role: v.nullable(v.picklist(['lead', 'cooperating'])),
      current: v.nullable(Short),
    }),
  ),
  targets: list(TargetSchema),
  spans: list(Offsets),
  titleSpan: Offsets,
}) satisfies v.GenericSchema<unknown, Measure>;

export const SourceSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(8_000), v.regex(/^https?:\/\//)),
  kind: v.picklist(['official', 'copy']),
});

const AttachmentSchema = v.object({ name: Short, url: v.pipe(v.string(), v.maxLength(8_000)) });

export const PlanSchema = v.object({
  regionInferred: v.boolean(),
  ...DocumentFactsSchema.entries,
  id: Short,
  source: v.nullable(SourceSchema),
  // Plans that an earlier version stored have neither.
  validity: v.optional(v.nullable(Short), null),
  attachments: v.optional(list(AttachmentSchema), []),
  measures: list(MeasureSchema),
}) satisfies v.GenericSchema<unknown, Plan>;

/** As a page's script reads it, which tells neither what frames the plan nor whose city issued it. */
export const PagePlanSchema = v.pipe(
  PlanSchema,
  v.transform((plan): Plan => withRegion({ ...plan, measures: plan.measures.map(withRole) })),
);
