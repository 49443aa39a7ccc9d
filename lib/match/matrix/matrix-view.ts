/**
 * The matrix as it is drawn: columns by region, rows in groups, both in order, narrowed to what the
 * reader chose. Over the answer alone, so that a choice is shown at once: a few ms for 60 rows and 31
 * regions.
 */
import { planYear } from '../../plan/plan';
import type { Level } from '../matcher';
import type { MatrixAnswer, NamedMeasure } from './matrix-answer';

type Document = MatrixAnswer['documents'][number];
type Row = MatrixAnswer['rows'][number];

/** What the reader narrows the matrix to; empty sets mean all. */
export interface MatrixFilter {
  /** GB/T 2260 codes, empty for the centre. */
  readonly regions: ReadonlySet<string>;
  /** Years of the plans; empty text for those that have none. */
  readonly years: ReadonlySet<string>;
  /** Subjects and origins of the plans as the library's list has them. */
  readonly subjects: ReadonlySet<string>;
  readonly origins: ReadonlySet<string>;
  readonly rows: 'all' | 'lacking';
  /** Also what a single region has and the notice has not. */
  readonly singles: boolean;
  readonly order: 'coverage' | 'document';
}

export const ALL_OF_IT: MatrixFilter = {
  regions: new Set(),
  years: new Set(),
  subjects: new Set(),
  origins: new Set(),
  rows: 'all',
  singles: false,
  order: 'coverage',
};

export interface MatrixColumn {
  /** Null for central documents. */
  readonly region: string | null;
  /** Several where a region has several on the subject, the newest first. */
  readonly documents: readonly Document[];
  /** How many of the rows that are shown it covers. */
  readonly covered: number;
}

export interface MatrixCell {
  readonly level: Level;
  /** Those that cover the matter as a whole first. */
  readonly covering: readonly {
    readonly measure: NamedMeasure;
    readonly level: Level;
    /** Which of the row's own measures it answers, as the answer has it. */
    readonly own?: number;
  }[];
}

export interface MatrixLine {
  readonly row: Row;
  /** In the order of the columns; null where nothing of the region covers it. */
  readonly cells: readonly (MatrixCell | null)[];
  /** How many regions cover it. */
  readonly covered: number;
}

export interface MatrixView {
  readonly columns: readonly MatrixColumn[];
  /** The notice's own rows, the gaps, the others; none of them empty. */
  readonly groups: readonly { readonly kind: Row['kind']; readonly lines: readonly MatrixLine[] }[];
  /** How many rows are hidden because a single region has them. */
  readonly singles: number;
}

/** What a region or a year is called in a filter where there is none. */
export const NO_VALUE = '';

/** What the library's list says of plans, by id: what a plan is about, and where it comes from. */
export type ListedPlans = ReadonlyMap<
  string,
  { readonly subject: string; readonly origin: string }
>;

/** A plan that is not in the list, as the database cannot be read, has neither subject nor origin. */
export function matrixView(
  answer: MatrixAnswer,
  filter: MatrixFilter,
  listed: ListedPlans = new Map(),
): MatrixView {
  const wanted = answer.documents.filter(
    (document) =>
      isAmong(document.region ?? NO_VALUE, filter.regions) &&
      isAmong(planYear(document) ?? NO_VALUE, filter.years) &&
      isAmong(listed.get(document.id)?.subject ?? NO_VALUE, filter.subjects) &&
      isAmong(listed.get(document.id)?.origin ?? NO_VALUE, filter.origins),
  );
  const regions = new Map<string, Document[]>();
  for (const document of [...wanted].sort(newestFirst)) {
    const region = document.region ?? NO_VALUE;
    regions.set(region, [...(regions.get(region) ?? []), document]);
  }
  const regionOf = new Map(wanted.map(({ id, region }) => [id, region ?? NO_VALUE]));
  const rows = answer.rows.flatMap((row) => {
    const cells = cellsOf(row, answer.measures, regionOf);
    // What nobody is left to have is no gap to be seen.
    return cells.size === 0 && row.kind !== 'had' ? [] : [{ row, cells }];
  });
  const isSingle = ({ row, cells }: (typeof rows)[number]) =>
    row.kind === 'elsewhere' && cells.size < 2;
  const shown = rows.filter(
    (one) =>
      (filter.rows === 'all' || one.row.kind === 'lacking') && (filter.singles || !isSingle(one)),
  );
  const counts = new Map<string, number>();
  for (const { cells } of shown) {
    for (const region of cells.keys()) counts.set(region, (counts.get(region) ?? 0) + 1);
  }
  const codes = [...regions.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const lines = shown.map(
    ({ row, cells }): MatrixLine => ({
      row,
      cells: codes.map((code) => cells.get(code) ?? null),
      covered: cells.size,
    }),
  );
  // The sort keeps the order of equals: that of the notice.
  if (filter.order === 'coverage') lines.sort((a, b) => b.covered - a.covered);
  return {
    columns: codes.map((code) => ({
      region: code === NO_VALUE ? null : code,
      documents: regions.get(code) ?? [],
      covered: counts.get(code) ?? 0,
    })),
    groups: KINDS.map((kind) => ({
      kind,
      lines: lines.filter(({ row }) => row.kind === kind),
    })).filter((group) => group.lines.length > 0),
    singles: filter.rows === 'all' ? rows.filter(isSingle).length : 0,
  };
}

const KINDS = ['had', 'lacking', 'elsewhere'] as const;

/** The cells of a row by region. */
function cellsOf(
  { covering }: Row,
  measures: MatrixAnswer['measures'],
  regionOf: ReadonlyMap<string, string>,
): Map<string, MatrixCell> {
  const cells = new Map<string, { level: Level; covering: MatrixCell['covering'][number][] }>();
  for (const { measure: place, level, ...answered } of covering) {
    const measure = measures[place];
    const region = measure && regionOf.get(measure.planId);
    if (measure === undefined || region === undefined) continue;
    const cell = cells.get(region);
    const one = { measure, level, ...answered };
    if (cell) cell.covering.push(one);
    else cells.set(region, { level, covering: [one] });
    if (cell && level === 'same') cell.level = 'same';
  }
  for (const { covering: all } of cells.values()) {
    all.sort((a, b) => Number(b.level === 'same') - Number(a.level === 'same'));
  }
  return cells;
}

function isAmong(value: string, chosen: ReadonlySet<string>): boolean {
  return chosen.size === 0 || chosen.has(value);
}

function newestFirst(a: Document, b: Document): number {
  return (planYear(b) ?? '').localeCompare(planYear(a) ?? '');
}
