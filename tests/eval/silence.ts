/** How silent the matcher is on notices of other subjects. */

import type { Matcher } from '../../lib/match/matcher';
import type { Sensitivity } from '../../lib/match/score/calibration';
import type { Plan } from '../../lib/plan/plan';

/** The measures of notices that have any equivalent, of how many. */
export function hintsOn(
  notices: readonly Plan[],
  matcher: Matcher,
  sensitivity: Sensitivity = 'usual',
) {
  let measures = 0;
  const hinted: string[] = [];
  for (const notice of notices) {
    measures += notice.measures.length;
    const found = matcher.match(notice, { sensitivity });
    for (const { id, title } of notice.measures) {
      const best = found.get(id)?.[0];
      if (best) hinted.push(`${notice.id} ${id} ${title} → ${best.planId} ${best.measureId}`);
    }
  }
  return { measures, hinted, share: hinted.length / measures };
}
