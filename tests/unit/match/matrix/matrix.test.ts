/** The rows of the matrix, on small plans: what stands where, and what is called a gap. */
import { describe, expect, it } from 'vitest';
import type { Gaps } from '../../../../lib/match/matrix/gaps';
import { findGaps } from '../../../../lib/match/matrix/gaps';
import {
  type Answering,
  type MatrixSource,
  matrixRows,
  nameOf,
} from '../../../../lib/match/matrix/matrix';
import { createLexicon } from '../../../../lib/match/words/lexicon';
import { About } from '../../../../lib/match/words/topics-of';
import type { Plan } from '../../../../lib/plan/plan';
import { atOnce } from '../../../../lib/text/steps';
import { measureOf, planOf } from '../plans';

const lexicon = createLexicon([
  { id: 'iot', name: '物联网', terms: [{ sources: ['a'], core: '物联网' }] },
  { id: 'travel', name: '智慧旅游', terms: [{ sources: ['a'], core: '智慧旅游 智慧景区' }] },
  { id: 'farming', name: '农业', terms: [{ sources: ['a'], core: '农业' }] },
]);
const about = new About(lexicon);
const TRAVEL = '发展智慧旅游。建设智慧景区。';
const IOT = '推广物联网。建设物联网示范点。';
const ROADS = '修建公路。加宽路面。';
const WELLS = '打井。新打机井。';

const fujian = planOf('fujian', [TRAVEL, IOT, ROADS], { region: '350000' });
const henan = planOf('henan', [TRAVEL, WELLS], { region: '410000' });
const hainan = planOf('hainan', [IOT], { region: '460000' });
const each: MatrixSource['gather'] = function* (placed) {
  yield;
  return placed.map((one) => [one]);
};
const NONE: Pick<Gaps, 'lacking'> = { lacking: [] };

const answering = (
  planId: string,
  measureId: string,
  more: Partial<Answering> = {},
): Answering => ({
  planId,
  measureId,
  region: [fujian, henan, hainan].find(({ id }) => id === planId)?.region ?? null,
  level: 'same',
  score: 0.8,
  ...more,
});

function rowsOf(
  notice: Plan,
  more: Partial<MatrixSource> = {},
  answers: Record<string, Answering[]> = {},
) {
  return atOnce(
    matrixRows({
      measures: notice.measures,
      plans: [fujian, henan, hainan],
      answers: new Map(Object.entries(answers)),
      gaps: NONE,
      about,
      gather: each,
      ...more,
    }),
  );
}

/** As `fujian/1 same`, by row. */
const told = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ name, kind, covering }) => [
    name,
    kind,
    covering.map(({ planId, measureId, level }) => `${planId}/${measureId} ${level}`),
  ]);

