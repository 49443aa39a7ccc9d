/**
 * What the background does so that a measure can be quoted: the words for the clipboard, and a link to
 * them where it is sure to lead there. The page does without the forms of citation.
 */
import { linkWith, textDirective } from '../../lib/anchor/text-fragment';
import { quotationOf } from '../../lib/export/quotation';
import type { Library } from '../../lib/library/library';
import { askTab, type RequestHandlers } from '../../lib/platform/messages/messaging';
import { localDay } from '../../lib/text/dates';
import { pageTextOf, tabMeant } from './page-text';

export function quotingOf(library: Library): Pick<RequestHandlers, 'quote'> {
  /** Of the library nobody knows what its pages look like now. */
  async function quoteFromLibrary(planId: string, measureId: string) {
    const found = await library.find(planId, measureId);
    return found ? quotationOf(found.plan, found.measure, localDay(new Date())) : null;
  }

  async function quoteFromPage(measureId: string, tabId: number) {
    const { plan } = await askTab(tabId, 'report');
    const measure = plan?.measures.find(({ id }) => id === measureId);
    if (!plan || !measure) return null;
    const page = await pageTextOf(tabId);
    const [first, last] = [measure.spans[0], measure.spans.at(-1)];
    const directive =
      page && page.before !== null && first && last
        ? textDirective(page.text, [first[0], last[1]], page.before)
        : null;
    const link = plan.source && directive ? linkWith(plan.source.url, directive) : null;
    return quotationOf(plan, measure, localDay(new Date()), link);
  }

  return {
    quote: async (request, sender) => {
      if (request.from === 'library') return quoteFromLibrary(request.planId, request.measureId);
      const tabId = tabMeant(sender, request.tabId);
      return tabId === undefined ? null : quoteFromPage(request.measureId, tabId);
    },
  };
}
