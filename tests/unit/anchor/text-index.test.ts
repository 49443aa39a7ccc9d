/** The form in which texts are compared, and the way back to the page's own text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePlace } from '../../../lib/anchor/selectors';
import { keyOf, TextIndex } from '../../../lib/anchor/text-index';

/** Text as pages have it: characters, widths, spaces, and what NFKC makes several characters of. */
const texts = fc.string({
  unit: fc.constantFrom(...'推进应用 \n\t　１2５%％，,。.（(“"”Aａ①…⾦\u00ad\u200b'),
});

describe('the form in which texts are compared', () => {
  it.each([
    ['white space', '推 进\n应　用', '推进应用'],
    ['widths', '２０２０年，达到３０％', '2020年,达到30%'],
    ['quotes', '“互联网+”', '"互联网+"'],
  ])('has no %s', (_, raw, key) => {
    expect(keyOf(raw)).toBe(keyOf(key));
  });

  it.each([
    ['digits', '30%', '35%'],
    ['case', '5G', '5g'],
    ['traditional characters', '会议', '會議'],
  ])('tells %s apart', (_, a, b) => {
    expect(keyOf(a)).not.toBe(keyOf(b));
  });

  it('of the form is the form', () => {
    fc.assert(fc.property(texts, (text) => keyOf(keyOf(text)) === keyOf(text)));
  });
});

describe('the index of a text', () => {
  it('leads back: the raw span of a piece of the key has this piece as its key', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const index = new TextIndex(text);
        expect(index.key).toBe(keyOf(text));
        const [start, end] = [a % (index.key.length + 1), b % (index.key.length + 1)].sort(
          (x, y) => x - y,
        ) as [number, number];
        const [from, to] = index.rawSpan(start, end);
        expect(keyOf(text.slice(from, to))).toContain(index.key.slice(start, end));
        expect(index.keyOffset(from)).toBeLessThanOrEqual(start);
      }),
    );
  });

  it('finds every place of a text, also where they overlap', () => {
    expect(new TextIndex('应用 应用应').occurrences('应用应')).toEqual([0, 2]);
    expect(new TextIndex('应用').occurrences('')).toEqual([]);
  });
});

describe('the selectors of a place', () => {
  it('hold the words with what stands around them, and where they stand', () => {
    const text = `${'前'.repeat(80)}推进应用${'后'.repeat(80)}`;
    expect(describePlace(text, [80, 84])).toEqual({
      quote: { exact: '推进应用', prefix: '前'.repeat(64), suffix: '后'.repeat(64) },
      position: { start: 80, end: 84 },
    });
  });

  it('end where the text ends', () => {
    expect(describePlace('推进', [1, 9])).toMatchObject({
      quote: { exact: '进', prefix: '推', suffix: '' },
      position: { start: 1, end: 2 },
    });
  });
});
