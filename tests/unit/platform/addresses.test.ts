/** The addresses of the workbench: each leads to its page and back, whatever the ids are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, addressOf, hashOf } from '../../../lib/platform/addresses';

describe('an address', () => {
  it.each<[string, Address | null]>([
    ['#collection', { page: 'collection', query: '' }],
    ['#collection?q=a%3Fb&sort=title', { page: 'collection', query: 'q=a%3Fb&sort=title' }],
    ['#settings', { page: 'settings' }],
    ['#welcome', { page: 'welcome' }],
    ['#plan', { page: 'plan', planId: null, measureId: null }],
    ['#plan/', { page: 'plan', planId: null, measureId: null }],
    ['#plan/a', { page: 'plan', planId: 'a', measureId: null }],
    ['#plan/a/%E4%BA%8C(%E5%9B%9B)', { page: 'plan', planId: 'a', measureId: '二(四)' }],
    ['#plan/a/二(四)', { page: 'plan', planId: 'a', measureId: '二(四)' }],
    ['#report/5f', { page: 'report', key: '5f' }],
    ['#targets', { page: 'targets', of: null, metric: null }],
    ['#targets/:5f', { page: 'targets', of: { key: '5f' }, metric: null }],
    [
      `#targets/henan-2018?metric=${encodeURIComponent('增长|growth|%')}`,
      { page: 'targets', of: { planId: 'henan-2018' }, metric: '增长|growth|%' },
    ],
    ['#beside/a/1', { page: 'beside', of: { planId: 'a', measureId: '1' }, chosen: null }],
    ['#beside/:5f', { page: 'beside', of: { key: '5f' }, chosen: null }],
    [
      '#beside/:5f/2?with=b/2',
      {
        page: 'beside',
        of: { key: '5f', measureId: '2' },
        chosen: [{ planId: 'b', measureId: '2' }],
      },
    ],
    ['#plans/:5f/a', { page: 'plans', of: [{ key: '5f' }, { planId: 'a' }] }],
    ['#plans', null],
    ['#matrix', { page: 'matrix', of: null }],
    ['#matrix/:5f', { page: 'matrix', of: { key: '5f' } }],
    ['#matrix/a', { page: 'matrix', of: { planId: 'a' } }],
    ['#beside/:5f?', { page: 'beside', of: { key: '5f' }, chosen: [] }],
    [
      '#beside/:5f?with=b/2&with=c/3',
      {
        page: 'beside',
        of: { key: '5f' },
        chosen: [
          { planId: 'b', measureId: '2' },
          { planId: 'c', measureId: '3' },
        ],
      },
    ],
    ['#beside/:5f?with=b', { page: 'beside', of: { key: '5f' }, chosen: [] }],
    ['', null],
    ['#', null],
    ['#elsewhere', null],
    ['#beside', null],
    ['#report', null],
    ['#beside/a', null],
    ['#plan/%E4%BA', null],
  ])('%s', (hash, address) => {
    expect(addressOf(hash)).toEqual(address);
  });
});

it('an address that was written is read as it was', () => {
  const id = fc.string({ minLength: 1, unit: 'grapheme' });
  const place = fc.record({ planId: id, measureId: id });
  const address: fc.Arbitrary<Address> = fc.oneof(
    fc.record({ page: fc.constant('plan' as const), planId: id, measureId: id }),
    fc.record({ page: fc.constant('report' as const), key: id }),
    fc.record({
      page: fc.constant('beside' as const),
      of: fc.oneof(place, fc.record({ key: id })),
      chosen: fc.oneof(fc.constant(null), fc.array(place)),
    }),
  );
  fc.assert(
    fc.property(address, (each) => {
      expect(addressOf(hashOf(each))).toEqual(each);
    }),
  );
});
