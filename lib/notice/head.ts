/**
 * Facts that stand in the head of a page's text in a form that only pages have.
 */
import { type Article, textOf } from '../text/article';
import { decreeNumber, documentNumbers } from '../text/document-numbers';

/** Titles are shorter than prose. */
const LONGEST_LINE = 60;
/** A head has no more lines than this. */
const LINES = 12;

/** A number broken over the first lines of a document: `桂政干〔` `2020〕` `68 号`; null for none. */
export function numberOverLines(article: Article): string | null {
  const lines = article.blocks.slice(0, LINES).map((block) => textOf(article, block));
  const end = lines.findIndex((line) => line.length > LONGEST_LINE || /[：:。]$/.test(line));
  const head = lines
    .slice(0, end < 0 ? lines.length : end)
    .join('')
    .replace(/\s+/g, '');
  return documentNumbers(head)[0] ?? decreeNumber(head);
}

/** The plan that a title names: `省委办公厅 省政府办公厅印发《…》`; null for none. */
export function enclosedTitle(title: string | null): string | null {
  return /(?:印发|转发)《(.{4,120})》(?:的通知)?$/.exec(title ?? '')?.[1] ?? null;
}
