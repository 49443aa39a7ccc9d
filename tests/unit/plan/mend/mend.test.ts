import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  type LineMark,
  LineMarksSchema,
  MARK_KINDS,
  type MarkKind,
  withMark,
} from '../../../../lib/plan/mend/marks';
import { mendMeasures, NOTHING_MENDED, readMended } from '../../../../lib/plan/mend/mend';
import { parsePlan } from '../../../../lib/plan/parse';
import type { Measure } from '../../../../lib/plan/plan';
import { PlanSchema } from '../../../../lib/plan/schema';
import { withTargets } from '../../../../lib/plan/with-targets';
import { articleFromText } from '../../../../lib/text/plain-text';
import { linesOf } from '../article';

/** Marks on lines by how these begin. */
function marksOn(text: string, wanted: Readonly<Record<string, MarkKind>>): readonly LineMark[] {
  const article = articleFromText(text);
  const lines = linesOf(text);
  return Object.entries(wanted).reduce<readonly LineMark[]>((marks, [begins, as]) => {
    const line = lines.find((each) => each.text.startsWith(begins));
    if (!line) throw new Error(`no line begins with ${begins}`);
    return withMark(article, marks, line, as);
  }, []);
}

function mended(text: string, marks: readonly LineMark[]): readonly Measure[] {
  const article = articleFromText(text);
  return mendMeasures(article, parsePlan(article, { id: 'test' }).measures, marks);
}

const brief = (measures: readonly Measure[]) => measures.map(({ id, text }) => [id, text]);

const PLAN = `一、总体要求
深入贯彻落实。
二、主要任务
(一)发展在线教育。鼓励学校开放资源。
扩大覆盖面，惠及农村。
(责任单位：省教育厅)
(二)推进信息惠民。建设便民平台。(责任单位：省民政厅)
1. 附表另发。
三、保障措施
(一)加强领导。各部门要高度重视。
联系人：张某，电话另告。`;

describe('a mark says', () => {
  it('that a paragraph is a measure of its own, beside the one that it stood in', () => {
    const measures = mended(PLAN, marksOn(PLAN, { 扩大覆盖面: 'measure' }));
    expect(measures[1]).toMatchObject({ id: '二(一)', text: '发展在线教育。鼓励学校开放资源。' });
    expect(measures[2]).toMatchObject({
      id: `二@${PLAN.indexOf('扩大')}`,
      path: ['二'],
      heading: ['主要任务', '扩大覆盖面，惠及农村'],
      text: '扩大覆盖面，惠及农村。',
    });
  });

  it('with the agencies that are named below it, and no longer above', () => {
    const measures = mended(PLAN, marksOn(PLAN, { 扩大覆盖面: 'measure' }));
    expect(measures.slice(1, 3).map(({ agencies }) => agencies.map(({ name }) => name))).toEqual([
      [],
      ['省教育厅'],
    ]);
  });

  it('that a measure is none: its own words and what follows them', () => {
    const measures = mended(PLAN, marksOn(PLAN, { '(一)发展': 'none' }));
    expect(brief(measures)).toEqual(brief(mended(PLAN, [])).filter(([id]) => id !== '二(一)'));
  });

  it('that one paragraph of a measure is none of it', () => {
    const measures = mended(PLAN, marksOn(PLAN, { 扩大覆盖面: 'none' }));
    expect(measures[1]).toMatchObject({
      id: '二(一)',
      text: '发展在线教育。鼓励学校开放资源。',
      agencies: [{ name: '省教育厅' }],
    });
  });

  it('that a measure is part of the one before, its number included', () => {
    const measures = mended(PLAN, marksOn(PLAN, { '(二)推进': 'joined' }));
    expect(measures[1]).toMatchObject({
      id: '二(一)',
      text: '发展在线教育。鼓励学校开放资源。扩大覆盖面，惠及农村。(二)推进信息惠民。建设便民平台。',
    });
    expect(measures[1]?.agencies.map(({ name }) => name)).toEqual(['省教育厅', '省民政厅']);
    expect(measures.map(({ id }) => id)).not.toContain('二(二)');
  });

  it('that a heading without words of its own is a measure', () => {
    const measures = mended(PLAN, marksOn(PLAN, { '二、主要': 'measure' }));
    expect(measures[1]).toMatchObject({
      id: '二',
      path: ['二'],
      title: '主要任务',
      text: '主要任务',
    });
  });

  it('that lines of a text without any number are measures, and what belongs to them', () => {
    const text = '某市工作安排\n推进甲项工作，年底完成。\n分两步走。\n推进乙项工作。\n附：联系人';
    const marks = marksOn(text, { 推进甲: 'measure', 分两步: 'joined', 推进乙: 'measure' });
    expect(mended(text, []).length).toBe(0);
    expect(mended(text, marks).map((measure) => measure.text)).toEqual([
      '推进甲项工作，年底完成。分两步走。',
      '推进乙项工作。',
    ]);
  });

  it('what is so already', () => {
    const marks = marksOn(PLAN, { '(一)发展': 'measure', 扩大覆盖面: 'joined' });
    expect(mended(PLAN, marks)).toEqual(mended(PLAN, []));
  });

  it('nothing to the line before it where there is none', () => {
    const text = '一、甲。做。\n二、乙。做。';
    expect(mended(text, marksOn(text, { '一、': 'joined' }))).toEqual(mended(text, []));
  });
});

