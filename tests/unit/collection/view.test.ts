/** What the reader looks at, in the address and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUPINGS, ORDERS } from '../../../lib/collection/arrange';
import { KEYS } from '../../../lib/collection/query';
import {
  conditionsIn,
  FIRST_VIEW,
  isNarrowed,
  type View,
  viewOf,
  viewText,
  withValue,
} from '../../../lib/collection/view';

const anyText = fc.string({ unit: 'grapheme', maxLength: 20 });
const anyView: fc.Arbitrary<View> = fc.record({
  place: fc.constantFrom('clips', 'bin', 'beside'),
  query: anyText,
  chosen: fc
    .array(fc.tuple(fc.constantFrom(...KEYS), fc.uniqueArray(anyText, { minLength: 1 })))
    .map((pairs) => Object.fromEntries(pairs)),
  order: fc.constantFrom(...ORDERS),
  backwards: fc.boolean(),
  grouping: fc.constantFrom(...GROUPINGS),
  clip: fc.option(anyText),
  opened: fc.boolean(),
  beside: fc.uniqueArray(anyText),
});

describe('a view', () => {
  it('comes back out of its address', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(viewOf(viewText(view))).toEqual(view);
      }),
    );
  });

  it('that is the first has no words in the address', () => {
    expect(viewText(FIRST_VIEW)).toBe('');
    expect(viewOf('')).toEqual(FIRST_VIEW);
  });

  it.each([['sort=nothing'], ['place=../x'], ['%E0%A4%A'], ['group=&back=7&q']])(
    'of an address that says nothing (%s) is the first',
    (text) => {
      expect(viewOf(text)).toEqual(FIRST_VIEW);
    },
  );

  it('is narrowed by what is chosen, and no longer once nothing is', () => {
    const narrow = withValue(withValue(FIRST_VIEW, 'region', '410000', true), 'region', '', true);
    expect(conditionsIn(narrow)).toEqual([{ key: 'region', values: ['410000', ''], not: false }]);
    expect(isNarrowed(narrow)).toBe(true);
    const wide = withValue(withValue(narrow, 'region', '', false), 'region', '410000', false);
    expect(wide).toEqual(FIRST_VIEW);
    expect(isNarrowed({ ...wide, query: ' ' })).toBe(false);
  });
});
