/** Measures of the library as they are handed on: a row each, their targets and documents behind. */
import { describe, expect, it } from 'vitest';
import zh from '../../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../../components/parts/texts';
import { cellText, rowsOf } from '../../../../lib/export/book';
import { measuresBook } from '../../../../lib/export/books/measures-book';
import { targetOf } from '../../components/render';
import { planOf } from '../../match/plans';
import { NOW } from '../books';

const henan = planOf('henan', ['发展在线教育。办好网络学校。', '开发旅游。'], {
  region: '410000',
  innerTitle: '河南方案',
  documentNumber: '豫政〔2018〕8号',
  signedOn: '2018-03-01',
});
const unknown = planOf('unknown', ['办好网络教育。'], { region: null, innerTitle: '全国方案' });
const placed = [henan, unknown].flatMap((plan) =>
  plan.measures.map((measure, i) => ({
    plan,
    measure: { ...measure, targets: i === 0 ? [targetOf('覆盖率达到70%')] : [] },
  })),
);

describe('measures that were found', () => {
  it('are rows in their order, with where they stand', async () => {
    const book = await measuresBook(placed, '关于“教育”的举措', sayFrom(zh), NOW);
    const [main] = book.tables;
    const rows = main ? [...rowsOf(main)].map((row) => row.map(cellText)) : [];
    expect(book.title).toBe('关于“教育”的举措');
    expect(book.notes[0]).toBe('3 条举措');
    expect(rows.map(([region, , text, , , , date]) => [region, text, date])).toEqual([
      ['河南', '发展在线教育。办好网络学校。', '2018-03-01'],
      ['河南', '开发旅游。', '2018-03-01'],
      ['国家', '办好网络教育。', ''],
    ]);
    expect(rows[0]?.join()).toContain('《河南方案》（豫政〔2018〕8号）');
  });

  it('bring their targets, and each document once', async () => {
    const { tables } = await measuresBook(placed, '', sayFrom(zh), NOW);
    const count = (key: string) =>
      tables.filter((table) => table.key === key).flatMap((table) => [...rowsOf(table)]).length;
    expect([count('targets'), count('sources')]).toEqual([2, 2]);
  });

  it('are not handed on by who cancels', async () => {
    const signal = AbortSignal.abort('enough');
    await expect(measuresBook(placed, '', sayFrom(zh), NOW, { signal })).rejects.toBe('enough');
  });
});
