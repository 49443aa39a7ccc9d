/** Books for tests: of clips as the collection hands them on, and of any cells. */
import fc from 'fast-check';
import zh from '../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../components/parts/texts';
import type { Clip } from '../../../lib/collection/clip';
import type { Book, Cell, Table } from '../../../lib/export/book';
import { USUAL_CLIP_COLUMNS } from '../../../lib/export/books/clip-columns';
import { type ClipsAsked, clipsBook } from '../../../lib/export/books/clips-book';
import { tidyTable } from '../../../lib/export/tidy';
import { anyText } from '../collection/clips';

export const NOW = new Date('2024-05-06T12:00:00Z');

/** The words of the interface, in Chinese. */
const CHINESE = sayFrom(zh);

/** Clips as they are asked for: with the usual columns and not grouped where nothing else is said. */
export const askedOf = (clips: readonly Clip[], asked: Partial<ClipsAsked> = {}): ClipsAsked => ({
  clips,
  columns: USUAL_CLIP_COLUMNS,
  grouping: 'none',
  say: CHINESE,
  folders: [],
  ...asked,
});

/** The same as a book. */
export const bookOf = (clips: readonly Clip[], asked: Partial<ClipsAsked> = {}): Promise<Book> =>
  clipsBook(askedOf(clips, asked), NOW);

/** A book of one table with these rows; columns are called 甲, 乙 and so on. */
export function bookWith(rows: readonly (readonly Cell[])[], table: Partial<Table> = {}): Book {
  const columns = [...'甲乙丙丁戊己庚辛'].slice(0, rows[0]?.length ?? 1);
  return {
    title: '书',
    language: 'zh-CN',
    madeAt: NOW,
    notes: [],
    tables: [
      tidyTable({
        key: 'main',
        title: '表',
        columns: columns.map((title) => ({ key: title, title, width: 10 })),
        groupedBy: null,
        groups: [{ title: null, rows }],
        ...table,
      }),
    ],
  };
}

/** What a page can hold to hurt whoever writes it into a file. */
const HOSTILE = [
  '\0',
  '\x1b[31m',
  '\ud800',
  '\udc00',
  '\ufffe',
  '\u2028',
  '\r\n',
  '\v',
  ']]>',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table>',
  '&amp;',
  '&#60;',
  '`',
  '```',
  '|',
  '\\',
  '\\|',
  '**',
  '$x$',
  '[a](javascript:alert(1))',
  '![a](http://x.example/)',
  '<!--',
  '-->',
  '\u202eabc',
  '\u2067',
  '\u200f',
  'مرحبا',
  '=1+1',
  '@SUM(A1)',
  '# 甲',
  '1. 乙',
  '- 丙',
  '    丁',
  '\t',
  '\n\n',
  '---',
  '{{x}}',
  '🏮',
];

const anyWords: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), anyText), { maxLength: 6 })
    .map((all) => all.join('')),
);

/** Any cell, with any text in it that a page can hold. */
const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 5, arbitrary: anyWords },
  fc.constantFrom<Cell>(
    { number: 0.25, format: 'percent', text: '25%' },
    { number: 1_500_000_000_000, format: 'plain', text: '1.5万亿' },
    { date: '2018-02-08' },
  ),
  fc.record({
    link: fc.constantFrom('https://www.sample.gov.cn/a.html', 'https://x.example/?a=1&b="<|>`'),
    text: anyWords,
  }),
);

/** Rows of three cells. */
export const anyRows: fc.Arbitrary<Cell[][]> = fc.array(
  fc.array(anyCell, { minLength: 3, maxLength: 3 }),
  { minLength: 1, maxLength: 5 },
);

/** A text without what forms for reading do not keep: how wide a space is, and empty lines. */
export const plainly = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
