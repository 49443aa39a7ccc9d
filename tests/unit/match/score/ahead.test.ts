/** How far two measures are ahead of their rivals, by exponents of what they have in common. */
import { describe, expect, it } from 'vitest';
import { aheadOf, FirstTwo, leastRival } from '../../../../lib/match/score/ahead';

describe('how far two measures are ahead', () => {
  it.each([
    ['of near rivals on both sides', 3, 2.5, 2, -3, [0.5, 1]],
    ['of a near one on one side', 3, 2.5, -1, -3, [0.5, 4]],
    ['of what is no rival, as if it were the least', 3, -9, -7, -3, [6, 6]],
    ['of none that has less, being behind', 1, 3, -9, -3, [-2, 4]],
    ['of nothing at all, where each stands alone', 9, -Infinity, -Infinity, -Infinity, [8, 8]],
  ] as const)('%s', (_, exponent, rival, other, least, expected) => {
    expect(aheadOf(exponent, rival, other, least)).toEqual(expected);
    expect(aheadOf(exponent, other, rival, least)).toEqual(expected);
  });

  it('counts as a rival what would be shown by itself', () => {
    expect(leastRival(0.5, 1)).toBe(-3);
    expect(leastRival(0, 1)).toBe(-Infinity);
  });
});

describe('the most of all others', () => {
  const two = new FirstTwo(2);
  for (const value of [1, 4, 2]) two.add(0, value);
  two.add(1, 5);

  it.each([
    ['beside the first is the second', 0, 4, 2],
    ['beside any other is the first', 0, 1, 4],
    ['beside the only one is nothing', 1, 5, -Infinity],
  ])('%s', (_, place, value, expected) => {
    expect(two.besides(place, value)).toBe(expected);
  });

  it('is as much as the first where two are equal', () => {
    const equal = new FirstTwo(1);
    for (const value of [3, 3]) equal.add(0, value);
    expect(equal.besides(0, 3)).toBe(3);
  });
});
