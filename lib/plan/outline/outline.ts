/**
 * Lines to a tree: which clause stands under which.
 *
 * The order of the styles is not fixed: each style takes its level from where it first appears, so
 * `一、` → `1.` (Shandong) and `一、` → `(一)` → `1.` (Guangdong) are read by the same rule.
 */
import { type Span, trimSpan } from '../../text/article';
import { type Marker, styleRank } from '../../text/numbering';
import {
  agencyNotes,
  isAgencyLine,
  readAgencies,
  saysFirstLeads,
  withFirstLeading,
} from '../measures/agencies';
import { raiseNotes } from '../measures/group-notes';
import type { Agency } from '../plan';
import { Fellows, type Opening, readOpening, unnumberedChapters } from './headings';
import type { Line } from './lines';

/** A clause and what stands under it. */
export interface Clause {
  /** As written; empty for a chapter without number. */
  readonly marker: string;
  readonly style: string;
  readonly value: number;
  /** The heading's text without its closing punctuation, or empty. */
  heading: string;
  headingSpan: Span | null;
  /** Whether the body begins on the line of the marker. */
  runIn: boolean;
  /** Heading with its punctuation, then the body, by paragraph. */
  readonly paragraphs: Span[][];
  readonly agencies: Agency[];
  /** Whether they were named on a line of their own. */
  ownNote: boolean;
  children: Clause[];
  /** Whether its sentence is completed by numbered items, which it took in. */
  endsInList: boolean;
  readonly line: Line;
  /** Its heading, where that has no number. */
  readonly opening: Opening | undefined;
}

/** A heading without number of its own, as whoever finds it tells it. */
export interface UnnumberedHeading {
  /**
   * The clause that it opens, and how many of the open ones stay open above that; null where it is but
   * stressed: within a clause that has a number of a lower level, or in a chapter that frames the plan.
   */
  readonly under: (
    open: readonly Clause[],
  ) => { readonly style: string; readonly level: number; readonly opening: Opening } | null;
}

/** The style of a chapter without number: this, and the style of the clauses below. */
const ABOVE = 'above ';

/**
 * Builds the tree. Lines without a marker belong to the clause before; those before any to
 * none. `firstLeads`: the document has said that the agency named first leads; `unnumbered`: headings
 * without numbers.
 */
export function buildOutline(
  lines: readonly Line[],
  firstLeads = false,
  unnumbered: ReadonlyMap<Line, UnnumberedHeading> = new Map(),
): Clause[] {
  const root: Clause[] = [];
  const open: Clause[] = [];
  const chapters = unnumberedChapters(lines);
  let box: Map<string, number> | null = null;
  let leads = firstLeads;
  lines.forEach((line, i) => {
    leads ||= saysFirstLeads(line.folded);
    const below = chapters.get(i);
    const { style, level, opening } = styleOf(line, open, below, unnumbered.get(line));
    if (line.marker && box && inBox(line.marker, box, open)) {
      box.set(line.marker.style, line.marker.value);
    } else if (style === undefined && box && !/[。；;]/.test(line.folded)) {
      // The cells of a box's table.
      return;
    } else if (style !== undefined) {
      box = null;
      open.length = level;
      const clause = readClause(line, style, leads, opening);
      (open.at(-1)?.children ?? root).push(clause);
      open.push(clause);
      return;
    } else if (BOX.test(line.folded) && line.folded.length <= LONGEST_BOX_TITLE) {
      box = new Map();
      return;
    }
    const clause = open.at(-1);
    if (clause) addBody(clause, line, 0, leads);
  });
  root.forEach(absorbItems);
  raiseNotes(root);
  settleHeadings(root);
  return root;
}

/** The style of the clause that a line begins, and how many of the open ones stay open above it. */
function styleOf(
  { marker }: Line,
  open: readonly Clause[],
  below: string | undefined,
  unnumbered: UnnumberedHeading | undefined,
): {
  readonly style: string | undefined;
  readonly level: number;
  readonly opening?: Opening;
} {
  const own = below === undefined && unnumbered?.under(open);
  if (own) return own;
  const style = below === undefined ? marker?.style : `${ABOVE}${below}`;
  return { style, level: levelOf(open, marker, below) };
}

/** How many of the open clauses stay open above a new one. */
function levelOf(open: readonly Clause[], marker: Marker | null, below?: string): number {
  const same = open.findIndex(
    ({ style }) => style === (below ?? marker?.style) || style === `${ABOVE}${below}`,
  );
  if (same >= 0) return same;
  // A style that begins with `三、` was lost before: it is no child of a lower one.
  const higher =
    marker && marker.value > 1
      ? open.findIndex(({ style }) => rankOf(style) > rankOf(marker.style))
      : -1;
  return higher >= 0 ? higher : open.length;
}

/** A chapter without number stands just above the clauses that it holds. */
function rankOf(style: string): number {
  return style.startsWith(ABOVE) ? styleRank(style.slice(ABOVE.length)) - 0.5 : styleRank(style);
}

