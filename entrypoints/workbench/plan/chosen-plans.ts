/** What becomes of plans that are chosen in the list: a table to hand on, or they stand side by side. */
import type { Say } from '../../../components/parts/texts';
import type { Book } from '../../../lib/export/book';
import type { Watched } from '../../../lib/export/work';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import { hashOf } from '../../../lib/platform/addresses';
import { shelf } from '../library';

/** More columns hold no line of Chinese that one likes to read. */
export const MOST_AS_WHOLES = 4;

/** The address where they stand side by side as wholes; undefined where they are too few or too many. */
export function besideOf(plans: readonly ShelvedPlan[]): string | undefined {
  if (plans.length < 2 || plans.length > MOST_AS_WHOLES) return undefined;
  return hashOf({ page: 'plans', of: plans.map(({ plan }) => ({ planId: plan.id })) });
}

/** A table of plans, and of their measures. What makes it is loaded only then. */
export async function plansBookOf(
  plans: readonly ShelvedPlan[],
  say: Say,
  watched: Watched,
): Promise<Book> {
  const { plansBook } = await import('../../../lib/export/books/plans-book');
  const about = say('export.plansAbout', { count: plans.length });
  return plansBook({ plans, about, read: (id) => shelf.plan(id) }, say, new Date(), watched);
}
