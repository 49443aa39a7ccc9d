/** The toolbar button says what the page is, in each tab. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { sampleUrl, useLince } from '../support/lince';
import { press } from '../support/press';
import { until } from '../support/until';

const lince = useLince();

/** What the button of a tab says and counts. */
async function buttonOf(page: Page): Promise<{ title: string; badge: string }> {
  return (await lince.worker).evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
        action: Record<'getTitle' | 'getBadgeText', (of: { tabId: number }) => Promise<string>>;
      };
    };
    const tabId = (await chrome.tabs.query({})).find((each) => each.url === url)?.id ?? -1;
    const [title, badge] = [
      chrome.action.getTitle({ tabId }),
      chrome.action.getBadgeText({ tabId }),
    ];
    return { title: await title, badge: await badge };
  }, page.url());
}

const says = (page: Page, title: RegExp, badge: RegExp) =>
  until(`${title} on ${page.url()}`, async () => {
    const button = await buttonOf(page);
    return title.test(button.title) && badge.test(button.badge);
  });

describe('the toolbar button', () => {
  it('counts on a notice, and is quiet on the next page of the tab', async () => {
    const { page, report } = await lince.openNotice('hainan');
    const count = Object.keys(report.answer?.equivalents ?? {}).length;
    await says(page, new RegExp(`${count} 条举措`), new RegExp(`^${count}$`));
    await page.goto(sampleUrl('news'));
    // In the manifest’s words, which are in the language of the browser itself.
    await says(page, /侧栏|side panel/, /^$/);
  });

  it('says of a site that is switched off that it is', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await press(panel, '[data-action="site"]');
    await says(notice.page, /不读取/, /^$/);
    await press(panel, '[data-action="site"]');
    await says(notice.page, /条举措/, /^\d+$/);
  });
});

describe('two windows', () => {
  it('have each a panel that follows its own tab', async () => {
    const first = await lince.openNotice('hainan');
    const panel = await lince.openPanel(first);
    await panel.waitForSelector('.outline');

    const target = await lince.newWindow(sampleUrl('fujian'));
    const second = await lince.noticeIn(target);
    const other = await lince.openPanel(second, [panel]);
    await other.waitForSelector('.outline');
    const heading = (of: Page) => of.$eval('h2', ({ textContent }) => textContent ?? '');
    await until('the one', async () => (await heading(panel)).includes('海南省'));
    await until('the other', async () => (await heading(other)).includes('福建省'));

    await second.page.goto(sampleUrl('news'));
    await other.waitForSelector('[data-state="not-a-notice"]');
    expect(await heading(panel)).toContain('海南省');
    await first.page.goto(sampleUrl('list'));
    await panel.waitForSelector('[data-state="list"]');
    await other.waitForSelector('[data-state="not-a-notice"]');
  });
});
