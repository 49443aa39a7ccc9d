/** Words found by the first letters of their pinyin. */
import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import table from '../../../assets/pinyin-initials.json';
import {
  endOfInitials,
  findKinds,
  isInitials,
  placesOfKinds,
  putKinds,
  spansOfInitials,
} from '../../../lib/text/pinyin';
import { initials } from '../../harness/pinyin.mjs';

const found = (letters: string, text: string) =>
  spansOfInitials(letters, text).map(([start, end]) => text.slice(start, end));

describe('initials', () => {
  it.each([
    ['a word', 'zxjy', '推进在线教育发展', ['在线教育']],
    ['each place', 'jy', '教育和就业', ['教育', '就业']],
    ['a character of two readings, by either', 'yh', '银行', ['银行']],
    ['and by the other', 'yx', '银行', ['银行']],
    ['several such characters in a row', 'cczc', '重长重传', ['重长重传']],
    ['letters and digits among characters', '5gwl', '建设5g网络', ['5g网络']],
    ['nothing over a mark', 'jyyl', '教育、医疗', []],
    ['nothing that is not there', 'xyz', '在线教育', []],
    ['nothing in nothing', 'ab', '', []],
  ])('find %s', (_, letters, text, expected) => {
    expect(found(letters, text)).toEqual(expected);
  });

  it('are found by the kinds of characters where they are found in the text', () => {
    const texts = ['推进在线教育发展', '银行、重长重传', '建设5g网络 app', '教育和就业', ''];
    for (const text of texts)
      for (const letters of ['zxjy', 'jy', 'yh', 'yx', 'cczc', '5gwl', 'app', 'xyz', '5g'])
        for (const from of [0, 3]) {
          const kinds = new Uint16Array(text.length + 2);
          putKinds(`before${text}`, [6, 6 + text.length], kinds, 2);
          const places = placesOfKinds(letters);
          const end = findKinds(kinds.subarray(2), places, letters.length, from);
          expect([text, letters, end]).toEqual([text, letters, endOfInitials(letters, text, from)]);
        }
  });

  it('are as long as a number has bits, and not longer', () => {
    const text = '一'.repeat(40);
    expect(endOfInitials('y'.repeat(31), text)).toBe(31);
    expect(isInitials('y'.repeat(31))).toBe(true);
    expect(isInitials('y'.repeat(32))).toBe(false);
  });

  it.each(['z', '12', '在线', 'a b', ''])('are not %j', (word) => {
    expect(isInitials(word)).toBe(false);
  });

  it('are told anew when another word is looked for', () => {
    expect(found('jy', '教育')).toEqual(['教育']);
    expect(found('yl', '医疗')).toEqual(['医疗']);
    expect(found('jy', '医疗')).toEqual([]);
  });
});

describe('the table', () => {
  it('is what the library says', () => {
    expect(table).toEqual(initials());
  });

  it('has the reading of each character in its words', () => {
    const words = '重庆 银行 增长 参差 音乐 调查 率先 会计 藏区 厦门 单县'.split(' ');
    for (const word of words) {
      const letters = pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
      expect(found(letters, word), word).toEqual([word]);
    }
  });
});
