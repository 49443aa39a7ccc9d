/**
 * Which marked title is under the pointer? The browser tells the character, we know whose it is.
 * `highlightsFromPoint` would do it in one call, but takes 7 to 23 ms on a long notice.
 */
import { clientRects, staticRange } from '../anchor/place';
import type { Span, TextSegment } from '../text/article';

/**
 * Finds titles by position. Costs nothing to build, as it is built with every painting, and asks the
 * page for the places of a dozen titles a point: a thousand titles take ten steps.
 */
export class HitIndex {
  readonly #segments: readonly TextSegment[];
  readonly #titles: readonly { readonly id: string; readonly span: Span }[];

  /** `titles` in the order of the text. */
  constructor(segments: readonly TextSegment[], titles: readonly { id: string; span: Span }[]) {
    this.#segments = segments;
    this.#titles = titles;
  }

  /** The id of the title at a point of the viewport, or null. */
  at(document: Document, x: number, y: number): string | null {
    const caret = caretAt(document, x, y);
    const title = caret && this.#lastBefore(caret);
    const place = title && staticRange(this.#segments, title.span);
    if (!place || isAfter(caret, { node: place.endContainer, offset: place.endOffset }))
      return null;
    // The caret API answers with the nearest text, however far the pointer is from it.
    const inside = clientRects(this.#segments, title.span).some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 2 && y <= rect.bottom + 2,
    );
    return inside ? title.id : null;
  }

  /** Binary search: the last title that begins at a place of the page, or before it. */
  #lastBefore(caret: Place) {
    let low = 0;
    let high = this.#titles.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const title = this.#titles[middle];
      const range = title && staticRange(this.#segments, title.span);
      const start = range && { node: range.startContainer, offset: range.startOffset };
      if (start && isAfter(start, caret)) high = middle;
      else low = middle + 1;
    }
    return this.#titles[low - 1];
  }
}

interface Place {
  readonly node: Node;
  readonly offset: number;
}

function isAfter({ node, offset }: Place, other: Place): boolean {
  if (node === other.node) return offset > other.offset;
  return (other.node.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function caretAt(document: Document, x: number, y: number): Place | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Chromium below 128.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