const GROUPED = `一、总体要求
(一)目标。到2025年建成。
重点领域
(二)种业。培育良种。
(三)农机。推广农机。
二、保障
1.附表
(一)资金。落实资金。
(二)督查。加强督查。`;

const placed = (measures: readonly Measure[]) =>
  measures.map(({ id, path, heading }) => [id, path.join(), heading.join()]);

describe('a mark says of a heading', () => {
  it('that it is none: the measures below leave it, the others stay', () => {
    const before = placed(mended(GROUPED, []));
    expect(before[3]).toEqual(['二1(一)', '二,1,(一)', '保障,附表,资金']);
    const after = placed(mended(GROUPED, marksOn(GROUPED, { '1.附表': 'plain' })));
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
    expect(after.slice(3)).toEqual([
      ['二(一)', '二,(一)', '保障,资金'],
      ['二(二)', '二,(二)', '保障,督查'],
    ]);
  });

  it('that it was not found: what follows stands under it, as long as it goes on further up', () => {
    const after = placed(mended(GROUPED, marksOn(GROUPED, { 重点领域: 'heading' })));
    expect(after).toEqual([
      ['一(一)', '一,(一)', '总体要求,目标'],
      ['一(二)', '一,(二)', '总体要求,重点领域,种业'],
      ['一(三)', '一,(三)', '总体要求,重点领域,农机'],
      ['二1(一)', '二,1,(一)', '保障,附表,资金'],
      ['二1(二)', '二,1,(二)', '保障,附表,督查'],
    ]);
  });

  it('what is so already', () => {
    expect(mended(GROUPED, marksOn(GROUPED, { '二、': 'heading' }))).toEqual(mended(GROUPED, []));
  });

  it('of two without numbers the second stands in the place of the first, where that has measures', () => {
    const text = '要求部分\n(一)目标。建成。\n任务部分\n(二)种业。育种。';
    const marks = marksOn(text, { 要求部分: 'heading', 任务部分: 'heading' });
    expect(mended(text, marks).map(({ heading }) => heading.join())).toEqual([
      '要求部分,目标',
      '任务部分,种业',
    ]);
  });

  it('that its words belong to the measure before, and it is none', () => {
    const after = mended(GROUPED, marksOn(GROUPED, { '1.附表': 'joined' }));
    expect(after[2]?.text).toBe('农机。推广农机。1.附表');
    expect(placed(after)[3]).toEqual(['二(一)', '二,(一)', '保障,资金']);
  });
});

describe('marks stay with their words', () => {
  it('when the text has moved', () => {
    const marks = marksOn(PLAN, { 扩大覆盖面: 'measure', '1. 附表': 'none' });
    const moved = `某省人民政府\n${PLAN}`;
    expect(mended(moved, marks).map(({ text }) => text)).toEqual(
      mended(PLAN, marks).map(({ text }) => text),
    );
  });

  it('when two lines are read as one by then', () => {
    const apart = '一、任务\n(一)甲。做一。\n做二。';
    const at = apart.indexOf('做二');
    // Within the line of the first sentence.
    const within = apart.replace('\n做二', '，做二');
    const marks: readonly LineMark[] = [{ start: at, words: '做二。', as: 'measure' }];
    expect(mended(apart, marks).map(({ text }) => text)).toEqual(['甲。做一。', '做二。']);
    expect(mended(within, marks).map(({ text }) => text)).toEqual(['甲。做一。，', '做二。']);
  });

  it('and are nothing where the words are gone', () => {
    const marks: readonly LineMark[] = [{ start: 3, words: '早已不在的话', as: 'none' }];
    expect(mended(PLAN, marks)).toEqual(mended(PLAN, []));
  });
});

