/** A question about a selection: the panel is opened in the same moment, the words are kept for it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { onFind } from '../../../lib/platform/find';
import { offerItems, renameItems } from '../../../lib/platform/menus';
import { forgetWithTabs, keepSearch, onSearch, searchOf } from '../../../lib/platform/searches';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

beforeEach(() => {
  resetBrowser();
  browser.sidebarAction.open.mockResolvedValue();
  browser.contextMenus.removeAll.mockResolvedValue();
  browser.contextMenus.update.mockResolvedValue();
  browser.tabs.get.mockResolvedValue({ url: 'https://www.example.com/a' });
});

const pageHas = (...results: unknown[]) =>
  browser.scripting.executeScript.mockResolvedValue(results.map((result) => ({ result })));
const menu = (selectionText: string | undefined, frameId = 0) =>
  browser.contextMenus.onClicked.fire(
    { menuItemId: 'find-selection', selectionText, frameId },
    { id: 7 },
  );
const key = () => browser.commands.onCommand.fire('find-selection', { id: 7 });
const kept = async () => vi.waitFor(async () => (await searchOf(7)) ?? expect.fail('nothing kept'));

describe('the item of the context menu', () => {
  it('opens the panel in the handler itself, before anything is waited for', () => {
    pageHas('在线教育');
    onFind();
    menu('在线教育');
    expect(browser.sidebarAction.open).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['with the line breaks that the page knows', '甲。 乙。', ['甲。\n乙。'], '甲。\n乙。'],
    ['as the menu told where the page has another selection', '甲。', ['丙。'], '甲。'],
    ['as the menu told where the page has none', '甲。', [undefined], '甲。'],
    ['whole where the menu told its beginning', '甲', ['甲乙'], '甲乙'],
  ])('keeps the words %s', async (_, told, page, expected) => {
    pageHas(...page);
    onFind();
    menu(told, 3);
    expect(await kept()).toEqual({ text: expected, url: 'https://www.example.com/a' });
    expect(browser.scripting.executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7, frameIds: [3] } }),
    );
  });

  it('keeps what the menu told where no script may run, as in a PDF', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('cannot access contents'));
    browser.tabs.get.mockResolvedValue({});
    onFind();
    menu('在线教育');
    expect(await kept()).toEqual({ text: '在线教育', url: null });
  });

  it('keeps no more than the session can hold', async () => {
    pageHas('甲'.repeat(100_000));
    onFind();
    menu('甲'.repeat(100_000));
    expect((await kept()).text).toHaveLength(25_000);
  });

  it('is not ours to answer when it is another, or in no tab', () => {
    onFind();
    browser.contextMenus.onClicked.fire({ menuItemId: 'other', selectionText: '甲' }, { id: 7 });
    browser.contextMenus.onClicked.fire({ menuItemId: 'find-selection' }, undefined);
    expect(browser.sidebarAction.open).not.toHaveBeenCalled();
  });

  it('is put into the menu once, and named anew in place', async () => {
    await offerItems([{ id: 'find-selection', title: '查找' }]);
    await renameItems([{ id: 'find-selection', title: 'Find' }]);
    expect(browser.contextMenus.create).toHaveBeenCalledExactlyOnceWith({
      id: 'find-selection',
      title: '查找',
      contexts: ['selection'],
    });
    expect(browser.contextMenus.update).toHaveBeenCalledWith('find-selection', { title: 'Find' });
  });
});

describe('the key', () => {
  it('opens the panel, and reads the first frame that has a selection', async () => {
    pageHas('', undefined, '在线教育');
    onFind();
    key();
    expect(browser.sidebarAction.open).toHaveBeenCalledTimes(1);
    expect((await kept()).text).toBe('在线教育');
    expect(browser.scripting.executeScript).toHaveBeenCalledWith(
      expect.objectContaining({ target: { tabId: 7, allFrames: true } }),
    );
  });

  it('in a page that no script may ask keeps that nothing was read', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('cannot access contents'));
    onFind();
    key();
    expect((await kept()).text).toBe('');
  });
});

describe('the search of a tab', () => {
  const search = { text: '甲', url: null };

  it('is news also when it is the same once more', async () => {
    const heard = vi.fn();
    await keepSearch(7, search);
    const ended = new AbortController();
    onSearch(heard, ended.signal);
    await keepSearch(7, search);
    expect(heard).toHaveBeenCalledWith(7);
    browser.storage.onChanged.fire({ 'search.8': {} }, 'local');
    browser.storage.onChanged.fire({ other: {} }, 'session');
    expect(heard).not.toHaveBeenCalledWith(8);
    ended.abort();
    expect(browser.storage.onChanged.listeners.size).toBe(0);
  });

  it('goes with its tab', async () => {
    forgetWithTabs();
    await keepSearch(7, search);
    await keepSearch(8, search);
    browser.tabs.onRemoved.fire(7);
    await vi.waitFor(async () => expect(await searchOf(7)).toBeNull());
    expect(await searchOf(8)).toEqual(search);
  });

  it('is none when it is not of our form', async () => {
    browser.storage.session.kept['search.7'] = { text: 5 };
    expect(await searchOf(7)).toBeNull();
  });
});
