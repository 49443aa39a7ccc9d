/** On which pages that are no notices the browser runs the keeper: those of which something is saved, and that Lince may read. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { KeptPages } from '../../../lib/platform/kept-pages';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

/** The script that the browser has, as it has it. */
let registered: { matches?: string[] } | null = null;

let pages: KeptPages;
const register = (...addresses: string[]) => pages.register(async () => addresses);

beforeEach(() => {
  resetBrowser();
  registered = null;
  pages = new KeptPages();
  const { scripting, permissions } = browser;
  permissions.getAll.mockResolvedValue({ origins: ['*://*.gov.cn/*', '*://news.example/*'] });
  scripting.getRegisteredContentScripts.mockImplementation(async () =>
    registered ? [registered] : [],
  );
  scripting.registerContentScripts.mockImplementation(async ([script]) => {
    // As a browser does.
    if (registered) throw new Error('Duplicate script ID');
    registered = script as { matches: string[] };
  });
  scripting.unregisterContentScripts.mockImplementation(async () => {
    if (!registered) throw new Error('Nonexistent script ID');
    registered = null;
  });
});

const changes = () =>
  browser.scripting.registerContentScripts.mock.calls.length +
  browser.scripting.unregisterContentScripts.mock.calls.length;

describe('an address of which something is saved', () => {
  it.each([
    ['of a government', 'https://www.hainan.gov.cn/a/1.html', 'https://www.hainan.gov.cn/a/1.html'],
    ['with a query', 'http://a.gov.cn/s?id=1&b=2', 'http://a.gov.cn/s?id=1&b=2'],
    ['with a place in it', 'https://a.gov.cn/1.html#top', 'https://a.gov.cn/1.html'],
    ['with a port', 'https://a.gov.cn:8080/1.html', 'https://a.gov.cn/1.html'],
    ['with a name and a password', 'https://me:secret@a.gov.cn/1.html', 'https://a.gov.cn/1.html'],
    ['in Chinese', 'https://a.gov.cn/文件.html', 'https://a.gov.cn/%E6%96%87%E4%BB%B6.html'],
    ['of a site that was granted', 'https://news.example/1', 'https://news.example/1'],
  ])('%s is matched', async (_, address, pattern) => {
    await register(address);
    expect(registered).toMatchObject({ matches: [pattern], js: ['keep.js'], allFrames: true });
  });

  it.each([
    ['of a site that Lince may not read', 'https://blog.example/1'],
    ['that ends like a government', 'https://notgov.cn/1'],
    ['of a file', 'file:///home/a.html'],
    ['of an extension', 'chrome-extension://abc/1.html'],
    ['that is a script', 'javascript:alert(1)'],
    ['that is none', '关于印发'],
    ['that is empty', ''],
  ])('%s is not', async (_, address) => {
    await register(address);
    expect(registered).toBeNull();
    await register(address, 'https://a.gov.cn/1');
    expect(registered).toMatchObject({ matches: ['https://a.gov.cn/1'] });
  });
});

describe('the script of kept pages', () => {
  it('is left alone while the pages are the same, in whatever order', async () => {
    await register('https://a.gov.cn/1', 'https://a.gov.cn/2', 'https://a.gov.cn/1#b');
    const before = changes();
    await register('https://a.gov.cn/2', 'https://a.gov.cn/1');
    expect(changes()).toBe(before);
  });

  it('follows what is saved, and goes with the last of it', async () => {
    await register('https://a.gov.cn/1');
    await register('https://a.gov.cn/1', 'https://a.gov.cn/2');
    expect(registered?.matches).toEqual(['https://a.gov.cn/1', 'https://a.gov.cn/2']);
    await register('https://a.gov.cn/2');
    expect(registered?.matches).toEqual(['https://a.gov.cn/2']);
    await register();
    expect(registered).toBeNull();
  });

  it('loses the pages of a site that was taken back', async () => {
    const addresses = ['https://news.example/1', 'https://a.gov.cn/1'];
    await register(...addresses);
    browser.permissions.getAll.mockResolvedValue({ origins: ['*://*.gov.cn/*'] });
    await register(...addresses);
    expect(registered?.matches).toEqual(['https://a.gov.cn/1']);
  });

  it('has a thousand pages at most, the newest', async () => {
    await register(...Array.from({ length: 1200 }, (_, i) => `https://a.gov.cn/${i}`));
    expect(registered?.matches).toHaveLength(1000);
    expect(registered?.matches?.[0]).toBe('https://a.gov.cn/0');
  });

  it('is right in the end when it is asked for several times at once', async () => {
    await Promise.all([
      register('https://a.gov.cn/1'),
      register('https://a.gov.cn/1', 'https://a.gov.cn/2'),
      register('https://a.gov.cn/2', 'https://a.gov.cn/3'),
    ]);
    expect(registered?.matches).toEqual(['https://a.gov.cn/2', 'https://a.gov.cn/3']);
  });

  it('is registered although it could not be the time before', async () => {
    browser.permissions.getAll.mockRejectedValueOnce(new Error('the browser is closing'));
    const first = register('https://a.gov.cn/1');
    const second = register('https://a.gov.cn/2');
    await expect(first).rejects.toThrow();
    await second;
    expect(registered?.matches).toEqual(['https://a.gov.cn/2']);
  });
});
