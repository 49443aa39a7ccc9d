/** Where a best-first search goes next, and that its room remembers nothing of what stood there. */
import { describe, expect, it } from 'vitest';
import {
  begin,
  COMPARED,
  Frontier,
  LIKELY,
  NO_TOPICS,
  type Tried,
} from '../../../../lib/match/index/frontier';

function frontierOf(...bounds: number[]): Frontier {
  const frontier = new Frontier(bounds.length + 1);
  bounds.forEach((bound, i) => {
    begin(frontier.list[i] as Tried, bound);
  });
  frontier.count = bounds.length;
  return frontier;
}

describe('a candidate that takes the room of an earlier one', () => {
  it('is only likely: neither its topics nor what it has in common are known', () => {
    const [one] = frontierOf(1).list as [Tried];
    Object.assign(one, { step: COMPARED, topics: 40, exponent: 3, same: 2 });
    begin(one, 5);
    const { step, topics, exponent, same, bound } = one;
    expect({ step, topics, exponent, same, bound }).toEqual({
      step: LIKELY,
      topics: NO_TOPICS,
      exponent: Number.NEGATIVE_INFINITY,
      same: 0,
      bound: 5,
    });
  });
});

describe('the next to be looked at', () => {
  it.each([
    ['the one of the highest bound', [1, 3, 2], 1],
    ['of equals the first', [2, 3, 3], 1],
  ])('is %s', (_, bounds, place) => {
    const frontier = frontierOf(...bounds);
    expect(frontier.highest()).toBe(frontier.list[place]);
  });

  it('is none where there are no candidates, whatever is left in the room', () => {
    const frontier = frontierOf(4);
    frontier.count = 0;
    expect(frontier.highest()).toBeUndefined();
  });
});
