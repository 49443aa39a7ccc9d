/** The words that two sentences share, as the card emphasises them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedTerms } from '../../../lib/text/shared-terms';

const cut = (text: string, spans: readonly (readonly [number, number])[]) =>
  spans.map(([start, end]) => text.slice(start, end));

describe('shared words', () => {
  it.each([
    ['the matter is named in both', '发展在线教育。', '推进在线教育平台建设。', ['在线教育']],
    [
      'what plans do is left out',
      '加快推进建设，大力发展旅游。',
      '加快推进建设，积极支持农业。',
      [],
    ],
    ['words that join are cut off', '建设智慧城市和平台', '智慧城市和数据', ['智慧城市']],
    ['widths do not matter', '推广５Ｇ网络', '建设5G网络', ['5g网络']],
    ['one character is no word', '农村电商', '城市电影', []],
    ['nothing in common', '养老服务', '道路建设', []],
    ['no sentence', '', '', []],
  ])('%s', (_, own, other, words) => {
    expect(sharedTerms(own, other).words).toEqual(words);
  });

  it('are found where they stand, in each text by its own offsets', () => {
    const own = '支持电子商务平台，电子商务下乡。';
    const other = '　扩大电子商务。';
    const terms = sharedTerms(own, other);
    expect(cut(own, terms.own)).toEqual(['电子商务', '电子商务']);
    expect(cut(other, terms.other)).toEqual(['电子商务']);
  });

  it('are in order, none over another, whatever the texts are', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'在线教育医疗平台的，。5Ｇ '),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, text, (own, other) => {
        const terms = sharedTerms(own, other);
        for (const [spans, length] of [
          [terms.own, own.length],
          [terms.other, other.length],
        ] as const) {
          spans.forEach(([start, end], i) => {
            expect(end - start).toBeGreaterThanOrEqual(2);
            expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.[1] ?? 0);
            expect(end).toBeLessThanOrEqual(length);
          });
        }
      }),
    );
  });
});
