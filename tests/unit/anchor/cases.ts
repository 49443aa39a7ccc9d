/**
 * What becomes of a saved clause when its page changes, case by case: the markup or the words that
 * change, what was saved, and the state and the words that are to be found.
 */

import { type AnchorCase, changed, line, MEASURES, type Named, NOTICE, without } from './case';
import { MOVES, REVISIONS, SELECTIONS } from './cases-changed';
import { FORMS, MARKUPS } from './cases-same';

const NAMES = Object.keys(MEASURES) as Named[];

const GONE: readonly Named[] = ['农业', '物流', '养老', '网络', '组织', '资金'];
const LOOK_ALIKE =
  '（一）推进渔业领域应用。支持企业开展渔业数据服务。到2020年，渔业领域应用率达到30%。（省渔业厅负责）';

export const CASES: readonly AnchorCase[] = [
  ...MARKUPS.flatMap(([name, markup]) =>
    (['农业', '网络'] as const).map(
      (saved): AnchorCase => ({ name: `${name}: ${saved}`, markup, saved, state: 'exact' }),
    ),
  ),
  {
    name: 'a container of another name',
    page: (all) => `<article><div id="zoom">${all}</div></article>`,
    saved: '物流',
    state: 'exact',
  },
  {
    name: 'one block with line ends',
    markup: (p) => `${p}\n`,
    page: (all) => `<pre>${all}</pre>`,
    saved: '物流',
    state: 'exact',
  },
  ...FORMS.map(([name, saved, change]): AnchorCase => ({ name, saved, change, state: 'exact' })),
  ...REVISIONS.flatMap(([name, saved, change]): AnchorCase[] => {
    const words = changed(saved, change);
    return [{ name, saved, change, state: 'revised', words }];
  }),
  ...REVISIONS.slice(0, 12).map(
    ([name, saved, change]): AnchorCase => ({
      name: `${name}, alone`,
      saved,
      change,
      alone: true,
      state: 'revised',
      words: changed(saved, change),
    }),
  ),
  ...MOVES.flatMap(([name, change]) =>
    (['农业', '资金'] as const).map(
      (saved): AnchorCase => ({ name: `${name}: ${saved}`, change, saved, state: 'exact' }),
    ),
  ),
  ...NAMES.map(
    (saved): AnchorCase => ({
      name: `nothing changed: ${saved}, alone`,
      saved,
      alone: true,
      state: 'exact',
    }),
  ),
  ...GONE.flatMap((saved): AnchorCase[] => [
    { name: `removed: ${saved}`, change: without(saved), saved, state: 'lost' },
    { name: `removed: ${saved}, alone`, change: without(saved), saved, alone: true, state: 'lost' },
  ]),
  ...(['农业', '物流', '养老'] as const).flatMap((saved): AnchorCase[] => {
    const change = [[line(saved), LOOK_ALIKE]] as const;
    return [
      { name: `replaced by a look-alike: ${saved}`, change, saved, state: 'lost' },
      {
        name: `replaced by a look-alike: ${saved}, alone`,
        change,
        saved,
        alone: true,
        state: 'lost',
      },
    ];
  }),
  ...SELECTIONS.map(
    ([name, selected, change, state, words = selected]): AnchorCase => ({
      name: `selected: ${name} changed`,
      saved: { selected },
      change,
      state,
      words,
    }),
  ),
  ...SELECTIONS.slice(0, 11).map(
    ([name, selected, change, state, words = selected]): AnchorCase => ({
      name: `selected: ${name} changed, alone`,
      saved: { selected },
      change,
      alone: true,
      state,
      words,
    }),
  ),
  ...NAMES.map(
    (saved): AnchorCase => ({
      name: `from the library: ${saved}`,
      saved,
      fromLibrary: true,
      alone: true,
      state: 'exact',
    }),
  ),
  {
    name: 'from the library, a figure revised',
    change: [['30%', '35%']],
    saved: '农业',
    fromLibrary: true,
    alone: true,
    state: 'revised',
    words: changed('农业', [['30%', '35%']]),
  },
  {
    name: 'from another document with the same words',
    saved: '组织',
    fromLibrary: true,
    elsewhere: true,
    alone: true,
    state: 'exact',
  },
  {
    name: 'from another document with words alike',
    change: [['联席会议制度，定期研究重大问题', '领导小组，统筹协调各项工作']],
    saved: '组织',
    fromLibrary: true,
    elsewhere: true,
    alone: true,
    state: 'lost',
  },
  {
    name: 'two clauses made one: the first',
    change: [['（省农业厅负责）\n（二）', '']],
    saved: '农业',
    state: 'exact',
  },
  {
    name: 'two clauses made one: the second',
    change: [['（省农业厅负责）\n（二）', '']],
    saved: '物流',
    state: 'exact',
  },
  {
    name: 'a clause in two paragraphs',
    change: [['数据服务。到2020年，养老', '数据服务。\n到2020年，养老']],
    saved: '养老',
    state: 'exact',
  },
  {
    name: 'a clause made two',
    change: [
      ['数据服务。到2020年，养老', '数据服务。\n（四）到2020年，养老'],
      ['（四）加快', '（五）加快'],
    ],
    saved: '养老',
    state: 'revised',
  },
  { name: 'an empty page', change: [[NOTICE.join('\n'), '']], saved: '农业', state: 'lost' },
  {
    name: 'another page',
    change: [[NOTICE.join('\n'), '今日天气晴朗，气温回升。\n欢迎浏览本站其他信息，谢谢关注。']],
    saved: '农业',
    state: 'lost',
  },
];
