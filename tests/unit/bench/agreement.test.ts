/** A matcher that misses what it should find must show in the bench's figure. */
import { describe, expect, it } from 'vitest';
import type { Equivalent, Matcher } from '../../../lib/match/matcher';
import { agreementOf } from '../../bench/matching/agreement';
import { planOf } from '../match/plans';

const REGIONS = new Map([
  ['fujian', '350000'],
  ['henan', '410000'],
  ['own', '460000'],
]);
const notice = planOf('notice', ['一。'], { region: '460000' });

/** `fujian.9` is a measure of 福建 with the score 0.9. */
function read(word: string) {
  const [planId = '', score = ''] = word.split('.');
  return { planId, measureId: word, score: Number(`0.${score}`), same: 1, level: 'same' as const };
}

/** A matcher that would rank so, and answers so. */
function matcherOf(ranked: string, answered: string): Matcher {
  const equivalents = answered.split(' ').filter(Boolean).map(read);
  return {
    rank: () => ranked.split(' ').map(read),
    match: () =>
      new Map([
        [
          '1',
          equivalents.map(
            (one) =>
              ({
                ...one,
                region: REGIONS.get(one.planId) ?? null,
                level: 'same',
                evidence: [],
              }) as unknown as Equivalent,
          ),
        ],
      ]),
  };
}

describe('of what exhaustive scoring puts first, the share that is answered', () => {
  it.each<[string, string, string, number]>([
    ['all of it', 'fujian.9 henan.8', 'fujian.9 henan.8', 1],
    [
      'the best of one region is missed for its second',
      'fujian.9 fujian.8 henan.8',
      'fujian.8 henan.8',
      0.5,
    ],
    ['a region is missed', 'fujian.9 henan.8 fujian.7', 'fujian.7', 0],
    ['a region whose best is below all that is shown', 'fujian.9 henan.4', 'fujian.9', 1],
    ['another one of the same score', 'fujian.9 fujian.9 henan.8', 'fujian.9 henan.8', 1],
    ['the region of the notice does not count', 'own.95 fujian.9', 'fujian.9', 1],
    [
      'three of a region, one of them wrong',
      'henan.9 henan.8 henan.7 henan.6',
      'henan.9 henan.8 henan.6',
      2 / 3,
    ],
    ['nothing is shown, so nothing can be missed', 'fujian.1 henan.1', '', 1],
  ])('%s', (_, ranked, answered, share) => {
    expect(agreementOf(matcherOf(ranked, answered), notice, REGIONS)).toBeCloseTo(share, 10);
  });
});
