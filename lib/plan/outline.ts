/**
 * Lines to a tree: which clause stands under which.
 *
 * The order of the styles is not fixed: each style takes its level from where it first appears, so
 * `一、` → `1.` (Shandong) and `一、` → `(一)` → `1.` (Guangdong) are read by the same rule.
 */
import { type Span, trimSpan } from '../text/article';
import { agencyNotes, isAgencyLine, readAgencies } from './agencies';
import type { Line } from './lines';
import type { Agency } from './plan';

/** A numbered clause and what stands under it. */
export interface Clause {
  readonly marker: string;
  readonly style: string;
  /** The heading's text without its closing punctuation, or empty. */
  readonly heading: string;
  readonly headingSpan: Span | null;
  /** Whether the body goes on behind the heading on the same line. */
  readonly runIn: boolean;
  /** Heading with its punctuation, then the body, by paragraph. */
  readonly paragraphs: Span[][];
  readonly agencies: Agency[];
  readonly children: Clause[];
}

/** Longest heading: the seeds have 16 characters, real pages up to 30. Longer is a sentence. */
const LONGEST_HEADING = 30;
/** A line without any full stop may be a longer heading. */
const LONGEST_HEADING_LINE = 40;

/** Builds the tree. The first line must have a marker; lines without one belong to the clause before. */
export function buildOutline(lines: readonly Line[]): Clause[] {
  const root: Clause[] = [];
  const open: Clause[] = [];
  for (const line of lines) {
    if (!line.marker) {
      const clause = open.at(-1);
      if (clause) addBody(clause, line, 0);
      continue;
    }
    const level = open.findIndex((clause) => clause.style === line.marker?.style);
    if (level >= 0) open.length = level;
    const clause = readClause(line);
    (open.at(-1)?.children ?? root).push(clause);
    open.push(clause);
  }
  return root;
}

function readClause(line: Line): Clause {
  const { marker } = line;
  if (!marker) throw new Error('a clause begins with a marker');
  const rest = line.folded.slice(marker.length);
  // Articles of rules and laws have no headings, however short their first sentence is.
  const heading = marker.style === 'article' ? { length: 0, runIn: true } : readHeading(rest);
  const clause: Clause = {
    marker: line.text.slice(0, marker.text.length).trim(),
    style: marker.style,
    heading: line.text.slice(marker.length, marker.length + heading.length).trim(),
    headingSpan:
      heading.length > 0
        ? (rawSpans(line, [[marker.length, marker.length + heading.length]])[0] ?? null)
        : null,
    runIn: heading.runIn,
    paragraphs: [],
    agencies: [],
    children: [],
  };
  addBody(clause, line, marker.length);
  return clause;
}

/** The heading that a clause begins with, as a length; 0 where it begins with a sentence. */
function readHeading(rest: string): { length: number; runIn: boolean } {
  // No heading ends further on than this, whatever it quotes.
  const stop = /[。:;；!?]/.exec(outsideQuotes(rest.slice(0, 200)));
  if (stop && stop.index > 0 && stop.index <= LONGEST_HEADING && !/[;；!?]/.test(stop[0])) {
    return { length: stop.index, runIn: rest.slice(stop.index + 1).trim() !== '' };
  }
  if (!stop && rest.trim().length <= LONGEST_HEADING_LINE) {
    return { length: rest.trimEnd().length, runIn: false };
  }
  return { length: 0, runIn: true };
}

/** The text with quoted words blanked, so that punctuation inside them ends nothing. */
function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》/g, (quoted) => '□'.repeat(quoted.length));
}

/** Adds a line to a clause's paragraphs, its notes on agencies apart. */
function addBody(clause: Clause, line: Line, from: number): void {
  if (isAgencyLine(line.folded)) {
    clause.agencies.push(...readAgencies(line.text, line.folded));
    return;
  }
  const kept: Span[] = [];
  let start = from;
  for (const note of agencyNotes(line.folded)) {
    if (note.start < from) continue;
    const [raw, folded] = [line.text, line.folded].map((text) => text.slice(note.start, note.end));
    clause.agencies.push(...readAgencies(raw ?? '', folded ?? ''));
    kept.push([start, note.start]);
    start = note.end;
  }
  kept.push([start, line.text.length]);
  const spans = rawSpans(line, kept);
  if (spans.length > 0) clause.paragraphs.push(spans);
}

/**
 * The raw spans of ranges of a line's joined text, without white space at their ends. The ranges
 * stand in order, so that both lists are walked through once.
 */
function rawSpans(line: Line, ranges: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let i = 0;
  let offset = 0;
  for (const [start, end] of line.spans) {
    const next = offset + end - start;
    while (i < ranges.length) {
      const [from, to] = ranges[i] ?? [next, next];
      if (from >= next) break;
      const [a, b] = trimSpan(line.text, [Math.max(from, offset), Math.min(to, next)]);
      if (a < b) spans.push([start + a - offset, start + b - offset]);
      if (to > next) break;
      i++;
    }
    offset = next;
  }
  return spans;
}
