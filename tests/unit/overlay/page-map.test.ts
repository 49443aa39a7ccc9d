/** The map at the window's edge. */
import { describe, expect, it } from 'vitest';
import { hasRoomForMap, mapTicks } from '../../../lib/overlay/page-map';

describe('the map', () => {
  it('has each measure with hints at its share of the page, and no other', () => {
    const ticks = mapTicks(
      [
        { id: 'a', top: 0, hints: ['same'] },
        { id: 'b', top: 500, hints: [] },
        { id: 'c', top: 750, hints: ['partial', 'target', 'saved'] },
        { id: 'd', top: 1200, hints: ['same'] },
        { id: 'e', top: -3, hints: ['same'] },
      ],
      { start: 0, height: 1000, shown: 500 },
    );
    expect(ticks).toEqual([
      { id: 'a', at: 0, hints: ['same'] },
      { id: 'c', at: 0.75, hints: ['partial', 'target', 'saved'] },
    ]);
  });

  it('is of the box that scrolls, wherever its content begins now', () => {
    const places = [{ id: 'a', top: 100, hints: ['same'] as const }];
    const scrolled = { start: -300, height: 1000, shown: 400 };
    expect(mapTicks(places, scrolled)).toEqual([{ id: 'a', at: 0.4, hints: ['same'] }]);
  });

  it.each([
    ['a wide window on a long page', 1280, 900, 5000, true],
    ['a narrow window', 800, 900, 5000, false],
    ['a page that fits the window', 1280, 900, 1000, false],
  ])('in %s', (_, width, shown, height, expected) => {
    expect(hasRoomForMap(width, { start: 0, height, shown })).toBe(expected);
  });
});
