import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../../lib/plan/parse';
import { roleOf } from '../../../lib/plan/roles';
import { PlanSchema } from '../../../lib/plan/schema';
import { articleFromText } from '../../../lib/text/plain-text';
import { planOf } from './article';

const measuresOf = (...lines: string[]) => planOf(lines.join('\n')).measures;

/** Text made of what documents are made of, in any order. */
const anyDocument = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['一、', '二、', '（一）', '(二)', '1.', '2、', '①', '第一条', '第一章', '（1）'],
        ...[
          '总体要求',
          '加快建设，促进发展',
          '。',
          '：',
          '；',
          '\n',
          '\n',
          '　　',
          ' ',
          '“',
          '”',
          '《',
          '》',
        ],
        ...[
          '(责任单位：省教育厅)',
          '责任单位：省商务厅、',
          '2018年1月5日',
          '附件：',
          '某省人民政府',
        ],
        ...['关于印发', '实施方案', '的通知', '国发〔2017〕40号', '各地要', '到2020年'],
        ...['目录', '专栏1 工程', '附则', '保障措施', '三、', '五）', '㈡', '⑵', '1.1', '— 2 —'],
        ...[
          '（省教育厅牵头，省财政厅配合）',
          '完成时限：2020年',
          '列第一位的为牵头单位',
          '以下条件：',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(''));

describe('laws of any text', () => {
  it('gives a valid plan and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument, fc.string({ unit: 'binary' })), (text) => {
        expect(v.is(PlanSchema, planOf(text))).toBe(true);
      }),
    );
  });

  it("makes each measure's text of its spans, in order and inside the text", () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        for (const measure of planOf(text).measures) {
          const { spans, titleSpan } = measure;
          expect(spans.map(([start, end]) => text.slice(start, end)).join('')).toBe(measure.text);
          const offsets = spans.flat();
          expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
          expect(text.slice(...titleSpan).trim()).not.toBe('');
          if (measure.title !== '') expect(measure.heading.at(-1)).toBe(measure.title);
        }
      }),
    );
  });

  it('takes no character into two measures', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const offsets = planOf(text).measures.flatMap(({ spans }) => spans.flat());
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });

  it('names each measure once', () => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const ids = planOf(text).measures.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  it('gives ten times as much for a document repeated ten times, and no more', () => {
    const size = (text: string) => {
      const { measures } = planOf(text);
      return {
        measures: measures.length,
        spans: measures.flatMap(({ spans }) => spans).length,
        letters: measures.reduce((sum, measure) => sum + measure.text.length, 0),
      };
    };
    const text =
      '一、任务\n(一)甲。加快宽带网络建设，促进网络提速降费和信息\n消费。(责任单位：省教育厅)好。\n(二)乙。做。\n';
    const once = size(text);
    expect(once).toMatchObject({ measures: 2, spans: 4 });
    const tenTimes = size(text.repeat(10));
    expect(tenTimes.measures).toBe(once.measures * 10);
    expect(tenTimes.spans).toBeLessThanOrEqual(once.spans * 10);
    expect(tenTimes.letters).toBe(once.letters * 10);
  });
});

describe('long lines end', () => {
  it.each(['一、', '(', ' ', '信', '“', '《', '印发《', '〈甲〉', '(责任单位:', '国发〔', '》('])(
    '%j, a hundred thousand characters of it',
    (unit) => {
      const text = `一、要求\n(一)甲。${unit.repeat(100_000 / unit.length)}。\n(二)乙。做。`;
      expect(planOf(text).measures.at(-1)).toMatchObject({ title: '乙', text: '乙。做。' });
    },
  );
});

