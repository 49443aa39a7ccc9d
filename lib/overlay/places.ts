/**
 * Where the measures of a page's text stand now, in coordinates of the page's window: also in a frame,
 * which has coordinates of its own. Nothing is kept, the layout is asked each time.
 */
import { clientRects, staticRange } from '../anchor/place';
import type { PageArticle } from '../notice/read';
import type { Measure } from '../plan/plan';
import type { Span } from '../text/article';
import { originOf, type View, viewOf } from './around';
import { bringToMiddle } from './scroll';

export class Places {
  readonly article: PageArticle;
  readonly #measures: ReadonlyMap<string, Measure>;

  constructor(article: PageArticle, measures: readonly Measure[]) {
    this.article = article;
    this.#measures = new Map(measures.map((measure) => [measure.id, measure]));
  }

  /** The document that the text is in: the page's, or that of a frame. */
  get document(): Document {
    return this.article.root.ownerDocument;
  }

  /** The lines of a measure's title; none where it is not shown. */
  title(id: string): DOMRect[] {
    const span = this.#measures.get(id)?.titleSpan;
    return span ? this.#lines(span) : [];
  }

  /**
   * Where a measure's title begins, and its paragraph, number included: the first character of each.
   * Asked of all measures at once, so not for whole lines.
   */
  beginning(id: string): { title: DOMRect; paragraph: DOMRect } | undefined {
    const span = this.#measures.get(id)?.titleSpan;
    if (!span) return undefined;
    const [start] = span;
    const block = this.article.blocks.find(([from, to]) => from <= start && start < to);
    const first = (from: number) => this.#lines([from, from + 1])[0];
    // A character that is not shown, as a space at the end of a line, stands nowhere.
    const title = first(start) ?? this.#lines(span)[0];
    return title && { title, paragraph: first(block?.[0] ?? start) ?? title };
  }

  /** The box of the whole text. */
  text(): DOMRect {
    return this.#inWindow(this.article.root.getBoundingClientRect());
  }

  /** What of the text is in sight. */
  view(): View {
    return viewOf(this.article.root);
  }

  /** Scrolls a measure's title into view; false when it is not on the page. */
  bring(id: string): boolean {
    const span = this.#measures.get(id)?.titleSpan;
    return span !== undefined && this.bringSpan(span);
  }

  /** The same for any span of the text. */
  bringSpan(span: Span): boolean {
    const element = staticRange(this.article.segments, span)?.startContainer.parentElement;
    if (!element) return false;
    bringToMiddle(element, () => this.#lines(span)[0]);
    return true;
  }

  #lines(span: Span): DOMRect[] {
    return clientRects(this.article.segments, span).map((line) => this.#inWindow(line));
  }

  #inWindow(box: DOMRect): DOMRect {
    if (!this.document.defaultView?.frameElement) return box;
    const { x, y } = originOf(this.document);
    return new DOMRect(box.x + x, box.y + y, box.width, box.height);
  }
}
