// @vitest-environment happy-dom
/** Handing the library on and taking a colleague's in: what is said in each state, and what can be done. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryPart } from '../../../components/data/data-library';
import { SharePart } from '../../../components/library/share-parts';
import { type SharedView, SharePreview } from '../../../components/library/share-preview';
import { clear, find, LANGUAGES, show, textsOf } from './render';

afterEach(clear);

const PLAN: SharedView = {
  id: 'own-a',
  name: '<b>甲省</b>冷链物流方案',
  region: '410000',
  year: '2025',
  measures: 12,
  standing: 'new',
};
const DIFFERS: SharedView = {
  ...PLAN,
  id: 'own-c',
  name: '丙',
  standing: 'differs',
  differs: { aspects: ['facts', 'marks'], measures: 11, mended: true },
};

function preview(more: Partial<Parameters<typeof SharePreview>[0]> = {}) {
  const [choose, take] = [vi.fn(), vi.fn()];
  const props = {
    name: 'lince-library.json',
    exportedAt: '2026-01-09T12:00:00.000Z',
    plans: [
      PLAN,
      { ...PLAN, id: 'own-b', name: '乙', region: null, year: null },
      DIFFERS,
      { ...PLAN, id: 'own-d', name: '丁', standing: 'same' as const },
      { ...PLAN, id: 'own-e', name: '戊', standing: 'bundled' as const },
    ],
    findings: [
      { at: 6, name: '', reason: 'wrong-place' as const, field: 'marks.0' },
      { at: 7, name: '己', reason: 'damaged' as const, field: '' },
    ],
    chosen: new Set(['own-a']),
    onChoose: choose,
    work: null,
    onTake: take,
    onLeave: () => {},
    ...more,
  };
  return { choose, take, view: <SharePreview {...props} /> };
}

describe('what a library file would change', () => {
  it.each(LANGUAGES)('is counted and listed in %s; names are text', (language) => {
    const root = show(preview().view, language);
    expect(textsOf(root, '.share-counts li').map((text) => text.match(/\d+/)?.[0])).toEqual([
      ...['2', '1', '1', '1', '2'],
    ]);
    expect(textsOf(root, '.share-plans label')[0]).toContain('<b>甲省</b>');
    const lists = textsOf(root, '.names li');
    expect(lists.slice(0, 2)).toEqual(['丁', '戊']);
    expect(lists[2]).toContain('marks.0');
    expect(lists[2]).toContain('7');
    expect(lists[3]).toContain('己');
  });

  it('says in what a plan differs, how it is here, and that there can be no two', () => {
    const root = show(preview().view);
    const words = textsOf(root, 'fieldset').at(-1) ?? '';
    expect(words).toContain('标题、机关、日期等、举措的标注');
    expect(words).toContain('11 条举措、您改过');
    expect(words).toContain('不能两份都留');
  });

  it('is chosen plan by plan, or all of a kind at once', () => {
    const { choose, view } = preview();
    const root = show(view);
    const boxes = [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    expect(boxes.map((box) => box.checked)).toEqual([false, true, false, false]);
    expect(boxes[0]?.indeterminate).toBe(true);
    boxes[0]?.click();
    expect(choose).toHaveBeenLastCalledWith(['own-a', 'own-b'], true);
    boxes[3]?.click();
    expect(choose).toHaveBeenLastCalledWith(['own-c'], true);
  });

  it('is taken by a button that says how many; nothing chosen, nothing is taken', () => {
    const { take, view } = preview();
    const root = show(view);
    const button = find<HTMLButtonElement>(root, '[data-action="take-library"]');
    expect(button.textContent).toContain('1');
    button.click();
    expect(take).toHaveBeenCalledOnce();
    const none = show(preview({ chosen: new Set() }).view);
    expect(find<HTMLButtonElement>(none, '[data-action="take-library"]').disabled).toBe(true);
  });

  it('has nothing to be taken where all is here: that is said, and one can leave', () => {
    const leave = vi.fn();
    const plans = [{ ...PLAN, standing: 'same' as const }];
    const root = show(preview({ plans, chosen: new Set(), onLeave: leave }).view);
    expect(root.querySelector('[data-action="take-library"]')).toBeNull();
    expect(root.textContent).toContain('没有需要载入的');
    find(root, '[data-action="leave-library"]').click();
    expect(leave).toHaveBeenCalledOnce();
  });

  it('of very many plans lists a hundred at first, and more when asked', () => {
    const plans = Array.from({ length: 250 }, (_, i) => ({ ...PLAN, id: `own-${i}` }));
    const { view } = preview({ plans });
    const root = show(view);
    expect(root.querySelectorAll('.share-plans li')).toHaveLength(100);
    const more = find(root, '[data-action="more-library"]');
    expect(more.textContent).toContain('150');
  });

  it('can be cancelled while it is taken', () => {
    const onCancel = vi.fn();
    const root = show(preview({ work: { share: 0.5, onCancel } }).view);
    find(root, '[data-action="cancel-work"]').click();
    expect(onCancel).toHaveBeenCalledOnce();
    expect(root.querySelector('[data-action="take-library"]')).toBeNull();
  });
});

describe('handing the library on', () => {
  const part = (more: Partial<Parameters<typeof SharePart>[0]> = {}) => {
    const [onExport, onUndo] = [vi.fn(), vi.fn()];
    const props = {
      own: 3,
      chosen: 0,
      refused: null,
      work: null,
      doing: '正在检查文件',
      taken: null,
      onExport,
      onFile: () => {},
      onUndo,
      ...more,
    };
    return { onExport, onUndo, view: <SharePart {...props} /> };
  };

  it.each<[string, number, 'all' | 'chosen']>([
    ['all plans where none is chosen', 0, 'all'],
    ['the chosen ones where some are', 2, 'chosen'],
  ])('exports %s', (_, chosen, which) => {
    const { onExport, view } = part({ chosen });
    const button = find(show(view), '[data-action="export-library"]');
    button.click();
    expect(onExport).toHaveBeenCalledWith(which);
    if (chosen > 0) expect(button.textContent).toContain('2');
  });

  it('has nothing to export without plans of one’s own; one can load all the same', () => {
    const root = show(part({ own: 0 }).view);
    expect(find<HTMLButtonElement>(root, '[data-action="export-library"]').disabled).toBe(true);
    expect(find<HTMLButtonElement>(root, '[data-action="load-library"]').disabled).toBe(false);
  });

  it('says what was loaded last, and takes it back', () => {
    const { onUndo, view } = part({ taken: '已载入 2 份，更新 1 份。' });
    find(show(view), '[data-action="undo-library"]').click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  it.each([
    'empty',
    'too-big',
    'encoding',
    'cut-off',
    'not-json',
    'too-deep',
    'not-ours',
    'newer',
    'too-many',
    'damaged',
    'unreadable',
  ] as const)('says why a file is refused that is %s', (refused) => {
    for (const language of LANGUAGES)
      expect(
        find(show(part({ refused }).view, language), '[role="alert"]').textContent,
      ).toBeTruthy();
  });
});

describe('the library on the page of the data', () => {
  it('is said to be in a file of its own; its copies can be loaded and downloaded', () => {
    const [onLoad, onDownload] = [vi.fn(), vi.fn()];
    const at = '2026-01-09T12:00:00.000Z';
    const copies = [
      { name: 'a', at, why: 'before-merge' as const, plans: 3, bytes: 4000 },
      { name: 'b', at, why: 'rolling' as const, plans: 40, bytes: 2_000_000 },
    ];
    for (const language of LANGUAGES)
      show(<LibraryPart copies={copies} onLoad={onLoad} onDownload={onDownload} />, language);
    const root = show(<LibraryPart copies={copies} onLoad={onLoad} onDownload={onDownload} />);
    expect(textsOf(root, '.copies li')[0]).toContain('只有被替换的');
    find(root, '[data-action="load-library-copy"]').click();
    expect(onLoad).toHaveBeenCalledWith(copies[0]);
    find(root, '[data-action="download-library-copy"]').click();
    expect(onDownload).toHaveBeenCalledWith(copies[0]);
    expect(find(root, 'a').getAttribute('href')).toBe('#plan');
  });

  it('keeps no copies where the browser has no place for them', () => {
    const root = show(<LibraryPart copies={null} onLoad={() => {}} onDownload={() => {}} />);
    expect(root.querySelector('.copies')).toBeNull();
  });
});
