/**
 * Saved from whatever page, marked there again: measures by the card, selections by a button and by
 * key, at another address of the same document, and when the page has changed since.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { pressKey, select, selectWords } from '../support/asking';
import { forgetCollection } from '../support/collection';
import { sampleUrl, useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { noticePage } from '../support/trouble-pages';
import { until } from '../support/until';

const ESSAY = 'http://www.essay.gov.cn/a.html';
const REVISED = 'http://www.revised.gov.cn/a.html';
const WORDS = '鼓励各级各类学校开发网络课程，推进优质数字教育资源共享，支持发展在线教育。';
const essay = (words: string) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>随笔</title>
  <h1>随笔</h1><p>山中的溪水绕过老松。</p><p id="one">${words}</p><p>鸟声渐远。</p>`;

const AROUND = 'http://www.essay.gov.cn/around.html';
const FRAME = 'http://frame.essay.gov.cn/b.html';
const FRAMED_WORDS = '支持社会力量兴办托育机构，新增托位向农村倾斜。';
const around = essay(WORDS).replace('</h1>', `</h1><iframe src="${FRAME}"></iframe>`);
const lince = useLince({
  extra: {
    [AROUND]: around,
    [FRAME]: essay(FRAMED_WORDS),
    [ESSAY]: essay(WORDS),
    [REVISED]: noticePage({}),
  },
});
afterEach(() => forgetCollection(lince));

const saved = async (page: Parameters<typeof markedTitles>[0], kind = 'saved') =>
  (await markedTitles(page, [kind])).map(({ text }) => text);

describe('a measure', () => {
  it('is saved and taken out by the same button, and its mark with it', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    await overlay.click('button.chip');
    await overlay.waitFor('.card');
    const save = '.card-head [data-action="save"]';
    await overlay.click(save);
    await overlay.waitFor(`${save}[aria-pressed="true"]`);
    await until('a mark', async () => (await saved(page)).length === 1);
    await overlay.click(save);
    await overlay.waitFor(`${save}[aria-pressed="false"]`);
    await until('no mark', async () => (await saved(page)).length === 0);
  });
});

describe('words that are selected', () => {
  it('in a notice are saved by the button beside them, and undone', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    await selectWords(page, '数字教育资源');
    await overlay.waitFor('.selection-button');
    await overlay.click('.selection-button');
    await overlay.waitFor('.toast');
    await until('a mark', async () => (await saved(page)).join() === '数字教育资源');
    expect(await page.evaluate(() => String(getSelection()))).toBe('数字教育资源');
    await overlay.click('.toast [data-action="undo-selection"]');
    await until('no mark', async () => (await saved(page)).length === 0);
  });

  it('on any page are saved by the key, and marked when the reader comes back', async () => {
    const page = await lince.newPage();
    await page.goto(ESSAY);
    await select(page, '#one');
    await page.bringToFront();
    await pressKey(lince, 'save-selection');
    await until('a mark', async () => (await saved(page)).join() === WORDS);
    await page.goto(sampleUrl('news'));
    await page.goto(ESSAY);
    await until('the mark again', async () => (await saved(page)).join() === WORDS);
  });

  it('in a frame of a page are marked there, and again whenever that frame is', async () => {
    const page = await lince.newPage();
    const framed = async () => {
      const frame = await page.waitForFrame(FRAME);
      await frame.waitForSelector('#one');
      return frame;
    };
    const marked = async (where: Parameters<typeof saved>[0]) => (await saved(where)).join();
    await page.goto(AROUND);
    await select(await framed(), '#one');
    await page.bringToFront();
    await pressKey(lince, 'save-selection');
    await until('a mark', async () => (await marked(await framed())) === FRAMED_WORDS);
    await page.goto(AROUND);
    await until('the mark again', async () => (await marked(await framed())) === FRAMED_WORDS);
    expect(await marked(page)).toBe('');
    await page.goto(FRAME);
    await until('the mark in a page of its own', async () => (await marked(page)) === FRAMED_WORDS);
  });
});
