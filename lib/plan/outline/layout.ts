/**
 * How a text is laid out: plain texts are often broken at one width, with paragraphs indented.
 */
import { type Article, type Span, textOf } from '../../text/article';
import { fold } from '../../text/normalise';

/**
 * Ends of a line after which nothing is missing. A closing bracket is one only behind a note:
 * a line of the Hainan plan breaks after `政府和社会资本合作(PPP)`.
 */
const COMPLETE =
  /(?:[。；;：:！!？?”」』》…]|[([][^()[\]]*(?:单位|部门|负责|牵头|配合|此件|[委办局厅部署行院]等?(?=[)\]]))[^()[\]]*[)\]])$/;

/** How much of a line's end tells whether it is complete: more than the longest note in brackets. */
export const TAIL = 300;

/** Whether nothing is missing behind a folded text. */
export function isComplete(folded: string): boolean {
  return COMPLETE.test(folded.slice(-TAIL).trimEnd());
}

/** How a text is laid out: the width its lines were broken at, and whether paragraphs are indented. */
export interface Layout {
  readonly width: number | null;
  readonly indents: boolean;
}

/** Full-width characters by which broken lines differ: no line begins with a comma. */
const SLACK = 2;
/** Widths at which text is broken; anything wider is a paragraph. */
const WIDTHS = { least: 18, most: 60 };
/** So many lines of the greatest width, and such a share of all, are no accident. */
const FULL_LINES = { least: 4, share: 0.2 };

/**
 * A text is broken at one width where many lines reach it, none goes beyond (titles and addresses
 * apart) and most of those that reach it end within a sentence.
 */
export function layoutOf(article: Article): Layout {
  const blocks = article.blocks.map((block) => ({ block, width: widthOf(textOf(article, block)) }));
  const widths = blocks.map(({ width }) => width).sort((a, b) => b - a);
  const width = widths[Math.floor(widths.length * 0.03)] ?? 0;
  const full = blocks.filter((block) => block.width >= width - SLACK && block.width <= width + 1);
  const cut = full.filter(({ block }) => !isComplete(fold(textOf(article, block))));
  const broken =
    width >= WIDTHS.least &&
    width <= WIDTHS.most &&
    full.length >= Math.max(FULL_LINES.least, FULL_LINES.share * blocks.length) &&
    cut.length >= full.length * 0.6;
  const indented = article.blocks.filter((block) => isIndented(article, block)).length;
  return {
    width: broken ? width : null,
    indents: broken && indented >= 3 && indented < blocks.length,
  };
}

/** Two spaces or an ideographic one between the line's beginning and the block. */
export function isIndented({ text }: Article, [start]: Span): boolean {
  return /\u3000| {2}|\u00a0{2}|\t/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

/** How wide a text is, in full-width characters. Nothing beyond the widest broken line is measured. */
function widthOf(text: string): number {
  if (text.length > 2 * WIDTHS.most) return Number.POSITIVE_INFINITY;
  let width = 0;
  for (const character of text) width += character < '\u0100' ? 0.5 : 1;
  return width;
}

/** Whether a text reaches the width that its document's lines were broken at. */
export function isFull(text: string, { width }: Layout): boolean {
  return width !== null && widthOf(text) >= width - SLACK;
}
