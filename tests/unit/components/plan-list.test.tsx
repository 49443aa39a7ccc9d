// @vitest-environment happy-dom
/** The list of plans: what it shows of each, what it is narrowed by, what is done to the chosen. */
import { afterEach, expect, it, vi } from 'vitest';
import { PlanList } from '../../../components/library/plan-list';
import { Pager, PlanBulk, PlanFilters } from '../../../components/library/plan-tools';
import { headRow } from '../../../lib/library/heads';
import { FIRST_LOOK, Listing } from '../../../lib/library/listing';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import type { Plan } from '../../../lib/plan/plan';
import { planOf } from '../match/plans';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const BUNDLED = {
  origin: 'bundled',
  subject: '信息消费',
  addedOn: null,
  fileName: null,
  mended: false,
  partial: false,
} as const;
const shelved = (
  id: string,
  plan: Partial<Omit<Plan, 'measures'>> = {},
  more: Partial<ShelvedPlan> = {},
): ShelvedPlan => ({ ...headRow(planOf(id, [], plan), BUNDLED), off: false, ...more });

const henan = shelved('henan', {
  innerTitle: '河南省方案',
  region: '410000',
  documentNumber: '豫政〔2018〕9号',
  signedOn: '2018-02-08',
});
const own = shelved(
  'own-1',
  { title: '某省农业计划', region: null },
  { origin: 'file', subject: '农业', fileName: 'a.docx', mended: true, measures: 12, bytes: 3e6 },
);

const list = (more: Partial<Parameters<typeof PlanList>[0]> = {}) => (
  <PlanList
    plans={[henan, own]}
    before={0}
    all={2}
    sort={null}
    chosen={new Set(['own-1'])}
    addressOf={(id) => `#plan/${id}`}
    onSort={() => {}}
    onChoose={() => {}}
    onSwitch={() => {}}
    onRemove={() => {}}
    {...more}
  />
);

it.each(LANGUAGES)('shows where each plan comes from and how much it holds (%s)', (language) => {
  const root = show(list(), language);
  expect(textsOf(root, 'tbody a')).toEqual(['河南省方案', '某省农业计划']);
  const words = TABLES[language];
  expect(textsOf(root, 'tbody td[data-column="origin"]')).toEqual([
    words['origin.bundled'],
    words['origin.file'],
  ]);
  expect(textsOf(root, 'tbody td[data-column="year"]')).toEqual(['2018', words['list.unknown']]);
  expect(textsOf(root, 'tbody td[data-column="bytes"]')[1]).toBe('2.9 MB');
  expect(textsOf(root, 'tbody .tag')).toContain(words['list.mended']);
});

it('says by which column it is sorted, dates and amounts from the greatest', () => {
  const sortOf = (column: string, backwards: boolean) => {
    const sort = { by: column as 'year', backwards };
    return find(show(list({ sort })), `th[data-column="${column}"]`).getAttribute('aria-sort');
  };
  expect(sortOf('year', false)).toBe('descending');
  expect(sortOf('year', true)).toBe('ascending');
  expect(sortOf('document', false)).toBe('ascending');
});

it('removes what the reader added, and only switches off what came with Lince', () => {
  const onSwitch = vi.fn();
  const onRemove = vi.fn();
  const root = show(list({ onSwitch, onRemove }));
  expect(root.querySelectorAll('[data-action="remove-plan"]')).toHaveLength(1);
  find(root, '[data-action="remove-plan"]').click();
  find(root, '[data-action="switch-plan"]').click();
  expect(onRemove).toHaveBeenCalledWith(['own-1']);
  expect(onSwitch).toHaveBeenCalledWith('henan', false);
});

it('is walked through by the arrow keys, from row to row', () => {
  const root = show(list());
  const [first, second] = [...root.querySelectorAll<HTMLElement>('tbody a')];
  first?.focus();
  const press = (key: string) =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  press('ArrowDown');
  expect(document.activeElement).toBe(second);
  press('Home');
  expect(document.activeElement).toBe(first);
});

it('names what it can be narrowed by, with how many plans there are of each', () => {
  const onLook = vi.fn();
  const listing = new Listing([henan, own], (code) => code ?? '');
  const root = show(
    <PlanFilters listing={listing} view={FIRST_LOOK} onLook={onLook} onLeave={() => {}} />,
  );
  const select = find(root, 'select[data-facet="subject"]') as HTMLSelectElement;
  expect([...select.options].map((each) => each.textContent)).toEqual([
    '领域：全部',
    '信息消费（1）',
    '农业（1）',
  ]);
  select.value = '农业';
  select.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onLook).toHaveBeenCalledWith({ ...FIRST_LOOK, chosen: { subject: '农业' } });
});

it('does to the chosen what can be done to each', () => {
  const onSwitch = vi.fn();
  const onRemove = vi.fn();
  const root = show(
    <PlanBulk chosen={[henan, own]} onSwitch={onSwitch} onRemove={onRemove} onLeave={() => {}} />,
  );
  find(root, '[data-action="bulk-remove"]').click();
  find(root, '[data-action="bulk-off"]').click();
  expect(onRemove).toHaveBeenCalledWith(['own-1']);
  expect(onSwitch).toHaveBeenCalledWith(['henan'], false);
});

it('leads to where those that are chosen stand side by side, where that is said', () => {
  const bulk = (beside?: string) =>
    show(
      <PlanBulk
        chosen={[henan, own]}
        beside={beside}
        onSwitch={() => {}}
        onRemove={() => {}}
        onLeave={() => {}}
      />,
    ).querySelector('[data-action="bulk-plans"]');
  expect(bulk('#plans/a/b')?.getAttribute('href')).toBe('#plans/a/b');
  expect(bulk()).toBeNull();
});

it('has a way between pages only where there are several, and none beyond the last', () => {
  const onPage = vi.fn();
  expect(show(<Pager page={0} pages={1} onPage={onPage} />).textContent).toBe('');
  const root = show(<Pager page={1} pages={2} onPage={onPage} />);
  for (const button of root.querySelectorAll('button')) button.click();
  expect(onPage.mock.calls).toEqual([[0]]);
});
