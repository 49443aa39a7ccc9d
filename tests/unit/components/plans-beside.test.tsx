// @vitest-environment happy-dom
/** Whole plans beside each other: names, sentences, what stands elsewhere, and what can be done. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlansBeside } from '../../../components/beside/plans-beside';
import type { PlansSideBySide } from '../../../lib/match/beside/plans-side-by-side';
import type { Sentence, SideBySide } from '../../../lib/match/beside/side-by-side';
import { measureOf, planOf } from '../match/plans';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const named = (id: string, title: string, text: string) =>
  measureOf(id, `${title}。${text}`, {
    title,
    heading: ['主要任务', title],
    path: ['二', `(${id})`],
  });
const schools = named('一', '办网校', '建平台。开课程。');
const roads = named('二', '修路', '修好路。');
const trees = named('三', '种树', '栽好树。');
const online = named('四', '发展在线教育', '建设平台。培训教师。');
const lamps = named('五', '装路灯', '装好灯。');
const planWith = (id: string, region: string, measures: readonly (typeof schools)[]) => ({
  plan: { ...planOf(id, [], { region, innerTitle: `${id}方案` }), measures },
  key: id,
  address: id === 'own' ? null : `#plan/${id}`,
});
const columns = [
  planWith('own', '460000', [schools, roads, trees]),
  planWith('henan', '410000', [online, lamps]),
];
const table: PlansSideBySide = {
  rows: [
    {
      own: schools,
      others: [{ measures: [{ measure: online, level: 'partial' }], elsewhere: null }],
    },
    { own: roads, others: [{ measures: [], elsewhere: 0 }] },
    { own: trees, others: [{ measures: [], elsewhere: null }] },
  ],
  left: [[lamps]],
};
const sentence = (number: number, text: string, more: Partial<Sentence> = {}): Sentence => ({
  number,
  text,
  only: [],
  shared: [],
  ...more,
});
const aligned: SideBySide = {
  rows: [
    {
      own: sentence(1, '建平台。'),
      others: [{ sentences: [sentence(1, '建设平台。', { only: [[1, 2]] })], elsewhere: null }],
    },
    { own: sentence(2, '开课程。'), others: [{ sentences: [], elsewhere: null }] },
  ],
  left: [[sentence(2, '培训教师。')]],
};

describe.each(LANGUAGES)('whole plans beside each other (%s)', (language) => {
  const words = TABLES[language];
  const shown = (more: Partial<Parameters<typeof PlansBeside>[0]> = {}) =>
    show(
      <PlansBeside
        columns={columns}
        table={table}
        align={() => aligned}
        isPrinted
        hrefOf={({ own }) => `#beside/own/${own.id}`}
        onTakeAway={vi.fn()}
        onFirst={vi.fn()}
        {...more}
      />,
      language,
    );
  const rowOf = (root: HTMLElement, at: number) => {
    const row = root.querySelectorAll<HTMLElement>('ol > li')[at];
    if (!row) throw new Error(`there is no row ${at}`);
    return row;
  };

  it('have the chapter above its first measure alone', () => {
    expect(textsOf(shown(), '.plans-chapter')).toEqual(['二、主要任务']);
  });

  it('have a line for each sentence, and one for what answers none', () => {
    const lines = rowOf(shown(), 0).querySelectorAll('.beside-row:not(.plans-names)');
    expect([...lines].map((line) => textsOf(line as HTMLElement, '.sentence'))).toEqual([
      ['建平台。', '建设平台。'],
      ['开课程。'],
      ['培训教师。'],
    ]);
    expect(lines[2]?.textContent).toContain(words['beside.left']);
    expect(textsOf(rowOf(shown(), 0), 'mark.only')).toEqual(['设']);
  });

  it('lead to the row where something stands', () => {
    const root = shown();
    find<HTMLButtonElement>(rowOf(root, 1), '[data-action="go-to-row"]').click();
    expect(document.activeElement?.textContent).toContain('办网校');
  });

  it('say of a measure that no other has it', () => {
    const row = rowOf(shown(), 2);
    expect(textsOf(row, '.tag')).toEqual([words['plans.onlyHere']]);
    expect(row.querySelector('[data-action="row-beside"]')).toBeNull();
  });

  it('have the measures behind them that answer none, with their places', () => {
    const [left] = textsOf(shown(), '.beside-part .measure-head');
    expect(left).toBe('二(五) 装路灯');
  });

  it('are compared with another, or without it', () => {
    const onFirst = vi.fn();
    const onTakeAway = vi.fn();
    const root = shown({ onFirst, onTakeAway });
    find<HTMLButtonElement>(root, '[data-action="make-first"]').click();
    find<HTMLButtonElement>(root, '[data-action="take-plan-away"]').click();
    expect([onFirst.mock.calls, onTakeAway.mock.calls]).toEqual([[['henan']], [['henan']]]);
  });
});
