/** What only one of two sentences says: words, not single characters, and wherever they stand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from '../../../lib/text/differences';

const marked = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map((span) => text.slice(...span));

describe('words that only one of two sentences has', () => {
  it.each<[string, string, string, string[], string[]]>([
    ['the same sentence', '推进数据共享。', '推进数据共享。', [], []],
    ['another word in the middle', '推进数据共享。', '推进资源共享。', ['数据'], ['资源']],
    ['more at the end', '建设平台。', '建设平台，扩大应用。', [], ['扩大应用']],
    ['another order', '发展在线教育、智慧医疗。', '发展智慧医疗、在线教育。', [], []],
    ['other widths and brackets', '到２０２０年，建成（5G）网。', '到2020年,建成(5G)网。', [], []],
    ['another year', '到2018年建成。', '到2020年建成。', ['2018'], ['2020']],
    ['another character of a word', '快速成长。', '快速增长。', ['成长'], ['增长']],
    ['another last character', '以此为指引，', '以此为指导，', ['指引'], ['指导']],
    ['another amount of the same unit', '达到800亿元。', '达到1.5万亿元。', ['800'], ['1.5万']],
    ['a word that says nothing by itself', '数据的共享和开放', '数据共享开放', [], []],
    ['punctuation alone', '推进共享；扩大开放', '推进共享，扩大开放。', [], []],
    ['nothing in common', '办好学校。', '修建公路！', ['办好学校'], ['修建公路']],
    ['one that is empty', '', '修建公路。', [], ['修建公路']],
    ['one of punctuation', '。。。', '修建公路。', [], ['修建公路']],
    [
      'two characters in common amid other words',
      '完善居民健康卡资源库',
      '落实企业健康险减免税',
      ['完善居民健康卡资源库'],
      ['落实企业健康险减免税'],
    ],
  ])('%s', (_, own, other, onlyOwn, onlyOther) => {
    const found = differences(own, other);
    expect(marked(own, found.own)).toEqual(onlyOwn);
    expect(marked(other, found.other)).toEqual(onlyOther);
  });
});

describe('how much two sentences are alike', () => {
  it.each([
    ['the same', '推进数据共享。', '推进数据共享', 1],
    ['nothing', '办好学校。', '修建公路。', 0],
    ['half of each', '推进数据共享开放', '推进数据修路架桥', 0.5],
    [
      'all of one that is a quarter of the other',
      '数据共享',
      '数据共享，修路架桥，兴办水利十四项',
      0.5,
    ],
    ['an empty one', '', '修建公路', 0],
  ])('%s', (_, own, other, alike) => {
    expect(differences(own, other).alike).toBeCloseTo(alike, 1);
  });
});

it('spans are in order, apart from each other, inside the text, and the same from both sides', () => {
  const sentence = fc.string({
    unit: fc.constantFrom(...'推进数据共享开放建设平台，、。5G的2020年%'),
    maxLength: 60,
  });
  fc.assert(
    fc.property(sentence, sentence, (own, other) => {
      const found = differences(own, other);
      for (const [text, spans] of [
        [own, found.own],
        [other, found.other],
      ] as const) {
        let last = 0;
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
      expect(found.alike).toBeLessThanOrEqual(1);
      expect(differences(own, own)).toMatchObject({ own: [], other: [] });
    }),
  );
});

it('a sentence of 20,000 characters is compared as far as anybody reads', () => {
  const long = '推进数据共享，'.repeat(3000);
  expect(differences(long, `${long}修建公路`).own).toEqual([]);
});
