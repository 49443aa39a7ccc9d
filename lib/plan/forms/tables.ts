/**
 * The measures of a document's tables of tasks, beside those of its text.
 */
import type { Article } from '../../text/article';
import { normalised } from '../../text/normalise';
import type { TaskTable } from '../../text/tables';
import type { TellRole } from '../measures/measures';
import { type Line, startOf } from '../outline/lines';
import type { Clause } from '../outline/outline';
import type { Agency, Measure } from '../plan';
import { type AboveTable, measuresOfTable } from './table-measures';

/** The outline of a part of the text, its first line, and the line behind it: none at the text's end. */
export interface PlacedOutline {
  readonly place: readonly [first: Line | undefined, behind: Line | undefined];
  readonly outline: readonly Clause[];
}

/** The tables, and what else of the document matters to them. */
interface TablesOfDocument {
  readonly tables: readonly TaskTable[];
  readonly outlines: readonly PlacedOutline[];
  /** The document has said that the agency named first leads. */
  readonly firstLeads: boolean;
  readonly tellRole: TellRole | undefined;
}

/** Of a table that says again what the text has said, so many rows are found there. */
const REPEATED = 0.5;
/** So many letters in a row are no accident; and such a share of a row's are its task. */
const GRAM = 6;
const SAID = 0.6;

/**
 * The measures of text and tables in the order of the text. A table that parts the measures of the
 * text among those who are responsible for them (任务分工表) adds nothing but their names.
 */
export function withTables(
  article: Article,
  measures: readonly Measure[],
  { tables, outlines, firstLeads, tellRole }: TablesOfDocument,
): readonly Measure[] {
  const aboveAt = (at: number) =>
    openAt(
      outlines.find(
        ({ place: [first, behind] }) =>
          first && startOf(first) < at && (!behind || at < startOf(behind)),
      )?.outline ?? [],
      at,
    );
  let all = measures;
  for (const table of tables) {
    const rows = measuresOfTable(article, table, aboveAt(table.span[0]), firstLeads, tellRole);
    const said = placesIn(measures);
    const matches = rows.map((row) => matchOf(row, said));
    const repeated = matches.filter((match) => match !== undefined).length;
    if (repeated > 0 && repeated >= rows.length * REPEATED) {
      all = withAgencies(all, rows, matches);
    } else all = [...all.filter((measure) => !isAbove(measure, rows)), ...rows];
  }
  return tables.length === 0
    ? measures
    : [...all].sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0));
}

/** Whether a measure says nothing but what stands above the rows of a table: it is their heading. */
function isAbove({ heading, text }: Measure, rows: readonly Measure[]): boolean {
  const own = heading.at(-1) ?? '';
  const above = rows[0]?.heading.slice(0, heading.length) ?? [];
  return own !== '' && text.replace(/[。:：]$/, '') === own && above.join() === heading.join();
}

/** Each run of letters with the measure that has it last. */
function placesIn(measures: readonly Measure[]): ReadonlyMap<string, Measure> {
  return new Map(
    measures.flatMap((measure) => gramsOf(measure.text).map((gram) => [gram, measure] as const)),
  );
}

/** A table has its dates in a column of their own, wherever the text says them. */
const DATE = /20\d{2}年(?:\d{1,2}月)?[底末]?前?/g;

function gramsOf(text: string): string[] {
  const plain = normalised(text)
    .replace(DATE, '')
    .replace(/[，,。；;、：:]/g, '');
  return Array.from({ length: Math.max(0, plain.length - GRAM + 1) }, (_, i) =>
    plain.slice(i, i + GRAM),
  );
}

/** The measure that says what a row says; undefined where none does. */
function matchOf(row: Measure, said: ReadonlyMap<string, Measure>): Measure | undefined {
  const grams = gramsOf(row.text);
  const counts = new Map<Measure, number>();
  for (const gram of grams) {
    const measure = said.get(gram);
    if (measure) counts.set(measure, (counts.get(measure) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  const found = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return best && found >= grams.length * SAID ? best[0] : undefined;
}

/** The measures of the text with the agencies that their rows name, where they name none. */
function withAgencies(
  measures: readonly Measure[],
  rows: readonly Measure[],
  matches: readonly (Measure | undefined)[],
): Measure[] {
  const named = new Map<Measure, readonly Agency[]>();
  rows.forEach((row, i) => {
    const match = matches[i];
    if (!match || match.agencies.length > 0) return;
    const before = named.get(match) ?? [];
    const known = new Set(before.map(({ name }) => name));
    named.set(match, [...before, ...row.agencies.filter(({ name }) => !known.has(name))]);
  });
  return measures.map((measure) => {
    const agencies = named.get(measure);
    return agencies ? { ...measure, agencies } : measure;
  });
}

/** The headings that are open at a place of the text: chapters, and a clause that says nothing itself. */
function openAt(outline: readonly Clause[], place: number): AboveTable {
  const path: string[] = [];
  const headings: string[] = [];
  let clauses = outline;
  for (;;) {
    const clause = clauses.findLast(({ line }) => (line.spans[0]?.[0] ?? 0) < place);
    if (!clause) break;
    const isChapter = clauses === outline || clause.paragraphs.length <= 1;
    if (!isChapter) break;
    const number = clause.marker.replace(/[、.．,，\s]+$/, '');
    if (number !== '') path.push(number);
    if (clause.heading !== '') headings.push(clause.heading);
    clauses = clause.children;
  }
  return { path, headings };
}
