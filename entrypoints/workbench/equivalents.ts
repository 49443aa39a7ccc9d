/** What the background answers to a plan of the library, for the pages that show it. */
import type { Answer } from '../../lib/match/answer';
import { queryOf } from '../../lib/match/query';
import { detailsFor, NO_DETAILS, withDetails } from '../../lib/overlay/details';
import type { Plan } from '../../lib/plan/plan';
import { ask } from '../../lib/platform/messages/messaging';

/** What other plans have on a plan's measures, by measure id. */
export async function equivalentsIn(plan: Plan): Promise<Answer['equivalents']> {
  const query = queryOf(plan);
  // The background may have been stopped between message and answer.
  const reply = await ask('match', query).catch(() => ask('match', query));
  return reply.answer.equivalents;
}

/** The same with the sentences that answer, where the background tells them. */
export async function explained(
  plan: Plan,
  equivalents: Answer['equivalents'],
): Promise<Answer['equivalents']> {
  const answer: Answer = { equivalents, targets: {}, library: { plans: 0, stored: true } };
  const details = () => ask('details', detailsFor(queryOf(plan), answer));
  const told = await details().catch(() => details().catch(() => NO_DETAILS));
  return withDetails(answer, told).equivalents;
}
