/** A selection in the parts that a notice would have, whatever the page has done to its lines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_SELECTION, readSelection } from '../../../lib/match/selection';

const SENTENCE = '鼓励学校开设网络课程，向社会开放优质资源。';
const texts = (selected: string) => readSelection(selected).parts.map(({ text }) => text);

describe('a selection', () => {
  it.each(['', '  \n', '5G', '教育', 'online education', '，。！'])(
    'of %j is too short to be asked about',
    (selected) => {
      expect(readSelection(selected)).toEqual({ parts: [], readUpTo: null });
    },
  );

  it.each([
    ['a title', '在线教育', ['在线教育']],
    ['a sentence with space around', `\n ${SENTENCE} \t`, [SENTENCE]],
    ['half a sentence', '开设网络课程，向社会', ['开设网络课程，向社会']],
    ['two short paragraphs', `${SENTENCE}\n${SENTENCE}`, [SENTENCE + SENTENCE]],
    ['lines broken as a PDF breaks them', '鼓励学校开设\n网络课程', ['鼓励学校开设网络课程']],
  ])('of %s is one passage', (_, selected, expected) => {
    expect(texts(selected)).toEqual(expected);
  });

  it('of several long paragraphs is a passage each', () => {
    const paragraphs = ['甲', '乙', '丙'].map((word) => `${word}${SENTENCE.repeat(8)}`);
    expect(texts(paragraphs.join('\n\n'))).toEqual(paragraphs);
  });

  it('of one very long paragraph is cut between sentences', () => {
    const parts = texts(SENTENCE.repeat(60));
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('')).toBe(SENTENCE.repeat(60));
    for (const part of parts) expect(part.endsWith('。')).toBe(true);
  });

  it('of numbered clauses is these measures, with their titles', () => {
    const clause = (marker: string, title: string) => `${marker}${title}。${SENTENCE.repeat(2)}`;
    const selected = [
      clause('（一）', '推进开放在线教育'),
      clause('（二）', '发展远程医疗'),
      clause('（三）', '建设智慧旅游'),
    ].join('\n');
    expect(readSelection(selected).parts.map(({ title }) => title)).toEqual([
      '推进开放在线教育',
      '发展远程医疗',
      '建设智慧旅游',
    ]);
  });

  it('that is too long is read up to the end of a sentence, and says how far', () => {
    const { parts, readUpTo } = readSelection(SENTENCE.repeat(2000));
    expect(readUpTo).toBeGreaterThan(LONGEST_SELECTION - SENTENCE.length);
    expect(readUpTo).toBeLessThanOrEqual(LONGEST_SELECTION);
    expect(parts.map(({ text }) => text).join('')).toHaveLength(readUpTo ?? 0);
    expect(parts.at(-1)?.text.endsWith('。')).toBe(true);
  });

  it('loses no word, and never fails, whatever it is', () => {
    const plain = (text: string) => text.replace(/\s+/g, '');
    const words = fc.array(
      fc.constantFrom(
        '宽带建设',
        '。',
        '\n',
        ' ',
        '；',
        '（一）',
        '1.',
        '一、',
        '任务',
        'x',
        '\u3000',
      ),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(words, (all) => {
        const { parts } = readSelection(all.join(''));
        const read = plain(parts.map(({ text }) => text).join(''));
        expect(read.length).toBeLessThanOrEqual(plain(all.join('')).length);
        for (const { text } of parts) expect(text.trim()).not.toBe('');
        expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
      }),
    );
  });
});
