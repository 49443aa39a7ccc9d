/**
 * The first page that a reader sees: opened once, with a notice to try Lince on.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { overlayOf } from '../../harness/overlay.mjs';
import { type Lince, useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { until } from '../support/until';

const isWelcome = (url: string) => url.endsWith('/workbench.html#welcome');

describe('the first-run page', () => {
  const lince = useLince({ firstRun: true });

  it('opens by itself at the install, once, and not after an update', async () => {
    const open = async () =>
      (await lince.browser.pages()).filter((page) => isWelcome(page.url())).length;
    await until('the page', async () => (await open()) === 1);
    const before = lince.browser.targets().find((each) => each.type() === 'service_worker');
    await (await lince.worker).evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
      setTimeout(() => chrome.runtime.reload());
    });
    await until('another worker', () =>
      lince.browser.targets().some((each) => each.type() === 'service_worker' && each !== before),
    );
    await lince.openNotice('hainan');
    // The reload has closed it with all pages of the extension.
    expect(await open()).toBe(0);
  });
});

describe.each([
  ['zh-CN', '欢迎使用邻策'],
  ['en-US', 'Welcome to Lince'],
])('the page in %s', (language, heading) => {
  const lince = useLince({ language });

  it('shows marks and chips on its sample, and a card where one is pressed', async () => {
    const { page, overlay } = await openWelcome(lince);
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toBe(heading);
    const titles = (await markedTitles(page)).map(({ text }) => text);
    expect(titles).toContain('推进在线教育');
    expect(titles).not.toContain('保护街头老树');
    // Targets come with the second answer.
    await until(
      'targets',
      async () => (await markedTitles(page, ['target', 'milestone'])).length > 0,
    );
    await until('all chips', async () => (await overlay.count('button.chip')) === titles.length);

    await overlay.click('button.chip');
    await overlay.waitFor('.card .equivalent');
    expect(await overlay.text('.card h2')).toBe('推进在线教育');
    await page.keyboard.press('Escape');
    await until('no card', async () => (await overlay.count('.card')) === 0);
  });

  it('leaves nothing of the sample on the other pages', async () => {
    const { page } = await openWelcome(lince);
    await page.click('nav a[href="#settings"]');
    await page.waitForSelector('.settings');
    await until('nothing of ours', async () => (await page.$('lince-overlay')) === null);
    expect(await markedTitles(page)).toEqual([]);
  });
});

async function openWelcome(lince: Lince): Promise<{
  page: Page;
  overlay: Awaited<ReturnType<typeof overlayOf>>;
}> {
  const page = await lince.openOwn('workbench.html#welcome');
  await page.waitForSelector('.sample-notice');
  const overlay = await overlayOf(page);
  await overlay.waitFor('button.chip');
  return { page, overlay };
}
