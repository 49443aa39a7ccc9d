/** The core as a page of any browser runs it: bundled by the test beside, with no extension around. */
import { createMatcher } from '../../../lib/match/model';
import { readNoticePage } from '../../../lib/overlay/notice-page';
import type { Plan } from '../../../lib/plan/plan';
import { withRegion } from '../../../lib/plan/region';
import { withTargets } from '../../../lib/plan/with-targets';
import { CASES } from '../../unit/anchor/cases';
import { runCase } from '../../unit/anchor/run-case';

/** Reads markup with the browser's own parser, as the command line does with its own. */
export function readMarkup(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { state, plan } = readNoticePage(document, new URL(url));
  return { state, plan: plan && withTargets(withRegion(plan)) };
}

/** What the plans answer to each of them in turn, as if it came from elsewhere; without evidence. */
export function matchAll(plans: readonly Plan[]) {
  const matcher = createMatcher(plans);
  return plans.map((notice) =>
    [...matcher.match(notice)].map(([measureId, found]) => ({
      measureId,
      found: found.map(({ planId, measureId, level, score }) => ({
        planId,
        measureId,
        level,
        score,
      })),
    })),
  );
}

/** What becomes of each saved clause, in a document of its own that stands in a frame. */
export function anchorAll() {
  const frame = document.createElement('iframe');
  document.documentElement.append(frame);
  return CASES.map((one) =>
    runCase(one, (html) => {
      const page = frame.contentDocument;
      if (!page) throw new Error('a frame without a document');
      page.documentElement.innerHTML = html;
      return page.body;
    }),
  );
}
