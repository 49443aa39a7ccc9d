/** Word, Excel and CSV files as LibreOffice opens them: every cell is what was handed on. */
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellText, rowsOf } from '../../../../lib/export/book';
import { toCsv } from '../../../../lib/export/formats/csv';
import { toDocx } from '../../../../lib/export/formats/docx';
import { toXlsx } from '../../../../lib/export/formats/xlsx';
import { HOSTILE_BOOK } from './hostile';
import { opened, WITHOUT_LIBREOFFICE } from './libreoffice';
import { type OpenDocument, readOpenDocument } from './open-document';

const MINUTE = 60_000;
const [main, targets] = HOSTILE_BOOK.tables;
if (!main || !targets) throw new Error('The book has too few tables.');

/** As browsers write them. */
const ADDRESSES = [0, 1, 2, 3].map(
  (at) =>
    `http://www.sample.gov.cn/${at}.html?a=1&b=%E2%80%9C%E4%BA%8C%E2%80%9D&c=$&$1#:~:text=%E4%B8%BE%E6%8E%AA,%20%E5%AE%8C`,
);

const shown = (rows: Iterable<readonly Parameters<typeof cellText>[0][]>) =>
  [...rows].map((cells) => cells.map(cellText));

/** Nobody can tell an empty cell at the end of a row from none. */
const untilEmpty = (cells: readonly (string | null)[]) =>
  cells.slice(0, cells.findLastIndex((text) => text !== '' && text !== null) + 1);

describe.skipIf(WITHOUT_LIBREOFFICE)(`in LibreOffice ${WITHOUT_LIBREOFFICE}`, () => {
  describe('a Word file', () => {
    let document: OpenDocument;
    beforeAll(async () => {
      const content = await toDocx(HOSTILE_BOOK);
      document = readOpenDocument(await opened({ extension: 'docx', content }, 'fodt'));
    }, MINUTE);

    it('has a table a group, with the titles of its columns on every page', () => {
      expect(document.tables).toHaveLength(3);
      for (const { heads } of document.tables) expect(heads).toBe(1);
    });

    it('has every cell as it was', () => {
      const rows = document.tables.map(({ rows }) =>
        rows.map((cells) => cells.map(({ text }) => text)),
      );
      const heads = (table: typeof main) => table.columns.map(({ title }) => title);
      const padded = (cells: readonly string[], length: number) =>
        Array.from({ length }, (_, at) => cells[at] ?? '');
      expect(
        rows.map((table) => table.map((cells) => padded(cells, table[0]?.length ?? 0))),
      ).toEqual([
        ...main.groups.map(({ rows }) => [heads(main), ...shown(rows)]),
        [heads(targets), ...shown(rowsOf(targets))],
      ]);
    });

    it('has headings for tables and groups', () => {
      expect(document.headings).toEqual([
        ['1', '摘录'],
        ['2', '=一组'],
        ['1', '目标/数值:2020?'],
        ['1', '目标 数值 2020 '],
      ]);
    });

    it('leads to the addresses', () => {
      const links = document.tables.flatMap(({ rows }) =>
        rows.flat().flatMap(({ links }) => links),
      );
      expect(links).toEqual(ADDRESSES);
    });
  });

  describe('an Excel file', () => {
    let document: OpenDocument;
    beforeAll(async () => {
      const content = await toXlsx(HOSTILE_BOOK);
      document = readOpenDocument(await opened({ extension: 'xlsx', content }, 'fods'));
    }, MINUTE);

    it('has a sheet a table, under names that it can have', () => {
      expect(document.tables.map(({ name }) => name)).toEqual([
        '摘录',
        '目标 数值 2020',
        '目标 数值 2020 (2)',
      ]);
    });

    it('has every text as it was, with its group before it', () => {
      const texts = document.tables[0]?.rows.map((cells) => cells.map(({ text }) => text));
      const rows = main.groups.flatMap(({ title, rows }) =>
        shown(rows).map((cells) => [title, ...cells]),
      );
      const titles = ['主题', ...main.columns.map(({ title }) => title)];
      expect(texts?.map(untilEmpty)).toEqual([titles, ...rows].map(untilEmpty));
    });

    it('runs nothing', () => {
      const cells = document.tables.flatMap(({ rows }) => rows.flat());
      expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    });

    it('has numbers, percentages and days as what they are', () => {
      const sheet = document.tables[1]?.rows.slice(1) ?? [];
      expect(
        sheet.map((cells) => cells.slice(1, 4).map(({ type, value }) => [type, value])),
      ).toEqual(
        [...rowsOf(targets)].map((cells) =>
          cells.slice(1, 4).map((cell) => {
            if (typeof cell === 'string' || 'link' in cell || 'pieces' in cell) return null;
            if ('date' in cell) return ['date', cell.date];
            const type = cell.format === 'percent' ? 'percentage' : 'float';
            return [type, String(cell.number)];
          }),
        ),
      );
      expect(sheet.map((cells) => cells.slice(1, 4).map(({ text }) => text))).toEqual([
        ['1500000000000', '25%', '2018-02-08'],
        ['0', '12.5%', '1900-03-01'],
        ['-3.75', '100%', '2099-12-31'],
        ['2020', '0.5%', '2020-02-29'],
      ]);
    });

    it('leads to the addresses', () => {
      expect(document.tables[1]?.rows.slice(1).map((cells) => cells[4]?.links)).toEqual(
        ADDRESSES.map((address) => [address]),
      );
    });
  });

  describe('a CSV file', () => {
    let fields: string[][];
    let document: OpenDocument;
    beforeAll(async () => {
      const content = await toCsv(HOSTILE_BOOK);
      fields = Papa.parse<string[]>(content.slice(1), { skipEmptyLines: true }).data;
      document = readOpenDocument(await opened({ extension: 'csv', content }, 'fods'));
    }, MINUTE);

    it('has every field in its cell', () => {
      const [sheet] = document.tables;
      expect(sheet?.rows).toHaveLength(fields.length);
      for (const [row, cells] of (sheet?.rows ?? []).entries())
        for (const [at, { text, type }] of cells.entries())
          if (type === null || type === 'string') expect(text).toBe(fields[row]?.[at]);
    });

    it('runs nothing', () => {
      const cells = document.tables.flatMap(({ rows }) => rows.flat());
      expect(cells.length).toBeGreaterThan(100);
      expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    });
  });
});