/** Documents with marks on some of their lines. */
const markedDocument = fc
  .array(
    fc.constantFrom(
      ...[
        '一、要求',
        '(一)甲。做。',
        '(二)乙。到2020年达到3亿元。',
        '1. 丙。做；',
        '做。',
        '附件：',
        '\u3000\u3000正文，',
      ],
      ...[
        '责任单位：省教育厅',
        '2018年1月5日',
        '第一条 为了甲，',
        '专栏1 工程',
        '以下条件：',
        '信息',
        '一、要求(一)甲。做。',
      ],
    ),
    { minLength: 1, maxLength: 25 },
  )
  .chain((parts) => {
    const text = parts.join('\n');
    const lines = linesOf(text);
    return fc
      .array(
        fc.tuple(fc.nat(Math.max(0, lines.length - 1)), fc.constantFrom<MarkKind>(...MARK_KINDS)),
        { maxLength: 8 },
      )
      .map((chosen) => ({ text, lines, chosen }));
  })
  .map(({ text, lines, chosen }) => {
    const article = articleFromText(text);
    const marks = chosen.reduce<readonly LineMark[]>((all, [i, as]) => {
      const line = lines[i];
      return line ? withMark(article, all, line, as) : all;
    }, []);
    return { text, article, lines, marks };
  });

describe('laws of marks', () => {
  it('without any, the plan is the parsed one', () => {
    fc.assert(
      fc.property(markedDocument, ({ article }) => {
        expect(readMended(article, { id: 'test' }, NOTHING_MENDED)).toEqual(
          withTargets(parsePlan(article, { id: 'test' })),
        );
      }),
    );
  });

  it('marked and unmarked again, it is the parsed one', () => {
    fc.assert(
      fc.property(markedDocument, ({ text, article, lines, marks }) => {
        const bare = lines.reduce((all, line) => withMark(article, all, line, null), marks);
        expect(bare).toEqual([]);
        expect(mended(text, bare)).toEqual(mended(text, []));
      }),
    );
  });

  it('the plan is valid, each measure is named once and made of its spans, in order', () => {
    fc.assert(
      fc.property(markedDocument, ({ text, article, marks }) => {
        expect(v.is(LineMarksSchema, marks)).toBe(true);
        const plan = readMended(article, { id: 'test' }, { facts: {}, marks });
        expect(v.is(PlanSchema, plan)).toBe(true);
        const ids = plan.measures.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const offsets = plan.measures.flatMap(({ spans }) => spans.flat());
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        for (const { spans, text: words } of plan.measures)
          expect(spans.map(([start, end]) => text.slice(start, end)).join('')).toBe(words);
      }),
    );
  });

  it('a measure whose lines bear no mark is as it was', () => {
    fc.assert(
      fc.property(markedDocument, ({ text, lines, marks: all }) => {
        // What is said of a heading is said of all that stands under it.
        const marks = all.filter(({ as }) => as === 'measure');
        const before = new Map(mended(text, []).map((measure) => [measure.id, measure]));
        const last = marks.at(-1);
        const clear = lines.findIndex(({ spans }) => (spans[0]?.[0] ?? 0) > (last?.start ?? -1));
        const from = clear < 0 ? text.length : (lines[clear]?.spans[0]?.[0] ?? 0);
        for (const measure of mended(text, marks)) {
          const begins = measure.spans[0]?.[0] ?? 0;
          const parsed = before.get(measure.id);
          if (begins > from && parsed) expect(measure).toEqual(parsed);
        }
      }),
    );
  });

  it('ten times the document gives ten times the measures', () => {
    const repeated = `${PLAN}\n`.repeat(10);
    const article = articleFromText(repeated);
    const marks = linesOf(repeated)
      .filter((line) => line.text.startsWith('扩大覆盖面'))
      .reduce<readonly LineMark[]>((all, line) => withMark(article, all, line, 'measure'), []);
    const once = mended(PLAN, marksOn(PLAN, { 扩大覆盖面: 'measure' }));
    expect(marks.length).toBe(10);
    expect(
      mended(repeated, marks).filter(({ text }) => text === '扩大覆盖面，惠及农村。').length,
    ).toBe(10);
    expect(mended(repeated, marks).length - mended(repeated, []).length).toBe(10);
    expect(once.length - mended(PLAN, []).length).toBe(1);
  });
});

describe('facts that the reader changed', () => {
  const article = articleFromText(
    '广东省人民政府关于印发甲方案的通知\n粤府〔2018〕1号\n一、任务\n(一)甲。到2020年达到3亿元。',
  );
  const known = { id: 'test', documentNumber: '粤府〔2018〕2号', region: '440000' };

  it('go before what is known and what is read', () => {
    const facts = { documentNumber: '豫政〔2019〕5号', region: '410000', signedOn: '2019-01-02' };
    expect(readMended(article, known, { facts, marks: [] })).toMatchObject({
      ...facts,
      regionInferred: false,
      title: '广东省人民政府关于印发甲方案的通知',
    });
  });

  it('say also that there is none', () => {
    const facts = { documentNumber: null, region: null, issuer: null };
    expect(readMended(article, known, { facts, marks: [] })).toMatchObject(facts);
  });
});
