/** The sites that the reader grants: asked for one at a time, read as long as the browser says so. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  askableHost,
  askForSite,
  giveBackSite,
  grantedSites,
  isAmong,
  isGovernment,
  isReadByItself,
  onSites,
  registerDetector,
} from '../../../lib/platform/sites';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

const GOV = '*://*.gov.cn/*';
const has = (...origins: string[]) =>
  browser.permissions.getAll.mockResolvedValue({ origins: [GOV, ...origins] });

beforeEach(() => {
  resetBrowser();
  has();
  browser.permissions.remove.mockResolvedValue(true);
  browser.scripting.getRegisteredContentScripts.mockResolvedValue([]);
});

describe('granted sites', () => {
  it.each([
    [[], []],
    [
      ['*://b.example/*', '*://a.example/*'],
      ['a.example', 'b.example'],
    ],
    [['http://a.example/*', 'https://a.example/*'], ['a.example']],
    [['*://*/*', '<all_urls>', 'file:///*'], ['*']],
  ])('%j are %j', async (origins, sites) => {
    has(...origins);
    expect(await grantedSites()).toEqual(sites);
  });

  it('are asked for at once, by host alone', async () => {
    browser.permissions.request.mockResolvedValue(true);
    const asked = askForSite('a.example');
    expect(browser.permissions.request).toHaveBeenCalledExactlyOnceWith({
      origins: ['*://a.example/*'],
    });
    expect(await asked).toBe(true);
    browser.permissions.request.mockRejectedValue(new Error('not within a click'));
    expect(await askForSite('a.example')).toBe(false);
  });

  it('are given back as they were granted', async () => {
    has('http://a.example/*', 'https://a.example/*', '*://b.example/*');
    await giveBackSite('a.example');
    expect(browser.permissions.remove).toHaveBeenCalledExactlyOnceWith({
      origins: ['http://a.example/*', 'https://a.example/*'],
    });
  });

  it('are news when one comes, and when one goes', () => {
    const changed = vi.fn();
    const ended = new AbortController();
    onSites(changed, ended.signal);
    browser.permissions.onAdded.fire({ origins: ['*://a.example/*'] });
    browser.permissions.onRemoved.fire({ origins: ['*://a.example/*'] });
    browser.permissions.onRemoved.fire({});
    expect(changed.mock.calls).toEqual([[[]], [['a.example']], [[]]]);
    ended.abort();
    expect(browser.permissions.onAdded.listeners.size).toBe(0);
    expect(browser.permissions.onRemoved.listeners.size).toBe(0);
  });
});

describe('the detector', () => {
  it('is registered for the granted sites, in place of those before', async () => {
    has('*://a.example/*');
    browser.scripting.getRegisteredContentScripts.mockResolvedValue([{}]);
    await registerDetector();
    expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledTimes(1);
    expect(browser.scripting.registerContentScripts).toHaveBeenCalledExactlyOnceWith([
      expect.objectContaining({ matches: ['*://a.example/*'], persistAcrossSessions: true }),
    ]);
  });

  it('is registered nowhere where no site is granted', async () => {
    await registerDetector();
    expect(browser.scripting.unregisterContentScripts).not.toHaveBeenCalled();
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
  });
});

describe('a host', () => {
  it.each([
    ['a.example', ['a.example'], true],
    ['b.a.example', ['a.example'], false],
    ['b.a.example', ['*.a.example'], true],
    ['a.example', ['*.a.example'], true],
    ['xa.example', ['*.a.example'], false],
    ['a.example', ['*'], true],
    ['a.example', [], false],
  ])('%s is among %j: %s', (host, sites, expected) => {
    expect(isAmong(host, sites)).toBe(expected);
  });

  it.each([
    ['www.gov.cn', true],
    ['gov.cn', true],
    ['www.fujian.gov.cn', true],
    ['gov.cn.example', false],
    ['notgov.cn', false],
  ])('%s is a government’s: %s', (host, expected) => {
    expect(isGovernment(host)).toBe(expected);
  });

  it.each([
    ['https://a.example/x?y#z', 'a.example'],
    ['http://a.example:8080/', 'a.example'],
    ['file:///x.html', null],
    ['about:blank', null],
    ['chrome-extension://abc/workbench.html', null],
    ['no address', null],
    [undefined, null],
  ])('of %s can be asked for as %s', (url, host) => {
    expect(askableHost(url)).toBe(host);
  });
});

describe('a page is read without being asked for', () => {
  it.each([
    ['of a government', 'https://www.hainan.gov.cn/a.html', true],
    ['of a site that was granted', 'https://news.example/a', true],
    ['of another site', 'https://other.example/a', false],
    ['of the browser itself', 'chrome://settings', false],
    ['that nobody told the address of', undefined, false],
  ])('%s', (_, url, expected) => {
    expect(isReadByItself(url, ['news.example'])).toBe(expected);
  });
});
