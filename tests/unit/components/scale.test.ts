import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleFromZero, scaleOfPart } from '../../../components/targets/scale';

describe('the scale of amounts', () => {
  it.each([
    ['alike', [10, 40], 'from-zero'],
    ['up to twenty times as large', [50, 1000], 'from-zero'],
    ['more than twenty times as large', [4, 1000], 'logarithmic'],
    ['all the same', [10, 10], 'from-zero'],
    ['nothing among them', [0, 1000], 'from-zero'],
    ['all nothing', [0], 'part'],
  ])('%s', (_, values, kind) => {
    expect(scaleFromZero(values).kind).toBe(kind);
  });

  it('shows small ones where large ones are beside them', () => {
    const { at } = scaleFromZero([800e8, 2e4 * 1e8]);
    expect(at(800e8)).toBeGreaterThan(0.1);
  });

  it('names round values', () => {
    expect(scaleFromZero([37, 12]).ticks).toEqual([0, 10, 20, 30, 40]);
    expect(scaleFromZero([4, 1000]).ticks).toEqual([1, 10, 100, 1000]);
  });
});

describe('the scale of rates and dates', () => {
  it('keeps apart what is near each other', () => {
    const { at } = scaleOfPart([98, 99]);
    expect(at(99) - at(98)).toBeGreaterThan(0.3);
  });

  it('has whole years', () => {
    expect(scaleOfPart([2019, 2020, 2021], { whole: true }).ticks).toEqual([
      2018, 2019, 2020, 2021, 2022,
    ]);
    expect(scaleOfPart([2020], { whole: true }).ticks).toEqual([2019, 2020, 2021]);
  });
});

it('any scale has all values on it, in their order, between its named ends', () => {
  const value = fc.double({ min: 0.001, max: 1e15, noNaN: true });
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), (values) => {
      for (const { at, ticks } of [scaleFromZero(values), scaleOfPart(values)]) {
        const sorted = [...values].sort((a, b) => a - b).map(at);
        expect(sorted.every((place) => place >= -1e-9 && place <= 1 + 1e-9)).toBe(true);
        expect(sorted.every((place, i) => i === 0 || place >= (sorted[i - 1] ?? 0))).toBe(true);
        expect(at(ticks[0] ?? Number.NaN)).toBeCloseTo(0);
        expect(at(ticks.at(-1) ?? Number.NaN)).toBeCloseTo(1);
        expect(ticks.length).toBeLessThanOrEqual(9);
      }
    }),
  );
});
