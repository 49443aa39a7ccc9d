import type { Plan } from '../plan/plan';
import type { Query } from './answer';

/** What the library is asked about a plan: all that it is matched by, without places on a page. */
export function queryOf(plan: Plan): Query {
  const {
    measures,
    id: _,
    source: __,
    regionInferred: ___,
    validity: ____,
    attachments: _____,
    ...facts
  } = plan;
  return {
    ...facts,
    measures: measures.map(({ id, heading, title, text, role }) => ({
      id,
      heading,
      title,
      text,
      role,
    })),
  };
}
