/** "Not this": what the reader has put away does not come back, and can be taken back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Dismissals } from '../../../lib/collection/dismissals';
import type { Answer } from '../../../lib/match/answer';
import { equivalentOf } from '../components/render';
import { planOf, queryOf } from '../match/plans';

const henan = equivalentOf('henan', '410000');
const fujian = equivalentOf('fujian', '350000');
const plan = planOf('page', ['甲。办好甲。', '乙。办好乙。'], {
  innerTitle: '某省方案',
  documentNumber: '某政办〔2018〕1号',
});
const query = queryOf(plan);
const answer: Answer = {
  equivalents: { 1: [henan, fujian], 2: [henan] },
  targets: {},
  library: { plans: 2, stored: true },
};
const { measures, ...document } = query;
const ownOf = (id: string) => ({
  document,
  measureId: id,
  quote: measures.find((each) => each.id === id)?.text ?? '',
});
const placeOf = ({ plan, measure }: typeof henan) => ({ planId: plan.id, measureId: measure.id });

let count = 0;
let dismissals: Dismissals;
beforeEach(() => {
  dismissals = new Dismissals(`dismissals-${count++}`);
});

describe('a suggestion that was put away', () => {
  it('is left out of the answer, for its measure alone', async () => {
    expect(await dismissals.without(query, answer)).toEqual(answer);
    await dismissals.dismiss(ownOf('1'), placeOf(henan));
    const left = await dismissals.without(query, answer);
    expect(left.equivalents).toEqual({ 1: [fujian], 2: [henan] });
  });

  it('leaves its measure out, where it was the last', async () => {
    await dismissals.dismiss(ownOf('2'), placeOf(henan));
    expect(Object.keys((await dismissals.without(query, answer)).equivalents)).toEqual(['1']);
  });

  it('stays away when the document is read at another address, by its number', async () => {
    await dismissals.dismiss(ownOf('2'), placeOf(henan));
    const copy = queryOf(plan, { innerTitle: '某省方案（转载）' });
    expect((await dismissals.without(copy, answer)).equivalents).not.toHaveProperty('2');
    const another = queryOf(plan, { documentNumber: '某政办〔2019〕7号' });
    expect((await dismissals.without(another, answer)).equivalents).toHaveProperty('2');
  });

  const NUMBER = { innerTitle: null, documentNumber: '某政办〔2018〕1号' };
  const NAME = {
    innerTitle: '某省扩大和升级信息消费实施方案',
    documentNumber: null,
    issuer: '某省人民政府',
    signedOn: '2018-01-02',
  };
  const BOTH = { ...NAME, documentNumber: NUMBER.documentNumber };
  const isAway = async (facts: object) =>
    !('2' in (await dismissals.without(queryOf(plan, facts), answer)).equivalents);
  const putAway = async (facts: object) => {
    const { measures: _, ...document } = queryOf(plan, facts);
    await dismissals.dismiss({ ...ownOf('2'), document }, placeOf(henan));
  };

  it.each([
    ['by its number, then by all that is known', NUMBER, [BOTH]],
    ['by its name, then by all that is known', NAME, [BOTH]],
    ['by all, then by its number, then by its name', BOTH, [NUMBER, NAME]],
    ['by its number, then by all, then by its name', NUMBER, [BOTH, NAME]],
    ['by its name, then by all, then by its number', NAME, [BOTH, NUMBER]],
  ])('stays away when the document is met %s', async (_, first, then) => {
    await putAway(first);
    for (const facts of then) expect(await isAway(facts)).toBe(true);
    const { measures: _m, ...document } = queryOf(plan, then.at(-1));
    await dismissals.restore({ ...ownOf('2'), document }, placeOf(henan));
    for (const facts of [first, ...then]) expect(await isAway(facts)).toBe(false);
  });

  it.each([
    ['of another number', BOTH, { ...BOTH, documentNumber: '某政办〔2019〕7号' }],
    ['of another day', NAME, { ...NAME, signedOn: '2019-05-06' }],
    ['of which only the number is known, and of that one not', NAME, NUMBER],
  ])('is there in a document %s', async (_, first, facts) => {
    await putAway(first);
    expect(await isAway(facts)).toBe(false);
  });

  it('is there where the name alone is the same, and the words are others', async () => {
    const { innerTitle, issuer } = NAME;
    await putAway({ innerTitle, documentNumber: null });
    const facts = { innerTitle, documentNumber: null, issuer };
    const measures = query.measures.map((each) => ({ ...each, text: '严格安全生产责任。' }));
    expect(await isAway({ ...facts, measures })).toBe(false);
    expect(await isAway(facts)).toBe(true);
  });

  it('comes back when it is taken back', async () => {
    await dismissals.dismiss(ownOf('1'), placeOf(henan));
    await dismissals.dismiss(ownOf('1'), placeOf(henan));
    await dismissals.restore(ownOf('1'), placeOf(henan));
    expect(await dismissals.without(query, answer)).toEqual(answer);
  });

  it('gives way to the next best of its region, of as many as were looked for', async () => {
    const next = { ...henan, measure: { ...henan.measure, id: 'next' } };
    const third = { ...henan, measure: { ...henan.measure, id: 'third' } };
    expect(await dismissals.mostOfOne(query)).toBe(0);
    await dismissals.dismiss(ownOf('1'), placeOf(henan));
    await dismissals.dismiss(ownOf('2'), placeOf(henan));
    expect(await dismissals.mostOfOne(query)).toBe(1);
    const several = { ...answer, equivalents: { 1: [henan, next, fujian, third], 2: [henan] } };
    const left = await dismissals.without(query, several);
    expect(left.equivalents).toEqual({ 1: [next, fujian] });
    expect(await dismissals.mostOfOne(queryOf(plan, { documentNumber: '某政办〔2019〕7号' }))).toBe(
      0,
    );
  });

  it('is listed by document and measure, the latest first, until it is taken back there', async () => {
    await dismissals.dismiss(ownOf('1'), placeOf(henan), new Date('2026-01-01'));
    await dismissals.dismiss(ownOf('2'), placeOf(fujian), new Date('2026-01-02'));
    const list = await dismissals.list();
    expect(list).toMatchObject([
      {
        document: '某省方案',
        words: '乙。办好乙。',
        planId: 'fujian',
        measureId: fujian.measure.id,
      },
      { document: '某省方案', words: '甲。办好甲。', planId: 'henan', measureId: henan.measure.id },
    ]);
    await dismissals.restoreById(list[1]?.id ?? '');
    expect(await dismissals.list()).toEqual(list.slice(0, 1));
    expect((await dismissals.without(query, answer)).equivalents[1]).toEqual([henan, fujian]);
  });
});
