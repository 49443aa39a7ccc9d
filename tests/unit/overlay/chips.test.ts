/** Where chips stand: beside their measures, never over each other, never outside the page. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, CHIP_HEIGHT, type ChipRequest, placeChips } from '../../../lib/overlay/chips';

const TEXT: Box = { left: 200, top: 100, width: 600, height: 3000 };
const request = (id: string, top: number, width = 60): ChipRequest => ({
  id,
  line: { left: 200, top, width: 300, height: 28 },
  start: 200,
  width,
});

describe('the margin', () => {
  it('to the right of the text is taken first', () => {
    expect(placeChips([request('a', 500)], TEXT, 1000)).toEqual([
      { id: 'a', left: 808, top: 500 + 14 - CHIP_HEIGHT / 2, compact: false, slim: false },
    ]);
  });

  it('to its left where the right is too narrow; chips end beside the text', () => {
    const places = placeChips([request('a', 500, 60), request('b', 900, 100)], TEXT, 810);
    expect(places.map(({ left, compact }) => [left, compact])).toEqual([
      [200 - 8 - 60, false],
      [200 - 8 - 100, false],
    ]);
  });

  it('to its left is taken where something fixed stands in the right one', () => {
    const [place] = placeChips([request('a', 500)], TEXT, 1000, 'left');
    expect(place).toMatchObject({ left: 200 - 8 - 60, compact: false });
    const [only] = placeChips([request('a', 500)], { ...TEXT, left: 20 }, 1000, 'left');
    expect(only).toMatchObject({ left: 20 + 600 + 8, compact: false });
  });

  describe('that has no room for regions has a number', () => {
    const narrow = { ...TEXT, left: 10, width: 380 };
    it.each<[string, Partial<ChipRequest>, Box, object]>([
      ['in the indentation of the paragraph', { start: 42 }, narrow, { left: 14, slim: false }],
      ['beside the text', { start: 42 }, { ...TEXT, left: 10, width: 356 }, { left: 368 }],
      ['left of it', { start: 40 }, { ...TEXT, left: 36, width: 360 }, { left: 8, slim: false }],
      ['as slim as can be at the edge', { start: 10 }, narrow, { left: 400 - 15, slim: true }],
    ])('%s', (_, more, text, expected) => {
      const [place] = placeChips([{ ...request('a', 500), ...more }], text, 400);
      expect(place).toMatchObject({ compact: true, ...expected });
    });
  });

  it('is one for all: the widest chip decides', () => {
    const places = placeChips([request('a', 500, 30), request('b', 900, 150)], TEXT, 900);
    expect(new Set(places.map(({ left }) => left < TEXT.left))).toEqual(new Set([true]));
  });

  it('holds nothing where nothing is asked', () => {
    expect(placeChips([], TEXT, 1000)).toEqual([]);
  });
});

describe('chips of measures close to each other', () => {
  it('stand below each other, in the order of the page', () => {
    const places = placeChips(
      [request('b', 505), request('a', 500), request('c', 900)],
      TEXT,
      1000,
    );
    expect(places.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    const [a, b, c] = places.map(({ top }) => top);
    expect(b).toBe((a ?? 0) + CHIP_HEIGHT + 2);
    expect(c).toBe(900 + 14 - CHIP_HEIGHT / 2);
  });

  it('wherever the measures are, none overlap and all are inside the page', () => {
    const requests = fc.array(
      fc.record({
        top: fc.integer({ min: 0, max: 5000 }),
        regions: fc.integer({ min: 1, max: 31 }),
      }),
      { minLength: 1, maxLength: 60 },
    );
    const left = fc.integer({ min: 0, max: 600 });
    const width = fc.integer({ min: 200, max: 1000 });
    const margin = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(requests, left, width, margin, (measures, left, width, margin) => {
        const pageWidth = left + width + margin;
        const asked = measures.map(({ top, regions }, i) =>
          request(String(i), top, 11 + regions * 17),
        );
        const places = placeChips(asked, { ...TEXT, left, width }, pageWidth);
        expect(places.map(({ id }) => id).sort()).toEqual(asked.map(({ id }) => id).sort());
        places.forEach(({ id, left, top, compact }, i) => {
          const before = places[i - 1];
          if (before) expect(top).toBeGreaterThanOrEqual(before.top + CHIP_HEIGHT);
          const wide = compact ? 26 : (asked[Number(id)]?.width ?? 0);
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left + wide).toBeLessThanOrEqual(pageWidth);
        });
      }),
    );
  });
});
