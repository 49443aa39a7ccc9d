/** What the reader has put away on an open page. */
import { describe, expect, it } from 'vitest';
import type { Answer, ShownEquivalent } from '../../../lib/match/answer';
import { bestOfEach, PutAway } from '../../../lib/overlay/put-away';
import { equivalentOf } from '../components/render';

const henan = equivalentOf('henan', '410000');
const fujian = equivalentOf('fujian', '350000');
const answer: Answer = {
  equivalents: { a: [henan, fujian], b: [henan] },
  targets: {},
  library: { plans: 2, stored: true },
};

describe('what is put away', () => {
  it('is gone from its measure, and its measure with the last of it', () => {
    const away = new PutAway();
    expect(away.without(answer)).toBe(answer);
    away.add('a', henan, 0);
    expect(away.without(answer).equivalents).toEqual({ a: [fujian], b: [henan] });
    away.add('b', henan, 0);
    expect(away.without(answer).equivalents).toEqual({ a: [fujian] });
    expect(away.has('b', henan)).toBe(true);
    expect(away.has('b', fujian)).toBe(false);
  });

  it('is back when it is taken back, and all of it with another document', () => {
    const away = new PutAway();
    away.add('a', henan, 0);
    away.add('b', henan, 0);
    away.takeBack('a', henan);
    expect(away.without(answer).equivalents).toEqual({ a: [henan, fujian] });
    away.clear();
    expect(away.without(answer)).toBe(answer);
  });

  it('stands in the card where it stood, also among the next answer', () => {
    const next = { ...henan, measure: { ...henan.measure, id: 'next' } };
    const away = new PutAway();
    away.add('a', fujian, 1);
    away.add('a', henan, 0);
    expect(away.with('a', [henan, fujian])).toEqual([henan, fujian]);
    expect(away.with('a', [next])).toEqual([henan, fujian, next]);
    expect(away.with('b', [next])).toEqual([next]);
  });

  it.each([
    ['the better one first', ['henan', 'next']],
    ['the better one last', ['next', 'henan']],
  ])('of one region is its best again when all is taken back, %s', (_, order) => {
    const next = { ...henan, measure: { ...henan.measure, id: 'next' } };
    const third = { ...henan, measure: { ...henan.measure, id: 'third' } };
    const away = new PutAway();
    away.add('a', henan, 0);
    away.add('a', next, 1);
    let shown: readonly ShownEquivalent[] = [third, fujian];
    for (const id of order) {
      const all = away.with('a', shown);
      away.takeBack('a', id === 'next' ? next : henan);
      shown = bestOfEach(all.filter((each) => !away.has('a', each)));
    }
    expect(shown).toEqual([henan, fujian]);
    expect(away.with('a', shown)).toEqual([henan, fujian]);
  });
});
