/** The toolbar button: in colour and counting on a notice, grey elsewhere. */
import { existsSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { showButton } from '../../../lib/platform/badge';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));
beforeEach(resetBrowser);

describe('the button', () => {
  it.each([
    ['a notice with equivalents', { notice: true, count: 12 }, '12', false],
    ['a notice without', { notice: true, count: 0 }, '', false],
    ['no notice', { notice: false, count: 0 }, '', true],
  ])('of %s', async (_, shown, text, grey) => {
    await showButton(7, { ...shown, title: '邻策' });
    expect(browser.action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text });
    expect(browser.action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: '邻策' });
    const [icon] = browser.action.setIcon.mock.lastCall ?? [];
    const { path } = icon as { path: Record<string, string> };
    for (const [size, file] of Object.entries(path)) {
      expect(file).toBe(`/icon/${grey ? 'grey/' : ''}${size}.png`);
      expect(existsSync(`assets/public${file}`)).toBe(true);
    }
    expect(Object.keys(path)).toHaveLength(3);
  });

  it('of a tab that was closed meanwhile is nobody’s trouble', async () => {
    browser.action.setIcon.mockRejectedValue(new Error('No tab with id: 7.'));
    await expect(showButton(7, { notice: true, count: 1, title: '邻策' })).resolves.toBeUndefined();
  });
});
