/**
 * What the reader says of lines of a document where the parser has read them otherwise. A mark stands
 * at a place of the text and holds the words there, not the number of a line or the id of a measure:
 * so it holds for a parser that reads better tomorrow, and for a text that has moved.
 */
import * as v from 'valibot';
import { type Article, type Span, textOf } from '../../text/article';
import { readMarker } from '../../text/numbering';
import { type Line, startOf } from '../outline/lines';

/**
 * `measure`: a measure begins here. `none`: these words belong to no measure; where a measure began
 * here, it is none. `joined`: they belong to the measure before. `heading`: they stand above the
 * measures that follow, and are of none. `plain`: they are no heading, though they look like one.
 */
export const MARK_KINDS = ['measure', 'none', 'joined', 'heading', 'plain'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export interface LineMark {
  /** Where the line begins, in the article's text. */
  readonly start: number;
  /** How it begins. */
  readonly words: string;
  readonly as: MarkKind;
}

/** So many letters tell a line from its neighbours; a line that begins like another has its place, too. */
const WORDS = 24;

/** Marks as they come out of a database or a file. */
export const LineMarksSchema = v.pipe(
  v.array(
    v.object({
      start: v.pipe(v.number(), v.integer(), v.minValue(0)),
      words: v.pipe(v.string(), v.minLength(1), v.maxLength(WORDS)),
      as: v.picklist(MARK_KINDS),
    }),
  ),
  v.maxLength(10_000),
  v.readonly(),
) satisfies v.GenericSchema<unknown, readonly LineMark[]>;

/** The marks with one on the line that begins at `start`; `as` null takes it away. Sorted by place. */
export function withMark(
  article: Article,
  marks: readonly LineMark[],
  line: Pick<Line, 'spans'>,
  as: MarkKind | null,
): readonly LineMark[] {
  const start = startOf(line);
  const others = marks.filter((mark) => mark.start !== start);
  if (as === null) return others;
  const mark = { start, words: wordsOf(article, line), as };
  return [...others, mark].sort((a, b) => a.start - b.start);
}

/** Lines with what the reader said of them. */
export interface MarkedLines {
  /** Those of the article; one is two where a mark stands within it. */
  readonly lines: readonly Line[];
  readonly kinds: ReadonlyMap<Line, MarkKind>;
  /** Marks whose words are nowhere in the text. */
  readonly lost: readonly LineMark[];
}

/**
 * Puts marks on lines: where they stood, else on the nearest line that begins with the same words.
 * Linear in lines and marks, but for lines that begin alike.
 */
export function placeMarks(
  article: Article,
  lines: readonly Line[],
  marks: readonly LineMark[],
): MarkedLines {
  const places = new Map<number, MarkKind>();
  const lost: LineMark[] = [];
  let starts: ReadonlyMap<string, readonly number[]> | null = null;
  for (const mark of marks) {
    if (article.text.startsWith(mark.words, mark.start)) {
      places.set(mark.start, mark.as);
      continue;
    }
    starts ??= startsByWords(article, lines);
    const near = nearest(starts.get(mark.words) ?? [], mark.start);
    if (near === undefined) lost.push(mark);
    else if (!places.has(near)) places.set(near, mark.as);
  }
  const kinds = new Map<Line, MarkKind>();
  const all = lines.flatMap((line) => cutAt(article, line, places));
  for (const line of all) {
    const kind = places.get(startOf(line));
    if (kind) kinds.set(line, kind);
  }
  return { lines: all, kinds, lost };
}

/** Where it ends. */
export function endOf({ spans }: Pick<Line, 'spans'>): number {
  return spans.at(-1)?.[1] ?? 0;
}

function wordsOf(article: Article, { spans: [first] }: Pick<Line, 'spans'>): string {
  return first ? textOf(article, first).slice(0, WORDS) : '';
}

function startsByWords(article: Article, lines: readonly Line[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const line of lines) {
    const words = wordsOf(article, line);
    const same = starts.get(words) ?? [];
    starts.set(words, same);
    same.push(startOf(line));
  }
  return starts;
}

function nearest(places: readonly number[], wanted: number): number | undefined {
  return places.reduce<number | undefined>(
    (best, place) =>
      best === undefined || Math.abs(place - wanted) < Math.abs(best - wanted) ? place : best,
    undefined,
  );
}

/** A line, or its pieces where marks stand within it: what was two lines may be read as one now. */
function cutAt(article: Article, line: Line, places: ReadonlyMap<number, MarkKind>): Line[] {
  if (places.size === 0) return [line];
  const pieces: Span[][] = [[]];
  for (const [start, end] of line.spans) {
    let from = start;
    // The words of a mark are letters of a line, so that the places in it are few and near.
    for (let at = start; at < end; at++) {
      if (at === startOf(line) || !places.has(at)) continue;
      if (at > from) pieces.at(-1)?.push([from, at]);
      pieces.push([]);
      from = at;
    }
    pieces.at(-1)?.push([from, end]);
  }
  if (pieces.length === 1) return [line];
  let offset = 0;
  return pieces.map((spans, i) => {
    const text = spans.map((span) => textOf(article, span)).join('');
    const folded = line.folded.slice(offset, offset + text.length);
    offset += text.length;
    return i === 0
      ? { spans, text, folded, marker: line.marker }
      : { spans, text, folded, marker: readMarker(folded) };
  });
}
