/** Sentences of two measures that answer each other, as rows; and what stands alone. */
import { describe, expect, it } from 'vitest';
import { align, cutMeasure, MOST_SENTENCES } from '../../../../lib/match/beside/align';
import { sideBySide } from '../../../../lib/match/beside/side-by-side';
import { bundledModel } from '../../../../lib/match/model';
import { measureOf } from '../plans';

const { knowledge } = bundledModel();

const EDUCATION = '建设在线教育资源公共服务平台。';
const COURSES = '鼓励高校开发在线开放课程。';
const HEALTH = '推广网上预约挂号和远程医疗。';
const ROADS = '改造农村公路危桥。';

describe('a measure is cut into sentences', () => {
  it.each<[string, string, string, string[]]>([
    ['without its title', '发展教育', `发展教育。${EDUCATION}${COURSES}`, [EDUCATION, COURSES]],
    ['behind a colon', '发展教育', `发展教育：${EDUCATION}`, [EDUCATION]],
    ['whole where the title stands above', '发展教育', EDUCATION, [EDUCATION]],
    ['its title where it has nothing else', '发展教育', '发展教育。', ['发展教育。']],
    ['without what is punctuation alone', '', `${EDUCATION}。。`, [EDUCATION]],
    ['at semicolons, too', '', '办好学校；修建公路。', ['办好学校；', '修建公路。']],
    ['into none where it is empty', '', '', []],
  ])('%s', (_, title, text, expected) => {
    const cut = cutMeasure({ title, text });
    // An end mark that is doubled belongs to its sentence or to none.
    expect(cut.sentences.map((span) => text.slice(...span))).toEqual(expected);
  });
});

describe('which sentence answers which', () => {
  it.each<[string, string[], string[], (number | null)[], (number | null)[]]>([
    ['the same', [EDUCATION, HEALTH], [EDUCATION, HEALTH], [0, 1], [null, null]],
    ['in another order', [EDUCATION, HEALTH], [HEALTH, EDUCATION], [1, 0], [null, null]],
    ['nothing in common', [EDUCATION], [ROADS], [null], [null]],
    [
      'one that says it all, against two',
      [`${EDUCATION.slice(0, -1)}，${HEALTH}`],
      [EDUCATION, HEALTH, ROADS],
      [0, 0, null],
      [null],
    ],
    [
      'two, against one that says it all',
      [EDUCATION, '完善在线教育资源平台。'],
      ['建设在线教育资源公共服务平台，推广在线教育资源。'],
      [0],
      [null, 0],
    ],
    ['against nothing', [EDUCATION], [], [], [null]],
    ['of nothing', [], [EDUCATION], [null], []],
  ])('%s', (_, own, other, answers, elsewhere) => {
    const cut = (sentences: string[]) => cutMeasure({ title: '', text: sentences.join('') });
    expect(align(cut(own), cut(other), knowledge)).toEqual({ answers, elsewhere });
  });

  it('of a measure of ten sentences, those that one sentence is about, in their order', () => {
    const ten = [ROADS, EDUCATION, ROADS, COURSES, ...Array<string>(6).fill(ROADS)];
    const own = cutMeasure({ title: '', text: '建设在线教育资源平台，开发在线开放课程。' });
    const { answers } = align(own, cutMeasure({ title: '', text: ten.join('') }), knowledge);
    expect(answers.flatMap((row, j) => (row === 0 ? [j] : []))).toEqual([1, 3]);
  });

  it('a measure of a thousand sentences is compared as far as it may cost', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `第${i}批建设在线教育平台。`).join('');
    const long = cutMeasure({ title: '', text });
    const own = cutMeasure({ title: '', text: EDUCATION });
    const { answers } = align(own, long, knowledge);
    expect(answers).toHaveLength(1000);
    expect(answers.slice(MOST_SENTENCES).every((row) => row === null)).toBe(true);
    expect(align(long, own, knowledge).elsewhere).toHaveLength(1000);
  });
});

describe('side by side', () => {
  const own = measureOf('1', `发展在线教育。${EDUCATION}${COURSES}${ROADS}`);
  const fuller = measureOf('2', '办好教育。建设在线教育资源公共服务平台和名师课堂。');
  const others = measureOf('3', `惠民。${HEALTH}开发在线课程，服务职业培训。`);
  const { rows, left } = sideBySide(own, [fuller, others], knowledge);
  const texts = (sentences: readonly { text: string }[]) => sentences.map(({ text }) => text);

  it('has a row for each sentence of ours, with what each of the others has on it', () => {
    expect(texts(rows.map((row) => row.own))).toEqual([EDUCATION, COURSES, ROADS]);
    expect(rows.map((row) => row.others.map(({ sentences }) => texts(sentences)))).toEqual([
      [['建设在线教育资源公共服务平台和名师课堂。'], []],
      [[], ['开发在线课程，服务职业培训。']],
      [[], []],
    ]);
  });

  it('has what answers nothing of ours apart, each with its place in its own measure', () => {
    expect(left.map(texts)).toEqual([[], [HEALTH]]);
    expect(left[1]?.[0]?.number).toBe(1);
    expect(rows[1]?.others[1]?.sentences[0]?.number).toBe(2);
  });

  it('marks where sentences differ that are worded alike', () => {
    const [row] = rows;
    const answer = row?.others[0]?.sentences[0];
    expect(answer?.only.map((span) => answer.text.slice(...span))).toEqual(['和名师课堂']);
    expect(row?.own).toMatchObject({ only: [], shared: [] });
  });

  it('marks in ours only what none of those that are worded alike has', () => {
    const table = sideBySide(
      measureOf('1', '建设教育平台和医疗平台、交通平台'),
      [measureOf('2', '建设教育平台和医疗平台'), measureOf('3', '建设教育平台、交通平台')],
      knowledge,
    );
    expect(table.rows[0]?.own.only).toEqual([]);
  });

  it('marks the topics that sentences share that are worded otherwise', () => {
    const { rows } = sideBySide(
      measureOf('1', '鼓励企业和社会力量参与跨境电子商务综合试验区建设，扩大进出口规模'),
      [measureOf('2', '探索监管新办法，使跨境电商成为外贸新引擎')],
      knowledge,
    );
    const answer = rows[0]?.others[0]?.sentences[0];
    expect(answer?.shared.map((span) => answer.text.slice(...span))).toContain('跨境电商');
    expect(answer?.only).toEqual([]);
  });

  it('a measure that is empty has no rows, and leaves all to the others', () => {
    const table = sideBySide(measureOf('1', ''), [fuller], knowledge);
    expect(table.rows).toEqual([]);
    expect(table.left[0]).toHaveLength(1);
  });
});
