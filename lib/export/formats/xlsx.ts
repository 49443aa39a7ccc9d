/**
 * A book as an Excel file: a sheet a table, a row a line, numbers, percentages and days as what they
 * are. What a cell cannot hold stands in the next row, marked. No cell is ever a formula.
 */
import { type CellStyle, type CellValue, cellRef, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Book, type Cell, cellText, type Table } from '../book';
import { paced, type Watched } from '../work';
import { withGroupColumn } from './grouped';
import { sheetNames } from './sheet-names';
import { webLink } from './web-link';
import { columnWidths, linesIn } from './widths';

/** What a cell holds at most, in UTF-16 units. */
const CELL_HOLDS = 32_767;

/** Before what could not stand in the cell above. */
const CONTINUED = { 'zh-CN': '（接上行）', en: '(continued) ' };

/** Makes the file. Rejects with the signal's reason. */
export async function toXlsx(book: Book, watched: Watched = {}): Promise<Uint8Array<ArrayBuffer>> {
  const rows = book.tables
    .flatMap(({ groups }) => groups)
    .reduce((sum, g) => sum + g.rows.length, 0);
  const pause = paced(rows, watched);
  const names = sheetNames(book.tables.map(({ title }) => title));
  const sheets: WriteSheet[] = [];
  for (const [at, table] of book.tables.entries())
    sheets.push(await sheetOf(table, names[at] ?? '', book, pause));
  const output = await writeXlsx({
    sheets,
    defaultFont: FONT,
    properties: {
      title: book.title,
      description: book.notes.join('\n'),
      creator: 'Lince',
      lastModifiedBy: 'Lince',
      created: book.madeAt,
      modified: book.madeAt,
    },
  });
  return output as Uint8Array<ArrayBuffer>;
}

type Overrides = NonNullable<WriteSheet['cells']>;

