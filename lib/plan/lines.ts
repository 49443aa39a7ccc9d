/**
 * An article's blocks as lines that a grammar can read, with broken sentences mended.
 */
import { type Article, type Span, textOf } from '../text/article';
import { fold } from '../text/normalise';
import { type Marker, readMarker } from '../text/numbering';

/** One logical line: one block, or several where a sentence was broken over them. */
export interface Line {
  readonly spans: readonly Span[];
  /** The raw text of the spans, joined. */
  readonly text: string;
  /** The same, folded; offsets agree. */
  readonly folded: string;
  readonly marker: Marker | null;
}

/**
 * Ends of a line after which nothing is missing. A closing bracket is one only behind a note:
 * a line of the Hainan plan breaks after `政府和社会资本合作(PPP)`.
 */
const COMPLETE =
  /(?:[。；;：:！!？?”」』》…]|[([][^()[\]]*(?:单位|部门|负责|牵头|配合|此件)[^()[\]]*[)\]])$/;

/** Beginnings of a line that start something new although they bear no number. */
const STARTS =
  /^(?:[([]?(?:责任单位|牵头单位|配合单位|附件|附表|联系人|抄送|主送|此件|图解|相关)|第[一二三])/;

/** Prose that was cut off is long; a short line without full stop is a title or a signature. */
const SHORTEST_PROSE = 25;

/** How much of a line's end tells whether it is complete: more than the longest note in brackets. */
const TAIL = 300;

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
}

/**
 * Reads the lines of an article. A line break inside a sentence is mended (domain: 1 in 20 plans).
 * Linear, also where a thousand lines turn out to be one.
 */
export function readLines(article: Article): Line[] {
  const lines: OpenLine[] = [];
  for (const span of splitMarkers(article)) {
    const text = textOf(article, span);
    const folded = fold(text);
    const marker = readMarker(folded);
    let line = lines.at(-1);
    if (!line || marker || !continues(line, folded)) {
      line = { spans: [], texts: [], foldedTexts: [], marker, length: 0, prose: false, tail: '' };
      lines.push(line);
    }
    line.spans.push(span);
    line.texts.push(text);
    line.foldedTexts.push(folded);
    line.length += folded.length;
    line.prose ||= /[，,、。；;]/.test(folded);
    line.tail = `${line.tail}${folded.slice(-TAIL)}`.slice(-TAIL);
  }
  return lines.map(({ spans, texts, foldedTexts, marker }) => ({
    spans,
    text: texts.join(''),
    folded: foldedTexts.join(''),
    marker,
  }));
}

function continues(previous: OpenLine, folded: string): boolean {
  return (
    previous.length >= SHORTEST_PROSE &&
    previous.prose &&
    !COMPLETE.test(previous.tail.trimEnd()) &&
    !STARTS.test(folded) &&
    !/^\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*$/.test(folded)
  );
}

/** Two markers on one line: `一、总体要求(一)指导思想。…` are two lines. */
const FIRST_CHILD = /^[一二三四五六七八九十]{1,3}\s*、([^。:;(]{2,24}?)(?=\(\s*一\s*\))/;

function* splitMarkers(article: Article): Generator<Span> {
  for (const block of article.blocks) {
    const [start, end] = block;
    const split = FIRST_CHILD.exec(fold(textOf(article, block)));
    if (!split) {
      yield block;
      continue;
    }
    yield [start, start + split[0].length];
    yield [start + split[0].length, end];
  }
}
