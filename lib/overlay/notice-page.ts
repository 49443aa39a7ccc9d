/**
 * The open page as Lince sees it: what it is, its text, its plan.
 */
import { findContainer } from '../notice/containers';
import type { Verdict } from '../notice/detect';
import { judgeNotice } from '../notice/judge';
import { readPageFacts } from '../notice/metadata';
import { type PageArticle, readArticle } from '../notice/read';
import { parsePlan } from '../plan/parse';
import type { Plan } from '../plan/plan';
import { textOf } from '../text/article';
import { decreeNumber, documentNumbers } from '../text/document-numbers';

export interface NoticePage extends Verdict {
  /** Null unless the page is a notice with measures. */
  readonly plan: Plan | null;
  readonly article: PageArticle | null;
}

/** A number broken over the first lines of a document: `桂政干〔` `2020〕` `68 号`. */
function numberOverLines(article: PageArticle): string | null {
  const lines = article.blocks.slice(0, 12).map((block) => textOf(article, block));
  const end = lines.findIndex((line) => line.length > LONGEST_LINE || /[：:。]$/.test(line));
  const head = lines.slice(0, end < 0 ? lines.length : end).join('');
  return documentNumbers(head.replace(/\s+/g, ''))[0] ?? decreeNumber(head.replace(/\s+/g, ''));
}

/** A title that names the plan: `省委办公厅 省政府办公厅印发《…》`. */
const INNER = /(?:印发|转发)《(.{4,120})》(?:的通知)?$/;

/** Titles are shorter than prose. */
const LONGEST_LINE = 60;

/** Reads a page. `location` is where it was published. */
export function readNoticePage(
  document: Document,
  location: { hostname: string; href: string },
): NoticePage {
  const verdict = judgeNotice(document, location.hostname);
  const root = findContainer(document) ?? document.body;
  if (verdict.state !== 'notice' || !root) return { ...verdict, plan: null, article: null };
  const article = readArticle(root);
  const facts = readPageFacts(document, location.hostname, root);
  const plan = parsePlan(article, {
    id: 'page',
    source: {
      url: location.href.replace(/#.*$/, ''),
      kind: /(?:^|\.)gov\.cn$/.test(location.hostname) ? 'official' : 'copy',
    },
    ...facts,
    innerTitle: INNER.exec(facts.title ?? '')?.[1] ?? null,
    documentNumber: facts.documentNumber ?? numberOverLines(article),
  });
  if (plan.measures.length === 0)
    return { ...verdict, state: 'no-measures', plan: null, article: null };
  return { ...verdict, plan, article };
}
