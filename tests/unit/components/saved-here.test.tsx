// @vitest-environment happy-dom
/** What is saved of the open page: each state in plain words, and what is done about it, also by keys. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SavedHere } from '../../../components/panel/saved-here';
import type { ClipHere } from '../../../lib/platform/messages/kept-protocol';
import { clear, find, LANGUAGES, type Language, show, textsOf } from './render';
import { changesTo, clipHere, EXACT, LOST, REVISED, SELECTION } from './saved-clips';

afterEach(clear);

const heard = () => ({
  onGoTo: vi.fn(),
  onReattach: vi.fn(),
  onTakeWords: vi.fn(),
  onOpen: vi.fn(),
  onBin: vi.fn(),
  onUndo: vi.fn(),
});

interface Given {
  readonly whole?: boolean;
  readonly said?: string;
  readonly undoable?: boolean;
  readonly language?: Language;
}

function saved(clips: readonly ClipHere[], given: Given = {}, on = heard()) {
  const { whole = true, said = '', undoable = false, language } = given;
  const view = (
    <SavedHere saved={{ whole, clips: [...clips] }} said={said} undoable={undoable} {...on} />
  );
  return { root: show(view, language), on };
}

const groupsOf = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>('.saved-group')].map(
    (group) => [group.dataset.group, textsOf(group, '.saved-name')] as const,
  );

/** Presses keys where the candidates have the focus. */
function keys(root: HTMLElement, ...pressed: string[]) {
  const list = find(root, '[role="listbox"]');
  for (const key of pressed)
    act(() => {
      list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  return list;
}

describe.each(LANGUAGES)('the clips of a page (%s)', (language) => {
  it('stand by what became of them, with how many of each at the head', () => {
    const { root } = saved([EXACT, LOST, REVISED, SELECTION], { language });
    expect(groupsOf(root)).toEqual([
      ['revised', ['(一)推进农业领域应用']],
      ['lost', ['(一)推动政务服务网上办理']],
      ['exact', ['(一)推进在线教育', '山中的溪水绕过老松，鸟声渐远。']],
    ]);
    expect(find(root, '.facts[role="status"]').textContent).toMatch(/4.*1.*1.*2/);
  });

  it('are not called lost where the rest of the document is on other pages', () => {
    const { root } = saved([LOST], { language, whole: false });
    expect(groupsOf(root).map(([group]) => group)).toEqual(['elsewhere']);
    expect(root.querySelector('[role="listbox"]')).toBeNull();
    expect(find(root, '.saved-old').textContent).toContain('推进政务服务事项网上办理');
  });

  it('where there are none: how to save', () => {
    const { root } = saved([], { language });
    expect(textsOf(root, '[data-state="saved-none"] p')).toHaveLength(2);
  });
});

describe('a clip that stands as it was', () => {
  it.each([
    ['a measure', EXACT, { span: [10, 40], measureId: '二(一)' }],
    [
      'words inside of one',
      { ...SELECTION, measureId: '二(一)' },
      { span: [10, 40], measureId: null },
    ],
    [
      'in several pieces',
      { ...EXACT, spans: REVISED.spans },
      { span: [50, 90], measureId: '二(一)' },
    ],
  ] as const)('leads to its place: %s', (_, clip, place) => {
    const { root, on } = saved([clip]);
    find(root, '[data-action="saved-place"]').click();
    expect(on.onGoTo).toHaveBeenCalledWith(place);
  });

  it('is opened in the collection, and taken out', () => {
    const { root, on } = saved([EXACT]);
    find(root, '[data-action="open-clip"]').click();
    find(root, '[data-action="bin"]').click();
    expect(on.onOpen).toHaveBeenCalledWith(EXACT);
    expect(on.onBin).toHaveBeenCalledWith(EXACT);
    expect(root.querySelector('[data-action="take-words"]')).toBeNull();
  });
});

describe('a clip that was revised', () => {
  it('shows what changed in its target, and takes the new words', () => {
    const { root, on } = saved([REVISED]);
    expect(textsOf(root, '.changed-targets del')).toEqual(['25%']);
    expect(textsOf(root, '.changed-targets ins')).toEqual(['30%']);
    expect(find(root, '.changed-targets').textContent).toContain('农业信息化率');
    find(root, '[data-action="take-words"]').click();
    expect(on.onTakeWords).toHaveBeenCalledWith(REVISED);
  });

  it('to another day in the same words says the days', () => {
    const changes = changesTo(
      '2018年底前建成全市统一的信用信息平台。',
      '2019年底前建成全市统一的信用信息平台。',
    );
    const { root } = saved([{ ...REVISED, changes }]);
    expect(textsOf(root, '.changed-targets del').join()).toContain('2018');
    expect(textsOf(root, '.changed-targets ins').join()).toContain('2019');
  });
});

describe('a clip that was not found', () => {
  it('keeps its words, long ones unfolded by who wants them', () => {
    const { root } = saved([LOST]);
    expect(find(root, '.saved-words').textContent?.length).toBeLessThan(LOST.quote.length);
    act(() => find(root, '[data-action="whole"]').click());
    expect(find(root, '.saved-words').textContent).toBe(LOST.quote);
    expect(root.querySelector('[data-action="saved-place"]')).toBeNull();
  });

  it('and is words alone is not said twice', () => {
    const { root } = saved([{ ...LOST, kind: 'selection', quote: '鸟声渐远。' }]);
    expect(textsOf(root, '.saved-name')).toEqual(['鸟声渐远。']);
    expect(root.querySelector('.saved-old')).toBeNull();
  });

  it('offers where it may be, the likeliest first and chosen', () => {
    const { root } = saved([LOST]);
    const options = [...root.querySelectorAll('[role="option"]')];
    expect(options.map((each) => each.getAttribute('aria-selected'))).toEqual(['true', 'false']);
    expect(textsOf(root, '.likeness').map((words) => words.match(/\d+/)?.[0])).toEqual([
      '62',
      '31',
    ]);
  });

  it('is looked for by the arrows, which show each on the page, and attached by Enter', () => {
    const { root, on } = saved([LOST]);
    const list = keys(root, 'ArrowDown');
    expect(on.onGoTo).toHaveBeenLastCalledWith(LOST.candidates[1]);
    expect(list.getAttribute('aria-activedescendant')).toBe(
      root.querySelector('[aria-selected="true"]')?.id,
    );
    keys(root, 'ArrowDown', 'ArrowUp');
    expect(on.onGoTo).toHaveBeenLastCalledWith(LOST.candidates[0]);
    expect(on.onReattach).not.toHaveBeenCalled();
    keys(root, 'End', 'Enter');
    expect(on.onReattach).toHaveBeenCalledWith(LOST, LOST.candidates[1]);
  });

  it('is looked for and attached by the pointer', () => {
    const { root, on } = saved([LOST]);
    act(() => root.querySelectorAll<HTMLElement>('[role="option"]')[1]?.click());
    expect(on.onGoTo).toHaveBeenCalledWith(LOST.candidates[1]);
    find(root, '[data-action="reattach"]').click();
    expect(on.onReattach).toHaveBeenCalledWith(LOST, LOST.candidates[1]);
  });

  it('says so where nothing of the page is like it', () => {
    const { root } = saved([{ ...LOST, candidates: [] }]);
    expect(root.querySelector('[role="listbox"]')).toBeNull();
    expect(find(root, '.saved-clip').textContent).toContain('没有相近的条款');
  });
});

describe('what was done', () => {
  it('is said and undone', () => {
    const { root, on } = saved([EXACT], { said: '已移入回收站。', undoable: true });
    expect(find(root, '.done [role="status"]').textContent).toBe('已移入回收站。');
    find(root, '[data-action="undo-done"]').click();
    expect(on.onUndo).toHaveBeenCalled();
  });

  it('leaves the focus at the clip, wherever it stands now, and after undoing', () => {
    const { root } = saved([LOST, EXACT]);
    keys(root, 'Enter');
    saved([{ ...clipHere('lost'), state: 'revised', changes: REVISED.changes }, EXACT]);
    const focused = () => document.activeElement?.closest<HTMLElement>('[data-clip]')?.dataset.clip;
    expect(focused()).toBe('lost');
    saved([{ ...clipHere('lost'), state: 'revised' }, EXACT], {
      said: '已重新定位。',
      undoable: true,
    });
    act(() => find(root, '[data-action="undo-done"]').click());
    saved([LOST, EXACT]);
    expect(document.activeElement?.getAttribute('role')).toBe('listbox');
  });
});