async function sheetOf(
  table: Table,
  name: string,
  book: Book,
  pause: () => Promise<void> | undefined,
): Promise<WriteSheet> {
  const { columns, groups } = withGroupColumn(table);
  const widths = columnWidths({ ...table, columns, groups }, ON_PAPER, { fill: false, shown });
  const rows: CellValue[][] = [columns.map(({ title }) => escaped(title))];
  const cells: Overrides = new Map(columns.map((_, at) => [`0,${at}`, { style: HEAD }] as const));
  const heightOf = (line: readonly Cell[]) =>
    Math.min(
      HIGHEST,
      Math.max(...line.map((cell, at) => linesIn(cell, widths[at] ?? 1))) * LINE + 3,
    );
  const heights: NonNullable<WriteSheet['rowDefs']> = new Map([
    [0, { height: heightOf(columns.map(({ title }) => title)) }],
  ]);
  for (const group of groups)
    for (const row of group.rows) {
      for (const line of linesOf(row, book.language)) {
        heights.set(rows.length, { height: heightOf(line) });
        rows.push(line.map((cell, at) => put(cell, `${rows.length},${at}`, cells)));
      }
      await pause();
    }
  return {
    name,
    columns: widths.map((width) => ({ width: 2 * width + 2, style: TEXT })),
    rows,
    cells,
    rowDefs: heights,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellRef(rows.length - 1, columns.length - 1)}` },
    pageSetup: PAGE,
    headerFooter: headerFooter(book),
  };
}

/** Chinese characters beside each other that can still be read once they are on A4. */
const ON_PAPER = 90;
/** Points of a line at 11 points, and of the highest row there is. */
const LINE = 15;
const HIGHEST = 409;

/**
 * A row, and more where a text is too long: its rest, with all else that tells which row it belongs to,
 * so that filters and orders keep them together. Numbers are not said twice: they might be added up.
 */
function linesOf(row: readonly Cell[], language: Book['language']): Cell[][] {
  const mark = CONTINUED[language];
  const parts = row.map((cell) => {
    if (typeof cell === 'object' && 'number' in cell) return null;
    const text = cellText(cell);
    return text.length > CELL_HOLDS ? pieces(text, CELL_HOLDS - mark.length) : null;
  });
  const count = Math.max(1, ...parts.map((pieces) => pieces?.length ?? 1));
  return Array.from({ length: count }, (_, at) =>
    row.map((cell, column): Cell => {
      const own = parts[column];
      if (own) return at === 0 || own[at] === undefined ? (own[at] ?? '') : mark + own[at];
      return at > 0 && typeof cell === 'object' && 'number' in cell ? '' : cell;
    }),
  );
}

/** Not between the halves of a character. */
function pieces(text: string, most: number): string[] {
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = from + most;
    const whole = /[\ud800-\udbff]/.test(text.charAt(to - 1)) ? to - 1 : to;
    found.push(text.slice(from, whole));
    from = whole;
  }
  return found;
}

/** The value of a cell; what it has of its own beside its column goes into `cells`, by its place. */
function put(cell: Cell, place: string, cells: Overrides): CellValue {
  const text = escaped(cellText(cell));
  if (typeof cell === 'string') {
    // The library would write these as errors, which spread to whatever refers to them.
    if (/^#[A-Z/0_]+[!?]?$/.test(text)) cells.set(place, { richText: [{ text }], style: TEXT });
    return text === '' ? null : text;
  }
  if ('number' in cell) {
    if (!Number.isFinite(cell.number)) return text;
    cells.set(place, { style: { ...NUMBER, numFmt: formatOf(cell) } });
    return cell.number;
  }
  if ('date' in cell) return dayOf(cell.date) ?? text;
  const target = 'link' in cell ? webLink(cell.link) : null;
  if (target !== null && text !== '') cells.set(place, { hyperlink: { target }, style: LINK });
  return text === '' ? null : text;
}

/** As Excel writes it: a number whose column is too narrow for its digits is hatched. */
function shown(cell: Cell): string {
  if (typeof cell === 'string' || !('number' in cell) || !Number.isFinite(cell.number))
    return cellText(cell);
  return cell.format === 'plain' ? String(cell.number) : `${(cell.number * 100).toFixed(2)}%`;
}

/** Midnight UTC of a day that Excel can count: it begins with 1900 and errs until March of it. */
function dayOf(iso: string): Date | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso) || iso < '1900-03-01') return null;
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? null : day;
}

/** Without it large numbers are shown with powers, and percentages as fractions. */
function formatOf({ number, format }: { number: number; format: 'plain' | 'percent' }): string {
  if (format === 'plain') return Number.isInteger(number) ? '0' : 'General';
  return Math.abs(number * 100 - Math.round(number * 100)) < 1e-9 ? '0%' : '0.0#%';
}

/** What would be read as the code of a character, `_x000D_`, is told to be no such thing. */
const escaped = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

const FONT = { name: '宋体', size: 11, charset: 134 };
const EDGE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const TEXT: CellStyle = {
  font: FONT,
  alignment: { vertical: 'top', wrapText: true },
  border: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE },
};
const NUMBER: CellStyle = { ...TEXT, alignment: { vertical: 'top', horizontal: 'right' } };
const LINK: CellStyle = {
  ...TEXT,
  font: { ...FONT, underline: true, color: { rgb: '0563C1' } },
};
const HEAD: CellStyle = {
  ...TEXT,
  font: { ...FONT, name: '黑体', bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EDEDED' } },
  alignment: { vertical: 'center', horizontal: 'center', wrapText: true },
};

/** As wide as the paper, as many sheets of it as it takes. */
const PAGE: NonNullable<WriteSheet['pageSetup']> = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  printTitlesRow: '$1:$1',
  margins: { top: 0.9, bottom: 0.7, left: 0.5, right: 0.5, header: 0.4, footer: 0.3 },
};

/** An ampersand in the title would be taken for a code; no more than 255 characters fit. */
function headerFooter({ title, language }: Book): NonNullable<WriteSheet['headerFooter']> {
  const shown = title.replace(/\s+/g, ' ').slice(0, 60).replaceAll('&', '&&');
  return {
    oddHeader: `&C${/^\d/.test(shown) ? ' ' : ''}${shown.replace(/\p{Surrogate}$/u, '')}`,
    oddFooter: language === 'en' ? '&CPage &P of &N' : '&C第 &P 页　共 &N 页',
  };
}
