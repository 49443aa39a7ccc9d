/**
 * The notice's targets, and why equivalents are shown, are asked for in a second message: they take
 * the background longer than finding the equivalents, and the first marks do without.
 */
import type { Answer, Details, DetailsRequest, Query } from '../match/answer';

/** What is asked of the background. */
export function detailsFor(notice: Query, { equivalents }: Answer): DetailsRequest {
  const found = Object.entries(equivalents).map(([id, all]) => [
    id,
    all.map(({ plan, measure }) => ({ planId: plan.id, measureId: measure.id })),
  ]);
  return { notice, found: Object.fromEntries(found) };
}

/** What is told where the background fails: the equivalents are shown without it. */
export const NO_DETAILS: Details = { targets: {}, reasons: [] };

/** The answer with what was told. */
export function withDetails(
  { awaited: _, ...answer }: Answer,
  { targets, reasons }: Details,
): Answer {
  const byPlace = new Map(
    reasons.map(({ own, planId, measureId, ...reason }) => [keyOf(own, planId, measureId), reason]),
  );
  const equivalents = Object.fromEntries(
    Object.entries(answer.equivalents).map(([own, found]) => [
      own,
      found.map((one) => ({ ...one, ...byPlace.get(keyOf(own, one.plan.id, one.measure.id)) })),
    ]),
  );
  return { ...answer, targets, equivalents };
}

function keyOf(own: string, planId: string, measureId: string): string {
  return JSON.stringify([own, planId, measureId]);
}
