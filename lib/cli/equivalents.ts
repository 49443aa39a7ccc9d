/**
 * The equivalents of a file's measures, as the command line tells them.
 */
import type { Evidence, Level, Matcher } from '../match/matcher';
import { sameDocument } from '../plan/identity';
import type { Measure, Plan } from '../plan/plan';

/** An equivalent as the command line tells it: `level` null below the threshold. */
export interface ListedEquivalent {
  readonly plan: string;
  readonly region: string | null;
  readonly measure: string;
  readonly title: string;
  readonly level: Level | null;
  readonly score: number;
  readonly evidence: readonly Pick<Evidence, 'own' | 'other'>[];
}

type Ranked = ReturnType<Matcher['rank']>[number];

/** The equivalents of each measure: what a reader is shown, or with `top` the best of each region. */
export function listEquivalents(
  plan: Plan,
  library: readonly Plan[],
  matcher: Matcher,
  top: number | null,
): Map<string, ListedEquivalent[]> {
  const titles = new Map(
    library.flatMap(({ id, measures }) => measures.map((m) => [`${id}/${m.id}`, m])),
  );
  const titleOf = (planId: string, measureId: string) =>
    titles.get(`${planId}/${measureId}`)?.title ?? '';
  const shown = matcher.match(plan);
  const others = library.filter(
    (other) => (plan.region === null || other.region !== plan.region) && !sameDocument(other, plan),
  );
  return new Map(
    plan.measures.map((measure) => {
      const found = (shown.get(measure.id) ?? []).map((equivalent) => ({
        plan: equivalent.planId,
        region: equivalent.region,
        measure: equivalent.measureId,
        title: titleOf(equivalent.planId, equivalent.measureId),
        level: equivalent.level,
        score: equivalent.score,
        evidence: equivalent.evidence.map(({ own, other }) => ({ own, other })),
      }));
      return [
        measure.id,
        top === null ? found : best(measure, plan, others, matcher, top, found, titleOf),
      ];
    }),
  );
}

/** The `top` best measures of each of the others, whatever their score. */
function best(
  measure: Measure,
  plan: Plan,
  others: readonly Plan[],
  matcher: Matcher,
  top: number,
  shown: readonly ListedEquivalent[],
  titleOf: (planId: string, measureId: string) => string,
): ListedEquivalent[] {
  const ofPlan = new Map(others.map(({ id }) => [id, [] as Ranked[]]));
  for (const ranked of matcher.rank(measure, plan)) {
    const found = ofPlan.get(ranked.planId);
    if (found && found.length < top) found.push(ranked);
  }
  return others.flatMap(({ id, region }) =>
    (ofPlan.get(id) ?? []).map(
      ({ measureId, score, level }) =>
        shown.find((one) => one.plan === id && one.measure === measureId) ?? {
          plan: id,
          region,
          measure: measureId,
          title: titleOf(id, measureId),
          level,
          score,
          evidence: [],
        },
    ),
  );
}
