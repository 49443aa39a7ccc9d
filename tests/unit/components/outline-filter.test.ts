// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import {
  chosenIn,
  filtered,
  isFiltering,
  NO_FILTER,
  type OutlineEntry,
  type OutlineFilter,
  OutlineSearch,
  regionsIn,
} from '../../../components/panel/outline-filter';
import * as finding from '../../../lib/text/find';
import { measureOf } from '../match/plans';
import { equivalentOf, targetOf } from './render';

const entry = (id: string, more: Partial<OutlineEntry> = {}): OutlineEntry => ({
  measure: measureOf(id, `${id}。办好${id}。`),
  found: [],
  targets: [],
  ...more,
});

const ENTRIES = [
  entry('甲', {
    found: [
      equivalentOf('fujian', '350000'),
      equivalentOf('henan', '410000', { level: 'partial' }),
    ],
  }),
  entry('乙', { found: [equivalentOf('henan', '410000')], targets: [targetOf('达到800亿元')] }),
  entry('丙', { targets: [targetOf('达到80%')] }),
  entry('丁', {
    found: [
      equivalentOf('state', null, { level: 'partial', measure: { targets: [targetOf('1万家')] } }),
    ],
  }),
  entry('戊'),
];

describe('the filters of the outline', () => {
  it.each<[string, Partial<OutlineFilter>, string[]]>([
    ['nothing asked', {}, ['甲 2', '乙 1', '丙 0', '丁 1', '戊 0']],
    ['one region', { regions: ['350000'] }, ['甲 1']],
    ['any of two regions', { regions: ['350000', '410000'] }, ['甲 2', '乙 1']],
    ['the centre', { regions: [''] }, ['丁 1']],
    ['the same measure', { level: 'same' }, ['甲 1', '乙 1']],
    ['a region with the level of that region', { regions: ['410000'], level: 'same' }, ['乙 1']],
    ['in part', { level: 'partial' }, ['甲 1', '丁 1']],
    ['nothing in the library', { level: 'none' }, ['丙 0', '戊 0']],
    ['a target of its own or of an equivalent', { withTarget: true }, ['乙 1', '丙 0', '丁 1']],
    ['a target and a region', { withTarget: true, regions: ['410000'] }, ['乙 1']],
    ['a region that nothing has', { regions: ['650000'] }, []],
  ])('%s', (_, filter, shown) => {
    const left = filtered(ENTRIES, { ...NO_FILTER, ...filter });
    expect(left.map(({ measure, found }) => `${measure.id} ${found.length}`)).toEqual(shown);
  });

  it('offer the regions that have something, the centre first', () => {
    expect(regionsIn(ENTRIES)).toEqual(['', '350000', '410000']);
  });

  it('count what is set, and a search of spaces is none', () => {
    expect(isFiltering({ ...NO_FILTER, query: ' ' })).toBe(false);
    expect(isFiltering({ ...NO_FILTER, query: '甲' })).toBe(true);
    expect(chosenIn({ regions: ['350000', ''], level: 'same', withTarget: true })).toBe(4);
  });
});

describe('the search in the outline', () => {
  const agencies = [{ name: '省教育厅', role: null, current: null }] as const;
  const entries = [
    entry('甲', {
      measure: measureOf('甲', '在线教育。办好课堂。', { heading: ['供给', '在线教育'] }),
    }),
    entry('乙', { measure: measureOf('乙', '远程医疗。办好医院。', { agencies }) }),
  ];
  const search = (query: string) =>
    new OutlineSearch().search(entries, finding.wordsOf(query)).map(({ measure }) => measure.id);

  it.each([
    ['in a title', '在线教育', ['甲']],
    ['in a heading above', '供给', ['甲']],
    ['in a text', '课堂', ['甲']],
    ['in the name of an agency', '教育厅', ['乙']],
    ['in the one and the other', '教育', ['甲', '乙']],
    ['all words, wherever they stand', '教育 医院', ['乙']],
    ['not over the end of a part', '医院省', []],
  ])('%s', (_, query, shown) => {
    expect(search(query)).toEqual(shown);
  });

  it('prepares each text once, however many keys are pressed', () => {
    const prepare = vi.spyOn(finding, 'searchable');
    const many = Array.from({ length: 400 }, (_, i) => entry(String(i)));
    const outline = new OutlineSearch();
    for (const query of ['办', '办好', '办好1', '办好12']) outline.search(many, [query]);
    expect(prepare.mock.calls.length).toBeLessThanOrEqual(400);
    prepare.mockRestore();
  });
});
