/** Measures of open pages that the reader compares in the workbench. */
import * as v from 'valibot';
import { type Answer, AnswerSchema } from '../match/answer';
import type { Plan } from '../plan/plan';
import { DocumentFactsSchema, MeasureSchema, SourceSchema } from '../plan/schema';
import { keepForSession, keptForSession } from './kept-for-session';

const ComparisonSchema = v.object({
  /** The document that the measure stands in. */
  document: v.object({ ...DocumentFactsSchema.entries, source: v.nullable(SourceSchema) }),
  measure: v.pick(MeasureSchema, ['id', 'path', 'heading', 'title', 'text', 'agencies', 'targets']),
  equivalents: AnswerSchema.entries.equivalents.value,
});
export type Comparison = v.InferOutput<typeof ComparisonSchema>;

/** A measure of a notice with what was answered to it; null where the notice has none of that id. */
export function comparisonIn(plan: Plan, answer: Answer, measureId: string): Comparison | null {
  const measure = plan.measures.find(({ id }) => id === measureId);
  if (!measure) return null;
  const targets = answer.targets[measureId] ?? [];
  const equivalents = answer.equivalents[measureId] ?? [];
  return { document: plan, measure: { ...measure, targets }, equivalents };
}

const PREFIX = 'comparison.';
const MOST_KEPT = 30;

/** Keeps a comparison; answers its key. */
export async function keepComparison(comparison: Comparison, now = Date.now()): Promise<string> {
  // By the schema: of a whole plan no more than is shown.
  const stripped = v.parse(ComparisonSchema, comparison);
  return keepForSession(PREFIX, stripped, MOST_KEPT, now);
}

/** A comparison by its key; null once it is forgotten. */
export async function comparisonOf(key: string): Promise<Comparison | null> {
  const comparison = v.safeParse(ComparisonSchema, await keptForSession(PREFIX, key));
  return comparison.success ? comparison.output : null;
}
