import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decreeNumber,
  documentNumbers,
  wholeDocumentNumber,
} from '../../../lib/text/document-numbers';

describe('documentNumbers', () => {
  it.each([
    ['国发〔2017〕40号'],
    ['国办发〔2018〕128号'],
    ['国办秘函〔2019〕19号'],
    ['国办发明电〔2018〕15号'],
    ['中办发〔2012〕14号'],
    ['豫办〔2017〕26号'],
    ['粤府〔2018〕27号'],
    ['黑政规〔2018〕15号'],
    ['川府发〔2018〕32号'],
    ['川办发〔2015〕94号'],
    ['黔府发〔2019〕4号'],
    ['湘政办发〔2023〕4号'],
    ['粤办函〔2019〕271号'],
    ['沪府办规〔2020〕17号'],
    ['青政人〔2020〕12号'],
    ['陕政办函〔2019〕197号'],
    ['内政字〔2020〕102号'],
    ['京政发〔2025〕28号'],
    ['赣府厅发〔2018〕3号'],
    ['新兵发〔2019〕5号'],
  ])('%s is read as it is written', (number) => {
    expect(documentNumbers(number)).toEqual([number]);
  });

  it.each([
    ['square brackets', '鲁政办发[2000]68号', '鲁政办发〔2000〕68号'],
    ['full-width digits', '黑政调〔２０２０〕６号', '黑政调〔2020〕6号'],
    ['a space before 号', '鲁政字〔2011〕40 号', '鲁政字〔2011〕40号'],
    ['a space before the year', '湘政发 〔2009〕30 号', '湘政发〔2009〕30号'],
    ['line breaks inside', '桂政干〔\n2020〕\n68 号', '桂政干〔2020〕68号'],
    ['angle brackets', '粤府〈2018〉27号', '粤府〔2018〕27号'],
    ['title brackets', '粤府《2018》27号', '粤府〔2018〕27号'],
    ['round brackets', '粤府（2018）27号', '粤府〔2018〕27号'],
    ['quotes', '粤府‘2018’27号', '粤府〔2018〕27号'],
    ['white square brackets', '粤府〚2018〛27号', '粤府〔2018〕27号'],
    ['tortoise-shell of the small kind', '粤府﹝2018﹞27号', '粤府〔2018〕27号'],
    ['lenticular brackets', '粤府【2018】27号', '粤府〔2018〕27号'],
    ['第 and a zero too many', '粤府〔2018〕第027号', '粤府〔2018〕27号'],
  ])('%s', (_, text, number) => {
    expect(documentNumbers(text)).toEqual([number]);
  });

  it.each([
    ['根据国发〔2017〕40号精神', ['国发〔2017〕40号']],
    [
      '贯彻落实《意见》(国发〔2017〕40号)和豫办〔2017〕26号要求',
      ['国发〔2017〕40号', '豫办〔2017〕26号'],
    ],
    ['按照通知印发的黑政发〔2018〕1号', ['黑政发〔2018〕1号']],
    ['第312号', []],
    ['国务院令第312号', []],
    ['2017年40号', []],
    ['信息〔2017〕40号', []],
  ])('%s: words before it are not swallowed', (text, numbers) => {
    expect(documentNumbers(text)).toEqual(numbers);
  });

  it('reads again what it wrote', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('国发', '粤府办', '新兵发', '豫政办'),
        fc.integer({ min: 1949, max: 2099 }),
        fc.integer({ min: 1, max: 9999 }),
        (prefix, year, serial) => {
          const written = documentNumbers(`${prefix} [${year}] 第${serial} 号`);
          expect(written).toEqual([`${prefix}〔${year}〕${serial}号`]);
          expect(documentNumbers(written.join())).toEqual(written);
        },
      ),
    );
  });
});

describe('wholeDocumentNumber', () => {
  it.each([
    ['a city', '深府规〔2018〕3号', '深府规〔2018〕3号'],
    ['a ministry, on a line of its own', ' 教思政厅函 [2024] 10 号 ', '教思政厅函〔2024〕10号'],
    ['words that lead to a number', '根据深府规〔2018〕3号的要求', null],
    ['brackets around', '（青科发〔2021〕8号）', '青科发〔2021〕8号'],
    ['traditional characters', '閩政辦發〔2021〕22號', '闽政办发〔2021〕22号'],
    ['no number', '教思政厅函', null],
  ])('%s', (_, text, number) => {
    expect(wholeDocumentNumber(text)).toBe(number);
  });
});

describe('decreeNumber', () => {
  it.each([
    ['the name before it', '辽宁省人民政府令第346号', '辽宁省人民政府令第346号'],
    ['a space between', '国务院令 第0722号', '国务院令第722号'],
    ['a bracket around', '交通运输部令（第 12 号）', '交通运输部令第12号'],
    ['no name', '第346号', null],
  ])('%s', (_, text, number) => {
    expect(decreeNumber(text)).toBe(number);
  });
});
