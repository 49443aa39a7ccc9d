/** The matrix as it is drawn: what is narrowed, hidden and put in order. */
import { describe, expect, it } from 'vitest';
import type { MatrixAnswer } from '../../../../lib/match/matrix/matrix-answer';
import { ALL_OF_IT, type MatrixFilter, matrixView } from '../../../../lib/match/matrix/matrix-view';
import { UNKNOWN_DOCUMENT } from '../../../../lib/plan/plan';

const document = (id: string, region: string | null, signedOn: string | null) => ({
  ...UNKNOWN_DOCUMENT,
  id,
  region,
  signedOn,
  source: null,
});
const measure = (planId: string, id: string) => ({ planId, id, path: [id], name: id, start: '' });
const covering = (...places: number[]) =>
  places.map((place) => ({ measure: place, level: 'same' as const }));

/** Fujian has two plans, Henan and the centre one each. */
const answer: MatrixAnswer = {
  left: 0,
  documents: [
    document('fujian-old', '350000', '2015-01-01'),
    document('fujian-new', '350000', '2018-01-01'),
    document('henan', '410000', '2018-02-01'),
    document('centre', null, null),
  ],
  measures: [
    measure('fujian-old', '1'),
    measure('fujian-new', '1'),
    measure('henan', '1'),
    measure('centre', '1'),
  ],
  rows: [
    { id: 'a', name: '甲', kind: 'had', own: ['1'], covering: covering(2) },
    {
      id: 'b',
      name: '乙',
      kind: 'had',
      own: ['2'],
      covering: [{ measure: 0, level: 'partial' }, ...covering(1, 2)],
    },
    { id: 'c', name: '丙', kind: 'had', own: ['3'], covering: [] },
    { id: 'd', name: '丁', kind: 'lacking', own: [], covering: covering(0, 3) },
    { id: 'e', name: '戊', kind: 'elsewhere', own: [], covering: covering(0, 1) },
    { id: 'f', name: '己', kind: 'elsewhere', own: [], covering: covering(1, 2) },
  ],
  framing: 2,
  compared: 2,
  plans: 4,
  chosenRegionsOnly: false,
};
const listed = new Map([
  ['fujian-new', { subject: '旅游', origin: 'page' }],
  ['henan', { subject: '农业', origin: 'file' }],
]);
const view = (filter: Partial<MatrixFilter> = {}) =>
  matrixView(answer, { ...ALL_OF_IT, ...filter }, listed);
const names = (filter: Partial<MatrixFilter> = {}) =>
  view(filter).groups.map(({ kind, lines }) => [kind, lines.map(({ row }) => row.name).join('')]);

describe('the matrix as it is drawn', () => {
  it('has a column a region, the one that covers most first, its newest plan first', () => {
    expect(view().columns.map(({ region, covered }) => [region, covered])).toEqual([
      ['350000', 3],
      ['410000', 3],
      [null, 1],
    ]);
    expect(view().columns[0]?.documents.map(({ id }) => id)).toEqual(['fujian-new', 'fujian-old']);
  });

  it('has rows by coverage in their groups, those that nobody else has last', () => {
    expect(names()).toEqual([
      ['had', '乙甲丙'],
      ['lacking', '丁'],
      ['elsewhere', '己'],
    ]);
    expect(names({ order: 'document' })[0]).toEqual(['had', '甲乙丙']);
  });

  it('has all plans of a region in one cell, what covers the whole matter first', () => {
    const [line] = view().groups[0]?.lines ?? [];
    expect(line?.cells[0]?.level).toBe('same');
    expect(line?.cells[0]?.covering.map(({ measure: { planId } }) => planId)).toEqual([
      'fujian-new',
      'fujian-old',
    ]);
  });

  it('shows what a single region has when it is asked for, and says how much that is', () => {
    expect(view().singles).toBe(1);
    expect(names({ singles: true })[2]).toEqual(['elsewhere', '己戊']);
  });

  it.each<[string, Partial<MatrixFilter>, (string | null)[], string[]]>([
    ['a region', { regions: new Set(['410000']) }, ['410000'], ['甲乙丙']],
    ['the centre', { regions: new Set(['']) }, [null], ['甲乙丙', '丁']],
    ['a year', { years: new Set(['2015']) }, ['350000'], ['乙甲丙', '丁']],
    ['what has no year', { years: new Set(['']) }, [null], ['甲乙丙', '丁']],
    ['a subject', { subjects: new Set(['旅游', '森林']) }, ['350000'], ['乙甲丙']],
    ['an origin', { origins: new Set(['file']) }, ['410000'], ['甲乙丙']],
    ['gaps', { rows: 'lacking' }, ['', '350000', '410000'].map((code) => code || null), ['丁']],
    ['nothing that is there', { years: new Set(['1999']) }, [], ['甲乙丙']],
  ])('is narrowed to %s', (_, filter, regions, rows) => {
    expect(view(filter).columns.map(({ region }) => region)).toEqual(regions);
    expect(names(filter).map(([, text]) => text)).toEqual(rows);
  });
});
