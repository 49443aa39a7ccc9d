/**
 * A book as a Word file: landscape A4, each table with its head on every page, headings for tables and
 * groups. 10,000 rows take some seconds and some hundred megabytes, so that a page has it made apart.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  TableCell,
  Table as TableElement,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Book, type Cell, cellText, type Table } from './book';
import { CELL, docxStyles, FONT_TABLE, HEAD, NOTE } from './docx-styles';
import { webLink } from './web-link';
import { columnWidths } from './widths';
import { paced, type Watched } from './work';

/** Twips (1/20 pt) of A4 and of its margins: 25 mm for a binding above, 20 mm elsewhere. */
const PAGE = { long: 16838, short: 11906, top: 1417, side: 1134 };
const INNER = PAGE.long - 2 * PAGE.side;

/** Tables whose columns want more characters than a line of 五号 has are set in 小五. */
const CHARACTERS_OF_FIVE = 62;

/** A row with more characters in a cell, some third of a page, may be broken. */
const UNBROKEN = 240;

/** Making the rows takes one part in so many of the time; the library tells nothing of the others. */
const WRITING = 6;

const wants = (columns: Table['columns']) => columns.reduce((sum, { width }) => sum + width, 0);

/** Makes the file. Rejects with the signal's reason. */
export async function toDocx(book: Book, watched: Watched = {}): Promise<Uint8Array<ArrayBuffer>> {
  const small = book.tables.some(({ columns }) => wants(columns) > CHARACTERS_OF_FIVE);
  const rows = book.tables
    .flatMap(({ groups }) => groups)
    .reduce((sum, g) => sum + g.rows.length, 0);
  const { signal, progress } = watched;
  const pause = paced(rows, { signal, progress: (done, all) => progress?.(done, WRITING * all) });
  const body: (Paragraph | TableElement)[] = [
    new Paragraph({ style: 'Title', children: runs(book.title) }),
    ...book.notes.map((note) => new Paragraph({ style: NOTE, children: runs(note) })),
  ];
  for (const table of book.tables) {
    if (table.title !== book.title) body.push(heading(HeadingLevel.HEADING_1, table.title));
    const grid = widths(table, small);
    for (const { title, rows } of table.groups) {
      if (title !== null && title !== '') body.push(heading(HeadingLevel.HEADING_2, title));
      const lines = [headOf(table)];
      for (const cells of rows) {
        lines.push(rowOf(cells));
        await pause();
      }
      body.push(tableOf(grid, lines), new Paragraph({ style: CELL }));
    }
  }
  const file = new Document({
    title: book.title,
    creator: 'Lince',
    lastModifiedBy: 'Lince',
    description: book.notes.join('\n'),
    styles: docxStyles(book.language, small),
    sections: [{ properties: PROPERTIES, footers: { default: footerOf(book) }, children: body }],
  });
  const content = await Packer.pack(file, 'uint8array', false, [FONT_TABLE]);
  progress?.(WRITING * rows, WRITING * rows);
  return content as Uint8Array<ArrayBuffer>;
}

const PROPERTIES = {
  page: {
    // The library turns the page itself.
    size: { width: PAGE.short, height: PAGE.long, orientation: PageOrientation.LANDSCAPE },
    margin: { top: PAGE.top, bottom: PAGE.side, left: PAGE.side, right: PAGE.side, footer: 600 },
  },
};

function footerOf({ language }: Book): Footer {
  const [page, of, end] = language === 'en' ? ['Page ', ' of ', ''] : ['第 ', ' 页　共 ', ' 页'];
  return new Footer({
    children: [
      new Paragraph({
        style: CELL,
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES, end] }),
        ],
      }),
    ],
  });
}

function heading(level: (typeof HeadingLevel)[keyof typeof HeadingLevel], title: string) {
  return new Paragraph({ heading: level, children: runs(title) });
}

function tableOf(columnWidths: readonly number[], rows: readonly TableRow[]): TableElement {
  return new TableElement({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: INNER, type: WidthType.DXA },
    columnWidths,
    margins: {
      top: 40,
      bottom: 40,
      left: MARGIN,
      right: MARGIN,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
  });
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Tells programs that read aloud what the columns are, and stands on every page. */
function headOf({ columns }: Table): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }) =>
        new TableCell({
          verticalAlign: 'center',
          shading: { type: ShadingType.CLEAR, fill: 'EDEDED', color: 'auto' },
          children: [new Paragraph({ style: HEAD, children: runs(title) })],
        }),
    ),
  });
}

function rowOf(cells: readonly Cell[]): TableRow {
  return new TableRow({
    cantSplit: cells.every((cell) => cellText(cell).length <= UNBROKEN),
    children: cells.map((cell) => new TableCell({ children: paragraphs(cell) })),
  });
}

/** A line a paragraph: Word justifies and numbers by these. */
function paragraphs(cell: Cell): Paragraph[] {
  if (typeof cell === 'object' && 'number' in cell)
    return [new Paragraph({ style: CELL, alignment: 'right', children: runs(cell.text) })];
  const link = typeof cell === 'object' && 'link' in cell ? webLink(cell.link) : null;
  return cellText(cell)
    .split('\n')
    .map((line) => new Paragraph({ style: CELL, children: linked(line, link) }));
}

function linked(line: string, link: string | null): (TextRun | ExternalHyperlink)[] {
  if (link === null || line === '') return runs(line);
  return [new ExternalHyperlink({ link, children: runs(line, 'Hyperlink') })];
}

function runs(text: string, style?: string): TextRun[] {
  if (text === '') return [];
  const named = style === undefined ? {} : { style };
  if (!text.includes('\t')) return [new TextRun({ ...named, text })];
  const children = text.split('\t').flatMap((part, at) => (at ? [new Tab(), part] : [part]));
  return [new TextRun({ ...named, children })];
}

/** Twips of a table's columns, which together are as wide as the page. */
function widths(table: Table, small: boolean): number[] {
  const character = small ? 180 : 210;
  const room = INNER - table.columns.length * PADDING;
  return columnWidths(table, room / character, true).map((width) =>
    Math.floor(width * character + PADDING),
  );
}

/** Of a cell, left and right together, and what its lines and the rounding of characters take. */
const PADDING = 240;
const MARGIN = 85;
