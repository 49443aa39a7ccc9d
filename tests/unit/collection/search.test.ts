/** Finding clips again by the words that a reader remembers of them. */
import { describe, expect, it } from 'vitest';
import { searchClips } from '../../../lib/collection/search';
import { clipWith } from './clips';

const education = await clipWith({ measureId: '1' });
const travel = await clipWith({
  measureId: '2',
  title: '发展智慧旅游',
  quote: '发展智慧旅游。建设景区客流监测系统。',
});
const health = await clipWith({
  measureId: '3',
  title: '推广互联网医疗',
  quote: '推广互联网医疗。开展远程会诊，支持 5G 急救。',
  document: { innerTitle: '数字健康行动计划' },
});
const clips = [education, travel, health];
const found = (query: string) => searchClips(clips, query).map(({ measureId }) => measureId);

describe('search', () => {
  it.each([
    ['a word of the title', '旅游', ['2']],
    ['one character', '旅', ['2']],
    ['a word of the text only', '客流', ['2']],
    ['a word of the document', '数字健康', ['3']],
    ['a character that is wrong', '智会旅游', ['2']],
    ['a character that is missing', '互网医疗', ['3']],
    ['letters in another case', '5g', ['3']],
    ['spaces around', '  旅游　', ['2']],
    ['words that nothing has', '森林防火', []],
  ])('by %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it('has the clip whose title it is before one that only mentions it', async () => {
    const mentions = await clipWith({ measureId: '9', quote: `${education.quote}兼顾智慧旅游。` });
    expect(searchClips([mentions, travel], '智慧旅游')).toEqual([travel, mentions]);
  });

  it.each(['', '  ', '\n', '　'])('for %j gives all, as they are', (query) => {
    expect(searchClips(clips, query)).toBe(clips);
  });

  it.each(['(', '^$', '=', '|', '!旅', '"', "'旅"])('for %j does not throw', (query) => {
    expect(Array.isArray(searchClips(clips, query))).toBe(true);
  });

  it('bears a whole paragraph as a query', () => {
    expect(found(travel.quote.repeat(20).slice(0, 300))).toEqual(expect.any(Array));
    expect(found(travel.quote)[0]).toBe('2');
  });
});
