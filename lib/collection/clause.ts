/** Apart from `clip.ts`, whose schemas a page's script does without. */
import type { Measure, Plan } from '../plan/plan';
import type { Span } from '../text/article';
import type { Clause } from './clip';

/** What is kept of a plan's facts with each of its clauses. */
export function documentOf(plan: Plan): Clause['document'] {
  const {
    measures: _,
    id: __,
    regionInferred: ___,
    validity: ____,
    attachments: _____,
    ...document
  } = plan;
  return document;
}

/** A measure of a plan as a clause to be saved. */
export function clauseOf(plan: Plan, measure: Measure, kind: Clause['kind']): Clause {
  return {
    kind,
    measureId: measure.id,
    quote: measure.text,
    path: measure.path,
    heading: measure.heading,
    title: measure.title,
    agencies: measure.agencies.map(({ name }) => name),
    document: documentOf(plan),
    selectors: null,
  };
}

/** The measure that holds all of a span that is in any measure; null where several do, or none. */
export function measureAt({ measures }: Plan, [start, end]: Span): Measure | null {
  const touched = measures.filter(({ spans }) =>
    spans.some(([from, to]) => from < end && to > start),
  );
  return touched.length === 1 ? (touched[0] ?? null) : null;
}