/** The title of a box (专栏) within a plan, whose numbers are its own. */
const BOX = /^\s*[<[(《]?\s*专\s*栏\s*[\d一二三四五六七八九十]*/;
const LONGEST_BOX_TITLE = 40;

/** Whether a marker belongs to a box: it does not go on with the numbers outside, or with the box's own. */
function inBox(marker: Marker, box: ReadonlyMap<string, number>, open: readonly Clause[]): boolean {
  const outside = open.find(({ style }) => style === marker.style);
  if (!outside) return styleRank(marker.style) > styleRank('section');
  const own = box.get(marker.style);
  if (own !== undefined && marker.value === own + 1) return true;
  return marker.value !== outside.value + 1 && marker.value === 1;
}

function readClause(line: Line, style: string, firstLeads: boolean, opening?: Opening): Clause {
  const { marker } = line;
  const clause: Clause = {
    marker: line.text.slice(0, marker?.text.length ?? 0).trim(),
    style,
    value: marker?.value ?? Number.NaN,
    heading: '',
    headingSpan: null,
    runIn: true,
    paragraphs: [],
    agencies: [],
    ownNote: false,
    children: [],
    endsInList: false,
    line,
    opening,
  };
  addBody(clause, line, marker?.length ?? 0, firstLeads);
  return clause;
}

/** The end of a sentence that a list completes: `具备以下条件：`. */
const BEFORE_LIST =
  /(?:以下|下列|如下|包括|具备|条件|材料|情形|分别为?|主要有)[^。]{0,12}[:：]\s*$/;

/**
 * Numbered items that are part of their clause's sentence: those of an article (款、项), and those
 * that end in semicolons behind a colon. The clause takes them in, their numbers included.
 */
function absorbItems(clause: Clause): void {
  clause.children.forEach(absorbItems);
  const { children } = clause;
  const items =
    children.length > 0 &&
    (clause.style === 'article' ||
      (BEFORE_LIST.test(clause.line.folded) &&
        children.slice(0, -1).every(({ line }) => /[；;]\s*$/.test(line.folded))));
  if (!items) return;
  for (const child of children) {
    const [first, ...rest] = child.paragraphs;
    const start = child.line.spans[0]?.[0];
    if (!first?.[0] || start === undefined) continue;
    clause.paragraphs.push([[start, first[0][1]], ...first.slice(1)], ...rest);
    clause.agencies.push(...child.agencies);
  }
  clause.children = [];
  clause.endsInList = true;
}

/** Decides what is a heading, once the whole document is known. */
function settleHeadings(root: readonly Clause[]): void {
  const clauses: Clause[] = [];
  const collect = (clause: Clause): void => {
    clauses.push(clause);
    clause.children.forEach(collect);
  };
  root.forEach(collect);
  const openings = new Map(clauses.map((clause) => [clause, clause.opening ?? openingOf(clause)]));
  const fellows = new Map<string, Fellows>();
  for (const [{ style }, opening] of openings) {
    const same = fellows.get(style) ?? new Fellows();
    fellows.set(style, same);
    same.add(opening);
  }
  for (const [clause, opening] of openings) {
    const same = fellows.get(clause.style);
    const isHeading =
      clause.opening !== undefined ||
      (clause.style === 'article'
        ? same?.headedThroughout && opening.kind === 'run-in'
        : clause.endsInList
          ? false
          : clause.children.length > 0
            ? opening.kind !== 'none'
            : same?.agree(opening));
    if (!isHeading) continue;
    const from = clause.line.marker?.length ?? 0;
    clause.heading = clause.line.text.slice(from, from + opening.length).trim();
    clause.headingSpan = rawSpans(clause.line, [[from, from + opening.length]])[0] ?? null;
    clause.runIn = !opening.alone;
  }
}

function openingOf({ line, paragraphs, children }: Clause): Opening {
  const rest = line.folded.slice(line.marker?.length ?? 0);
  return readOpening(withoutNotes(rest), paragraphs.length > 1 || children.length > 0);
}

/** A line without the notes on agencies at its end. */
function withoutNotes(folded: string): string {
  const [note] = agencyNotes(folded);
  return note && note.end >= folded.trimEnd().length ? folded.slice(0, note.start) : folded;
}

/** Adds a line to a clause's paragraphs, its notes on agencies apart. */
function addBody(clause: Clause, line: Line, from: number, firstLeads: boolean): void {
  const note = (start: number, end: number): void => {
    const read = readAgencies(line.text.slice(start, end), line.folded.slice(start, end));
    const first = clause.agencies.length === 0;
    const named = firstLeads && first ? withFirstLeading(read) : read;
    const known = new Set(clause.agencies.map(({ name }) => name));
    clause.agencies.push(...named.filter(({ name }) => !known.has(name)));
  };
  if (isAgencyLine(line.folded)) {
    clause.ownNote ||= clause.agencies.length === 0;
    note(0, line.text.length);
    return;
  }
  const kept: Span[] = [];
  let start = from;
  for (const found of agencyNotes(line.folded)) {
    if (found.start < from) continue;
    note(found.start, found.end);
    kept.push([start, found.start]);
    start = found.end;
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
