import type { Plan } from './plan';
import { isGoals } from './roles';
import { readTargets } from './targets';

/**
 * The plan with the targets of its measures. Apart from `parsePlan`, because the grammar and the
 * vocabulary of targets are too heavy for a page's script: they are read where they are wanted.
 */
export function withTargets(plan: Plan): Plan {
  return {
    ...plan,
    measures: plan.measures.map((measure) => ({
      ...measure,
      targets: readTargets(measure.text, measure.heading.some(isGoals)).map((target) => ({
        ...target,
        // Without a deadline of its own it is to be reached by the document's horizon.
        horizon: plan.horizon,
      })),
    })),
  };
}
