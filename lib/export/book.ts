/**
 * What is handed on, whatever the form: a title, a few lines and tables, with cells that know what they
 * hold. The makers of books decide what is said; the forms (CSV, Markdown, Word…) how it is written.
 */

/**
 * What a cell holds. Text may have line breaks (`\n`), is empty where nothing is known, and has nothing
 * in it that a file cannot hold: `tidy.ts`.
 */
export type Cell = string | NumberCell | DateCell | LinkCell | MarkedCell;

interface NumberCell {
  readonly number: number;
  /** As a percentage 0.25 is 25 %. */
  readonly format: 'plain' | 'percent';
  /** As it is shown where numbers are not typed: `1.5万亿`, `25%`. */
  readonly text: string;
}

interface DateCell {
  /** ISO day. */
  readonly date: string;
}

interface LinkCell {
  /** An address of `http` or `https`; whatever else there is is text. */
  readonly link: string;
  readonly text: string;
}

/** Words that a comparison marks: what only this side says, and what both sides name. */
export type CellMark = 'only' | 'shared';

/** A text some of whose words are marked, where a form can. */
export interface MarkedCell {
  /** What the pieces are together. */
  readonly text: string;
  readonly pieces: readonly MarkedPiece[];
}

export interface MarkedPiece {
  readonly text: string;
  readonly mark: CellMark | null;
}

export interface Column {
  readonly key: string;
  readonly title: string;
  /** In Chinese characters, as a page wants it; a form may make all of them narrower. */
  readonly width: number;
  /** So many characters it keeps where there is room at all: what breaks in few places needs them. */
  readonly least?: number;
}

export interface Group {
  /** Null where the rows are not grouped; empty for those that belong to no group. */
  readonly title: string | null;
  /** Each with a cell a column. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Table {
  /** `main`, `targets`, `sources`: what it is, whatever its title. */
  readonly key: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** What the groups are, in a word: `文件`, `主题`; null where the rows are not grouped. */
  readonly groupedBy: string | null;
  /** What its marks mean, each word of it marked as what it explains; a line above the table. */
  readonly legend?: MarkedCell;
  readonly groups: readonly Group[];
}

export interface Book {
  readonly title: string;
  /** Of its own words; what is quoted is Chinese always. */
  readonly language: 'zh-CN' | 'en';
  readonly madeAt: Date;
  /** Lines under the title: how many there are, when it was made. */
  readonly notes: readonly string[];
  /** At least one; `main` is the first. */
  readonly tables: readonly Table[];
}

/** A cell as text, for forms that know nothing else. */
export function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return 'date' in cell ? cell.date : cell.text;
}

/** All rows of a table in their order. */
export function* rowsOf({ groups }: Table): Generator<readonly Cell[]> {
  for (const { rows } of groups) yield* rows;
}

/** How many rows there are in tables. */
export function rowCount(tables: readonly Table[]): number {
  const counts = tables.flatMap(({ groups }) => groups.map(({ rows }) => rows.length));
  return counts.reduce((sum, count) => sum + count, 0);
}
