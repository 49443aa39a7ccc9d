/** A matcher as the figures ask it: the score of any gold measure against any other. */
import type { Matcher } from '../../lib/match/matcher';
import type { Plan } from '../../lib/plan/plan';
import { parsedByGoldId } from './documents';
import type { Score } from './figures';
import { goldMeasures } from './gold';

/** `plans` are those that the matcher was built from; what is not among them scores nothing. */
export function scoreBy(matcher: Matcher, plans: readonly Plan[]): Score {
  const parsed = parsedByGoldId(plans, goldMeasures());
  const ranked = new Map<string, ReadonlyMap<string, number>>();
  return (query, other) => {
    let scores = ranked.get(query.id);
    if (!scores) {
      scores = new Map(
        matcher
          .rank(query)
          .map(({ planId, measureId, score }) => [`${planId} ${measureId}`, score]),
      );
      ranked.set(query.id, scores);
    }
    const found = parsed.get(other.id);
    return (found && scores.get(`${found.plan.id} ${found.measure.id}`)) ?? 0;
  };
}
