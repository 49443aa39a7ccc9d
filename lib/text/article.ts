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

/**
 * Stands behind words that are set as a heading, in bold say, where no number tells it: how they look
 * is lost in a text, and with it which clauses an unnumbered document has. White space, so that it is
 * of no block; in pages it says nothing, and is not read.
 */
export const EMPHASISED = '\u2028';
const BEFORE_MARK = /^[^\S\n\u2028]*\u2028/;

/** Whether a block is set as a heading. */
export function isEmphasised({ text }: Article, [, end]: Span): boolean {
  return BEFORE_MARK.test(text.slice(end, end + 8));
}

/** The raw text of a span. */
export function textOf(article: Article, [start, end]: Span): string {
  return article.text.slice(start, end);
}

/**
 * Adds what is not empty of a piece of text to blocks: all of it, or the words that are set as a heading
 * and those behind them.
 */
export function addBlocks(blocks: Span[], text: string, [start, end]: Span): void {
  for (let from = start; from < end; ) {
    const mark = text.indexOf(EMPHASISED, from);
    const to = mark < 0 || mark > end ? end : mark;
    const block = trimSpan(text, [from, to]);
    if (block[0] < block[1]) blocks.push(block);
    from = to + 1;
  }
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
