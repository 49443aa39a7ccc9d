import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spansOfPiece, textOf, trimSpan } from '../../../lib/text/article';
import { bigrams } from '../../../lib/text/bigrams';
import { articleFromText } from '../../../lib/text/plain-text';
import { sentences } from '../../../lib/text/sentences';

const anyText = fc.string({ unit: fc.constantFrom(...'信息。；！\n\r 　\u200b\ufeff”）a1，') });

describe('articleFromText', () => {
  it('makes a block of each line that is not empty, without the white space around it', () => {
    const article = articleFromText('\ufeff标题\r\n\n　　一、要求 \n\u3000\n(一)目标');
    expect(article.blocks.map((block) => textOf(article, block))).toEqual([
      '标题',
      '一、要求',
      '(一)目标',
    ]);
  });

  it('keeps the raw text as it is, with blocks in order that do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const article = articleFromText(text);
        expect(article.text).toBe(text);
        const offsets = article.blocks.flat();
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        const outside = article.blocks.reduceRight(
          (rest, [start, end]) => rest.slice(0, start) + rest.slice(end),
          text,
        );
        expect(outside.replace(/[\s\u200b\ufeff]/g, '')).toBe('');
      }),
    );
  });

  it('trims nothing but white space', () => {
    expect(trimSpan(' a b ', [0, 5])).toEqual([1, 4]);
    expect(trimSpan('   ', [0, 3])).toEqual([3, 3]);
  });
});

describe('sentences', () => {
  const read = (text: string) => sentences(text).map(([start, end]) => text.slice(start, end));

  it.each([
    ['完善机制。加大投入。', ['完善机制。', '加大投入。']],
    ['甲；乙;丙', ['甲；', '乙;', '丙']],
    ['实施“宽带中国。”工程', ['实施“宽带中国。”工程']],
    ['(不含宁波。)其他', ['(不含宁波。)其他']],
    ['真的？！好', ['真的？', '！', '好']],
    ['第一行\n第二行', ['第一行', '第二行']],
    ['没有句号', ['没有句号']],
    [' 。 ', ['。']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('lose no character but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const white = /[\s\u200b\ufeff]/g;
        expect(read(text).join('').replace(white, '')).toBe(text.replace(white, ''));
      }),
    );
  });
});

describe('bigrams', () => {
  it('count pairs of characters within a run, none across punctuation', () => {
    expect([...bigrams('信息消费，信息')]).toEqual([
      ['信息', 2],
      ['息消', 1],
      ['消费', 1],
    ]);
  });

  it('count a run of one character as itself', () => {
    expect([...bigrams('省、市')]).toEqual([
      ['省', 1],
      ['市', 1],
    ]);
  });

  it('are the same for spellings that mean the same', () => {
    expect(bigrams('互联网＋ 政务')).toEqual(bigrams('互联网+政务'));
    expect(bigrams('NB—IoT')).toEqual(bigrams('nb-iot'));
  });

  it('never cut a character of two units', () => {
    expect([...bigrams('𠮷野家').keys()]).toEqual(['𠮷野', '野家']);
  });
});

describe('spansOfPiece', () => {
  const raw = '甲乙 | 丙丁戊 | 己';
  const spans = [
    [0, 2],
    [5, 8],
    [11, 12],
  ] as const;

  it.each([
    ['甲', [0, 1]],
    ['乙丙', [1, 3]],
    ['丙丁', [2, 4]],
    ['乙丙丁戊己', [1, 6]],
  ] as const)('finds %s in the raw text', (piece, at) => {
    const found = spansOfPiece(spans, at);
    expect(found.map(([start, end]) => raw.slice(start, end)).join('')).toBe(piece);
  });

  it('is empty for nothing and for what lies behind the end', () => {
    expect(spansOfPiece(spans, [2, 2])).toEqual([]);
    expect(spansOfPiece(spans, [6, 9])).toEqual([]);
  });
});
