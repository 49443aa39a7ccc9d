/**
 * From a page into the collection, and from there into a file.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import { planName } from '../../../lib/plan/plan';
import { openCard } from '../support/card';
import { forgetCollection, openFilled, textsOf } from '../support/collection';
import { downloadsOf } from '../support/downloads';
import { type OpenNotice, type Overlay, useLince } from '../support/lince';
import { until } from '../support/until';

/** The same document elsewhere, as notices are republished. */
const COPY = 'http://www.sample.gov.cn/copy/hainan.html';
const hainan = readFileSync(new URL('../../pages/hainan.html', import.meta.url), 'utf8');

const lince = useLince({ extra: { [COPY]: hainan } });
const SAVE = '.card button[data-action="save"]';

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
    expect(await textsOf(workbench, '.clip h2 span:last-child')).toEqual([
      first?.measure.title,
      '推进开放在线教育',
    ]);
    expect(await textsOf(workbench, '.clip .source-line .name')).toEqual([
      expect.stringContaining(`《${first?.plan.innerTitle}》`),
      expect.stringContaining('《海南省进一步扩大和升级信息消费持续释放内需潜力实施方案》'),
    ]);
    const links = await workbench.$$eval('.clip a', (all) => all.map((each) => each.href));
    expect(links).toContain(again.page.url());
  });

  it('keeps a measure once, from whatever address its document is read', async () => {
    const [here, there] = [await lince.openNotice('hainan'), await lince.openNotice(COPY)];
    await here.page.bringToFront();
    await openEducation(here);
    await save(here.overlay, 0);
    // Opened before the other was saved, so that it does not know yet.
    await there.page.bringToFront();
    await openEducation(there);
    await save(there.overlay, 0);

    const workbench = await openWorkbench();
    expect(await textsOf(workbench, '.clip h2 span:last-child')).toEqual(['推进开放在线教育']);

    await there.page.bringToFront();
    await there.page.reload();
    const again = await lince.noticeIn(there.page);
    await openEducation(again);
    expect((await saveButtons(again.overlay))[0]).toBe('已收藏');
  });
});

describe('the collection', () => {
  it('is narrowed by a search, and says so when nothing fits', async () => {
    const { workbench } = await openFilled(lince);
    const before = await textsOf(workbench, '.clip h2 span:last-child');
    expect(before).toHaveLength(5);
    await workbench.type('input[type="search"]', '开放在线教育');
    await until('fewer clips', async () => (await workbench.$$('.clip')).length < before.length);
    expect((await textsOf(workbench, '.clip h2 span:last-child'))[0]).toBe('推进开放在线教育');
    await workbench.click('input[type="search"]', { count: 3 });
    await workbench.type('input[type="search"]', '鹡鸰');
    await workbench.waitForFunction(() => !document.querySelector('.clip'));
    expect(await textsOf(workbench, '.state')).toEqual(['没有符合「鹡鸰」的摘录。']);
  });

  it('gives back what was deleted, as long as it is not left', async () => {
    const { workbench } = await openFilled(lince);
    const before = await textsOf(workbench, '.clip h2 span:last-child');
    await workbench.click('.clip:nth-child(2) input[type="checkbox"]');
    await workbench.click('.clip:nth-child(3) input[type="checkbox"]');
    await workbench.click('[data-action="delete-selected"]');
    await untilClips(workbench, 3);
    await workbench.click('[data-action="undo"]');
    await untilClips(workbench, 5);
    expect(await textsOf(workbench, '.clip h2 span:last-child')).toEqual(before);

    await workbench.click('.clip:nth-child(1) [data-action="delete"]');
    await untilClips(workbench, 4);
    await workbench.reload();
    await untilClips(workbench, 4);
    expect(await textsOf(workbench, '.clip h2 span:last-child')).toEqual(before.slice(1));
    expect(await workbench.$('[data-action="undo"]')).toBeNull();
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
    expect(file).toMatchObject({ format: 'lince-collection', version: 1, clips });
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

  it('is of the chosen clips alone, where some are chosen', async () => {
    const { workbench } = await openFilled(lince);
    await workbench.click('.clip:nth-child(4) input[type="checkbox"]');
    const [title] = await textsOf(workbench, '.clip:nth-child(4) h2 span:last-child');
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
  await workbench.click(`button[data-export="${form}"]`);
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
