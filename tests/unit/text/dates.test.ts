import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDateLine, numeral, readDate } from '../../../lib/text/dates';

describe('readDate', () => {
  it.each([
    ['2017年12月15日', '2017-12-15'],
    ['2017-12-26 10:00', '2017-12-26'],
    ['2017-12-26-16:30:05', '2017-12-26'],
    ['2017/1/5', '2017-01-05'],
    ['2017.08.24', '2017-08-24'],
    ['２０１８年１月５日', '2018-01-05'],
    ['2017 年 12 月 15 日', '2017-12-15'],
    ['二〇一七年十二月十五日', '2017-12-15'],
    ['二○○八年十一月二十日', '2008-11-20'],
    ['二零一八年二月八日', '2018-02-08'],
    ['一九九九年十月三十一日', '1999-10-31'],
    ['发布日期:2017-12-26 ', '2017-12-26'],
    ['来源:某委  时间:2018-04-24  浏览:1000', '2018-04-24'],
    ['2018年2月8日，2019年3月9日', '2018-02-08'],
  ])('%s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    ['a year alone', '到2020年'],
    ['a year and a month', '2020年6月底前'],
    ['a month that there is not', '2017-13-01'],
    ['a day that there is not', '2017-12-32'],
    ['a telephone number', '0730-8230135'],
    ['a year of another century', '1017年12月15日'],
    ['nothing', ''],
  ])('is null for %s', (_, text) => {
    expect(readDate(text)).toBeNull();
  });

  it('answers an ISO date or null, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readDate(text) ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }),
    );
  });
});

describe('isDateLine', () => {
  it.each([
    ['2017年12月15日', true],
    ['　　２０１７年１２月１５日 ', true],
    ['二〇一七年十二月十五日', true],
    ['2017-12-15', false],
    ['2017年12月15日印发', false],
    ['自2017年12月15日起施行', false],
    ['', false],
  ])('%s: %s', (text, answer) => {
    expect(isDateLine(text)).toBe(answer);
  });
});

describe('numeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['九十九', 99],
    ['', Number.NaN],
    ['百', Number.NaN],
    ['二三', Number.NaN],
    ['1', Number.NaN],
  ])('%s is %d', (text, value) => {
    expect(numeral(text)).toBe(value);
  });
});