describe('the rows of a matrix', () => {
  it('are the topics of the notice, then gaps, then what else there is', () => {
    const notice = planOf('page', [IOT, '整治市容。清理摊点。']);
    const gaps = findGaps(notice, [fujian, henan, hainan], [], about);
    const rows = rowsOf(notice, { gaps }, { 1: [answering('hainan', '1')] });
    expect(told(rows)).toEqual([
      ['物联网', 'had', ['hainan/1 same', 'fujian/2 partial']],
      ['整治市容', 'had', []],
      ['智慧旅游', 'lacking', ['fujian/1 same', 'henan/1 same']],
      ['修建公路', 'elsewhere', ['fujian/3 same']],
      ['打井', 'elsewhere', ['henan/2 same']],
    ]);
    expect(rows[0]?.own).toEqual(['1']);
  });

  it('are the gaps that the panel tells, with their measures', () => {
    const notice = planOf('page', [IOT]);
    const gaps = findGaps(notice, [fujian, henan, hainan], [], about);
    const lacking = rowsOf(notice, { gaps }).filter(({ kind }) => kind === 'lacking');
    expect(lacking.map(({ name }) => name)).toEqual(gaps.lacking.map(({ name }) => name));
    expect(lacking.flatMap(({ covering }) => covering.map((one) => one.measureId))).toEqual(
      gaps.lacking.flatMap(({ measures }) => measures.map((one) => one.measureId)),
    );
  });

  it('hold several measures of the notice that are about one topic', () => {
    const [row, ...others] = rowsOf(planOf('page', [IOT, '用好物联网。管好物联网。']));
    expect(row).toMatchObject({ name: '物联网', own: ['1', '2'] });
    expect(others.every(({ kind }) => kind === 'elsewhere')).toBe(true);
  });

  it('have the titles of measures where a topic is what the whole document is about', () => {
    const farm = ['兴农业。', '强农业。', '稳农业。', '护农业。'].map(
      (text) => `${text}重视农业。`,
    );
    const rows = rowsOf(planOf('page', farm), { plans: [] });
    expect(rows.map(({ name }) => name)).toEqual(['兴农业', '强农业', '稳农业', '护农业']);
  });

  it('leave framing clauses out, on either side', () => {
    const framing = measureOf('1', '基本原则。发展智慧旅游。智慧景区。', { role: 'framing' });
    const notice = { ...planOf('page', []), measures: [framing, measureOf('2', ROADS)] };
    const other = { ...fujian, measures: [framing] };
    expect(told(rowsOf(notice, { plans: [other] }))).toEqual([['修建公路', 'had', []]]);
  });

  it('gather what is alike under the measure that leads', () => {
    const rows = rowsOf(planOf('page', []), {
      plans: [fujian, henan],
      gather: function* (placed) {
        yield;
        return [placed];
      },
    });
    expect(told(rows)).toEqual([
      ['智慧旅游', 'elsewhere', ['fujian/1 same', 'henan/1 same']],
      ['物联网', 'elsewhere', ['fujian/2 same']],
      ['修建公路', 'elsewhere', ['fujian/3 same', 'henan/2 same']],
    ]);
  });
});

describe('a measure of another plan', () => {
  const notice = planOf('page', [ROADS, WELLS]);
  const cells = (answers: Record<string, Answering[]>) =>
    told(rowsOf(notice, { plans: [] }, answers)).map(([, , covering]) => covering);

  it('stands wherever it is the best of its region, as the hints show it', () => {
    const composite = answering('fujian', '3', { level: 'partial' });
    expect(cells({ 1: [composite], 2: [composite] })).toEqual([
      ['fujian/3 partial'],
      ['fujian/3 partial'],
    ]);
  });

  it('stands where it answers best when another of its region answers better', () => {
    const second = (score: number) => answering('fujian', '2', { score });
    const found = {
      1: [answering('fujian', '3'), second(0.5)],
      2: [answering('fujian', '3'), second(0.6)],
    };
    expect(cells(found)).toEqual([['fujian/3 same'], ['fujian/3 same', 'fujian/2 same']]);
  });

  it('covers a row as a whole if it answers any of its measures so', () => {
    const iot = planOf('page', [IOT, '用好物联网。管好物联网。']);
    const answers = {
      1: [answering('hainan', '1', { level: 'partial' })],
      2: [answering('hainan', '1')],
    };
    const [row] = rowsOf(iot, { plans: [] }, answers);
    expect(row?.covering).toEqual([{ planId: 'hainan', measureId: '1', level: 'same', own: '1' }]);
    const better = { ...answers, 2: [answering('hainan', '1', { score: 0.9 })] };
    expect(rowsOf(iot, { plans: [] }, better)[0]?.covering[0]?.own).toBe('2');
  });
});

describe('a measure that the reader has put away', () => {
  it('is not brought back by its topic', () => {
    const isAway = (own: string, { planId }: { planId: string }) =>
      own === '1' && planId === 'fujian';
    const rows = rowsOf(planOf('page', [IOT]), { isAway });
    expect(told(rows)[0]).toEqual(['物联网', 'had', ['hainan/1 partial']]);
    expect(told(rows)).toContainEqual(['推广物联网', 'elsewhere', ['fujian/2 same']]);
  });
});

describe('the name of a measure', () => {
  it.each([
    ['修建公路', '修建公路。加宽路面。', '修建公路'],
    ['', '支持企业上云，降低成本。', '支持企业上云'],
    ['', `${'很'.repeat(30)}。`, `${'很'.repeat(23)}…`],
  ])('is its title, else its first clause: %j %s', (title, text, expected) => {
    expect(nameOf({ title, text })).toBe(expected);
  });
});
