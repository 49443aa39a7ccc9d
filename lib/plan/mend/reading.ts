/** The lines of a document as the reader sees them beside its plan: what each is, and of which measure. */
import type { Article } from '../../text/article';
import { MeasureWalk } from '../measures/measure-walk';
import { readLines, startOf } from '../outline/lines';
import type { Measure } from '../plan';
import { type LineMark, type MarkKind, placeMarks } from './marks';

export interface ReadLine {
  /** Where it begins: what tells it from others. */
  readonly start: number;
  readonly text: string;
  /** Where the plan has its words: as a measure's first or further line, as a heading, or nowhere. */
  readonly kind: 'measure' | 'body' | 'heading' | 'outside';
  /** The id of its measure. */
  readonly measure: string | null;
  readonly mark: MarkKind | null;
}

export interface Reading {
  readonly lines: readonly ReadLine[];
  /** How many marks stand on words that are nowhere in the text. */
  readonly lost: number;
}

/** Lays a plan's measures, as its marks have made them, beside the text. Linear in the text's length. */
export function readingOf(
  article: Article,
  measures: readonly Measure[],
  marks: readonly LineMark[],
): Reading {
  const { lines, kinds, lost } = placeMarks(article, readLines(article), marks);
  const walk = new MeasureWalk(measures);
  const read = lines.map((line): ReadLine => {
    const own = walk.within(line);
    const mark = kinds.get(line) ?? null;
    const isHeading =
      own === null &&
      mark !== 'plain' &&
      (mark === 'heading' || walk.headingAt(line) !== undefined);
    return {
      start: startOf(line),
      text: line.text,
      kind: own ? (own.begins ? 'measure' : 'body') : isHeading ? 'heading' : 'outside',
      measure: own?.measure.id ?? null,
      mark,
    };
  });
  return { lines: read, lost: lost.length };
}
