import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/text/normalise';
import { NUMBERING_STYLES, readMarker } from '../../../lib/text/numbering';

describe('readMarker', () => {
  const EXAMPLES: readonly (readonly [style: string, example: string])[] = [
    ['part', '第一编 总则'],
    ['chapter', '第一章 总则'],
    ['section', '第一节 一般规定'],
    ['article', '第一条 为了规范'],
    ['han', '一、总体要求'],
    ['han', '—、总体要求'],
    ['han', '一 总体目标'],
    ['han-brackets', '（一）指导思想。'],
    ['han-brackets', '（—）指导思想。'],
    ['han-brackets', '㈠指导思想。'],
    ['decimal-3', '2.1.3 应急响应'],
    ['decimal-2', '1.1 编制目的'],
    ['decimal-1', '1 总则'],
    ['digits', '1. 扩大消费。'],
    ['digits', '⒈扩大消费。'],
    ['digits-brackets', '(1) 试点'],
    ['digits-brackets', '⑴ 试点'],
    ['digits-half-bracket', '1）试点'],
    ['circled', '① 试点'],
  ];
  it.each(EXAMPLES)('%s reads its example: %s', (style, example) => {
    expect(readMarker(fold(example))?.style).toBe(style);
  });

  it('has an example of each row', () => {
    const without = NUMBERING_STYLES.filter(
      ({ name, pattern }) =>
        !EXAMPLES.some(([style, example]) => style === name && pattern.test(fold(example))),
    );
    expect(without).toEqual([]);
  });

  it.each([
    ['一、总体要求', 'han', '一、', 2, 1],
    ['二十三、督促检查', 'han', '二十三、', 4, 23],
    ['一．总体要求', 'han', '一.', 2, 1],
    ['⼀、总体要求', 'han', '一、', 2, 1],
    ['(四)推进', 'han-brackets', '(四)', 3, 4],
    ['（ 四 ）推进', 'han-brackets', '( 四 )', 5, 4],
    ['（四）、推进', 'han-brackets', '(四)、', 4, 4],
    ['1.\u00a0扩大', 'digits', '1.', 3, 1],
    ['１．扩大', 'digits', '1.', 2, 1],
    ['12、扩大', 'digits', '12、', 3, 12],
    ['(1)试点', 'digits-brackets', '(1)', 3, 1],
    ['1)试点', 'digits-half-bracket', '1)', 2, 1],
    ['①试点', 'circled', '①', 1, 1],
    ['第一章　总则', 'chapter', '第一章', 4, 1],
    ['第十二条 为了', 'article', '第十二条', 5, 12],
    ['第一部分 现状', 'part', '第一部分', 5, 1],
    ['第 3 条 为了', 'article', '第 3 条', 6, 3],
    ['第一百零二条 为了', 'article', '第一百零二条', 7, 102],
    ['一，总体要求', 'han', '一,', 2, 1],
    ['三 保障措施', 'han', '三', 2, 3],
    ['二）推进', 'han-brackets', '二)', 2, 2],
    ['㈢推进', 'han-brackets', '㈢', 1, 3],
    ['⑵推进', 'digits-brackets', '⑵', 1, 2],
    ['㉒推进', 'circled', '㉒', 1, 22],
    ['2.1编制', 'decimal-2', '2.1', 3, 1],
    ['2.1.3应急', 'decimal-3', '2.1.3', 5, 3],
    ['1.2025年底前', 'digits', '1.', 2, 1],
    ['2.5G网络建设', 'digits', '2.', 2, 2],
    ['3.12345热线', 'digits', '3.', 2, 3],
    ['4，扩大消费', 'digits', '4,', 2, 4],
  ])('%s', (line, style, text, length, value) => {
    expect(readMarker(fold(line))).toEqual({ style, text, length, value });
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
    ['a list of numbers', '一、二、三产业融合发展'],
    ['a list of ranks', '一、二级公路'],
    ['an amount with a thousands comma', '1,000亿元'],
    ['an amount in tens of thousands', '1.5万亩'],
    ['an article that is referred to', '第三条、第五条规定的情形'],
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
