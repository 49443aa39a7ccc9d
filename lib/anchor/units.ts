/**
 * The pieces of a page that a clause may stand in: its measures, and the lines that belong to none, so
 * that a clause is found even where its page is no longer understood as a plan.
 */
import { type Span, spansOfPiece } from '../text/article';
import type { PageMeasure } from './found';
import type { TextIndex } from './text-index';

export interface Unit {
  /** Of its measure; null for a line that belongs to none. */
  readonly measureId: string | null;
  readonly path: readonly string[];
  /** In the raw text. */
  readonly spans: readonly Span[];
  /** The same in the key of the index. */
  readonly pieces: readonly Span[];
  /** Its text in the form in which it is compared. */
  readonly key: string;
}

/** Shorter lines are headings, dates, names. */
const LEAST_LINE = 12;

/** The units of a page, in the order of its text. */
export function unitsOf(index: TextIndex, measures: readonly PageMeasure[]): Unit[] {
  const units = measures.flatMap(({ id, path, spans }) => {
    const unit = unitOf(index, id, path, spans);
    return unit.key === '' ? [] : [unit];
  });
  const covered = units.flatMap(({ spans }) => spans).sort((a, b) => a[0] - b[0]);
  let at = 0;
  for (const line of index.lines()) {
    while ((covered[at]?.[1] ?? Number.POSITIVE_INFINITY) <= line[0]) at++;
    if ((covered[at]?.[0] ?? Number.POSITIVE_INFINITY) < line[1]) continue;
    const unit = unitOf(index, null, [], [line]);
    if (unit.key.length >= LEAST_LINE) units.push(unit);
  }
  return units.sort((a, b) => (a.pieces[0]?.[0] ?? 0) - (b.pieces[0]?.[0] ?? 0));
}

function unitOf(
  index: TextIndex,
  measureId: string | null,
  path: readonly string[],
  spans: readonly Span[],
): Unit {
  const pieces = spans.map(([start, end]): Span => [index.keyOffset(start), index.keyOffset(end)]);
  const key = pieces.map(([start, end]) => index.key.slice(start, end)).join('');
  return { measureId, path, spans, pieces, key };
}

/** The raw spans of a part of a unit's key. */
export function spansWithin(index: TextIndex, unit: Unit, part: Span): Span[] {
  return spansOfPiece(unit.pieces, part).map(([start, end]) => index.rawSpan(start, end));
}
