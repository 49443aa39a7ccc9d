/**
 * Page DOM → Article: the text of a container by blocks, each character knowing its text node.
 */
import { type Article, type Span, type TextSegment, trimSpan } from '../text/article';
import { breaksLine } from './blocks';
import { walk } from './walk';

/** An article that was read from a page. */
export interface PageArticle extends Article {
  readonly root: Element;
  /** In text order, without gaps in the nodes they cover but between blocks, and at numbers of lists. */
  readonly segments: readonly TextSegment[];
  /** Whether there is more text than is read. */
  readonly cut: boolean;
}

const SKIPPED = new Set(
  'SCRIPT,STYLE,NOSCRIPT,TEMPLATE,IFRAME,OBJECT,EMBED,VIDEO,AUDIO,CANVAS,SVG,SELECT,TEXTAREA,BUTTON,INPUT'.split(
    ',',
  ),
);

/** Where UCAP will cut a document into pages: shown to nobody. */
const PAGE_MARK = /^\s*#PAGE_BREAK#\s*$/;

/**
 * Word's own numbers come to pages as lists that the browser numbers. They are no part of any text
 * node, so that their characters stand in the article without a segment.
 */
const LIST = /^[OU]L$/;
/** A number that is there as text, too. */
const NUMBERED = /^[\d(（第①-⑳]/;

/** White space that HTML collapses; U+3000 and U+00A0 are kept, they are content. */
const COLLAPSED = /[ \t\n\r\f]/;

/** Soft hyphens, zero-width and direction marks: nobody sees them, and they part words and markers. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const BREAKS_RUN = new RegExp(`${COLLAPSED.source}|${INVISIBLE.source}`);

/** A page's text is read up to here; what is longer is not a notice anyone reads in a browser. */
export const LONGEST_TEXT = 2_000_000;

/** Reads an element's text, in time linear in its size; another `reader` may tell more of it. */
export function readArticle(root: Element, reader = new Reader()): PageArticle {
  /** The lists that are open, numbered ones by how far they have counted. */
  const lists: number[] = [];
  /** How many `pre` are open: in them a line end is one. */
  let verbatim = 0;
  walk(root, {
    text(node) {
      if (reader.length >= LONGEST_TEXT || PAGE_MARK.test(node.data)) return;
      reader.addText(node, verbatim > 0);
    },
    enter(element, name) {
      if (reader.length >= LONGEST_TEXT || isSkipped(element, name)) return false;
      reader.enter(element, name);
      if (name === 'PRE') verbatim++;
      if (LIST.test(name))
        lists.push(name === 'OL' ? Number(element.getAttribute('start') || 1) : Number.NaN);
      if (name === 'LI') {
        reader.number = lists.pop() ?? Number.NaN;
        lists.push(reader.number + 1);
      }
      return true;
    },
    leave(element, name) {
      if (name === 'PRE' && verbatim > 0) verbatim--;
      if (LIST.test(name)) lists.pop();
      reader.leave(element, name);
    },
  });
  return reader.article(root);
}

function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED.has(name.toUpperCase())) return true;
  if (element.hasAttribute('hidden')) return true;
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

export class Reader {
  readonly #segments: TextSegment[] = [];
  readonly #blocks: Span[] = [];
  readonly #parts: string[] = [];
  #blockStart = 0;
  /** The block that is open. */
  protected block = '';
  /** What stands between the last block and the next. */
  protected gap = '';
  #afterSpace = true;
  length = 0;
  /** The number that the browser writes before the next text. */
  number = Number.NaN;

  addText(node: Text, verbatim: boolean): void {
    const data = node.data;
    let from = 0;
    while (from < data.length) {
      if (INVISIBLE.test(data.charAt(from))) {
        from++;
        continue;
      }
      if (COLLAPSED.test(data.charAt(from))) {
        let to = from + 1;
        while (to < data.length && COLLAPSED.test(data.charAt(to))) to++;
        this.#addSpace(node, from, verbatim && data.slice(from, to).includes('\n'));
        from = to;
        continue;
      }
      let to = from + 1;
      while (to < data.length && !BREAKS_RUN.test(data.charAt(to))) to++;
      this.#append(node, from, data.slice(from, to));
      from = to;
    }
  }

  #addSpace(node: Text, offset: number, endsLine: boolean): void {
    if (endsLine) this.endBlock();
    else if (!this.#afterSpace) this.#append(node, offset, ' ');
  }

  #append(node: Text, offset: number, text: string): void {
    if (this.block === '') {
      this.#parts.push(this.gap);
      this.#blockStart += this.gap.length;
      if (this.number > 0 && !NUMBERED.test(text)) this.block = `${this.number}. `;
    }
    this.number = Number.NaN;
    this.put(node, offset, text);
  }

  protected put(node: Text, offset: number, text: string): void {
    const start = this.#blockStart + this.block.length;
    this.#segments.push({ start, end: start + text.length, node, offset });
    this.block += text;
    this.#afterSpace = /\s$/.test(text.slice(-1));
    this.length += text.length;
  }

  protected endBlock(): void {
    if (this.block === '') return;
    for (const [from, to] of this.spansOf(this.block)) {
      this.#blocks.push([this.#blockStart + from, this.#blockStart + to]);
    }
    this.#parts.push(this.block);
    this.gap = '\n';
    this.#blockStart += this.block.length;
    this.block = '';
    this.#afterSpace = true;
  }

  /** Where in a block its words stand. */
  protected spansOf(block: string): Span[] {
    const span = trimSpan(block, [0, block.length]);
    return span[0] < span[1] ? [span] : [];
  }

  enter(_: Element, name: string): void {
    if (breaksLine(name)) this.endBlock();
  }

  leave(_: Element, name: string): void {
    if (breaksLine(name)) this.endBlock();
  }

  article(root: Element): PageArticle {
    this.endBlock();
    return {
      root,
      text: this.#parts.concat(this.gap).join(''),
      blocks: this.#blocks,
      segments: this.#segments,
      cut: this.length >= LONGEST_TEXT,
    };
  }
}