describe('measures', () => {
  it('are the leaves, named by their path', () => {
    const measures = measuresOf(
      '一、任务',
      '(一)生活',
      '1. 甲。做。',
      '2. 乙。做。',
      '二、保障',
      '(一)丙。做。',
    );
    expect(measures.map(({ id, path, heading }) => ({ id, path, heading }))).toEqual([
      { id: '一(一)1', path: ['一', '(一)', '1'], heading: ['任务', '生活', '甲'] },
      { id: '一(一)2', path: ['一', '(一)', '2'], heading: ['任务', '生活', '乙'] },
      { id: '二(一)', path: ['二', '(一)'], heading: ['保障', '丙'] },
    ]);
  });

  it('with the same path are told apart', () => {
    expect(measuresOf('一、甲。做。', '一、乙。做。', '一、丙。做。').map(({ id }) => id)).toEqual([
      '一',
      '一#2',
      '一#3',
    ]);
  });

  it('of a chapter of paragraphs, beside chapters of clauses, have the heading but no title', () => {
    const [first] = measuresOf('一、工作目标', '到2020年，建成。', '二、任务', '(一)甲。做。');
    expect(first).toMatchObject({ title: '', heading: ['工作目标'], text: '到2020年，建成。' });
  });

  it('have a body in the paragraphs behind a heading alone on its line', () => {
    const [first] = measuresOf(
      '一、任务',
      '(一)基本原则。',
      '坚持创新。好。',
      '坚持开放。好。',
      '(二)甲。做。',
    );
    expect(first).toMatchObject({
      title: '基本原则',
      text: '基本原则。坚持创新。好。坚持开放。好。',
    });
  });

  it('without a heading are known by their first sentence', () => {
    const text =
      '一、支持自由贸易试验区依托适合自身特点的账户体系开展人民币跨境业务并加强风险防范。再做。';
    const [first] = planOf(text).measures;
    expect(first?.title).toBe('');
    expect(text.slice(...(first?.titleSpan ?? [0, 0]))).toBe(
      '支持自由贸易试验区依托适合自身特点的账户体系开展人民币跨境业务并加强风险防范。',
    );
  });

  it('leave out a chapter without text', () => {
    expect(measuresOf('一、空', '二、任务', '(一)甲。做。').map(({ id }) => id)).toEqual([
      '二(一)',
    ]);
  });

  it.each([
    ['各地、各部门要结合实际制定细则。'],
    ['各省辖市要加强领导。'],
    ['本方案自印发之日起施行。'],
    ['特此通知。'],
    ['请各单位遵照执行。'],
  ])('do not take in the closing paragraph: %s', (closing) => {
    expect(measuresOf('一、任务', '(一)甲。做。', '(二)乙。做。', closing).at(-1)?.text).toBe(
      '乙。做。',
    );
  });

  it('do not take in a closing paragraph of other words where all clauses have one paragraph', () => {
    const clauses = [
      '(一)甲。做。',
      '(二)乙。做。',
      '(三)丙。做。',
      '(四)丁。做。',
      '(五)戊。做。',
    ];
    expect(measuresOf('一、任务', ...clauses, '省政府将组织督查。').at(-1)?.text).toBe('戊。做。');
  });

  it('keep the last paragraphs where clauses have several', () => {
    const last = measuresOf('一、任务', '(一)甲。做。', '再做。', '(二)乙。做。', '还做。').at(-1);
    expect(last?.text).toBe('乙。做。还做。');
  });
});

describe('facts that are known', () => {
  const article = articleFromText('某省人民政府关于甲的通知\n2018年1月1日\n一、甲。做。');

  it('go before those of the text', () => {
    const plan = parsePlan(article, { id: 'a', title: '别的题目', signedOn: '2019-02-02' });
    expect(plan).toMatchObject({ title: '别的题目', signedOn: '2019-02-02' });
  });

  it('leave those of the text where they are null', () => {
    const plan = parsePlan(article, { id: 'a', title: null, signedOn: null });
    expect(plan).toMatchObject({ title: '某省人民政府关于甲的通知', signedOn: '2018-01-01' });
  });

  it.each([
    ['by number', { documentNumber: '粤府〔2018〕27号', issuer: '海南省人民政府' }, '440000'],
    ['by issuer', { issuer: '海南省人民政府', title: '河南省的通知' }, '460000'],
    ['by title', { title: '河南省人民政府关于甲的通知' }, '410000'],
    [
      'by the city that issued it',
      { issuer: '南京市人民政府', documentNumber: '宁政发〔2020〕1号' },
      '320000',
    ],
    ['by the city in its title', { title: '关于印发《温州市养老服务规划》的通知' }, '330000'],
    ['by title, of a central document', { title: '国务院关于甲的通知' }, null],
  ])('tell the region %s', (_, known, region) => {
    expect(parsePlan(articleFromText('一、甲。做。'), { id: 'a', ...known }).region).toBe(region);
  });
});

describe('roleOf', () => {
  it.each([
    [['总体要求', '指导思想'], 'framing'],
    [['总体要求', '主要目标'], 'framing'],
    [['保障措施', '加大财税支持'], 'framing'],
    [['强化组织保障'], 'framing'],
    [['重点任务', '加强组织领导'], 'framing'],
    [['主要任务', '发展生活类信息消费', '扩大4K电视消费'], 'task'],
    [['提高信息消费供给水平', '推进开放在线教育'], 'task'],
    [[], 'task'],
  ] as const)('%j is %s', (headings, role) => {
    expect(roleOf(headings)).toBe(role);
  });
});
