/**
 * Spans of an article's text ↔ places in the page it was read from.
 */
import type { Span, TextSegment } from '../text/article';

/**
 * The range of a span, or null when nothing of it is in the page any more. Static: a live range
 * would make each of the page's own edits slower.
 */
export function staticRange(segments: readonly TextSegment[], span: Span): StaticRange | null {
  const ends = endsOf(segments, span);
  if (!ends) return null;
  return new StaticRange({
    startContainer: ends.first.node,
    startOffset: ends.first.offset + Math.max(0, span[0] - ends.first.start),
    endContainer: ends.last.node,
    endOffset: ends.last.offset + Math.min(ends.last.end, span[1]) - ends.last.start,
  });
}

/** The rectangles of a span's lines, in viewport coordinates; empty where it is not rendered. */
export function clientRects(segments: readonly TextSegment[], span: Span): DOMRect[] {
  const place = staticRange(segments, span);
  const document = place?.startContainer.ownerDocument;
  if (!document) return [];
  const range = rangeOf(document);
  try {
    range.setStart(place.startContainer, place.startOffset);
    range.setEnd(place.endContainer, place.endOffset);
    return Array.from(range.getClientRects()).filter(
      ({ width, height }) => width > 0 && height > 0,
    );
  } catch {
    // The page shortened the text since it was read; its next reading will tell.
    return [];
  } finally {
    // Out of the text, where no edit of the page has to mind it.
    range.setEnd(document, 0);
  }
}

/**
 * One for all questions to a document: a live range makes each of the page's own edits slower, until
 * it is collected as garbage, and a long notice asks for a thousand places at a time.
 */
const ranges = new WeakMap<Document, Range>();

function rangeOf(document: Document): Range {
  const range = ranges.get(document) ?? document.createRange();
  ranges.set(document, range);
  return range;
}

function endsOf(segments: readonly TextSegment[], [start, end]: Span) {
  const from = firstEndingAfter(segments, start);
  let to = firstEndingAfter(segments, end - 1);
  if ((segments[to]?.start ?? Number.POSITIVE_INFINITY) >= end) to--;
  const [first, last] = [segments[from], segments[to]];
  if (!first || !last || to < from || !first.node.isConnected || !last.node.isConnected)
    return null;
  return { first, last };
}

/** Binary search: the index of the first segment that ends after an offset. */
function firstEndingAfter(segments: readonly TextSegment[], offset: number): number {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
