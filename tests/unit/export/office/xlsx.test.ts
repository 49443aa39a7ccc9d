/** Excel files, as another program reads them and as they are inside. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readSheets from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type Book, type Cell, cellText, rowsOf } from '../../../../lib/export/book';
import { toXlsx } from '../../../../lib/export/formats/xlsx';
import { anyRows, bookWith } from '../books';
import { HOSTILE_BOOK } from './hostile';

type Value = string | number | boolean | Date | null;

/** The values of a sheet's rows below its head. */
async function valuesIn(content: Uint8Array, sheet = 0): Promise<Value[][]> {
  const sheets = await readSheets(Buffer.from(content), { trim: false });
  return (sheets[sheet]?.data ?? []).slice(1) as Value[][];
}

/** What a cell is to a program that adds and compares. */
function typed(cell: Cell): Value {
  if (typeof cell === 'object' && 'number' in cell) return cell.number;
  if (typeof cell === 'object' && 'date' in cell) return new Date(`${cell.date}T00:00:00Z`);
  return cellText(cell) || null;
}

const inside = (content: Uint8Array, name: string) =>
  strFromU8(unzipSync(content)[name] ?? new Uint8Array());

/** Rows that are empty at the end of a sheet are not told. */
const padded = (rows: Value[][], like: readonly (readonly unknown[])[]) =>
  like.map((cells, row) => cells.map((_, at) => rows[row]?.[at] ?? null));

describe('an Excel file', () => {
  it('has a row a line, with its group before it', async () => {
    const [main] = HOSTILE_BOOK.tables;
    const expected = main?.groups.flatMap(({ title, rows }) =>
      rows.map((cells) => [title || null, ...cells.map(typed)]),
    );
    expect(await valuesIn(await toXlsx(HOSTILE_BOOK))).toEqual(expected);
  });

  it('has numbers, percentages and days as what they are', async () => {
    const table = HOSTILE_BOOK.tables[1];
    const expected = table && [...rowsOf(table)].map((cells) => cells.map(typed));
    expect(await valuesIn(await toXlsx(HOSTILE_BOOK), 1)).toEqual(expected);
  });

  it('has any text as it was, and no formula', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows.map((rows) => bookWith(rows)),
        async (book) => {
          const content = await toXlsx(book);
          const rows = book.tables.flatMap((table) => [...rowsOf(table)]);
          expect(padded(await valuesIn(content), rows)).toEqual(
            rows.map((cells) => cells.map(typed)),
          );
          expect(inside(content, 'xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|t="e"/);
        },
      ),
      { numRuns: 20 },
    );
  }, 30_000);

  it('goes on in the next row where a cell is full, and says so', async () => {
    const text = `头${'字'.repeat(39_998)}尾`;
    const rows: Cell[][] = [
      ['前', text, { number: 5, format: 'plain', text: '5' }, { date: '2020-01-02' }],
      ['后', '', '', ''],
    ];
    const values = await valuesIn(await toXlsx(bookWith(rows)));
    const day = new Date('2020-01-02T00:00:00Z');
    expect(values.map(([first]) => first)).toEqual(['前', '前', '后']);
    expect(values.map((row) => row[2])).toEqual([5, null, null]);
    expect(values.map((row) => row[3])).toEqual([day, day, null]);
    const pieces = values.slice(0, 2).map((row) => String(row[1]));
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(32_767);
    expect(pieces[1]?.startsWith('（接上行）')).toBe(true);
    expect(pieces.join('').replace('（接上行）', '')).toBe(text);
  });

  it('does not cut a character in two', async () => {
    const text = '𠮷'.repeat(20_000);
    const values = await valuesIn(await toXlsx({ ...bookWith([[text]]), language: 'en' }));
    expect(values.map(([piece]) => String(piece).replace('(continued) ', '')).join('')).toBe(text);
    expect(values).toHaveLength(2);
  });

  it('keeps its head in sight and has a filter over all of it', async () => {
    const content = await toXlsx(
      bookWith([
        ['一', '二'],
        ['三', '四'],
      ]),
    );
    const xml = inside(content, 'xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(xml).toContain('<autoFilter ref="A1:B3"/>');
    expect(inside(content, 'xl/workbook.xml')).toContain('表!$1:$1');
  });

  it.each([
    ['1899-12-31', '1899-12-31'],
    ['1900-02-28', '1900-02-28'],
    ['2018', '2018'],
    ['', null],
  ])('has %j, which it cannot count as a day, as text', async (date, shown) => {
    expect(await valuesIn(await toXlsx(bookWith([['一', { date }]])))).toEqual([['一', shown]]);
  });

  it('has a number that is none as its text', async () => {
    const number = Number.NaN;
    const rows: Cell[][] = [[{ number, format: 'plain', text: '若干' }]];
    expect(await valuesIn(await toXlsx(bookWith(rows)))).toEqual([['若干']]);
  });

  it('shows an address that is none as text', async () => {
    const links = ['javascript:alert(1)', 'kein', `http://a.cn/${'a'.repeat(3000)}`];
    const content = await toXlsx(bookWith(links.map((link) => [{ link, text: link }])));
    expect(await valuesIn(content)).toEqual(links.map((link) => [link]));
    expect(inside(content, 'xl/worksheets/sheet1.xml')).not.toContain('<hyperlink');
  });

  it('tells its title and who made it, and counts its pages', async () => {
    const book: Book = { ...bookWith([['一']]), title: '2 & 3', notes: ['共 1 条'] };
    const content = await toXlsx(book);
    expect(inside(content, 'docProps/core.xml')).toContain('<dc:title>2 &amp; 3</dc:title>');
    expect(inside(content, 'docProps/core.xml')).toContain('<dc:creator>Lince</dc:creator>');
    const sheet = inside(content, 'xl/worksheets/sheet1.xml');
    expect(sheet).toContain('<oddHeader>&amp;C 2 &amp;&amp; 3</oddHeader>');
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页　共 &amp;N 页</oddFooter>');
  });

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(toXlsx(bookWith([['一']]), { signal })).rejects.toThrow('enough');
  });
});
