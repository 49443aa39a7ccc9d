/**
 * Which marked title is under the pointer? The browser tells the character, we know whose it is.
 * `highlightsFromPoint` would do it in one call, but takes 7 to 23 ms on a long notice.
 */
import { articleOffset, clientRects } from '../anchor/place';
import type { Span, TextSegment } from '../text/article';

/** Finds titles by position. Built once a reading of the page. */
export class HitIndex {
  readonly #byNode = new WeakMap<Node, TextSegment[]>();
  readonly #segments: readonly TextSegment[];
  readonly #titles: readonly { readonly id: string; readonly span: Span }[];

  constructor(segments: readonly TextSegment[], titles: readonly { id: string; span: Span }[]) {
    this.#segments = segments;
    this.#titles = [...titles].sort((a, b) => a.span[0] - b.span[0]);
    for (const segment of segments) {
      const known = this.#byNode.get(segment.node);
      if (known) known.push(segment);
      else this.#byNode.set(segment.node, [segment]);
    }
  }

  /** The id of the title at a point of the viewport, or null. */
  at(document: Document, x: number, y: number): string | null {
    const caret = caretAt(document, x, y);
    const segments = caret && this.#byNode.get(caret.node);
    if (!caret || !segments) return null;
    const offset = articleOffset(segments, caret.node, caret.offset);
    const title = this.#titles.find(({ span }) => offset >= span[0] && offset <= span[1]);
    if (!title) return null;
    // The caret API answers with the nearest text, however far the pointer is from it.
    const inside = clientRects(this.#segments, title.span).some(
      (rect) => x >= rect.left && x <= rect.right && y >= rect.top - 2 && y <= rect.bottom + 2,
    );
    return inside ? title.id : null;
  }
}

function caretAt(document: Document, x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === 'function') {
    const position = document.caretPositionFromPoint(x, y);
    return position && { node: position.offsetNode, offset: position.offset };
  }
  // Chromium below 128.
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
