/**
 * What the reader has selected, as a span of the text that was read.
 */
import type { PageArticle } from '../notice/read';
import { type Span, type TextSegment, trimSpan } from '../text/article';

/** What is selected in a document; null for nothing, and for a mere caret. */
export function selectedRange(document: Document): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  return selection.getRangeAt(0);
}

/**
 * The span of an article's text that a range covers, without white space at its ends; null where
 * either end is outside of the article, and where nothing that was read is in it. Two binary searches.
 */
export function spanOfRange({ root, segments, text }: PageArticle, range: Range): Span | null {
  if (!root.contains(range.commonAncestorContainer)) return null;
  // -1: the point is before the range, 1: behind it.
  const from = firstWhere(segments, ({ node, offset, start, end }) => {
    return range.comparePoint(node, offset + end - start) > -1;
  });
  const to = firstWhere(segments, ({ node, offset }) => range.comparePoint(node, offset) > 0) - 1;
  const [first, last] = [segments[from], segments[to]];
  if (!first || !last || to < from) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const start = first.start + (first.node === startContainer ? startOffset - first.offset : 0);
  const end = last.node === endContainer ? last.start + endOffset - last.offset : last.end;
  const span = trimSpan(text, [Math.max(start, first.start), Math.min(end, last.end)]);
  return span[0] < span[1] ? span : null;
}

/** Binary search: the index of the first that satisfies what all after it satisfy, too. */
function firstWhere(
  segments: readonly TextSegment[],
  satisfies: (segment: TextSegment) => boolean,
): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment && satisfies(segment)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lines of a selection as its reader sees them, in the viewport of its document. */
export function linesOf(range: Range): DOMRect[] {
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0);
}
