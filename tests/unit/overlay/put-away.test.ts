/** What the reader has put away on an open page. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../lib/match/answer';
import { PutAway } from '../../../lib/overlay/put-away';
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
    away.set('a', henan, true);
    expect(away.without(answer).equivalents).toEqual({ a: [fujian], b: [henan] });
    away.set('b', henan, true);
    expect(away.without(answer).equivalents).toEqual({ a: [fujian] });
    expect(away.has('b', henan)).toBe(true);
    expect(away.has('b', fujian)).toBe(false);
  });

  it('is back when it is taken back, and all of it with another document', () => {
    const away = new PutAway();
    away.set('a', henan, true);
    away.set('b', henan, true);
    away.set('a', henan, false);
    expect(away.without(answer).equivalents).toEqual({ a: [henan, fujian] });
    away.clear();
    expect(away.without(answer)).toBe(answer);
  });
});
