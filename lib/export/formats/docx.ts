/**
 * A book as a Word file: landscape A4, each table with its head on every page, headings for tables and
 * groups. The library makes the file with the heads of its tables, into which the rows are put.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  TableCell,
  Table as TableElement,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Book, Table } from '../book';
import { paced, type Watched } from '../work';
import { Links, paragraphs, paragraphXml, rowXml } from './docx-rows';
import { CELL, docxStyles, FONT_TABLE, HEAD, NOTE } from './docx-styles';
import { columnWidths } from './widths';

/** Twips (1/20 pt) of A4 and of its margins: 25 mm for a binding above, 20 mm elsewhere. */
const PAGE = { long: 16838, short: 11906, top: 1417, side: 1134 };
const INNER = PAGE.long - 2 * PAGE.side;

/** Tables whose columns want more characters than a line of 五号 has are set in 小五. */
const CHARACTERS_OF_FIVE = 62;

const wants = (columns: Table['columns']) => columns.reduce((sum, { width }) => sum + width, 0);

/** Makes the file. Rejects with the signal's reason. */
export async function toDocx(book: Book, watched: Watched = {}): Promise<Uint8Array<ArrayBuffer>> {
  const small = book.tables.some(({ columns }) => wants(columns) > CHARACTERS_OF_FIVE);
  const grids = new Map(book.tables.map((table) => [table, widths(table, small)] as const));
  const parts = unzipSync(
    await Packer.pack(frameOf(book, grids, small), 'uint8array', false, [FONT_TABLE]),
  );
  const links = new Links();
  parts[DOCUMENT] = await filled(parts[DOCUMENT], book, grids, links, watched);
  parts[NAMES] = strToU8(
    strFromU8(parts[NAMES] ?? new Uint8Array()).replace(
      '</Relationships>',
      (end) => links.xml() + end,
    ),
  );
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}

const DOCUMENT = 'word/document.xml';
const NAMES = 'word/_rels/document.xml.rels';

type Grids = ReadonlyMap<Table, readonly number[]>;

/** The file with all but the rows: of its tables it has the heads. */
function frameOf(book: Book, grids: Grids, small: boolean): Document {
  const body: (Paragraph | TableElement)[] = [
    new Paragraph({ style: 'Title', children: runs(book.title) }),
    ...book.notes.map((note) => new Paragraph({ style: NOTE, children: runs(note) })),
  ];
  for (const table of book.tables) {
    if (table.title !== book.title) body.push(heading(HeadingLevel.HEADING_1, table.title));
    body.push(tableOf(table, grids.get(table) ?? []));
  }
  return new Document({
    title: book.title,
    creator: 'Lince',
    lastModifiedBy: 'Lince',
    description: book.notes.join('\n'),
    styles: docxStyles(book.language, small),
    sections: [{ properties: PROPERTIES, footers: { default: footerOf(book) }, children: body }],
  });
}

/** How a table begins and ends; no text can be this, as in XML the brackets of text are escaped. */
const BEGIN = '<w:tbl>';
const END = '</w:tr></w:tbl>';

/**
 * Puts the rows of each group behind the head of its table, which is said again for every group. Bytes
 * of many rows are made at once.
 */
async function filled(
  frame: Uint8Array | undefined,
  { tables }: Book,
  grids: Grids,
  links: Links,
  watched: Watched,
): Promise<Uint8Array<ArrayBuffer>> {
  const rows = tables.flatMap(({ groups }) => groups).reduce((sum, g) => sum + g.rows.length, 0);
  const pause = paced(rows, watched);
  const pieces = strFromU8(frame ?? new Uint8Array()).split(END);
  const chunks: Uint8Array[] = [];
  let text = '';
  const write = (more: string, end = false) => {
    text += more;
    if (text.length < CHUNK && !end) return;
    chunks.push(strToU8(text));
    text = '';
  };
  for (const [at, table] of tables.entries()) {
    const piece = pieces[at] ?? '';
    const begin = piece.lastIndexOf(BEGIN);
    const grid = grids.get(table) ?? [];
    write(piece.slice(0, begin));
    if (table.legend) write(paragraphs(table.legend, NOTE, links));
    for (const { title, rows } of table.groups) {
      write(`${title ? paragraphXml(title, 'Heading2') : ''}${piece.slice(begin)}</w:tr>`);
      for (const cells of rows) {
        write(rowXml(cells, grid, CELL, links));
        await pause();
      }
      write(`</w:tbl>${paragraphXml('', CELL)}`);
    }
  }
  write(pieces.at(-1) ?? '', true);
  return joined(chunks);
}

const CHUNK = 1_000_000;

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
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

function tableOf(table: Table, columnWidths: readonly number[]): TableElement {
  return new TableElement({
    rows: [headOf(table)],
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

function runs(text: string): TextRun[] {
  return text === '' ? [] : [new TextRun({ text })];
}

/** Twips of a table's columns, which together are as wide as the page. */
function widths(table: Table, small: boolean): number[] {
  const character = small ? 180 : 210;
  const room = INNER - table.columns.length * PADDING;
  return columnWidths(table, room / character, { fill: true }).map((width) =>
    Math.floor(width * character + PADDING),
  );
}

/** Of a cell, left and right together, and what its lines and the rounding of characters take. */
const PADDING = 240;
const MARGIN = 85;
