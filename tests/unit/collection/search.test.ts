/** Finding clips again by the words that a reader remembers of them. */
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import { parseQuery } from '../../../lib/collection/query';
import { ClipSearch, fieldOf, spansOfWords } from '../../../lib/collection/search';
import { clipWith } from './clips';

const education = await clipWith({ measureId: '1' });
const travel = await clipWith({
  measureId: '2',
  heading: ['壮大旅游业', '发展智慧旅游'],
  title: '发展智慧旅游',
  quote: '发展智慧旅游。建设景区客流监测系统。',
});
const health: Clip = {
  ...(await clipWith({
    measureId: '3',
    heading: ['发展数字健康', '推广互联网医疗'],
    title: '推广互联网医疗',
    quote: '推广互联网医疗。开展远程会诊，支持 5G 急救。',
    document: { innerTitle: '数字健康行动计划', documentNumber: '闽卫〔2019〕8号' },
  })),
  note: '与医保处商量',
  tags: ['基层', '待核'],
};
const clips = [education, travel, health];

function searchOver(clips: Iterable<Clip>): ClipSearch {
  const search = new ClipSearch();
  search.put(clips);
  return search;
}
const find = (query: string, search = searchOver(clips)) =>
  search.find(parseQuery(query).words) ?? 'everything';
const found = (query: string) => {
  const hits = find(query);
  const measure = (id: string) => clips.find((clip) => clip.id === id)?.measureId;
  return hits === 'everything' ? hits : hits.map(({ id }) => measure(id));
};

describe('search', () => {
  it.each([
    ['a word of the title', '旅游', ['2']],
    ['one character', '旅', ['2']],
    ['a word of the text only', '客流', ['2']],
    ['a word of the document', '数字健康', ['3']],
    ['the number of the document', '闽卫[2019]8号', ['3']],
    ['a tag', '待核', ['3']],
    ['a word of the note', '医保处', ['3']],
    ['two words in two fields', '会诊 基层', ['3']],
    ['two words that no clip has both of', '会诊 旅游', []],
    ['a word and one that must not be', '推 -医疗', ['1']],
    ['nothing but a word that must not be', '-医疗', ['1', '2']],
    ['a phrase', '"远程会诊，支持"', ['3']],
    ['a phrase that is nearly there', '"远程会珍"', []],
    ['a character that is wrong', '智会旅游', ['2']],
    ['a character that is missing', '互网医疗', ['3']],
    ['a character too many', '智慧的旅游', ['2']],
    ['characters that are wrong in one of two words', '会诊 数字建康', ['3']],
    ['initials', 'zhly', ['2']],
    ['initials in capitals', 'ZHLY', ['2']],
    ['initials and characters', 'ycez', []],
    ['initials, those of a tag before those in the text', 'jc', ['3', '2']],
    ['letters in another case', '5g', ['3']],
    ['wide letters', '５Ｇ', ['3']],
    ['spaces around', '  旅游　', ['2']],
    ['words that nothing has', '森林防火', []],
  ])('by %s', (_, query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  it.each(['', '  ', '\n', '　', '地区:河南'])('for %j has nothing to look for', (query) => {
    expect(found(query)).toBe('everything');
  });

  it.each(['(', '^$', '=', '|', '!旅', '"', "'旅", '*', '\\', '-'])(
    'for %j does not throw',
    (query) => {
      expect(() => find(query)).not.toThrow();
    },
  );

  it('bears a whole paragraph as a query', () => {
    expect(found(travel.quote.repeat(20).slice(0, 300))).toEqual(expect.any(Array));
    expect(found(travel.quote)).toEqual(['2']);
  });

  it('has the clip whose title it is before one that only mentions it', async () => {
    const mentions = await clipWith({ measureId: '9', quote: `${education.quote}兼顾智慧旅游。` });
    const hits = find('智慧旅游', searchOver([mentions, travel]));
    expect(hits).toMatchObject([{ id: travel.id }, { id: mentions.id }]);
  });

  it('has what is there as written before what nearly is, and says so', async () => {
    const wrong = await clipWith({ measureId: '9', title: '发展智会旅游', quote: '其他。' });
    const hits = find('智慧旅游', searchOver([wrong, travel]));
    expect(hits).toMatchObject([
      { id: travel.id, nearly: false },
      { id: wrong.id, nearly: true },
    ]);
  });

  it('says what made a clip a hit that only nearly has the words', () => {
    const [hit] = find('智会旅游') as Exclude<ReturnType<typeof find>, string>;
    const title = fieldOf(travel, 'title');
    const words = (hit?.spans.title ?? []).map(([start, end]) => title.slice(start, end));
    expect(words).toContain('旅游');
  });

  it('knows what a clip has become, and not those that are gone', () => {
    const search = searchOver(clips);
    search.put([{ ...travel, note: '转给文旅处' }]);
    expect(find('文旅处', search)).toMatchObject([{ id: travel.id }]);
    search.drop([travel.id]);
    expect(find('文旅处', search)).toEqual([]);
  });

  it('looks only among those that come into question', () => {
    const hits = searchOver(clips).find(parseQuery('推').words, (id) => id !== education.id);
    expect(hits).toMatchObject([{ id: health.id }]);
  });

  it('finds every clip that has the word, also where they are thousands', async () => {
    const many = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => clipWith({ measureId: `四(${i})` })),
    );
    const hits = find('在线教育', searchOver([...many, travel]));
    expect(hits).toHaveLength(1000);
  });
});

describe('in what is shown, words are', () => {
  const words = (query: string, text: string) =>
    spansOfWords(parseQuery(query).words, text).map(([start, end]) => text.slice(start, end));

  it.each([
    ['each place', '教育', '教育与教育', ['教育', '教育']],
    ['several words', '在线 教育', '教育要在线', ['教育', '在线']],
    ['overlapping words as one', '在线教 教育', '在线教育', ['在线教育']],
    ['initials', 'zxjy', '推进在线教育', ['在线教育']],
    ['letters as they are written, before initials', 'app', '用APP办理', ['APP']],
    ['wide letters', '5g', '５Ｇ网络', ['５Ｇ']],
    ['not those that must not be', '-教育', '教育', []],
    ['no initials for a phrase', '"zxjy"', '在线教育', []],
  ])('%s', (_, query, text, expected) => {
    expect(words(query, text)).toEqual(expected);
  });
});
