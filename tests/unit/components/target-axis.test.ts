/** The scale that targets are drawn on: where each stands, and what is told along it. */
import { describe, expect, it } from 'vitest';
import { spanOf } from '../../../components/targets/metric-rows';
import { axisOf } from '../../../components/targets/target-axis';
import { targetOf } from './render';

const spans = (...values: number[]) => values.map((from) => ({ from, to: null }));

describe('a scale', () => {
  it.each([
    ['amount', [800e8, 1.5e12], 'from-zero'],
    ['amount', [5e8, 1.5e12], 'logarithmic'],
    ['count', [0, 3000], 'from-zero'],
    ['count', [2, 3000], 'logarithmic'],
    ['rate', [60, 98], 'part'],
    ['growth', [11, 13], 'part'],
  ] as const)('of %s from %j is %s, with all of them on it in their order', (kind, values, is) => {
    const axis = axisOf(spans(...values), kind, 500);
    expect(axis.kind).toBe(is);
    const [low = 0, high = 0] = values.map(axis.at);
    expect(0 <= low && low < high && high <= 1).toBe(true);
    expect(axis.ticks.length).toBeGreaterThan(1);
  });

  it.each<['rate' | 'growth', number[], number, number]>([
    ['rate', [60, 98], 50, 100],
    ['rate', [100], 90, 100],
    ['rate', [0.5, 95], 0, 100],
    ['rate', [3, 4], 2, 5],
    ['rate', [80, 120], 70, 130],
    ['growth', [95, 100], 90, 105],
  ])('of %s of %j ends where it may', (kind, values, least, most) => {
    const { ticks, at } = axisOf(spans(...values), kind, 500);
    expect(Math.min(...ticks)).toBeGreaterThanOrEqual(least);
    expect(Math.max(...ticks)).toBeLessThanOrEqual(most);
    for (const value of values) expect(at(value)).toBeLessThanOrEqual(1);
  });

  it('of amounts begins at nothing, as a bar must', () => {
    expect(axisOf(spans(800e8, 9e11), 'amount', 500).at(0)).toBe(0);
  });

  it('of dates has a tick a year, fewer where there is no room', () => {
    const dates = ['2018', '2018-06', '2030'].flatMap(
      (deadline) => spanOf({ ...targetOf('建成'), deadline }, 'milestone') ?? [],
    );
    const years = (width: number) =>
      axisOf(dates, 'milestone', width).ticks.map((tick) => new Date(tick).getUTCFullYear());
    expect(years(800)).toHaveLength(13);
    expect(years(200)).toEqual([2018, 2021, 2024, 2027, 2030]);
  });

  it.each(['rate', 'growth', 'amount'] as const)('of one value of %s has room', (kind) => {
    expect(axisOf(spans(5), kind, 300).at(5)).toBeGreaterThan(0);
  });
});
