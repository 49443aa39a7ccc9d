/**
 * An article's blocks as lines that a grammar can read, with broken sentences mended.
 */
import { type Article, type Span, textOf } from '../../text/article';
import { fold } from '../../text/normalise';
import { type Marker, readMarker } from '../../text/numbering';
import { isAgencyLine } from '../measures/agencies';
import { isComplete, isFull, isIndented, type Layout, layoutOf, TAIL } from './layout';
import { splitClauses } from './run-together';

/** One logical line: one block, or several where a sentence was broken over them. */
export interface Line {
  readonly spans: readonly Span[];
  /** The raw text of the spans, joined. */
  readonly text: string;
  /** The same, folded; offsets agree. */
  readonly folded: string;
  readonly marker: Marker | null;
}

/** Where a line begins in its article's text. */
export function startOf({ spans }: Pick<Line, 'spans'>): number {
  return spans[0]?.[0] ?? 0;
}

/** Beginnings of a line that start something new although they bear no number. */
const STARTS =
  /^(?:[([]?(?:责任单位|牵头单位|配合单位|附件|附表|联系人|抄送|主送|此件|图解|相关)|第[一二三])/;

/** Prose that was cut off is long; a short line without full stop is a title or a signature. */
const SHORTEST_PROSE = 25;

/** A line that is still being put together. */
interface OpenLine {
  readonly spans: Span[];
  readonly texts: string[];
  readonly foldedTexts: string[];
  readonly marker: Marker | null;
  length: number;
  /** Whether a comma or full stop was met: prose has them, titles and signatures have none. */
  prose: boolean;
  /** The end of the folded text. */
  tail: string;
  /** Whether the last block is as wide as the lines of a text with hard breaks. */
  full: boolean;
}

/**
 * Reads the lines of an article. A line break inside a sentence is mended (domain: 1 in 20 plans),
 * and so are those of a text whose every line was broken at one width; page numbers are left out.
 * Linear, also where a thousand lines turn out to be one.
 */
export function readLines(article: Article): Line[] {
  const lines: OpenLine[] = [];
  const layout = layoutOf(article);
  for (const block of article.blocks) {
    if (!isPageNumber(textOf(article, block))) readBlock(article, block, layout, lines);
  }
  return lines.map(({ spans, texts, foldedTexts, marker }) => ({
    spans,
    text: texts.join(''),
    folded: foldedTexts.join(''),
    marker,
  }));
}

/** Adds a block to the lines: as one of its own, as several, or to the one before. */
function readBlock(article: Article, block: Span, layout: Layout, lines: OpenLine[]): void {
  const indented = layout.indents && isIndented(article, block);
  const full = isFull(textOf(article, block), layout);
  for (const span of splitClauses(article, block)) {
    const text = textOf(article, span);
    const folded = fold(text);
    let line = lines.at(-1);
    // Where paragraphs are indented, a line that is not goes on with the full one before it.
    const wrapped = line?.full === true && layout.indents && !indented && span[0] === block[0];
    const marker = wrapped && !isComplete(line?.tail ?? '') ? null : readMarker(folded);
    const goesOn = line && !marker && (wrapped || continues(line, folded));
    if (!line || !(relation(article, line, span) ?? goesOn)) {
      line = newLine(marker, full);
      lines.push(line);
    }
    addTo(line, span, text, folded);
    line.full = full;
  }
}

function newLine(marker: Marker | null, full: boolean): OpenLine {
  const parts = { spans: [], texts: [], foldedTexts: [] };
  return { ...parts, marker, length: 0, prose: false, tail: '', full };
}

function addTo(line: OpenLine, span: Span, text: string, folded: string): void {
  line.spans.push(span);
  line.texts.push(text);
  line.foldedTexts.push(folded);
  line.length += folded.length;
  line.prose ||= /[，,、。；;]/.test(folded);
  line.tail = `${line.tail}${folded.slice(-TAIL)}`.slice(-TAIL);
}

/** Whether what stands between two spans joins them, or parts them; undefined where it does neither. */
function relation({ text }: Article, line: OpenLine, [start]: Span): boolean | undefined {
  const before = text.slice(line.spans.at(-1)?.[1] ?? start, start);
  // Behind a heading on its line the text goes on; below it, and in another cell, it does not.
  return /[\t\u2028]/.test(before) ? !/[\t\n]/.test(before) : undefined;
}

/** A note on agencies that a line has to itself goes on only within a list of names. */
function isWholeNote({ full, tail, foldedTexts }: OpenLine, folded: string): boolean {
  return (
    !full &&
    !/[、,]\s*$/.test(tail) &&
    (!/^\s*[([]/.test(foldedTexts[0] ?? '') || /[)\]][。.]?\s*$/.test(tail)) &&
    !/^\s*[、,;]/.test(folded) &&
    isAgencyLine(foldedTexts.join(''))
  );
}

function continues(previous: OpenLine, folded: string): boolean {
  return (
    (previous.full || (previous.length >= SHORTEST_PROSE && previous.prose)) &&
    !isComplete(previous.tail) &&
    !STARTS.test(folded) &&
    !isWholeNote(previous, folded) &&
    !/^\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*$/.test(folded)
  );
}

/** The number of a printed page on a line of its own: `- 3 -`, `第 3 页 共 9 页`. */
const PAGE_NUMBER =
  /^\s*(?:[-·~]{1,3}\s*\d{1,4}\s*[-·~]{1,3}|第\s*\d{1,4}\s*页(?:[\s,，/]*共\s*\d{1,4}\s*页)?)\s*$/;

function isPageNumber(text: string): boolean {
  return text.length <= 30 && PAGE_NUMBER.test(fold(text));
}
