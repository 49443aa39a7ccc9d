/**
 * Why equivalents are shown is asked for in a second message: it takes the background as long as
 * finding them, and the marks on the page do without.
 */
import type { Answer, Explained, ExplainRequest, Query } from '../match/answer';

/** What is asked of the background: the notice's measures, each with its equivalents' places. */
export function reasonsFor({ measures }: Query, { equivalents }: Answer): ExplainRequest {
  return measures.flatMap(({ id, heading, title, text }) => {
    const found = equivalents[id] ?? [];
    if (found.length === 0) return [];
    const others = found.map(({ plan, measure }) => ({ planId: plan.id, measureId: measure.id }));
    return [{ measure: { id, heading, title, text }, others }];
  });
}

/** The answer with the reasons that were told. */
export function withReasons(answer: Answer, explained: Explained): Answer {
  const reasons = new Map(
    explained.map(({ own, planId, measureId, ...reason }) => [
      keyOf(own, planId, measureId),
      reason,
    ]),
  );
  const equivalents = Object.fromEntries(
    Object.entries(answer.equivalents).map(([own, found]) => [
      own,
      found.map((one) => ({ ...one, ...reasons.get(keyOf(own, one.plan.id, one.measure.id)) })),
    ]),
  );
  return { ...answer, equivalents };
}

function keyOf(own: string, planId: string, measureId: string): string {
  return JSON.stringify([own, planId, measureId]);
}
