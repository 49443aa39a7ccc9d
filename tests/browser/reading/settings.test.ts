/**
 * What the reader chooses holds at once, in every page that is open, and stays.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { pressClauseMode } from '../support/clause-mode';
import { type OpenNotice, useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { press } from '../support/press';
import { forgetSettings } from '../support/stored';
import { until } from '../support/until';

const lince = useLince();
afterEach(() => forgetSettings(lince));

const HAINAN = 'www.hainan.gov.cn';

describe('the settings', () => {
  it('show the keys that the browser has given', async () => {
    const settings = await openSettings();
    await settings.waitForSelector('.keys kbd');
    const keys = await settings.$$eval('.keys kbd', (all) => all.map((key) => key.textContent));
    expect(keys.sort()).toEqual(['Alt+Shift+F', 'Alt+Shift+H', 'Alt+Shift+J', 'Alt+Shift+L']);
  });

  it('take equivalents or targets off the page, and put them back', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    const settings = await openSettings();
    const counts = async () => ({
      titles: (await markedTitles(page)).length,
      targets: (await markedTitles(page, ['target', 'milestone'])).length,
      chips: await overlay.count('button.chip'),
    });
    const all = await counts();
    expect(all.titles).toBe(all.chips);
    expect(all.targets).toBeGreaterThan(3);

    await settings.click('input[name="markTargets"]');
    await becomes(counts, { ...all, targets: 0 });
    await settings.click('input[name="markEquivalents"]');
    await becomes(counts, { titles: 0, targets: 0, chips: 0 });
    await settings.click('input[name="markEquivalents"]');
    await settings.click('input[name="markTargets"]');
    await becomes(counts, all);
  });

  it('take single letters out of clause mode', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    const settings = await openSettings();
    await settings.click('input[name="letters"]');
    await until('letters off', async () => {
      await pressClauseMode(lince, page);
      await page.bringToFront();
      const shown = await overlay.count('.clause-hint');
      return shown > 0 && !(await overlay.text('.clause-hint')).includes('J');
    });
    const at = async () => (await markedTitles(page, ['current']))[0]?.text;
    const start = await until('a current measure', at);
    await page.keyboard.press('j');
    expect(await at()).toBe(start);
    await page.keyboard.press('ArrowDown');
    await until('the next', async () => (await at()) !== start);
  });

  it('are all hidden by one key, and shown again by the same', async () => {
    const notice = await lince.openNotice('hainan');
    const marks = async () =>
      (await traces(notice)).marks + (await notice.overlay.count('.chip, .tick'));
    const before = await marks();
    expect(await pressToggle(notice.page)).toBe(false);
    await becomes(marks, 0);
    expect(await pressToggle(notice.page)).toBe(true);
    await becomes(marks, before);
  });

  it('leave only the regions that the reader is interested in', async () => {
    const { page } = await lince.openNotice('hainan');
    const settings = await openSettings();
    await settings.click('input[name="region"][value="370000"]');
    const regions = async () => {
      const { answer } = await lince.reportOf(page);
      const found = Object.values(answer?.equivalents ?? {}).flat();
      return [...new Set(found.map(({ plan }) => plan.region))];
    };
    await becomes(regions, ['370000']);
    await settings.click('[data-action="all-regions"]');
    await until('all regions again', async () => (await regions()).length === 4);
  });

  it('colour the marks of an open page', async () => {
    const { page } = await lince.openNotice('hainan');
    const settings = await openSettings();
    const line = () =>
      page.evaluate(
        () => getComputedStyle(document.body, '::highlight(lince-same)').textDecorationColor,
      );
    await becomes(line, 'rgb(13, 148, 136)');
    await settings.click('input[name="palette"][value="sky"]');
    await becomes(line, 'rgb(0, 114, 178)');
    await settings.click('input[name="palette"][value="lake"]');
    await becomes(line, 'rgb(13, 148, 136)');
  });
});

describe('a site that is switched off', () => {
  it('is left alone at once and ever after, until it is switched on again', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await press(panel, '[data-action="site"]');
    await panel.waitForSelector('[data-state="off"]');
    await becomes(() => traces(notice), { marks: 0, hosts: 0 });

    await notice.page.reload();
    await panel.waitForSelector('[data-state="off"]');
    expect(await traces(notice)).toEqual({ marks: 0, hosts: 0 });
    // Others are read as before.
    await lince.openNotice('fujian');
    await notice.page.bringToFront();

    await panel.waitForSelector('[data-state="off"]');
    await press(panel, '[data-action="site"]');
    await panel.waitForSelector('.outline');
    await until('marks again', async () => (await markedTitles(notice.page)).length > 0);
  });

  it('is read again in the page where it was switched off', async () => {
    const notice = await lince.openNotice('hainan');
    const before = await traces(notice);
    const settings = await openSettings();
    await type(settings, '.add-site input', `http://${HAINAN}/x.html`);
    await settings.keyboard.press('Enter');
    await becomes(() => traces(notice), { marks: 0, hosts: 0 });
    await settings.click('[data-action="site-on"]');
    await becomes(() => traces(notice), before);
  });
});

async function openSettings(): Promise<Page> {
  const settings = await lince.openOwn('workbench.html#settings');
  await settings.waitForSelector('.settings');
  return settings;
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  const field = await page.waitForSelector(selector);
  await field?.type(text);
}

/** What the background does at the key: no test can press a key of the browser's own. */
async function pressToggle(page: Page): Promise<boolean> {
  return (await lince.worker).evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: {
          query(query: object): Promise<{ id: number; url?: string }[]>;
          sendMessage(tab: number, message: object): Promise<boolean>;
        };
      };
    };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return chrome.tabs.sendMessage(tab?.id ?? -1, { kind: 'toggle-marks' });
  }, page.url());
}

/** What Lince has put into a page. */
async function traces({ page }: OpenNotice) {
  return {
    marks: (await markedTitles(page, ['same', 'partial', 'target', 'milestone'])).length,
    hosts: (await page.$$('lince-overlay')).length,
  };
}

async function becomes<T>(look: () => Promise<T>, wanted: T): Promise<void> {
  let last: T | undefined;
  await until(`${JSON.stringify(wanted)}`, async () => {
    last = await look();
    return JSON.stringify(last) === JSON.stringify(wanted);
  }).catch(() => expect(last).toEqual(wanted));
}
