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
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const BREAKS_RUN = new RegExp(`${COLLAPSED.source}|${INVISIBLE.source}`);

/** A page's text is read up to here; what is longer is not a notice anyone reads in a browser. */
export const LONGEST_TEXT = 2_000_000;

/** Reads an element's text, in time linear in its size. */
export function readArticle(root: Element): PageArticle {
  const reader = new Reader();
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
      if (breaksLine(name)) reader.endBlock();
      if (name === 'PRE') verbatim++;
      if (LIST.test(name))
        lists.push(name === 'OL' ? Number(element.getAttribute('start') || 1) : Number.NaN);
      if (name === 'LI') {
        reader.number = lists.pop() ?? Number.NaN;
        lists.push(reader.number + 1);
      }
      return true;
    },
    leave(_, name) {
      if (name === 'PRE' && verbatim > 0) verbatim--;
      if (LIST.test(name)) lists.pop();
      if (breaksLine(name)) reader.endBlock();
    },
  });
  reader.endBlock();
  return reader.article(root);
}

function isSkipped(element: Element, name: string): boolean {
  if (SKIPPED.has(name.toUpperCase())) return true;
  if (element.hasAttribute('hidden')) return true;
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}

class Reader {
  readonly #segments: TextSegment[] = [];
  readonly #blocks: Span[] = [];
  readonly #parts: string[] = [];
  #blockStart = 0;
  #blockText = '';
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
    if (this.number > 0 && !NUMBERED.test(text)) this.#blockText += `${this.number}. `;
    this.number = Number.NaN;
    const start = this.#blockStart + this.#blockText.length;
    this.#segments.push({ start, end: start + text.length, node, offset });
    this.#blockText += text;
    this.#afterSpace = /\s$/.test(text.slice(-1));
    this.length += text.length;
  }

  endBlock(): void {
    if (this.#blockText === '') return;
    const text = this.#blockText;
    const [from, to] = trimSpan(text, [0, text.length]);
    if (from < to) this.#blocks.push([this.#blockStart + from, this.#blockStart + to]);
    this.#parts.push(text, '\n');
    this.#blockStart += text.length + 1;
    this.#blockText = '';
    this.#afterSpace = true;
  }

  article(root: Element): PageArticle {
    return {
      root,
      text: this.#parts.join(''),
      blocks: this.#blocks,
      segments: this.#segments,
      cut: this.length >= LONGEST_TEXT,
    };
  }
}
