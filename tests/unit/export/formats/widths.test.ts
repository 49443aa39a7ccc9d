import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../../../lib/export/book';
import { columnWidths, linesIn } from '../../../../lib/export/formats/widths';

/** A table whose columns want so many characters and hold such texts. */
const table = (
  columns: readonly (readonly [title: string, width: number, cell: Cell])[],
): Table => ({
  key: 'main',
  title: '表',
  columns: columns.map(([title, width]) => ({ key: title, title, width })),
  groupedBy: null,
  groups: [{ title: null, rows: [columns.map(([, , cell]) => cell)] }],
});

const LONG = '字'.repeat(200);
const total = (widths: readonly number[]) => widths.reduce((sum, each) => sum + each, 0);

describe('columns', () => {
  it('are as wide as they want, but no wider than what stands in them', () => {
    const widths = columnWidths(
      table([
        ['省份', 5, '海南'],
        ['日期', 8, { date: '2018-02-08' }],
        ['原文', 40, LONG],
        ['笔记', 20, `短\n${'字'.repeat(9)}\n短`],
      ]),
      100,
      { fill: false },
    );
    expect(widths).toEqual([2, 5.5, 40, 9]);
  });

  it('have room for each word of a title', () => {
    const wanted = table([
      ['Document number', 9, '琼府〔2017〕103号'],
      ['Text', 90, LONG],
    ]);
    expect(columnWidths(wanted, 20, { fill: false })).toEqual([4.4, expect.closeTo(15.6)]);
  });

  it('have room for a short title', () => {
    expect(columnWidths(table([['责任单位', 10, '']]), 100, { fill: false })).toEqual([4]);
  });

  it('share what there is where it is too little, and the narrow ones keep theirs', () => {
    const wanted = table([
      ['日期', 6, { date: '2018-02-08' }],
      ['原文', 60, LONG],
      ['单位', 30, LONG],
    ]);
    expect(columnWidths(wanted, 50.5, { fill: false })).toEqual([5.5, 30, 15]);
  });

  it('keep what they ask for at least, but no more than stands in them', () => {
    const wanted = (number: string) => {
      const { columns, ...rest } = table([
        ['字号', 10, number],
        ['原文', 90, LONG],
      ]);
      const keeping = columns.map((column, i) => (i === 0 ? { ...column, least: 7 } : column));
      return columnWidths({ ...rest, columns: keeping }, 30, { fill: false });
    };
    expect(wanted('闽政办〔2017〕152号')).toEqual([7, 23]);
    expect(wanted('无')).toEqual([2, 28]);
  });

  it('are never too narrow for a number, as it is written', () => {
    const wanted = table([
      ['数值', 4, { number: 1_500_000_000_000, format: 'plain', text: '1.5万亿' }],
      ['原文', 60, LONG],
    ]);
    const shown = (cell: Cell) => (typeof cell === 'string' ? cell : '1500000000000');
    const digits = columnWidths(wanted, 30, { fill: false, shown });
    expect(digits).toEqual([7.15, 22.85]);
  });

  it('fill the page where they are to', () => {
    const wanted = table([
      ['省份', 5, '海南'],
      ['原文', 10, LONG],
    ]);
    expect(columnWidths(wanted, 62, { fill: true })).toEqual([2, 60]);
  });

  it('are all narrowed where there is nothing else', () => {
    const widths = columnWidths(table([...'甲乙丙丁'].map((key) => [key, 6, LONG] as const)), 12, {
      fill: true,
    });
    expect(widths).toEqual([3, 3, 3, 3]);
    expect(total(widths)).toBe(12);
  });
});

describe('lines of a cell', () => {
  it.each([
    ['', 10, 1],
    ['字'.repeat(10), 10, 1],
    ['字'.repeat(11), 10, 2],
    ['一\n二\n\n四', 10, 4],
    ['a'.repeat(20), 10, 2],
  ])('%j at %i characters are %i', (text, width, lines) => {
    expect(linesIn(text, width)).toBe(lines);
  });
});
