import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/normalise';
import { NUMBERING_STYLES, readMarker } from '../../../lib/text/numbering';

describe('readMarker', () => {
  it.each(NUMBERING_STYLES)('$name reads its example: $example', ({ name, example }) => {
    expect(readMarker(fold(example))?.style).toBe(name);
  });

  it.each([
    ['一、总体要求', 'han', '一、', 2],
    ['二十三、督促检查', 'han', '二十三、', 4],
    ['一．总体要求', 'han', '一.', 2],
    ['⼀、总体要求', 'han', '一、', 2],
    ['(四)推进', 'han-brackets', '(四)', 3],
    ['（ 四 ）推进', 'han-brackets', '( 四 )', 5],
    ['（四）、推进', 'han-brackets', '(四)、', 4],
    ['1.\u00a0扩大', 'digits', '1.', 3],
    ['１．扩大', 'digits', '1.', 2],
    ['12、扩大', 'digits', '12、', 3],
    ['(1)试点', 'digits-brackets', '(1)', 3],
    ['1)试点', 'digits-half-bracket', '1)', 2],
    ['①试点', 'circled', '①', 1],
    ['第一章　总则', 'chapter', '第一章', 4],
    ['第十二条 为了', 'article', '第十二条', 5],
    ['第一部分 现状', 'part', '第一部分', 5],
  ])('%s', (line, style, text, length) => {
    expect(readMarker(fold(line))).toEqual({ style, text, length });
  });

  it.each([
    ['a decimal number', '1.5万亿元'],
    ['a year', '2018年底前'],
    ['a long number', '12316热线'],
    ['一是 inside a paragraph', '一是加快建设'],
    ['a word that begins with a numeral', '一体化发展'],
    ['a rank', '第一位者为牵头部门'],
    ['a bracket with words', '（责任单位：省教育厅）'],
    ['a marker behind other words', '附件一、清单'],
    ['nothing', ''],
  ])('is null for %s', (_, line) => {
    expect(readMarker(fold(line))).toBeNull();
  });

  it('never takes more than there is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'一十(（)）、.．1２① 第章条\u3000信') }),
        (text) => {
          const line = fold(text);
          const marker = readMarker(line);
          if (!marker) return;
          expect(marker.length).toBeLessThanOrEqual(line.length);
          expect(line.startsWith(marker.text)).toBe(true);
        },
      ),
    );
  });
});
