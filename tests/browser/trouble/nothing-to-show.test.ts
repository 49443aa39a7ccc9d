/**
 * Pages that Lince has nothing to show on: it stays invisible there, and the panel says plainly why.
 */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import zh from '../../../assets/locales/zh-CN.json';
import { noticePage } from '../support/trouble-pages';
import { inChromium, SOON, sample, type Tab, useStage } from '../support/trouble-stage';

const BLANK = 'http://www.sample.gov.cn/blank.html';
const ELSEWHERE = 'http://www.example.com/notice.html';

inChromium('a page with nothing to show', () => {
  const stage = useStage({
    extra: { [BLANK]: '<!doctype html><title></title>', [ELSEWHERE]: noticePage() },
    headers: { [BLANK]: { 'content-type': 'text/html' } },
  });
  let tab: Tab;
  let panel: Page;

  beforeAll(async () => {
    tab = await stage().open(sample('hainan'));
    await tab.untilMarked();
    panel = await stage().openPanel(tab);
    await panel.waitForSelector('.outline');
  });

  it.each([
    ['news about a policy', sample('news'), 'not-a-notice', zh['panel.notANotice']],
    ['a list of notices', sample('list'), 'list', zh['panel.list']],
    ['a notice without measures', sample('no-measures'), 'no-measures', zh['panel.noMeasures']],
    [
      'a notice whose text is a file',
      sample('text-elsewhere'),
      'text-elsewhere',
      zh['panel.textElsewhere'],
    ],
    ['a notice without a text', sample('empty'), 'text-elsewhere', zh['panel.textElsewhere']],
    ['an empty page', BLANK, 'not-a-notice', zh['panel.notANotice']],
    ["a notice on a site that is no government's", ELSEWHERE, 'elsewhere', zh['panel.elsewhere']],
  ])(
    '%s: nothing in the page, no badge, and the panel says why',
    async (_, url, state, sentence) => {
      await tab.page.goto(sample('fujian'));
      await panel.waitForSelector('.outline');
      await tab.untilMarked();

      await tab.page.goto(url);

      await panel.waitForSelector(`[data-state="${state}"]`);
      expect(await panel.$eval('[data-state]', ({ textContent }) => textContent)).toBe(sentence);
      expect(await panel.$$('.outline')).toEqual([]);
      await expect.poll(() => tab.hosts(), SOON).toBe(0);
      await expect.poll(() => tab.markNames(), SOON).toEqual([]);
      await expect.poll(() => tab.badge(), SOON).toBe('');
      expect(tab.complaints).toEqual([]);
    },
  );

  it('the next notice is shown again', async () => {
    await tab.page.goto(sample('news'));
    await panel.waitForSelector('[data-state="not-a-notice"]');

    await tab.page.goto(sample('late'));

    await panel.waitForSelector('.outline');
    const marked = await tab.untilMarked();
    await expect.poll(() => tab.badge(), SOON).toBe(String(marked));
    expect(tab.complaints).toEqual([]);
  });
});
