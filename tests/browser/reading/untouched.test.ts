/**
 * A notice stays what it is: its text, its layout, its scripts, and nobody hears that it is read.
 * Each page is compared with the same page in a browser without Lince.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { downloadsOf } from '../support/downloads';
import { NOTICES, sampleUrl, useLince } from '../support/lince';
import { press } from '../support/press';
import { trafficOf } from '../support/traffic';
import { until } from '../support/until';
import { testimony, watch } from '../support/witness';

const lince = useLince();
const plain = useLince({ without: true });

describe.each(NOTICES)('the notice of %s', (id) => {
  it('is the same page with Lince as without, but for one element', async () => {
    const [read, alone] = await Promise.all([lince.newPage(), plain.newPage()]);
    for (const page of [read, alone]) {
      await watch(page);
      await page.goto(sampleUrl(id));
      await untilWritten(page);
    }
    const { overlay } = await lince.noticeIn(read);
    expect(await testimony(alone)).toMatchObject({ hosts: [], same: { shifts: 0 } });
    expect(await testimony(read)).toEqual({ ...(await testimony(alone)), hosts: ['HTML'] });

    await overlay.click('button.chip');
    await overlay.waitFor('.card');
    expect(await testimony(read)).toEqual({ ...(await testimony(alone)), hosts: ['HTML'] });

    for (const page of [read, alone]) await page.setViewport({ width: 400, height: 900 });
    // A page may shift by itself as its window is made narrow, more or less where it is scrolled to.
    const { same } = await testimony(alone);
    expect((await testimony(read)).same).toEqual({ ...same, shifts: expect.any(Number) });
  });
});

describe('whoever is not the reader', () => {
  it('hears nothing of reading, comparing, saving and exporting', async () => {
    // Its start is part of what is listened to.
    await (await lince.worker).close();
    await until('no worker', () =>
      lince.browser.targets().every((each) => each.type() !== 'service_worker'),
    );
    const { requests: heard, complaints } = await trafficOf(lince.browser);
    const served = lince.server.requests.length;

    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await panel.waitForSelector('.outline');
    await press(panel, '.outline button.chip');
    await notice.overlay.click('.card button[data-action="save"]', 0);
    await notice.overlay.click('.card button[data-action="save"]', 1);
    await notice.overlay.waitFor('.card button[data-action="save"][aria-pressed="true"]', {
      index: 1,
    });
    const workbench = await lince.openOwn('workbench.html');
    await workbench.waitForSelector('.clip');
    const folder = mkdtempSync(join(tmpdir(), 'lince-downloads-'));
    const download = await downloadsOf(lince.browser, folder);
    await workbench.click('[data-action="export"]');
    await workbench.waitForSelector('dialog.export');
    await workbench.select('[data-action="export-form"]', 'json');
    await workbench.click('[data-action="do-export"]');
    await download();
    rmSync(folder, { recursive: true });
    // The protocol may be too late for the first moments of a worker, which keeps account itself.
    const worker = await lince.worker;
    await worker.evaluate(() => fetch('/manifest.json').then(() => true));
    const fetched = await worker.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name),
    );
    const requests = [...heard, ...fetched];

    const own = /^(?:chrome-extension|blob|data):/;
    expect(requests.filter((url) => !own.test(url))).toEqual([sampleUrl('hainan')]);
    expect(lince.server.requests.slice(served).map(({ url }) => url)).toEqual([
      sampleUrl('hainan'),
    ]);
    // Our own pages and our worker are among what was heard: they were listened to.
    for (const name of ['sidepanel.html', 'workbench.html', 'manifest.json']) {
      expect(requests.map((url) => new URL(url).pathname)).toContain(`/${name}`);
    }
    expect(complaints).toEqual([]);
  });
});

/** One of the samples writes its body and its footer some time after it has loaded. */
async function untilWritten(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const footer = document.querySelector('#footer');
    return !footer || footer.childElementCount > 0;
  });
}
