/** Going to the collection: as the reader has left it where it is open, without taking another page's tab. */
import { beforeEach, expect, it, vi } from 'vitest';
import { openClip, openCollection } from '../../../lib/platform/pages';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

const PAGE = 'ext://lince/workbench.html';

beforeEach(() => {
  resetBrowser();
  browser.tabs.create.mockResolvedValue();
  browser.tabs.update.mockResolvedValue();
  browser.windows.update.mockResolvedValue();
});

it.each<[string, string]>([
  ['with filters and a clip', `${PAGE}#collection?q=%E5%9C%A8%E7%BA%BF&clip=5f0c`],
  ['without any', `${PAGE}#collection`],
  ['as the first page of the workbench', PAGE],
])('where it is open %s it is shown just so', async (_, url) => {
  browser.tabs.query.mockResolvedValue([
    { id: 3, windowId: 1, url: `${PAGE}#settings` },
    { id: 4, windowId: 2, url },
  ]);
  await openCollection();
  expect(browser.tabs.update).toHaveBeenCalledExactlyOnceWith(4, { active: true });
  expect(browser.windows.update).toHaveBeenCalledExactlyOnceWith(2, { focused: true });
  expect(browser.tabs.create).not.toHaveBeenCalled();
});

it('where only other pages of the workbench are open these stay as they are', async () => {
  browser.tabs.query.mockResolvedValue([{ id: 3, windowId: 1, url: `${PAGE}#plan/henan-2018` }]);
  await openCollection();
  expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url: `${PAGE}#collection` });
  expect(browser.tabs.update).not.toHaveBeenCalled();
});

it('a clip is shown in the collection that is open, whatever that was narrowed to', async () => {
  browser.tabs.query.mockResolvedValue([{ id: 4, windowId: 2, url: `${PAGE}#collection?q=x` }]);
  await openClip('5f0c');
  expect(browser.tabs.update).toHaveBeenCalledExactlyOnceWith(4, {
    active: true,
    url: `${PAGE}#collection?clip=5f0c&open=1`,
  });
});
