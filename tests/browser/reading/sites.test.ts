/**
 * Pages of sites that are no government's: read when the reader says so, and not before.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pressButton } from '../support/asking';
import { textsOf } from '../support/collection';
import { copyPage, plainPage } from '../support/copies';
import { useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { press } from '../support/press';
import { until } from '../support/until';

const COPY = 'http://www.copy.example/a.html';
const ESSAY = 'http://www.copy.example/essay.html';
const lince = useLince({
  extra: {
    [COPY]: copyPage('fujian-2017'),
    [ESSAY]: plainPage(
      '随笔',
      '<p>山中的溪水绕过老松，鸟声渐远，他想起了故乡的秋天。</p>'.repeat(20),
    ),
  },
});

/** The panel, and a page in front of it whose address the reader's press of the button has told us. */
async function panelOn(url: string): Promise<{ panel: Page; page: Page }> {
  const panel = await lince.openPanel(await lince.openNotice('hainan'));
  await panel.waitForSelector('.outline');
  const page = await lince.newPage();
  await page.goto(url);
  await panel.waitForSelector('.offer-hint');
  return { panel, page };
}

describe('a page of no government', () => {
  it('is not read by itself, and the panel says how to have it read', async () => {
    const { panel, page } = await panelOn(COPY);
    expect(await panel.$('[data-action="read-site"]')).toBeNull();
    expect(await textsOf(panel, '.offer-hint')).toEqual([
      '要读取这个页面，请先点浏览器工具栏上的邻策按钮。',
    ]);
    await pressButton(lince, page);
    await panel.waitForSelector('[data-action="read-site"]');
    expect(await page.$('lince-overlay')).toBeNull();
  });

  it('is read once, without any question of the browser’s, where the reader wants that page alone', async () => {
    const { panel, page } = await panelOn(COPY);
    await pressButton(lince, page);
    await press(panel, '[data-action="read-once"]');
    await panel.waitForSelector('.outline');
    await until('marks', async () => (await markedTitles(page)).length > 10);
    // To have the site read ever after is still offered.
    await panel.waitForSelector('[data-action="read-site"]');
    expect(await panel.$('[data-action="read-once"]')).toBeNull();

    await page.reload();
    await panel.waitForSelector('[data-state="elsewhere"]');
    expect(await page.$('lince-overlay')).toBeNull();
  });

  it('that has no clauses is said to have none', async () => {
    const { panel, page } = await panelOn(ESSAY);
    await pressButton(lince, page);
    await press(panel, '[data-action="read-once"]');
    await panel.waitForSelector('[data-state="asked-in-vain"]');
    expect(await markedTitles(page)).toEqual([]);
  });

  it.each([
    [true, '.outline'],
    [false, '.offer .note'],
  ])('is asked for by its site alone; answered %s, %s is shown', async (answer, shown) => {
    const { panel, page } = await panelOn(COPY);
    // The browser's own question, which no test can answer.
    await panel.evaluate((answer) => {
      const world = globalThis as unknown as {
        browser: { permissions: { request(what: object): Promise<boolean> } };
        asked: object[];
      };
      world.asked = [];
      world.browser.permissions.request = async (what) => {
        world.asked.push(what);
        return answer;
      };
    }, answer);
    await pressButton(lince, page);
    await press(panel, '[data-action="read-site"]');
    await panel.waitForSelector(shown);
    const asked = await panel.evaluate(() => (globalThis as unknown as { asked: object[] }).asked);
    expect(asked).toEqual([{ origins: ['*://www.copy.example/*'] }]);
    await until('ours, or none', async () => {
      const { length } = await page.$$('lince-overlay');
      return length === (answer ? 1 : 0);
    });
  });
});

describe('a page of a government that does not look like a notice', () => {
  it('is read as one when the reader says so', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await notice.page.goto(
      'http://www.hainan.gov.cn/hainan/ldhd/201712/5c1de07ab3424f6f9a0e1b52c8d7f346.shtml',
    );
    await press(panel, '[data-action="read-anyway"]');
    await panel.waitForSelector('[data-state="asked-in-vain"]');
    expect(await panel.$('[data-action="read-anyway"]')).toBeNull();
    expect(await markedTitles(notice.page)).toEqual([]);
  });
});
