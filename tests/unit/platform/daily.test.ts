/** Work that is done once a day, whatever the clock and the browser do. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { daily } from '../../../lib/platform/daily';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 0, 1, 12);
let stored: Record<string, unknown>;

beforeEach(() => {
  resetBrowser();
  stored = {};
  browser.storage.local.get.mockImplementation(async (key) => ({
    [String(key)]: stored[String(key)],
  }));
  browser.storage.local.set.mockImplementation(async (values) => {
    stored = { ...stored, ...values };
  });
});

describe('daily work', () => {
  it.each<[string, unknown, boolean]>([
    ['was never done', undefined, true],
    ['was done an hour ago', NOON - HOUR, false],
    ['was done 23 hours ago', NOON - 23 * HOUR, false],
    ['was done a day ago', NOON - 24 * HOUR, true],
    ['was done tomorrow, by a clock that was wrong', NOON + 24 * HOUR, true],
    ['was done who knows when', 'yesterday', true],
  ])('that %s', async (_, last, isDone) => {
    stored = { 'daily.bin': last };
    const work = vi.fn(async () => {});
    await daily('bin', work, NOON);
    await daily('bin', work, NOON + 1);
    expect(work).toHaveBeenCalledTimes(isDone ? 1 : 0);
  });

  it('that fails is tried again', async () => {
    const work = vi.fn(async () => {});
    work.mockRejectedValueOnce(new Error('blocked'));
    await expect(daily('bin', work, NOON)).rejects.toThrow('blocked');
    await daily('bin', work, NOON);
    expect(work).toHaveBeenCalledTimes(2);
  });
});
