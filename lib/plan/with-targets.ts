import type { DocumentFacts, Measure, Plan, Target } from './plan';
import { isGoals } from './roles';
import { readTargets } from './targets';

/** The targets of one measure; of its document the horizon and the date are asked. */
export function targetsOfMeasure(
  { text, heading }: Pick<Measure, 'text' | 'heading'>,
  { horizon, signedOn, publishedOn }: Pick<DocumentFacts, 'horizon' | 'signedOn' | 'publishedOn'>,
): Target[] {
  const signed = Number((signedOn ?? publishedOn)?.slice(0, 4)) || null;
  const setting = { goals: heading.some(isGoals), signed };
  // Without a deadline of its own a target is to be reached by the document's horizon.
  return readTargets(text, setting).map((target) => ({ ...target, horizon }));
}

/**
 * The plan with the targets of its measures. Apart from `parsePlan`, because the grammar and the
 * vocabulary of targets are too heavy for a page's script: they are read where they are wanted.
 */
export function withTargets(plan: Plan): Plan {
  return {
    ...plan,
    measures: plan.measures.map((measure) => ({
      ...measure,
      targets: targetsOfMeasure(measure, plan),
    })),
  };
}
