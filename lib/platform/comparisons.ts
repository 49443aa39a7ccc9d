/**
 * Measures of open pages that the reader compares in the workbench: kept under a key that stands in
 * the workbench's address, so that the comparison is still there after a reload and after the page
 * was closed. In the session's memory, never on a disk: it is text of whatever page.
 */
import * as v from 'valibot';
import { type Answer, AnswerSchema } from '../match/answer';
import type { Plan } from '../plan/plan';
import { DocumentFactsSchema, MeasureSchema, SourceSchema } from '../plan/schema';
import { browser } from './browser';

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
/** Older ones are forgotten: the session's storage is small. */
const MOST_KEPT = 30;

/** Keeps a comparison; answers its key. The later the key was given, the later it sorts. */
export async function keepComparison(comparison: Comparison, now = Date.now()): Promise<string> {
  const key = now.toString(36).padStart(9, '0') + crypto.randomUUID().slice(0, 8);
  // By the schema: of a whole plan no more than is shown.
  const stripped = v.parse(ComparisonSchema, comparison);
  await browser.storage.session.set({ [PREFIX + key]: stripped });
  const kept = Object.keys(await browser.storage.session.get(null))
    .filter((each) => each.startsWith(PREFIX))
    .sort();
  await browser.storage.session.remove(kept.slice(0, Math.max(0, kept.length - MOST_KEPT)));
  return key;
}

/** A comparison by its key; null once it is forgotten. */
export async function comparisonOf(key: string): Promise<Comparison | null> {
  const stored = await browser.storage.session.get(PREFIX + key);
  const comparison = v.safeParse(ComparisonSchema, stored[PREFIX + key]);
  return comparison.success ? comparison.output : null;
}
