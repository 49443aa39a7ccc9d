import { describe, expect, it } from 'vitest';
import { headRow } from '../../../lib/library/heads';
import {
  type Column,
  FIRST_LOOK,
  Listing,
  type ListView,
  NONE,
} from '../../../lib/library/listing';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import type { Plan } from '../../../lib/plan/plan';
import { planOf } from '../match/plans';

const shelved = (
  id: string,
  plan: Partial<Omit<Plan, 'measures'>>,
  more: Partial<ShelvedPlan> = {},
): ShelvedPlan => ({
  ...headRow(planOf(id, [], plan), {
    origin: 'page',
    subject: '',
    addedOn: '2026-01-01',
    fileName: null,
    mended: false,
    partial: false,
  }),
  off: false,
  ...more,
});

const LIBRARY = [
  shelved(
    'a',
    {
      title: '河南省信息消费方案',
      region: '410000',
      documentNumber: '豫政〔2018〕9号',
      signedOn: '2018-02-08',
    },
    { subject: '信息消费', measures: 20, origin: 'bundled' },
  ),
  shelved(
    'b',
    { title: '农业现代化规划', region: null, publishedOn: '2021-05-01' },
    { subject: '农业', measures: 60, fileName: 'plan-b.docx', origin: 'file' },
  ),
  shelved(
    'c',
    { title: '福建省农业意见', region: '350000', signedOn: '2019-01-01' },
    { measures: 5 },
  ),
];
const NAMES: Readonly<Record<string, string>> = { '410000': '河南', '350000': '福建' };
const listing = new Listing(LIBRARY, (code) => NAMES[code ?? ''] ?? '国家');
const ids = (view: Partial<ListView>) =>
  listing.shown({ ...FIRST_LOOK, ...view }).map(({ plan }) => plan.id);

describe('the list is narrowed', () => {
  it.each<[string, Partial<ListView>, string]>([
    ['by nothing', {}, 'abc'],
    ['by a word of the title', { words: '农业' }, 'bc'],
    ['by every word', { words: '农业 福建' }, 'c'],
    ['by a number in any width', { words: '豫政[2018]９号' }, 'a'],
    ['by the name of a file', { words: 'PLAN-B' }, 'b'],
    ['by a region', { chosen: { region: '350000' } }, 'c'],
    ['to central documents', { chosen: { region: NONE } }, 'b'],
    ['by a year, published where not signed', { chosen: { year: '2021' } }, 'b'],
    ['to those without a subject', { chosen: { subject: NONE } }, 'c'],
    ['by two values at once', { chosen: { origin: 'file', year: '2018' } }, ''],
  ])('%s', (_, view, expected) => {
    expect(ids(view).join('')).toBe(expected);
  });
});

describe('the list is sorted', () => {
  it.each<[Column, string]>([
    ['region', 'cab'],
    ['document', 'cab'],
    ['year', 'bca'],
    ['measures', 'bac'],
    ['origin', 'abc'],
  ])('by %s', (by, expected) => {
    expect(ids({ sort: { by, backwards: false } }).join('')).toBe(expected);
    const turned = [...expected].reverse().join('');
    expect(ids({ sort: { by, backwards: true } }).join('')).toBe(turned);
  });
});

it('counts the values that there are', () => {
  expect([...listing.values('year')]).toEqual([
    ['2018', 1],
    ['2021', 1],
    ['2019', 1],
  ]);
});
