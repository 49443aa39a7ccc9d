import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../../lib/text/sentences';

const parts = (text: string) => sentences(text).map((span) => text.slice(...span));

describe('the passages of a measure', () => {
  it.each([
    ['sentences', '推进建设。加快发展！', ['推进建设。', '加快发展！']],
    [
      'parallel clauses',
      '建设平台；培育主体；做好服务。',
      ['建设平台；', '培育主体；', '做好服务。'],
    ],
    [
      'clauses that are counted',
      '重点抓好两项：一是建设平台，二是培育主体。',
      ['重点抓好两项：', '一是建设平台，', '二是培育主体。'],
    ],
    ['lines', '总体要求\n加快发展', ['总体要求', '加快发展']],
    ['a rest without full stop', '甲。乙', ['甲。', '乙']],
    ['nothing', ' \n ', []],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it.each([
    ['brackets', '建设中心（含甲；乙；丙。）并开放。'],
    ['quotes', '开展“诚信经营。守法守约。”活动。'],
    ['titles', '落实《某办法；某细则》要求。'],
    ['brackets within quotes', '推进“甲（乙；丙）丁；戊”工程。'],
  ])('%s are not parted', (_, text) => {
    expect(parts(text)).toEqual([text]);
  });

  it('a bracket that never closes parts nothing and hides nothing', () => {
    expect(parts('（甲。乙。')).toEqual(['（甲。', '乙。']);
  });
});

describe('any text', () => {
  const text = fc.string({ unit: fc.constantFrom(...'甲乙。；，：（）“”《》\n 一二是第') });

  it('is parted in order, without a letter lost', () => {
    fc.assert(
      fc.property(text, (value) => {
        const spans = sentences(value);
        const offsets = spans.flat();
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        const bare = (part: string) => part.replace(/\s/g, '');
        expect(bare(parts(value).join(''))).toBe(bare(value));
      }),
    );
  });
});
