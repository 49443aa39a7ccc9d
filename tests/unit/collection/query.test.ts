/** What a reader writes into the search box. */
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/collection/query';

const word = (text: string) => ({ text, exact: false, not: false });

describe('what is written is read as', () => {
  it.each([
    ['words', '在线教育  医疗', [word('在线教育'), word('医疗')]],
    ['a phrase', '"信息 消费"', [{ text: '信息 消费', exact: true, not: false }]],
    ['a phrase in Chinese marks', '“信息消费”', [{ text: '信息消费', exact: true, not: false }]],
    ['a phrase that is not ended yet', '"信息 消', [{ text: '信息 消', exact: true, not: false }]],
    ['words that must not be', '教育 -农村', [word('教育'), { ...word('农村'), not: true }]],
    ['a phrase that must not be', '-"a b"', [{ text: 'a b', exact: true, not: true }]],
    ['a minus by itself', '5G - 网络', [word('5g'), word('-'), word('网络')]],
    ['wide characters', '５Ｇ　网络', [word('5g'), word('网络')]],
    [
      'an unknown condition, which is a word',
      'http://a.cn 比例:1',
      [word('http://a.cn'), word('比例:1')],
    ],
    ['nothing', '  　', []],
  ])('%s', (_, written, words) => {
    expect(parseQuery(written)).toEqual({ words, named: [] });
  });

  it.each([
    ['a condition', '地区:河南', [{ key: 'region', name: '河南', not: false }]],
    ['a condition with a wide colon', '标签：医疗', [{ key: 'tag', name: '医疗', not: false }]],
    ['a condition in English', 'Region:Henan', [{ key: 'region', name: 'henan', not: false }]],
    ['a negated condition', '-有:目标', [{ key: 'has', name: '目标', not: true }]],
    ['a condition with spaces', '标签:"a b"', [{ key: 'tag', name: 'a b', not: false }]],
    ['a condition that is not ended yet', '文件夹:', []],
  ])('%s', (_, written, named) => {
    expect(parseQuery(written).named).toEqual(named);
  });

  it('words and conditions beside each other', () => {
    expect(parseQuery('教育 年份:2017-2019 -状态:未找到')).toEqual({
      words: [word('教育')],
      named: [
        { key: 'year', name: '2017-2019', not: false },
        { key: 'state', name: '未找到', not: true },
      ],
    });
  });
});
