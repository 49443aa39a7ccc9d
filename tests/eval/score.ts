/** A matcher as the figures ask it: the score of any gold measure against any other. */
import type { Matcher } from '../../lib/match/matcher';
import type { Plan } from '../../lib/plan/plan';
import { parsedByGoldId } from './documents';
import type { Score } from './figures';
import { type GoldMeasure, goldMeasures } from './gold';

/** What a matcher says of two gold measures; null where it does not know the other. */
export type Judgement = (
  query: GoldMeasure,
  other: GoldMeasure,
) => { readonly score: number; readonly same: number } | null;

/** `plans` are those that questions come from; the matcher may know fewer. */
export function judgeBy(matcher: Matcher, plans: readonly Plan[]): Judgement {
  const parsed = parsedByGoldId(plans, goldMeasures());
  const ranked = new Map<string, ReturnType<typeof rank>>();
  function rank(query: GoldMeasure) {
    const own = parsed.get(query.id);
    const scored = own ? matcher.rank(own.measure, own.plan) : matcher.rank(query);
    return new Map(scored.map((one) => [`${one.planId} ${one.measureId}`, one]));
  }
  return (query, other) => {
    let scores = ranked.get(query.id);
    if (!scores) {
      scores = rank(query);
      ranked.set(query.id, scores);
    }
    const found = parsed.get(other.id);
    return (found && scores.get(`${found.plan.id} ${found.measure.id}`)) ?? null;
  };
}

/** The score alone; what the matcher does not know scores nothing. */
export function scoreBy(matcher: Matcher, plans: readonly Plan[]): Score {
  const judge = judgeBy(matcher, plans);
  return (query, other) => judge(query, other)?.score ?? 0;
}
