/**
 * The open page as Lince sees it: what it is, its text, its plan.
 */
import { findContainer } from '../notice/containers';
import { detectNotice, type PageState } from '../notice/detect';
import { readPageFacts } from '../notice/metadata';
import { type PageArticle, readArticle } from '../notice/read';
import { parsePlan } from '../plan/parse';
import type { Plan } from '../plan/plan';

export interface NoticePage {
  readonly state: PageState;
  /** Null unless the page is a notice with measures. */
  readonly plan: Plan | null;
  readonly article: PageArticle | null;
}

/** Reads a page. `location` is where it was published. */
export function readNoticePage(
  document: Document,
  location: { host: string; hostname: string; href: string },
): NoticePage {
  const { state } = detectNotice(document, location.hostname);
  const root = findContainer(document) ?? document.body;
  if (state !== 'notice' || !root) return { state, plan: null, article: null };
  const article = readArticle(root);
  const plan = parsePlan(article, {
    id: 'page',
    source: {
      url: location.href.replace(/#.*$/, ''),
      kind: /(?:^|\.)gov\.cn$/.test(location.hostname) ? 'official' : 'copy',
    },
    ...readPageFacts(document, location.hostname),
  });
  if (plan.measures.length === 0) return { state: 'no-measures', plan: null, article: null };
  return { state, plan, article };
}
