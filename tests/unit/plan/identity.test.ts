import { describe, expect, it } from 'vitest';
import { documentKey, type Identifiable, sameDocument } from '../../../lib/plan/identity';

const measures = (...texts: string[]) => texts.map((text) => ({ text }));

const PLAN: Identifiable = {
  title: '某省人民政府关于印发某省信息消费实施方案(2018-2020年)的通知',
  innerTitle: '某省信息消费实施方案(2018-2020年)',
  issuer: '某省人民政府',
  documentNumber: '某府〔2018〕27号',
  signedOn: '2018-04-08',
  measures: measures('加快宽带建设。', '发展电子商务。', '扩大消费。', '加强监管。', '做好统计。'),
};
const OTHER: Identifiable = {
  ...PLAN,
  title: '某省人民政府关于印发某省智慧旅游实施方案的通知',
  innerTitle: '某省智慧旅游实施方案',
  documentNumber: '某府〔2018〕28号',
  measures: measures('建设景区。', '培育企业。', '加强监管。'),
};

describe('sameDocument', () => {
  it.each<[string, Partial<Identifiable>, boolean]>([
    ['itself', {}, true],
    ['the same number in other brackets', { ...OTHER, documentNumber: '某府[2018] 27 号' }, true],
    ['another number, although all else agrees', { documentNumber: '某府〔2018〕1号' }, false],
    ['without number, same title', { documentNumber: null }, true],
    [
      'without number, its title with 的 and in other widths',
      {
        documentNumber: null,
        innerTitle: '《某省信息消费的实施方案（2018—2020年）》',
        measures: [],
      },
      true,
    ],
    [
      'without number and date, same title',
      { documentNumber: null, signedOn: null, measures: [] },
      true,
    ],
    [
      'same title, signed on another day, other text',
      { documentNumber: null, signedOn: '2019-01-01', measures: OTHER.measures },
      false,
    ],
    [
      'same title by another issuer, other text',
      { documentNumber: null, issuer: '邻省人民政府', measures: OTHER.measures },
      false,
    ],
    [
      'no facts at all, but the same clauses in other widths',
      {
        title: null,
        innerTitle: null,
        issuer: null,
        documentNumber: null,
        signedOn: null,
        measures: measures('加快 宽带建设。', '发展电子商务。', '扩大消费。', '不同。', '别的。'),
      },
      true,
    ],
    [
      'no facts, one clause alike',
      { ...OTHER, title: null, innerTitle: null, documentNumber: null },
      false,
    ],
    [
      'nothing known of it',
      {
        title: null,
        innerTitle: null,
        issuer: null,
        documentNumber: null,
        signedOn: null,
        measures: [],
      },
      false,
    ],
  ])('%s', (_, change, same) => {
    const other = { ...PLAN, ...change };
    expect(sameDocument(PLAN, other)).toBe(same);
    expect(sameDocument(other, PLAN)).toBe(same);
  });

  it('never takes two documents of which nothing is known for one', () => {
    const unknown: Identifiable = {
      title: null,
      innerTitle: null,
      issuer: null,
      documentNumber: null,
      signedOn: null,
      measures: [],
    };
    expect(sameDocument(unknown, unknown)).toBe(false);
  });
});

describe('documentKey', () => {
  it('is the number, however it is written', () => {
    expect(documentKey({ ...PLAN, documentNumber: '某府【2018】 27号' })).toBe(documentKey(PLAN));
  });

  it('is title, issuer and date where there is no number', () => {
    const unnumbered = { ...PLAN, documentNumber: null };
    expect(
      documentKey({ ...unnumbered, innerTitle: '某省信息消费的实施方案（2018—2020年）' }),
    ).toBe(documentKey(unnumbered));
    expect(documentKey({ ...unnumbered, signedOn: null })).not.toBe(documentKey(unnumbered));
  });
});

describe('an excerpt', () => {
  const excerpt = (more: Partial<Identifiable>): Identifiable => ({
    title: null,
    innerTitle: null,
    issuer: null,
    documentNumber: null,
    signedOn: null,
    measures: PLAN.measures.slice(0, 1),
    excerpt: true,
    ...more,
  });

  it.each<[string, Partial<Identifiable>, boolean]>([
    ['is not the plan that its only clause stands in', {}, false],
    ['is none even with all clauses of it', { measures: PLAN.measures }, false],
    ['out of a document with its number is of that', { documentNumber: '某府〔2018〕27号' }, true],
    ['out of a document with its title is of that', { innerTitle: PLAN.innerTitle }, true],
    ['out of another document is not', { documentNumber: OTHER.documentNumber }, false],
  ])('%s', (_, more, expected) => {
    expect(sameDocument(excerpt(more), PLAN)).toBe(expected);
    expect(sameDocument(PLAN, excerpt(more))).toBe(expected);
  });
});
