/**
 * 在各省方案中查找: any selection of any page is answered in the side panel.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findByKey, findByMenu, pressButton, select } from '../support/asking';
import { textsOf } from '../support/collection';
import { useLince } from '../support/lince';
import { press } from '../support/press';
import { until } from '../support/until';

const ESSAY = 'http://www.essay.example/a.html';
const OTHER = 'http://www.other.example/b.html';
const CLAUSE = '鼓励各级各类学校开发网络课程，推进优质数字教育资源共享，支持发展在线教育。';
const lince = useLince({
  extra: {
    [ESSAY]: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>随笔</title>
      <h1>随笔</h1><p id="one">${CLAUSE}</p><p id="short">教育</p>
      <p id="foreign">${'山中的溪水绕过老松，鸟声渐远，他想起了故乡的秋天。'}</p>
      <div id="many"><p>${CLAUSE.repeat(6)}</p><p>${'山中的溪水绕过老松，鸟声渐远。'.repeat(20)}</p></div>
      <iframe id="frame" srcdoc="<p id=inner>${CLAUSE}</p>"></iframe>`,
    [OTHER]: '<!doctype html><meta charset="utf-8"><title>其他</title><p>其他页面</p>',
  },
});

/** The panel, opened beside a notice, and a page of no government in front of it. */
async function panelOn(url: string): Promise<{ panel: Page; page: Page }> {
  const panel = await lince.openPanel(await lince.openNotice('hainan'));
  await panel.waitForSelector('.outline');
  const page = await lince.newPage();
  await page.goto(url);
  await panel.waitForSelector('[data-state="elsewhere"]');
  return { panel, page };
}

const regions = (panel: Page) => textsOf(panel, '.search-answer .equivalent .region');

describe('a selection on a page of no government', () => {
  it('is answered by region from the context menu, and the way back is there', async () => {
    const { panel, page } = await panelOn(ESSAY);
    await findByMenu(lince, page, '#one');
    await panel.waitForSelector('.search-answer .equivalent');
    expect(await textsOf(panel, '.selection')).toEqual([CLAUSE]);
    expect(new Set(await regions(panel)).size).toBe((await regions(panel)).length);
    expect(await regions(panel)).toContain('海南');

    await press(panel, '[data-action="back"]');
    await panel.waitForSelector('[data-state="elsewhere"]');
    expect(await panel.$('.search-answer')).toBeNull();
  });

  it('is answered by the key, also in a frame', async () => {
    const { panel, page } = await panelOn(ESSAY);
    await select(page, '#one');
    await findByKey(lince, page);
    await panel.waitForSelector('.search-answer .equivalent');

    await page.evaluate(() => getSelection()?.removeAllRanges());
    await page.$eval('#frame', (frame) => {
      const inner = (frame as HTMLIFrameElement).contentWindow;
      const words = inner?.document.querySelector('#inner');
      if (words) inner?.getSelection()?.selectAllChildren(words);
    });
    await press(panel, '[data-action="back"]');
    await panel.waitForSelector('[data-state="elsewhere"]');
    await findByKey(lince, page);
    await panel.waitForSelector('.search-answer .equivalent');
    expect(await textsOf(panel, '.selection')).toEqual([CLAUSE]);
  });

  it.each([
    ['#foreign', 'nothing'],
    ['#short', 'too-short'],
  ])('%s is answered honestly: %s', async (selector, state) => {
    const { panel, page } = await panelOn(ESSAY);
    await findByMenu(lince, page, selector);
    await panel.waitForSelector(`.search-answer [data-state="${state}"]`);
  });

  it('that is none is said to be none', async () => {
    const { panel, page } = await panelOn(ESSAY);
    await findByKey(lince, page);
    await panel.waitForSelector('.search-answer [data-state="no-selection"]');
  });

  it('that is long is answered passage by passage', async () => {
    const { panel, page } = await panelOn(ESSAY);
    await findByMenu(lince, page, '#many');
    await panel.waitForSelector('details.part .equivalent');
    expect((await panel.$$('.part.unmatched')).length).toBeGreaterThan(0);
  });

  it('stays with its tab, and ends with its page', async () => {
    const { panel, page } = await panelOn(ESSAY);
    await findByMenu(lince, page, '#one');
    await panel.waitForSelector('.search-answer');
    const other = await lince.newPage();
    await other.goto(OTHER);
    await panel.waitForSelector('[data-state="elsewhere"]');
    await page.bringToFront();
    await panel.waitForSelector('.search-answer .equivalent');

    await page.goto(OTHER);
    await panel.waitForSelector('[data-state="elsewhere"]');
    await pressButton(lince, page);
    expect(await panel.$('.search-answer')).toBeNull();
  });
});

describe('a selection in a notice', () => {
  it('is not answered by that notice, nor by its region', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await panel.waitForSelector('.outline');
    const measure = notice.report.plan?.measures.find(({ title }) => title === '推进开放在线教育');
    await notice.page.evaluate((text) => {
      const holder = document.body.appendChild(document.createElement('p'));
      holder.id = 'ask';
      holder.textContent = text ?? '';
    }, measure?.text);
    await findByMenu(lince, notice.page, '#ask');
    await panel.waitForSelector('.search-answer .equivalent');
    expect(await regions(panel)).not.toContain('海南');
    expect((await regions(panel)).length).toBeGreaterThan(1);
    expect((await textsOf(panel, '.facts')).join()).toContain('海南');

    await press(panel, '[data-action="back"]');
    await panel.waitForSelector('.outline');
  });

  it('waits for the panel: asked before it is open, answered when it is', async () => {
    const notice = await lince.openNotice('hainan');
    await findByMenu(lince, notice.page, 'h1');
    const panel = await lince.openPanel(await lince.openNotice('fujian'));
    await panel.waitForSelector('.outline');
    await notice.page.bringToFront();
    await panel.waitForSelector('.search-answer');
    await until('the selection', async () =>
      (await textsOf(panel, '.selection'))[0]?.includes('海南省'),
    );

    // Out of the card the reader asks for the notice.
    await notice.overlay.click('button.chip');
    await notice.overlay.click('.card button[data-action="panel"]');
    await panel.waitForSelector('.outline');
  });
});

it('nothing of a search is kept on a disk', async () => {
  const { panel, page } = await panelOn(ESSAY);
  await findByMenu(lince, page, '#one');
  await panel.waitForSelector('.search-answer .equivalent');
  const stored = await panel.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(): Promise<object> }> };
    };
    const [local, session] = [await chrome.storage.local.get(), await chrome.storage.session.get()];
    return { local: JSON.stringify(local), session: JSON.stringify(session) };
  });
  expect(stored.session).toContain(CLAUSE);
  expect(stored.local).not.toContain('教育');
  await page.close();
  await until('the search gone with its tab', async () => {
    const left = await panel.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(): Promise<object> } } };
      };
      return Object.keys(await chrome.storage.session.get());
    });
    return left.every((each) => !each.startsWith('search.'));
  });
});

// The last: the protocol loses sight of a worker that it has stopped itself.
it('a selection is answered by a worker that was stopped between the click and the question', async () => {
  const { panel, page } = await panelOn(ESSAY);
  await findByMenu(lince, page, '#one');
  await panel.waitForSelector('.search-answer .equivalent');
  await (await lince.worker).close();
  await panel.reload();
  await panel.waitForSelector('.search-answer .equivalent');
  expect(await textsOf(panel, '.selection')).toEqual([CLAUSE]);
});
