/** The core as a page of any browser runs it: bundled by the test beside, with no extension around. */
import { readNoticePage } from '../../../lib/overlay/notice-page';
import { withTargets } from '../../../lib/plan/with-targets';

/** Reads markup with the browser's own parser, as the command line does with its own. */
export function readMarkup(html: string, url: string) {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const { state, plan } = readNoticePage(document, new URL(url));
  return { state, plan: plan && withTargets(plan) };
}
