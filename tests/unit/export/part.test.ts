/** One table of a book alone, and a table whose rows stand each for itself. */
import { describe, expect, it } from 'vitest';
import { rowsOf } from '../../../lib/export/book';
import { exportBook } from '../../../lib/export/export';
import { beginningOf } from '../../../lib/export/formats/grouped';
import { partIn, partOf, partsOf } from '../../../lib/export/part';
import { clipWith } from '../collection/clips';
import { bookOf, bookWith } from './books';

const GOALS = '力争到2020年，信息消费规模达到1.5万亿元，年均增长11%以上。';
const book = await bookOf([await clipWith({ quote: GOALS, title: '发展目标' })]);

describe('of a book', () => {
  it('all is offered where a file holds several tables, and each alone', () => {
    expect(partsOf(book, 'xlsx')).toEqual(['all', 'main', 'targets', 'sources']);
    expect(partsOf(book, 'csv')).toEqual(['main', 'targets', 'sources']);
    expect(partsOf({ tables: book.tables.slice(0, 1) }, 'xlsx')).toEqual(['main']);
  });

  it.each([
    ['csv', 'targets', 'targets'],
    ['csv', 'all', 'main'],
    ['docx', 'gone', 'all'],
  ] as const)('as %s %s is %s', (form, asked, meant) => {
    expect(partIn(book, form, asked)).toBe(meant);
  });

  it('the targets alone are told in the title', () => {
    const { title, tables } = partOf(book, 'targets');
    expect([title, tables.map(({ key }) => key)]).toEqual(['我的收藏 · 目标', ['targets']]);
    expect(partOf(book, 'main').title).toBe('我的收藏');
  });

  it('the targets alone are a CSV', async () => {
    const csv = await (await exportBook('csv', book, 'targets')).text();
    const [head = '', ...rows] = csv.trimEnd().split('\r\n');
    expect(head).toContain('指标,');
    expect(rows).toHaveLength(2);
    expect(rows[0]).toContain('信息消费规模,≥,1500000000000,元,2020');
  });
});

describe('the beginning of a table', () => {
  const groups = [
    { title: '教育', rows: [['一'], ['二']] },
    { title: '医疗', rows: [['三'], ['四']] },
  ];
  const [table = book.tables[0]] = bookWith([['']], { groupedBy: '主题', groups }).tables;
  if (!table) throw new Error('no table');

  it('keeps the groups that it reaches', () => {
    const { groups } = beginningOf(table, 3, false);
    expect(groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['教育', 2],
      ['医疗', 1],
    ]);
  });

  it('has the group in each row, where each stands for itself', () => {
    const beginning = beginningOf(table, 3, true);
    expect(beginning.columns.map(({ title }) => title)).toEqual(['主题', '甲']);
    expect([...rowsOf(beginning)]).toEqual([
      ['教育', '一'],
      ['教育', '二'],
      ['医疗', '三'],
    ]);
    expect(beginning.groupedBy).toBeNull();
  });
});
