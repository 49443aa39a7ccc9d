// @vitest-environment happy-dom
/** The dialog that asks how clips are handed on. */
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportDialog } from '../../../components/export/export-dialog';
import type { Table } from '../../../lib/export/book';
import { type Choice, choiceFrom } from '../../../lib/export/choice';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const USUAL = choiceFrom({
  handOnForm: 'csv',
  handOnColumns: [],
  handOnGrouping: '',
  handOnPart: '',
});
const FEW: Choice = { ...USUAL, columns: ['region', 'quote', 'note'] };

const tableOf = (key: string, columns: readonly string[], cells: readonly string[]): Table => ({
  key,
  title: key,
  columns: columns.map((title) => ({ key: title, title, width: 8 })),
  groupedBy: null,
  groups: [{ title: null, rows: [cells] }],
});
const CLIPS = tableOf(
  'main',
  ['地区', '原文', '笔记'],
  ['福建', '推进开放在线教育。'.repeat(20), ''],
);
const TARGETS = tableOf('targets', ['指标'], ['信息消费规模']);

const given = () => ({
  counts: { chosen: 2, shown: 5, all: 9 },
  from: 'chosen' as const,
  choice: FEW,
  name: 'lince-2024-05-06',
  book: { tables: [CLIPS, TARGETS] },
  preview: CLIPS,
  leftOut: new Map(),
  work: null,
  said: '',
  done: false,
  onFrom: vi.fn(),
  onChoose: vi.fn(),
  onName: vi.fn(),
  onExport: vi.fn(),
  onClose: vi.fn(),
});

type Props = Parameters<typeof ExportDialog>[0];

/** Takes what is chosen, as the page does. */
function Choosing(props: Props) {
  const [choice, setChoice] = useState(props.choice);
  return <ExportDialog {...props} choice={choice} onChoose={setChoice} />;
}

const press = (root: HTMLElement, selector: string) => act(() => find(root, selector).click());
const submit = (root: HTMLElement) => {
  find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
};
const columns = (root: HTMLElement) =>
  Array.from(root.querySelectorAll('[data-column]:has(:checked)'), (row) =>
    row.getAttribute('data-column'),
  );

describe.each(LANGUAGES)('the dialog (%s)', (language) => {
  const words = TABLES[language];

  it('asks which clips, in which form, with which columns, and shows the beginning', () => {
    const root = show(<ExportDialog {...given()} />, language);
    expect(root.querySelectorAll('[name="export-from"]')).toHaveLength(3);
    expect(find(root, '[value="chosen"]')).toHaveProperty('checked', true);
    expect(textsOf(root, 'thead th')).toEqual(['地区', '原文', '笔记']);
    expect(textsOf(root, 'tbody td')[1]).toHaveLength(41);
    expect(find(root, '.file-name').textContent).toBe('.csv');
    expect(find(root, '[data-action="do-export"]').textContent).toContain('2');
  });

  it('asks for no columns and no groups where a form has all there is', () => {
    const root = show(<ExportDialog {...given()} choice={{ ...FEW, form: 'json' }} />, language);
    expect(root.querySelector('.export-columns, .export-preview')).toBeNull();
    expect(root.querySelector('[data-action="export-grouping"]')).toBeNull();
    expect(find(root, '.file-name').textContent).toBe('.json');
  });

  it('says that there is nothing, and does nothing then', () => {
    const nothing = { chosen: 0, shown: 0, all: 0 };
    const props = { ...given(), counts: nothing, from: 'shown' as const };
    const root = show(<ExportDialog {...props} />, language);
    expect(find(root, '.note').textContent).toBe(words['export.nothing']);
    expect(find(root, '[data-action="do-export"]')).toHaveProperty('disabled', true);
    act(() => submit(root));
    expect(props.onExport).not.toHaveBeenCalled();
  });

  it('does not offer what is the same', () => {
    const counts = { chosen: 0, shown: 5, all: 5 };
    const root = show(<ExportDialog {...given()} counts={counts} from="shown" />, language);
    expect(root.querySelectorAll('[name="export-from"]')).toHaveLength(0);
    expect(root.textContent).toContain(words['export.from.shown'].replace('{count}', '5'));
  });
});

