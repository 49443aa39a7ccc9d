/**
 * What a list of plans shows of each: all but its measures, of which it has the numbers. Read without
 * the plans themselves, of which there may be ten thousand.
 */
import * as v from 'valibot';
import type { Plan } from '../plan/plan';
import { PlanSchema } from '../plan/schema';
import { type Known, knownOf } from './known';
import { subjectOf } from './subject';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

const HeadSchema = v.object({
  plan: v.omit(PlanSchema, ['measures']),
  measures: Count,
  targets: Count,
  /** Of the plan as JSON, in UTF-8. */
  bytes: Count,
  /** Whether it came with Lince, or the reader added it from a page or a file. */
  origin: v.picklist(['bundled', 'page', 'file']),
  /** What it is about, in a few words; proposed from its title, or the reader's own. */
  subject: v.string(),
  /** ISO date; null for a bundled plan. */
  addedOn: v.nullable(v.string()),
  fileName: v.nullable(v.string()),
  /** Whether the reader has changed what was read. */
  mended: v.boolean(),
  /** Whether only a part of the document was there to be read. */
  partial: v.boolean(),
});
export type Head = Readonly<v.InferOutput<typeof HeadSchema>>;

/** The same with what the plan is recognised by. Written and removed with it. */
export interface HeadRow extends Head {
  readonly id: string;
  readonly known: Known;
}

/** What is told of a plan besides its content; a bundled one where nothing is. */
type Provenance = Omit<Head, 'plan' | 'measures' | 'targets' | 'bytes'>;

const BUNDLED = {
  origin: 'bundled',
  addedOn: null,
  fileName: null,
  mended: false,
  partial: false,
} as const;

/** The row of a plan; `read` is what was known of it before the reader corrected any. */
export function headRow(
  plan: Plan,
  told?: Provenance,
  read?: Parameters<typeof knownOf>[1],
): HeadRow {
  const { measures, ...head } = plan;
  return {
    id: plan.id,
    plan: head,
    measures: measures.length,
    targets: measures.reduce((sum, { targets }) => sum + targets.length, 0),
    bytes: new TextEncoder().encode(JSON.stringify(plan)).length,
    ...(told ?? { ...BUNDLED, subject: subjectOf(plan) }),
    known: knownOf(plan, read),
  };
}

/** What the index is told besides the plan, of one that the reader has corrected. */
export function asReadOf(row: HeadRow | undefined): Pick<Known, 'asRead'> {
  const asRead = row?.known?.asRead;
  return asRead ? { asRead } : {};
}

/** What a row says; null where it is damaged. */
export function readHead(row: { readonly id: string }): Head | null {
  const read = v.safeParse(HeadSchema, row);
  return read.success && read.output.plan.id === row.id ? read.output : null;
}
