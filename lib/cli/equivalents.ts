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
        top === null ? found : best(measure, plan, library, matcher, top, found, titleOf),
      ];
    }),
  );
}

function best(
  measure: Measure,
  plan: Plan,
  library: readonly Plan[],
  matcher: Matcher,
  top: number,
  shown: readonly ListedEquivalent[],
  titleOf: (planId: string, measureId: string) => string,
): ListedEquivalent[] {
  const others = library.filter(
    (other) => (plan.region === null || other.region !== plan.region) && !sameDocument(other, plan),
  );
  const ranked = matcher.rank(measure, plan);
  return others.flatMap(({ id, region }) =>
    ranked
      .filter(({ planId }) => planId === id)
      .slice(0, top)
      .map(({ measureId, score, level }) => {
        const known = shown.find((one) => one.plan === id && one.measure === measureId);
        return (
          known ?? {
            plan: id,
            region,
            measure: measureId,
            title: titleOf(id, measureId),
            level,
            score,
            evidence: [],
          }
        );
      }),
  );
}
