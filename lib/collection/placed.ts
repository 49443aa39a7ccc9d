/** Apart from `clause.ts`: a page's script does without what a link to the words needs. */
import { describeLinkedPlace } from '../anchor/text-fragment';
import type { Span } from '../text/article';
import type { Clause } from './clip';

/** A clause with its place in a page's text, from the first of its spans to the last. */
export function placed(
  clause: Clause,
  page: { readonly text: string; readonly before: string | null },
  spans: readonly Span[],
): Clause {
  const [first] = spans;
  const last = spans.at(-1);
  return first && last
    ? { ...clause, selectors: describeLinkedPlace(page, [first[0], last[1]]) }
    : clause;
}
