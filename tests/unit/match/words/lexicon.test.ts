import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  createLexicon,
  LEXICON_ENTRIES,
  LexiconFileSchema,
  preparedTrie,
  wordsOf,
} from '../../../../lib/match/words/lexicon';
import { createTermFinder } from '../../../../lib/match/words/terms';
import { buildTrie, packTrie, type Term } from '../../../../lib/match/words/trie';
import { normalised } from '../../../../lib/text/normalise';

const lexicon = createLexicon();

/** Topics and words of a small lexicon of the test's own, so that no entry decides how the finder works. */
const SMALL = createLexicon([
  { id: 'health', name: '医疗', terms: [{ sources: ['a'], hint: '健康' }], except: '健康发展' },
  {
    id: 'online-health',
    name: '互联网医疗',
    broader: ['health'],
    terms: [{ sources: ['a'], core: '互联网+医疗 健康咨询 NB-IoT' }],
  },
  { id: 'data', name: '数据', terms: [{ sources: ['a'], core: '数据中心 咨询平台 疗数' }] },
  { id: 'travel', name: '旅游', terms: [{ sources: ['a'], core: '旅游数据中心 旅游数' }] },
  {
    id: 'share',
    name: '共享',
    terms: [{ sources: ['a'], core: '共享平台' }],
    except: '信用共享平台',
  },
  { id: 'trust', name: '信用', terms: [{ sources: ['a'], core: '企业信用共享平台' }] },
  { id: 'fees', name: '资费', terms: [{ sources: ['a', 'b'], core: '降低…资费' }] },
]);

const found = (text: string) =>
  SMALL.findTerms(text).map(({ start, end }) => text.slice(start, end));

describe('finding words', () => {
  it.each([
    ['as written', '发展互联网+医疗。', ['互联网+医疗']],
    ['in full width', '发展互联网＋医疗。', ['互联网＋医疗']],
    ['with quotation marks inside', '发展“互联网+”医疗。', ['互联网+”医疗']],
    ['with spaces and a line break inside', '互联网 + 医\n疗', ['互联网 + 医\n疗']],
    ['with another dash and case', '部署NB—IOT网络', ['NB—IOT']],
    ['without the dash', '部署nbiot网络', ['nbiot']],
    ['the longer before the shorter in it', '开展健康咨询', ['健康咨询']],
    ['each time', '健康、健康', ['健康', '健康']],
    ['not inside a phrase that means something else', '持续健康发展', []],
    ['not for its beginning alone', '互联网+', []],
    ['two parts with words between', '大幅降低宽带资费', ['降低宽带资费']],
    ['two parts, not in two sentences', '降低成本。资费透明', []],
    ['two parts, not far apart', '降低企业和居民使用信息网络服务的各项资费', []],
    ['not in the middle of a foreign word', 'ANB-IoT、NB-IoTs', []],
    ['beside a foreign word with a space', 'the NB-IoT net', ['NB-IoT']],
    ['in nothing', '', []],
  ])('%s', (_situation, text, words) => {
    expect(found(text)).toEqual(words);
  });

  it.each([
    ['that it begins and ends with', '旅游数据中心', ['旅游数据中心', '旅游数', '数据中心']],
    ['long enough that goes on behind it', '健康咨询平台', ['健康咨询', '健康', '咨询平台']],
    ['too short to be meant, not', '互联网医疗、互联网+医疗数', ['互联网+医疗']],
    ['that means something else in it, not', '企业信用共享平台', ['企业信用共享平台']],
    ['of an exception, not', '健康发展', []],
  ])('finds with a word also one %s', (_situation, text, words) => {
    const all = SMALL.findAllTerms(text).map(({ start, end }) => text.slice(start, end));
    expect(all).toEqual(words);
  });

  it('tells the topic, the word as the lexicon has it, and how strongly it speaks', () => {
    expect(SMALL.findTerms('关心健康，部署NB—IoT')).toEqual([
      { start: 2, end: 4, word: '健康', topic: 'health', weight: 'hint' },
      { start: 7, end: 13, word: 'NB-IoT', topic: 'online-health', weight: 'core' },
    ]);
  });

  it('leaves out what only the document justifies that is left out', () => {
    const entries = [
      { id: 'x', name: '甲乙', terms: [{ sources: ['one'], core: '甲乙' }] },
      { id: 'y', name: '丙丁', terms: [{ sources: ['one', 'two'], core: '丙丁' }] },
    ];
    const words = (without: string) =>
      createLexicon(entries, { without })
        .findTerms('甲乙丙丁')
        .map(({ word }) => word);
    expect(words('one')).toEqual(['丙丁']);
    expect(words('two')).toEqual(['甲乙', '丙丁']);
  });

  it('names the same matter in the words that documents call it', () => {
    const topics = (text: string) => new Set(lexicon.findTerms(text).map(({ topic }) => topic));
    for (const word of ['在线就医', '智慧医疗', '“互联网＋医疗”', '互联网医院']) {
      expect(topics(`推进${word}建设`)).toContain('online-health');
    }
  });

  it('finds the same by what a build has prepared', () => {
    const words: Term[] = [
      '数据',
      '数据中心',
      '数字',
      '数据安全',
      'ＮＢ-IoT',
      '降低…资费',
      '降低…费用',
      '旅游',
    ].flatMap((word) => [
      { word, topic: 'one', weight: 'core' as const },
      { word, topic: word === '旅游' ? null : 'two', weight: 'hint' as const },
    ]);
    const built = createTermFinder(words);
    const opened = createTermFinder(words, JSON.parse(JSON.stringify(packTrie(buildTrie(words)))));
    for (const text of [
      '旅游大数据中心',
      '降低企业上网资费和数字化费用',
      '“NB—IoT”、nb-iot与数据安全',
    ]) {
      expect(opened.find(text)).toEqual(built.find(text));
      expect(opened.findAll(text)).toEqual(built.findAll(text));
      expect(built.findAll(text)).not.toEqual([]);
    }
  });
});

