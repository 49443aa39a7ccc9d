/** Runs a case in whatever DOM it is given: Node's, Chromium's or Firefox's. */
import { findPlaces } from '../../../lib/anchor/find-places';
import type { Wanted } from '../../../lib/anchor/found';
import { staticRange } from '../../../lib/anchor/place';
import { describePlace } from '../../../lib/anchor/selectors';
import { skeletonOf } from '../../../lib/anchor/skeleton';
import { TextIndex } from '../../../lib/anchor/text-index';
import { readArticle } from '../../../lib/notice/read';
import { parsePlan } from '../../../lib/plan/parse';
import type { Span } from '../../../lib/text/article';
import { type AnchorCase, MEASURES, markupOf } from './case';

interface Outcome {
  readonly state: 'exact' | 'revised' | 'lost';
  /** What the ranges in the page cover, without white space; empty where it is lost. */
  readonly words: string;
}

/** `body`: the body of a document of this markup, in which nothing has run. */
export function runCase(one: AnchorCase, body: (html: string) => HTMLElement): Outcome {
  const before = readPage(body(markupOf({})));
  const { article, plan } = readPage(body(markupOf(one)));
  const skeleton = one.alone ? null : skeletonOf(before.plan.measures);
  const [found] = findPlaces(
    new TextIndex(article.text),
    plan.measures,
    [wantedOf(one, before)],
    skeleton,
  );
  if (!found || found.state === 'lost') return { state: 'lost', words: '' };
  const words = found.spans.map((span) => covered(article, span)).join('');
  return { state: found.state, words: words.replace(/\s/g, '') };
}

function readPage(body: HTMLElement) {
  const article = readArticle(body);
  return { article, plan: parsePlan(article, { id: 'page' }) };
}

function wantedOf(one: AnchorCase, { article, plan }: ReturnType<typeof readPage>): Wanted {
  const { saved } = one;
  const quote = typeof saved === 'string' ? MEASURES[saved] : saved.selected;
  const start = article.text.indexOf(quote);
  if (start < 0) throw new Error(`${quote} is not in the notice`);
  const span: Span = [start, start + quote.length];
  const measure = plan.measures.find(({ spans }) =>
    spans.some(([a, b]) => a < span[1] && start < b),
  );
  return {
    id: 'clip',
    selectors: one.fromLibrary ? null : describePlace(article.text, span),
    quote,
    path: measure?.path ?? [],
    heading: measure?.heading ?? [],
    sameDocument: !one.elsewhere,
  };
}

function covered({ segments, root }: ReturnType<typeof readArticle>, span: Span): string {
  const place = staticRange(segments, span);
  const range = root.ownerDocument?.createRange();
  if (!place || !range) return '';
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const copy = range.cloneContents();
  for (const unseen of copy.querySelectorAll('script, style, [hidden], [style*="none"]'))
    unseen.remove();
  return copy.textContent ?? '';
}
