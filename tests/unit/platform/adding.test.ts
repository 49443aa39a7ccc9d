/** The reader wants the open notice in the library: heard, kept for the panel, and what is read of the page. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ADD, onAdd, onWish, takeWish } from '../../../lib/platform/adding';
import { readPageOf } from '../../../lib/platform/page-article';
import { planOf } from '../match/plans';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

const URL = 'http://www.jiangsu.gov.cn/a.html';
beforeEach(() => {
  resetBrowser();
  browser.tabs.get.mockResolvedValue({ url: `${URL}#top` });
  browser.sidebarAction.open.mockResolvedValue(undefined);
});

const wish = async (fire: () => unknown) => {
  onAdd();
  fire();
  const kept = async () => Object.keys(await browser.storage.session.get(null));
  await vi.waitFor(async () => expect(await kept()).toEqual(['adding.7']));
};

describe('a wish', () => {
  it.each<[string, () => unknown]>([
    ['by the menu', () => browser.contextMenus.onClicked.fire({ menuItemId: ADD }, { id: 7 })],
    ['by the key', () => browser.commands.onCommand.fire(ADD, { id: 7 })],
  ])('%s opens the panel, and is fulfilled once', async (_, fire) => {
    await wish(fire);
    expect(browser.sidebarAction.open).toHaveBeenCalledOnce();
    expect(await takeWish(7, `${URL}#end`)).toBe(true);
    expect(await takeWish(7, URL)).toBe(false);
  });

  it('is of the page that the tab has shown then', async () => {
    await wish(() => browser.commands.onCommand.fire(ADD, { id: 7 }));
    expect(await takeWish(7, 'http://www.jiangsu.gov.cn/b.html')).toBe(false);
  });

  it.each<[string, object, string, number[]]>([
    ['a wish', { 'adding.7': { newValue: URL } }, 'session', [7]],
    ['one that is fulfilled', { 'adding.7': { oldValue: URL } }, 'session', []],
    ['something else', { 'search.7': { newValue: {} } }, 'session', []],
    ['another storage', { 'adding.7': { newValue: URL } }, 'local', []],
  ])('is heard where it is one: %s', (_, changes, area, heard) => {
    const ended = new AbortController();
    const tabs: number[] = [];
    onWish((tabId) => tabs.push(tabId), ended.signal);
    browser.storage.onChanged.fire(changes as never, area);
    ended.abort();
    browser.storage.onChanged.fire({ 'adding.8': { newValue: URL } } as never, 'session');
    expect(tabs).toEqual(heard);
  });
});

describe('what was read of a page', () => {
  const read = { plan: planOf('page', ['甲。']), text: '甲。\n', paging: null, cut: false };
  it.each<[string, unknown, unknown]>([
    ['a document', read, read],
    [
      'one of several pages',
      { ...read, paging: { at: 1, of: null } },
      { ...read, paging: { at: 1, of: null } },
    ],
    ['nothing', null, null],
    ['no plan', { ...read, plan: null }, null],
    ['no text', { ...read, text: '' }, null],
    ['what a page has made up', { ...read, plan: { ...read.plan, region: 'x' } }, null],
  ])('is checked: %s', async (_, result, known) => {
    browser.scripting.executeScript.mockResolvedValue([{ result }]);
    expect(await readPageOf(7)).toEqual(known);
  });

  it('is nothing where none of our scripts may be', async () => {
    browser.scripting.executeScript.mockRejectedValue(new Error('Cannot access contents'));
    expect(await readPageOf(7)).toBeNull();
  });
});
