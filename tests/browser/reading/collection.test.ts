/**
 * From a page into the collection, and from there into a file.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import { planName } from '../../../lib/plan/plan';
import { violationsIn, WINDOW } from '../support/axe';
import { openCard } from '../support/card';
import { forgetCollection, openFilled, textsOf } from '../support/collection';
import { downloadsOf } from '../support/downloads';
import { type OpenNotice, type Overlay, useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { until } from '../support/until';

/** The same document elsewhere, as notices are republished. */
const COPY = 'http://www.sample.gov.cn/copy/hainan.html';
const hainan = readFileSync(new URL('../../pages/hainan.html', import.meta.url), 'utf8');

const lince = useLince({ extra: { [COPY]: hainan } });
/** Pixels of A4 on its side within its margins of 15 mm. */
const A4_INSIDE = { width: 1009, height: 680 };
const SAVE = '.card button[data-action="save"]';
const TITLES = '.clip .clip-name';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lince-downloads-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await forgetCollection(lince);
});

describe('saving from the card', () => {
  it('keeps the measure and an equivalent, and the card remembers it after a reload', async () => {
    const notice = await lince.openNotice('hainan');
    const id = await openEducation(notice);
    expect(await saveButtons(notice.overlay)).toEqual(['收藏', '收藏', '收藏', '收藏', '收藏']);
    await save(notice.overlay, 0);
    await save(notice.overlay, 1);

    await notice.page.reload();
    const again = await lince.noticeIn(notice.page);
    await openCard(again, id);
    expect(await saveButtons(again.overlay)).toEqual(['已收藏', '已收藏', '收藏', '收藏', '收藏']);

    const workbench = await openWorkbench();
    const first = again.report.answer?.equivalents[id]?.[0];
    expect(await textsOf(workbench, TITLES)).toEqual([first?.measure.title, '推进开放在线教育']);
    expect(await textsOf(workbench, '.clip .document')).toEqual([
      first?.plan.innerTitle,
      '海南省进一步扩大和升级信息消费持续释放内需潜力实施方案',
    ]);
    await workbench.click('.clip[aria-posinset="2"]');
    await workbench.waitForFunction(
      (url) => document.querySelector<HTMLAnchorElement>('[data-action="source"]')?.href === url,
      {},
      again.page.url(),
    );
  });

  it('keeps a measure once, from whatever address its document is read', async () => {
    const [here, there] = [await lince.openNotice('hainan'), await lince.openNotice(COPY)];
    await here.page.bringToFront();
    await openEducation(here);
    await save(here.overlay, 0);
    // Open before it was saved; it hears of it once the reader comes to it.
    await there.page.bringToFront();
    await openEducation(there);
    await untilFirst(there.overlay, '已收藏');

    const workbench = await openWorkbench();
    expect(await textsOf(workbench, TITLES)).toEqual(['推进开放在线教育']);
    await workbench.focus('.clips');
    await workbench.keyboard.press('Delete');
    await untilClips(workbench, 0);
    for (const { page, overlay } of [here, there]) {
      await page.bringToFront();
      await untilFirst(overlay, '收藏');
      await until('no mark', async () => (await markedTitles(page, ['saved'])).length === 0);
    }
    await workbench.bringToFront();
    await workbench.click('[data-action="undo"]');
    await untilClips(workbench, 1);
    await here.page.bringToFront();
    await untilFirst(here.overlay, '已收藏');
  });
});

describe('the collection', () => {
  it('is where the reader left it after a reload and by the way back', async () => {
    const { workbench } = await openFilled(lince);
    expect(await textsOf(workbench, TITLES)).toHaveLength(5);
    await workbench.type('input[type="search"]', '开放在线教育');
    await untilClips(workbench, 1);
    expect(await textsOf(workbench, TITLES)).toEqual(['推进开放在线教育']);
    expect(await textsOf(workbench, '.clip-title mark')).toEqual(['开放在线教育']);
    await workbench.select('[data-action="group"]', 'document');
    await workbench.waitForSelector('.group-head');
    await workbench.reload();
    await workbench.waitForSelector('.group-head');
    await untilClips(workbench, 1);
    await workbench.goBack();
    await workbench.waitForFunction(() => !document.querySelector('.group-head'));
    await workbench.click('input[type="search"]', { count: 3 });
    await workbench.type('input[type="search"]', '鹡鸰鹡鸰');
    await workbench.waitForSelector('[data-state="no-hit"]');
    expect(await textsOf(workbench, '.state')).toEqual(['没有符合「鹡鸰鹡鸰」的摘录。']);
  });

  it('undoes after a reload, and shows in one page what another does', async () => {
    const { workbench } = await openFilled(lince);
    const other = await lince.openOwn('workbench.html');
    await untilClips(other, 5);
    await other.focus('.clips');
    for (const key of ['End', 'e'] as const) await other.keyboard.press(key);
    await other.waitForSelector('.clip-note textarea');
    await other.keyboard.type('看*目标*');

    await workbench.bringToFront();
    await workbench.focus('.clips');
    await workbench.keyboard.press('End');
    await workbench.waitForSelector('.markdown em');
    for (const key of ['Home', 'Delete', 'End'] as const) await workbench.keyboard.press(key);
    await untilClips(other, 4);
    expect(await other.$eval('.clip-note textarea', ({ value }) => value)).toBe('看*目标*');

    await workbench.reload();
    await untilClips(workbench, 4);
    await workbench.focus('.clips');
    await workbench.keyboard.press('End');
    await workbench.waitForSelector('.markdown em');
    await workbench.click('[data-action="undo"]');
    await untilClips(workbench, 5);
    await workbench.click('[data-action="undo"]');
    await workbench.waitForFunction(() => document.querySelector('.markdown') === null);
    await untilClips(other, 5);
  });
});

