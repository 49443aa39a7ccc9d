import { describe, expect, it } from 'vitest';
import { buildOutline, type Clause } from '../../../../lib/plan/outline/outline';
import { linesOf } from '../article';

const outline = (...lines: string[]) => buildOutline(linesOf(lines.join('\n')));

/** The tree in one line: `一、[(一)[1. 2.] (二)]`. */
const shape = (clauses: readonly Clause[]): string =>
  clauses
    .map(({ marker, children }) => marker + (children.length > 0 ? `[${shape(children)}]` : ''))
    .join(' ');

describe('levels follow the order in which styles appear', () => {
  it.each([
    ['as prescribed', '一、甲 (一)乙 1.丙 (1)丁 二、戊', '一、[(一)[1.[(1)]]] 二、'],
    ['without the bracketed level', '一、甲 1.乙 2.丙 二、丁 3.戊', '一、[1. 2.] 二、[3.]'],
    ['numbers running through', '一、甲 (一)乙 二、丙 (二)丁 (三)戊', '一、[(一)] 二、[(二) (三)]'],
    [
      'numbers starting anew',
      '一、甲 (一)乙 (二)丙 二、丁 (一)戊 (二)己',
      '一、[(一) (二)] 二、[(一) (二)]',
    ],
    ['brackets above 一、', '(一)甲 一、乙 二、丙 (二)丁', '(一)[一、 二、] (二)'],
    [
      'chapters and articles',
      '第一章甲 第一条乙 第二条丙 第二章丁',
      '第一章[第一条 第二条] 第二章',
    ],
    ['a level left out below', '一、甲 (一)乙 1.丙 二、丁 1.戊', '一、[(一)[1.]] 二、[1.]'],
  ])('%s', (_, lines, tree) => {
    expect(shape(outline(...lines.split(' ')))).toBe(tree);
  });

  it('a line before the first marker belongs to nothing', () => {
    expect(shape(outline('前言', '一、甲'))).toBe('一、');
  });
});

describe('headings', () => {
  it.each([
    ['run in, with a full stop', '(四)推进在线教育。鼓励学校。', '推进在线教育', true],
    ['run in, with a colon', '(二)主要目标:到2020年。', '主要目标', true],
    ['alone, with a full stop', '(一)指导思想。', '指导思想', false],
    ['alone, without one', '一、总体要求', '总体要求', false],
    ['with a comma in it', '（一）强化引领，发挥作用。完善机制。', '强化引领，发挥作用', true],
    [
      'with a full stop in quotes',
      '(一)实施“宽带。中国”工程。加快。',
      '实施“宽带。中国”工程',
      true,
    ],
    ['a sentence that is a list', '(1)加强甲；加强乙。', '', true],
    [
      'a sentence too long to be one',
      '1.支持自由贸易试验区依托适合自身特点的账户体系开展人民币跨境业务并加强风险防范。好。',
      '',
      true,
    ],
    ['quotes that never close', `(一)${'“'.repeat(50)}`, '', true],
  ])('%s', (_, line, heading, runIn) => {
    const [clause] = outline(line);
    expect(clause).toMatchObject({ heading, runIn });
  });

  it('know where they stand, without the white space behind the marker', () => {
    const text = '1.\u00a0扩大消费。推进。';
    const [clause] = outline(text);
    expect(text.slice(...(clause?.headingSpan ?? [0, 0]))).toBe('扩大消费');
  });
});

describe('bodies', () => {
  const body = (clause: Clause | undefined, text: string) =>
    clause?.paragraphs.map((spans) => spans.map(([a, b]) => text.slice(a, b)).join('|'));

  it('hold the lines without a marker that follow, by paragraph', () => {
    const text = '(二)基本原则。\n坚持创新驱动。好。\n坚持产业拉动。好。';
    expect(body(buildOutline(linesOf(text))[0], text)).toEqual([
      '基本原则。',
      '坚持创新驱动。好。',
      '坚持产业拉动。好。',
    ]);
  });

  it('hold no note on agencies, in brackets, behind the last sentence or on its own line', () => {
    const text =
      '(一)甲。做甲。(责任单位：省教育厅) 再做。\n(二)乙。做乙。责任单位：省商务厅\n(三)丙。做丙。\n责任单位：省财政厅';
    const clauses = buildOutline(linesOf(text));
    expect(clauses.map((clause) => body(clause, text))).toEqual([
      ['甲。做甲。|再做。'],
      ['乙。做乙。'],
      ['丙。做丙。'],
    ]);
    expect(clauses.flatMap(({ agencies }) => agencies.map(({ name }) => name))).toEqual([
      '省教育厅',
      '省商务厅',
      '省财政厅',
    ]);
  });
});