describe('the lexicon that comes with the product', () => {
  const ids = LEXICON_ENTRIES.map(({ id }) => id);
  const byId = new Map(LEXICON_ENTRIES.map((entry) => [entry.id, entry]));
  const words = LEXICON_ENTRIES.flatMap(({ id, terms }) =>
    terms.flatMap(({ core, hint, sources }) =>
      [...wordsOf(core), ...wordsOf(hint)].map((word) => ({ id, word, sources })),
    ),
  );

  it('can be prepared whole', () => {
    const { alphabet, letters, counts, ends } = preparedTrie();
    expect(new Set(alphabet).size).toBe(alphabet.length);
    expect([...letters].every((letter) => alphabet.includes(letter))).toBe(true);
    expect(counts.length).toBe(letters.length + 1);
    expect(ends.length).toBeGreaterThan(LEXICON_ENTRIES.length);
  });

  it('has the form of its schema', () => {
    expect(v.safeParse(LexiconFileSchema, LEXICON_ENTRIES).issues).toBeUndefined();
  });

  it('has each id once and each name once', () => {
    expect(repeated(ids)).toEqual([]);
    expect(repeated(LEXICON_ENTRIES.map(({ name }) => name))).toEqual([]);
  });

  it('has words for every topic', () => {
    const empty = LEXICON_ENTRIES.filter(
      ({ terms }) => !terms.some(({ core, hint }) => core || hint),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it('has each word in one topic only', () => {
    expect(repeated(words.map(({ word }) => normalised(word)))).toEqual([]);
  });

  it('has broader topics that exist and never lead back', () => {
    const lost: string[] = [];
    const circular: string[] = [];
    const walk = (id: string, path: readonly string[]): void => {
      if (path.includes(id)) circular.push([...path, id].join(' > '));
      else for (const next of byId.get(id)?.broader ?? []) walk(next, [...path, id]);
    };
    for (const id of ids) {
      walk(id, []);
      lost.push(...(byId.get(id)?.broader ?? []).filter((next) => !byId.has(next)));
    }
    expect({ lost, circular }).toEqual({ lost: [], circular: [] });
  });

  it('has sources that are documents or laws', () => {
    const forms = [
      /^(?:hainan-2017|henan-2018|fujian-2017|shandong|guangdong-2018)$/,
      /^[\u4e00-\u9fff]{2,8}〔20\d\d〕\d{1,4}号$/,
      /^国务院令第\d{2,3}号$/,
      /^[\u4e00-\u9fff]{2,12}(?:法|章程)$/,
    ];
    const sources = new Set(words.flatMap((word) => word.sources));
    expect([...sources].filter((source) => !forms.some((form) => form.test(source)))).toEqual([]);
  });

  it('has no word that cannot fire', () => {
    const silent = words.filter(
      ({ id, word }) =>
        !lexicon
          .findTerms(word.replace('…', '各类'))
          .some((match) => match.word === word && match.topic === id),
    );
    expect(silent.map(({ id, word }) => `${id} ${word}`)).toEqual([]);
  });

  it('has no exception that excepts nothing', () => {
    const idle = LEXICON_ENTRIES.flatMap(({ id, terms, except }) => {
      const own = createLexicon([{ id, name: id, terms }]);
      return wordsOf(except).filter((phrase) => own.findTerms(phrase).length === 0);
    });
    expect(idle).toEqual([]);
  });
});

function repeated(values: readonly string[]): string[] {
  return values.filter((value, i) => values.indexOf(value) < i);
}