it('closes by itself once the file is made, as by the reader', () => {
  const props = given();
  function Making() {
    const [done, setDone] = useState(false);
    return <ExportDialog {...props} done={done} onExport={() => setDone(true)} />;
  }
  const root = show(<Making />);
  expect(props.onClose).not.toHaveBeenCalled();
  act(() => submit(root));
  expect(find<HTMLDialogElement>(root, 'dialog').open).toBe(false);
  expect(props.onClose).toHaveBeenCalledOnce();
});

describe('the tables', () => {
  const partsIn = (root: HTMLElement) => textsOf(root, '[data-action="export-part"] option');

  it('go all into a file that holds several, and one by one into one that does not', () => {
    const choice = { ...FEW, form: 'xlsx' } as const;
    expect(partsIn(show(<ExportDialog {...given()} choice={choice} />))).toHaveLength(3);
    expect(partsIn(show(<ExportDialog {...given()} />))).toEqual(['main', 'targets']);
  });

  it('of targets alone ask for no columns and no groups, and are counted', () => {
    const choice = { ...FEW, part: 'targets' };
    const root = show(<ExportDialog {...given()} choice={choice} preview={TARGETS} />);
    expect(root.querySelector('.export-columns, [data-action="export-grouping"]')).toBeNull();
    expect(find(root, '[data-action="do-export"]').textContent).toContain('1');
    expect(textsOf(root, 'thead th')).toEqual(['指标']);
  });

  it('are shown with the titles of their groups', () => {
    const groups = [{ title: '福建方案', rows: [['a', 'b', 'c']] }];
    const preview = { ...CLIPS, groupedBy: '文件', groups };
    const root = show(<ExportDialog {...given()} preview={preview} />);
    expect(textsOf(root, 'tbody th')).toEqual(['福建方案']);
  });
});

describe('the columns', () => {
  it('that will not be in the table say why', () => {
    const leftOut = new Map([['region', 'told'] as const, ['note', 'empty'] as const]);
    const root = show(<ExportDialog {...given()} leftOut={leftOut} />);
    const { 'export.column.told': told, 'export.column.empty': empty } = TABLES['zh-CN'];
    expect(textsOf(root, '.export-columns .why')).toEqual([told, empty]);
  });

  it('are ticked, moved, and the usual ones again', () => {
    const root = show(<Choosing {...given()} />);
    press(root, '[data-column="region"] input');
    expect(columns(root)).toEqual(['quote', 'note']);
    press(root, '[data-column="tags"] input');
    expect(columns(root)).toEqual(['quote', 'note', 'tags']);
    press(root, '[data-column="tags"] [data-action="column-earlier"]');
    expect(columns(root)).toEqual(['quote', 'tags', 'note']);
    press(root, '[data-column="quote"] [data-action="column-later"]');
    expect(columns(root)).toEqual(['tags', 'quote', 'note']);
    press(root, '[data-action="usual-columns"]');
    expect(columns(root)).toEqual(USUAL.columns);
  });

  it('keep the focus where it was, or beside it where a way ends', () => {
    const root = show(<Choosing {...given()} />);
    const later = '[data-column="quote"] [data-action="column-later"]';
    act(() => find(root, later).focus());
    press(root, later);
    expect(document.activeElement).toBe(
      find(root, '[data-column="quote"] [data-action="column-earlier"]'),
    );
  });

  it('are never none', () => {
    const root = show(<ExportDialog {...given()} choice={{ ...FEW, columns: ['quote'] }} />);
    expect(find(root, '[data-column="quote"] input')).toHaveProperty('disabled', true);
  });
});

describe('while a file is made', () => {
  it('says how far it is, can be cancelled, and makes no second one', () => {
    const onCancel = vi.fn();
    const props = { ...given(), work: { share: 0.4, onCancel } };
    const root = show(<ExportDialog {...props} />);
    expect(find(root, 'progress')).toHaveProperty('value', 0.4);
    act(() => submit(root));
    expect(props.onExport).not.toHaveBeenCalled();
    press(root, '[data-action="cancel-work"]');
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
