/** Whether a matcher that does not look at everything finds what looking at everything would. */
import type { Measure, Plan } from '../../../lib/plan/plan';

/** So many of a region are compared, or as many as are answered for one. */
export const TOP = 3;

/** What is asked both ways: for the best of each region, and for all by score. */
export interface Searched {
  match(
    notice: Plan,
  ): ReadonlyMap<string, readonly { readonly region: string | null; readonly score: number }[]>;
  rank(
    measure: Measure,
    notice: Plan,
  ): readonly { readonly planId: string; readonly score: number }[];
}

/**
 * Of what exhaustive scoring puts first in each region, as far down as the matcher shows anything,
 * the share that the matcher answers. One of equal scores is as good as the other.
 */
export function agreementOf(
  matcher: Searched,
  notice: Plan,
  regions: ReadonlyMap<string, string>,
): number {
  const answers = matcher.match(notice);
  const shown = [...answers.values()].flat();
  const least = Math.min(...shown.map(({ score }) => score));
  const top = Math.min(TOP, Math.max(...[...answers.values()].map(mostOfARegion)));
  let wanted = 0;
  let found = 0;
  for (const measure of notice.measures) {
    const answered = answers.get(measure.id) ?? [];
    const taken = new Map<string, number>();
    for (const { planId, score } of matcher.rank(measure, notice)) {
      if (score < least) break;
      const region = regions.get(planId) ?? '';
      const place = taken.get(region) ?? 0;
      if (place === top || region === notice.region) continue;
      taken.set(region, place + 1);
      wanted++;
      const theirs = answered.filter((one) => (one.region ?? '') === region)[place];
      if (theirs && Math.abs(theirs.score - score) < 1e-9) found++;
    }
  }
  return wanted === 0 ? 1 : found / wanted;
}

function mostOfARegion(found: readonly { readonly region: string | null }[]): number {
  const counts = new Map<string, number>();
  for (const { region } of found) counts.set(region ?? '', (counts.get(region ?? '') ?? 0) + 1);
  return Math.max(0, ...counts.values());
}
