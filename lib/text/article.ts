/**
 * The text of a document as a sequence of blocks (paragraphs, headings, table cells).
 *
 * Everything that Lince says about a document (a measure, its title, a date) is a span of this
 * text, so that a quote is exact and can be found again in the page.
 */

/** A half-open range `[start, end)` of UTF-16 offsets into an article's text. */
export type Span = readonly [start: number, end: number];

/** A document's raw text, never normalised, with the spans of its non-empty blocks in order. */
export interface Article {
  readonly text: string;
  readonly blocks: readonly Span[];
}

/**
 * A run of an article's text that stands, character by character, in one text node of a page.
 * White space that HTML collapses is one space in the article.
 */
export interface TextSegment {
  /** Offset in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly node: Text;
  /** Offset in the node's data. */
  readonly offset: number;
}

/** What counts as white space in government documents: also U+3000, zero-width marks and the BOM. */
const SPACE = /[\s\u200b-\u200f\u2060\ufeff]/;

/** Narrows a span so that it neither begins nor ends with white space. */
export function trimSpan(text: string, [start, end]: Span): Span {
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return [start, end];
}

/** The raw text of a span. */
export function textOf(article: Article, [start, end]: Span): string {
  return article.text.slice(start, end);
}

/** Reads a plain text file: each line that is not empty is a block. */
export function articleFromText(text: string): Article {
  const blocks: Span[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const block = trimSpan(text, [start, end]);
    if (block[0] < block[1]) blocks.push(block);
    start = end + 1;
  }
  return { text, blocks };
}

/** Where a piece of a text that was joined from spans stands in the raw text: one span or several. */
export function spansOfPiece(spans: readonly Span[], [from, to]: Span): Span[] {
  const found: Span[] = [];
  let offset = 0;
  for (const [start, end] of spans) {
    const first = Math.max(from - offset, 0);
    const last = Math.min(to - offset, end - start);
    if (first < last) found.push([start + first, start + last]);
    offset += end - start;
  }
  return found;
}
