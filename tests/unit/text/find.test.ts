import { describe, expect, it } from 'vitest';
import { pieceAround, placesOf, searchable, wordsOf } from '../../../lib/text/find';

/** What is found of a query in a text, in the text's own characters. */
const found = (text: string, query: string) =>
  placesOf(searchable(text), wordsOf(query)).map(([start, end]) => text.slice(start, end));

describe('words in a text', () => {
  it.each([
    ['part of a word', '推广在线医疗服务', '线医', ['线医']],
    ['several, in the order of the text', '远程医疗和在线教育', '教育 医疗', ['医疗', '教育']],
    ['in another width', '发展５Ｇ网络', '5g', ['５Ｇ']],
    ['in the other case', 'GB/T 9704', 'gb/t', ['GB/T']],
    ['with the wide space of Chinese keyboards', '远程医疗和教育', '医疗　教育', ['医疗', '教育']],
    ['one over another, as one', '信息消费', '信息 息消', ['信息消']],
    ['one that touches another, as one', '信息消费', '信息 消费', ['信息消费']],
    ['each time that it stands there', '医疗、医疗', '医疗', ['医疗', '医疗']],
    ['nothing', '远程医疗', '教育', []],
    ['an empty query', '远程医疗', '  ', []],
  ])('%s', (_, text, query, words) => {
    expect(found(text, query)).toEqual(words);
  });

  it('keeps every offset where a letter would become two', () => {
    expect(searchable('İ甲')).toHaveLength(2);
  });
});

describe('the piece around a place', () => {
  const text = '一二三四五六七八九十甲乙丙丁';
  it.each([
    ['in the middle', [[5, 7]], '…四五六七八九十甲…', ['六七']],
    ['at the beginning', [[0, 1]], '一二三四五六七八…', ['一']],
    ['at the end', [[12, 14]], '…甲乙丙丁', ['丙丁']],
    [
      'with others near it',
      [
        [5, 6],
        [7, 8],
        [12, 13],
      ],
      '…四五六七八九十甲…',
      ['六', '八'],
    ],
  ] as const)('%s', (_, places, shown, marked) => {
    const piece = pieceAround(text, places, { before: 2, length: 8 });
    expect(piece.text).toBe(shown);
    expect(piece.places.map(([start, end]) => piece.text.slice(start, end))).toEqual(marked);
  });
});
