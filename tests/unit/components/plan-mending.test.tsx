// @vitest-environment happy-dom
/** What a plan is mended with: the form of its facts, its text line by line, and what reading again changes. */
import { afterEach, expect, it, vi } from 'vitest';
import { FactsForm } from '../../../components/library/facts-form';
import { PlanLines } from '../../../components/library/plan-lines';
import { ReadAgain } from '../../../components/library/read-again';
import type { ReadLine } from '../../../lib/plan/mend/reading';
import { measureOf } from '../match/plans';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const facts = {
  title: '关于印发甲方案的通知',
  innerTitle: '甲方案',
  issuer: '河南省人民政府',
  region: '410000',
  documentNumber: '豫政〔2018〕9号',
  signedOn: '2018-02-08',
  publishedOn: null,
  subject: '农业',
};

const form = (more: Partial<Parameters<typeof FactsForm>[0]> = {}) => (
  <FactsForm
    facts={facts}
    subjects={['农业', '渔业']}
    does="保存"
    onSave={() => {}}
    onCancel={() => {}}
    {...more}
  />
);
const fill = (root: HTMLElement, name: string, value: string) => {
  (find(root, `[name="${name}"]`) as HTMLInputElement).value = value;
};
const submit = (root: HTMLElement) =>
  find(root, 'form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));

it('gives back what it was filled in with, where nothing was changed', () => {
  const onSave = vi.fn();
  submit(show(form({ onSave })));
  expect(onSave).toHaveBeenCalledWith(facts);
});

it('takes what is emptied for unknown', () => {
  const onSave = vi.fn();
  const root = show(form({ onSave }));
  fill(root, 'documentNumber', '  ');
  fill(root, 'region', '');
  fill(root, 'publishedOn', '2018-02-28');
  submit(root);
  expect(onSave).toHaveBeenCalledWith({
    ...facts,
    documentNumber: null,
    region: null,
    publishedOn: '2018-02-28',
  });
});

it.each(LANGUAGES)('does not save a document without any title, and says so (%s)', (language) => {
  const onSave = vi.fn();
  const root = show(form({ onSave }), language);
  fill(root, 'title', '');
  fill(root, 'innerTitle', '');
  submit(root);
  show(form({ onSave }), language);
  expect(onSave).not.toHaveBeenCalled();
  expect(textsOf(root, '.fault')).toEqual([TABLES[language]['plan.facts.noTitle']]);
  const field = find(root, '[name="title"]');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-describedby')).toBe(find(root, '.fault').id);
});

const line = (start: number, kind: ReadLine['kind'], more: Partial<ReadLine> = {}): ReadLine => ({
  start,
  kind,
  text: `第${start}行的文字`,
  measure: kind === 'measure' || kind === 'body' ? '二(一)' : null,
  mark: null,
  ...more,
});
const LINES = [
  line(0, 'outside'),
  line(10, 'heading'),
  line(20, 'measure'),
  line(30, 'body', { mark: 'joined' }),
  line(40, 'outside', { mark: 'plain' }),
  line(50, 'heading', { mark: 'heading' }),
];
const lines = (more: Partial<Parameters<typeof PlanLines>[0]> = {}) => (
  <PlanLines lines={LINES} current={null} onMark={() => {}} onPick={() => {}} {...more} />
);

it.each([
  [0, ['measure', 'joined', 'heading']],
  [10, ['plain', 'measure']],
  [20, ['none', 'joined', 'heading']],
  [30, ['measure', 'none', 'heading', '']],
  [40, ['measure', 'joined', '']],
  [50, ['measure', '']],
])('offers for line %i what it is not yet', (start, offered) => {
  const root = show(lines());
  find(root, `[data-line="${start}"] [data-action="mark-line"]`).click();
  show(lines());
  const items = [...root.querySelectorAll('[role="menuitem"]')];
  expect(items.map((item) => item.getAttribute('data-item'))).toEqual(offered);
});

it('marks a line by its menu, and takes the mark away', () => {
  const onMark = vi.fn();
  const root = show(lines({ onMark }));
  find(root, '[data-line="30"] [data-action="mark-line"]').click();
  show(lines({ onMark }));
  find(root, '[data-item="none"]').click();
  expect(onMark).toHaveBeenLastCalledWith(LINES[3], 'none');
  show(lines({ onMark }));
  find(root, '[data-line="30"] [data-action="mark-line"]').click();
  show(lines({ onMark }));
  find(root, '[data-item=""]').click();
  expect(onMark).toHaveBeenLastCalledWith(LINES[3], null);
});

it('is reached by Tab at the first measure, and walked through by the arrow keys', () => {
  const root = show(lines());
  const reached = () =>
    [...root.querySelectorAll('.doc-lines > li')].filter((each) =>
      each.querySelector('button:not([tabindex="-1"])'),
    );
  expect(reached().map((each) => each.getAttribute('data-line'))).toEqual(['20']);
  find(root, '[data-line="20"] button').focus();
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }),
  );
  expect(document.activeElement?.closest('li')?.getAttribute('data-line')).toBe('30');
});

it('a press on a line leads to its measure', () => {
  const onPick = vi.fn();
  const root = show(lines({ onPick }));
  find(root, '[data-line="30"] p').click();
  find(root, '[data-line="0"] p').click();
  expect(onPick.mock.calls).toEqual([['二(一)']]);
});

it('shows what reading again changes, and writes it only when told', async () => {
  const measures = Array.from({ length: 10 }, (_, i) => measureOf(`二(${i})`, `做第${i}件事。`));
  const onAnswer = vi.fn();
  const view = (
    <ReadAgain
      changes={{ added: measures, gone: [], changed: measures.slice(0, 1), facts: false }}
      onAnswer={onAnswer}
    />
  );
  const root = show(view);
  expect(textsOf(root, 'h3')).toEqual(['新增的举措', '改变的举措']);
  expect(textsOf(root, 'section:first-of-type li').at(-1)).toBe('另有 2 条');
  // Drawn, it opens itself.
  await vi.waitFor(() => expect(find(root, 'dialog').hasAttribute('open')).toBe(true));
  find(root, '[data-action="use-again"]').click();
  expect(onAnswer).toHaveBeenCalledWith(true);
});
