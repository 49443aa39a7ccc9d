/** Saving what is selected, from menu and key: in which frame, and what is answered where no script may run. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Asked, KEEP, keepIn, onKeep } from '../../../lib/platform/keep';
import { offerItems, renameItems } from '../../../lib/platform/menus';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));
beforeEach(resetBrowser);

const TAB = { id: 7 };

/** What is asked for once something has happened. */
function askedBy(happens: () => void): Asked[] {
  const asked: Asked[] = [];
  onKeep((what) => asked.push(what));
  happens();
  return asked;
}

describe('who wants to save is heard', () => {
  const pressed = (info: object, tab?: { id?: number }) =>
    askedBy(() => browser.contextMenus.onClicked.fire({ menuItemId: KEEP, ...info }, tab));

  it.each<[string, () => Asked[], Asked[]]>([
    [
      'by the menu, with frame and words',
      () => pressed({ frameId: 3, selectionText: '办好学校' }, TAB),
      [{ tabId: 7, frameId: 3, told: '办好学校' }],
    ],
    [
      'by the menu of a viewer that tells no words',
      () => pressed({}, TAB),
      [{ tabId: 7, frameId: undefined, told: '' }],
    ],
    ['not by another item of the menu', () => pressed({ menuItemId: 'text-elsewhere' }, TAB), []],
    ['not outside of any tab', () => pressed({}), []],
    ['not in a tab without an id', () => pressed({}, {}), []],
    [
      'by the key',
      () => askedBy(() => browser.commands.onCommand.fire(KEEP, TAB)),
      [{ tabId: 7, told: '' }],
    ],
    [
      'not by another key',
      () => askedBy(() => browser.commands.onCommand.fire('open-panel', TAB)),
      [],
    ],
  ])('%s', (_, heard, wanted) => {
    expect(heard()).toEqual(wanted);
  });
});

describe('saving in a tab', () => {
  interface Injection {
    readonly target: { readonly allFrames?: boolean; readonly frameIds?: readonly number[] };
    readonly files?: readonly string[];
    readonly func?: () => unknown;
  }

  /**
   * A tab with something selected in these frames, whose script answers so; `read`: the page has read
   * the selection's frame as its own text.
   */
  function tabWith(
    selected: readonly { frameId: number; result: boolean }[],
    saved: unknown,
    read = false,
  ) {
    const put: Injection[] = [];
    browser.scripting.insertCSS.mockResolvedValue();
    browser.scripting.executeScript.mockImplementation(async (injection) => {
      const { target, files, func } = injection as Injection;
      if (/ReadFrame/.test(func?.name ?? '')) return [{ result: read }];
      put.push({ target, ...(files && { files }) });
      if (target.allFrames) return [...selected];
      return files ? [] : [{ result: saved }];
    });
    return put;
  }

  it('is done in the frame that the menu was opened in, with our style there first', async () => {
    const put = tabWith([], true);
    expect(await keepIn({ tabId: 7, frameId: 3, told: '' }, 'mark {}')).toBe(true);
    const target = { tabId: 7, frameIds: [3] };
    expect(put).toEqual([{ target, files: ['/keep.js'] }, { target }]);
    expect(browser.scripting.insertCSS).toHaveBeenCalledWith(
      expect.objectContaining({ css: 'mark {}' }),
    );
  });

  it('by key is done in the first frame that has a selection', async () => {
    const frames = [
      { frameId: 0, result: false },
      { frameId: 4, result: true },
      { frameId: 9, result: true },
    ];
    const put = tabWith(frames, true);
    expect(await keepIn({ tabId: 7, told: '' }, '')).toBe(true);
    expect(put.at(-1)?.target.frameIds).toEqual([4]);
  });

  it.each<[string, Asked]>([
    ['menu', { tabId: 7, frameId: 4, told: '办好' }],
    ['key', { tabId: 7, told: '' }],
  ])(
    'by %s is done in the page where that has read the frame as its own text',
    async (_, asked) => {
      const put = tabWith([{ frameId: 4, result: true }], true, true);
      expect(await keepIn(asked, '')).toBe(true);
      expect(put.at(-1)?.target.frameIds).toEqual([0]);
    },
  );

  it('is done in a frame whose page takes no script', async () => {
    const put = tabWith([], true);
    const inFrame = browser.scripting.executeScript.getMockImplementation();
    browser.scripting.executeScript.mockImplementation(async (injection) => {
      const [frame] = (injection as Injection).target.frameIds ?? [];
      if (frame === 0) throw new Error('Cannot access contents');
      return inFrame?.(injection) ?? [];
    });
    expect(await keepIn({ tabId: 7, frameId: 3, told: '' }, '')).toBe(true);
    expect(put.at(-1)?.target.frameIds).toEqual([3]);
  });

  it('puts nothing into a page in which nothing is selected', async () => {
    const put = tabWith([{ frameId: 0, result: false }], true);
    expect(await keepIn({ tabId: 7, told: '' }, '')).toBe(false);
    expect(put).toHaveLength(1);
    expect(browser.scripting.insertCSS).not.toHaveBeenCalled();
  });

  it.each([[undefined], ['yes'], [false]])(
    'was not done where the script answers %j',
    async (answer) => {
      tabWith([], answer);
      expect(await keepIn({ tabId: 7, frameId: 0, told: '' }, '')).toBe(false);
    },
  );

  it('rejects where no script may run', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents'));
    browser.scripting.insertCSS.mockResolvedValue();
    await expect(keepIn({ tabId: 7, told: '' }, '')).rejects.toThrow('Cannot access');
    await expect(keepIn({ tabId: 7, frameId: 0, told: '' }, '')).rejects.toThrow('Cannot access');
  });
});

describe('the menu of a selection', () => {
  it('has our items, once, however often the extension is updated', async () => {
    const calls: string[] = [];
    browser.contextMenus.removeAll.mockImplementation(async () => void calls.push('none'));
    browser.contextMenus.create.mockImplementation((item) => void calls.push(JSON.stringify(item)));
    await offerItems([
      { id: KEEP, title: '保存' },
      { id: 'text-elsewhere', title: '其他省' },
    ]);
    expect(calls).toEqual([
      'none',
      '{"id":"save-selection","title":"保存","contexts":["selection"]}',
      '{"id":"text-elsewhere","title":"其他省","contexts":["selection"]}',
    ]);
  });

  it('speaks the language that the reader has chosen since', async () => {
    browser.contextMenus.update.mockResolvedValue();
    await renameItems([{ id: KEEP, title: 'Save' }]);
    expect(browser.contextMenus.update.mock.calls).toEqual([[KEEP, { title: 'Save' }]]);
  });
});
