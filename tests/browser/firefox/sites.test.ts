/**
 * A site that the reader grants is read from then on, and left alone once it is taken back. In
 * Firefox, where the browser's own question can be answered; the permissions are real.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { inFirefox, marksIn, useFirefox } from '../support/trouble-firefox';
import { SOON } from '../support/trouble-stage';

const HOST = 'www.copy.example';
const COPY = `http://${HOST}/hainan.html`;

inFirefox('a granted site', () => {
  const firefox = useFirefox({
    extra: { [COPY]: readFileSync('tests/pages/hainan.html', 'utf8') },
  });

  it('is read in the page that is open, in the next, and no more once it is given back', async () => {
    const { page } = await firefox().open(COPY);
    const settings = await firefox().openOwn('workbench.html#settings', '.settings');
    expect(await marksIn(page)).toBe(0);

    expect(await request(settings, HOST)).toBe(true);
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);
    await expect
      .poll(
        () => settings.$$eval('.granted li', (all) => all.map((li) => li.firstChild?.textContent)),
        SOON,
      )
      .toEqual([HOST]);

    await page.reload();
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);

    await settings.$eval('[data-action="give-back"]', (button) => (button as HTMLElement).click());
    await expect.poll(() => marksIn(page), SOON).toBe(0);
    await expect.poll(() => settings.$$('.granted li'), SOON).toEqual([]);
    await page.reload();
    expect(await firefox().reportOf(COPY)).toBeNull();
    expect(await registered(settings)).toEqual([]);
    await settings.close();
    await page.close();
  });
});

interface InExtension {
  readonly browser: {
    readonly permissions: { request(what: object): Promise<boolean> };
    readonly scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> };
  };
}

/** As the panel does it: within the reader's click, without which Firefox refuses. */
async function request(page: Page, host: string): Promise<boolean> {
  await page.evaluate((host) => {
    const { browser } = globalThis as unknown as InExtension;
    const button = document.createElement('button');
    button.id = 'ask';
    button.textContent = host;
    button.style.cssText = 'position: fixed; inset: 0; z-index: 9';
    button.onclick = async () => {
      const granted = await browser.permissions.request({ origins: [`*://${host}/*`] });
      button.dataset.granted = String(granted);
    };
    document.body.append(button);
  }, host);
  await page.click('#ask');
  const answer = await page.waitForSelector('#ask[data-granted]');
  return (
    (await answer?.evaluate((button) => {
      button.remove();
      return (button as HTMLElement).dataset.granted === 'true';
    })) === true
  );
}

const registered = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const { browser } = globalThis as unknown as InExtension;
    const scripts = await browser.scripting.getRegisteredContentScripts();
    return scripts.flatMap(({ matches }) => matches);
  });
