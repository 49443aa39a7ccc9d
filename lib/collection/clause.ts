/** Apart from `clip.ts`, whose schemas a page's script does without. */
import type { Measure, Plan } from '../plan/plan';
import type { Clause } from './clip';

/** A measure of a plan as a clause to be saved. */
export function clauseOf(plan: Plan, measure: Measure, kind: Clause['kind']): Clause {
  const {
    measures: _,
    id: __,
    regionInferred: ___,
    validity: ____,
    attachments: _____,
    ...document
  } = plan;
  return {
    kind,
    measureId: measure.id,
    quote: measure.text,
    path: measure.path,
    heading: measure.heading,
    title: measure.title,
    agencies: measure.agencies.map(({ name }) => name),
    document,
    selectors: null,
  };
}