describe('a file of the collection', () => {
  it('is CSV that Excel reads as Chinese, a row a clip', async () => {
    const { name, bytes, clips } = await exported('csv');
    expect(name).toMatch(/^lince-\d{4}-\d\d-\d\d\.csv$/);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...rows] = readCsv(new TextDecoder().decode(bytes));
    const quote = head?.indexOf('原文') ?? -1;
    expect(head?.slice(0, 2)).toEqual(['地区', '文件']);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => head?.length));
    expect(rows.map((row) => row[quote])).toEqual(clips.map((clip) => clip.quote));
  });

  it('is JSON that holds the clips whole', async () => {
    const { name, bytes, clips } = await exported('json');
    expect(name).toMatch(/\.json$/);
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    expect(file).toMatchObject({ format: 'lince-collection', version: 2, clips });
  });

  it('is Markdown with each quote under its document', async () => {
    const { name, bytes, clips } = await exported('markdown');
    expect(name).toMatch(/\.md$/);
    const text = new TextDecoder().decode(bytes);
    for (const { quote, document } of clips) {
      expect(unescaped(text)).toContain(`> ${quote.split('\n')[0]}`);
      expect(unescaped(text)).toContain(`## ${planName(document)}`);
    }
  });

  it('is a page that everybody can read and print, with each quote', async () => {
    const { name, clips } = await exported('html');
    const page = await lince.browser.newPage();
    await page.goto(pathToFileURL(join(folder, name)).href);
    const quotes = await page.$$eval('tbody td', (cells) => cells.map((cell) => cell.textContent));
    for (const { quote } of clips) expect(quotes).toContain(quote);
    expect(await violationsIn(page, [WINDOW])).toEqual([]);
    await page.emulateMediaType('print');
    await page.setViewport(A4_INSIDE);
    const printed = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      ground: getComputedStyle(document.body).backgroundColor,
    }));
    expect(printed).toEqual({ wide: A4_INSIDE.width, ground: 'rgb(255, 255, 255)' });
  });

  it('is a Word or an Excel file, made by a worker', async () => {
    const { workbench } = await openFilled(lince);
    for (const form of ['docx', 'xlsx']) {
      const { name, bytes } = await exportFrom(workbench, form);
      expect(name).toMatch(new RegExp(`\\.${form}$`));
      const [part] = Object.keys(unzipSync(bytes));
      expect(part, form).toBeDefined();
    }
  });

  it('is of the chosen clips alone, where some are chosen', async () => {
    const { workbench } = await openFilled(lince);
    await workbench.click('.clip[aria-posinset="4"] .clip-check');
    const [title] = await textsOf(workbench, `.clip[aria-posinset="4"] .clip-name`);
    const { bytes } = await exportFrom(workbench, 'json');
    const file = JSON.parse(new TextDecoder().decode(bytes)) as { clips: Clip[] };
    expect(file.clips.map((clip) => clip.title)).toEqual([title]);
  });
});

async function openEducation(notice: OpenNotice): Promise<string> {
  const measure = notice.report.plan?.measures.find(({ title }) => title === '推进开放在线教育');
  await openCard(notice, measure?.id ?? '');
  return measure?.id ?? '';
}

const saveButtons = (overlay: Overlay): Promise<string[]> => overlay.texts(SAVE);

/** Presses a button of the card that saves, and waits until it says that it has. */
async function save(overlay: Overlay, index: number): Promise<void> {
  await overlay.click(SAVE, index);
  await until('saved', async () => (await saveButtons(overlay))[index] === '已收藏');
}

/** Waits until the card says it of its measure. */
async function untilFirst(overlay: Overlay, words: string): Promise<void> {
  await until(words, async () => (await saveButtons(overlay))[0] === words);
}

async function openWorkbench(): Promise<Page> {
  const workbench = await lince.openOwn('workbench.html');
  await workbench.waitForSelector('.clip');
  return workbench;
}

async function untilClips(workbench: Page, count: number): Promise<void> {
  await until(`${count} clips`, async () => (await workbench.$$('.clip')).length === count);
}

async function exportFrom(workbench: Page, form: string) {
  const download = await downloadsOf(lince.browser, folder);
  await workbench.click('[data-action="export"]');
  await workbench.waitForSelector('dialog.export');
  await workbench.select('[data-action="export-form"]', form);
  if (form === 'markdown') await workbench.select('[data-action="export-grouping"]', 'document');
  await workbench.click('[data-action="do-export"]');
  const name = await download();
  return { name, bytes: readFileSync(join(folder, name)) };
}

async function exported(form: string) {
  const { workbench, clips } = await openFilled(lince);
  return { ...(await exportFrom(workbench, form)), clips };
}

/** RFC 4180, as a spreadsheet reads it. */
function readCsv(text: string): string[][] {
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const unescaped = (markdown: string) => markdown.replace(/\\([\\`*_[\]<>#|~.)+-])/g, '$1');
