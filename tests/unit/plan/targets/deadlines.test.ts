import { describe, expect, it } from 'vitest';
import { deadlines } from '../../../../lib/plan/targets/deadlines';

const read = (text: string, last: string | null = null, signed: number | null = 2018) =>
  deadlines(text, { signed, last }).map(({ by }) => by);

describe('a deadline', () => {
  it.each([
    ['到2020年，', '2020'],
    ['到 2019年', '2019'],
    ['2020年前', '2020'],
    ['2018年底前', '2018-12'],
    ['到2018年年底', '2018-12'],
    ['2020年末', '2020-12'],
    ['2020年6月底前', '2020-06'],
    ['2018年上半年', '2018-06'],
    ['2019年三季度', '2019-09'],
    ['2019年第一季度', '2019-03'],
    ['2018-2020年，', '2020'],
    ['2020年，', '2020'],
    ['“十三五”期间', '2020'],
    ['“十四五”末', '2025'],
    ['今年底前', '2018-12'],
    ['年内', '2018-12'],
    ['力争三年内', '2021'],
    ['用3年左右时间', '2021'],
    ['经过5年努力', '2023'],
    ['到本世纪中叶', '2050'],
  ])('%s', (text, by) => {
    expect(read(text)).toEqual([by]);
  });

  it('takes its year from the deadline before it', () => {
    expect(read('2019年上半年，完成一期，年底前完成二期')).toEqual(['2019-06', '2019-12']);
    expect(read('年底前完成', '2020-06')).toEqual(['2020-12']);
  });

  it('counts years only from a known date of signing', () => {
    expect(read('三年内', null, null)).toEqual([]);
  });
});

describe('no deadline', () => {
  it.each([
    ['比2015年下降18%'],
    ['自2019年起实施'],
    ['2017年以来'],
    ['《2018—2020年行动计划》'],
    ['制定2018-2020年行动计划'],
    ['有效期3年'],
    ['实施三年行动计划'],
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('but the past, which ends what a deadline before it holds for', () => {
    expect(read('到2020年建成，截至2017年底')).toEqual(['2020', null]);
    expect(read('2016年，')).toEqual([null]);
  });
});
