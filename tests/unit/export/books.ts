/** Books for tests: of clips as the collection hands them on, and of any cells. */
import fc from 'fast-check';
import zh from '../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../components/texts';
import type { Clip } from '../../../lib/collection/clip';
import type { Book, Cell, Table } from '../../../lib/export/book';
import { CLIP_COLUMN_KEYS } from '../../../lib/export/clip-columns';
import { type ClipsAsked, clipsBook } from '../../../lib/export/clips-book';
import { anyText } from '../collection/clips';

export const NOW = new Date('2024-05-06T12:00:00Z');

/** The words of the interface, in Chinese. */
export const CHINESE = sayFrom(zh);

/** Clips as a book, with all columns and not grouped where nothing else is asked. */
export const bookOf = (clips: readonly Clip[], asked: Partial<ClipsAsked> = {}): Book =>
  clipsBook({ clips, columns: CLIP_COLUMN_KEYS, grouping: 'none', ...asked }, CHINESE, NOW);

/** A book of one table with these rows; columns are called 甲, 乙 and so on. */
export function bookWith(rows: readonly (readonly Cell[])[], table: Partial<Table> = {}): Book {
  const columns = [...'甲乙丙丁戊己庚辛'].slice(0, rows[0]?.length ?? 1);
  return {
    title: '书',
    language: 'zh-CN',
    madeAt: NOW,
    notes: [],
    tables: [
      {
        key: 'main',
        title: '表',
        columns: columns.map((title) => ({ key: title, title, width: 10 })),
        groupedBy: null,
        groups: [{ title: null, rows }],
        ...table,
      },
    ],
  };
}

/** Any cell, with any text in it that a page can hold. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: anyText },
  fc.constantFrom<Cell>(
    { number: 0.25, format: 'percent', text: '25%' },
    { number: 1_500_000_000_000, format: 'plain', text: '1.5万亿' },
    { date: '2018-02-08' },
  ),
  anyText.map((text) => ({ link: 'https://www.sample.gov.cn/a.html', text })),
);

/** Rows of three cells. */
export const anyRows: fc.Arbitrary<Cell[][]> = fc.array(
  fc.array(anyCell, { minLength: 3, maxLength: 3 }),
  { minLength: 1, maxLength: 5 },
);
