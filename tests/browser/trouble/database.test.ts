/**
 * The browser's database is missing, blocked or of a version from the future: reading goes on from
 * the package, saving says that it failed, nothing is lost, and all is well again afterwards.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import zh from '../../../assets/locales/zh-CN.json';
import { fixtureOf, writeDatabase } from '../../unit/collection/fixtures';
import { untilWhole } from '../support/card';
import { downloadsOf } from '../support/downloads';
import { inChromium, SOON, sample, type Tab, useStage } from '../support/trouble-stage';

inChromium('the database', () => {
  const stage = useStage();
  const held: Page[] = [];

  afterEach(async () => {
    for (const page of held.splice(0)) await page.close();
    await stage().stopWorker();
  });

  /** From now on, nobody can open this database: one holds it, another waits to raise it. */
  async function block(name: string): Promise<void> {
    const holder = await stage().openOwn('manifest.json');
    held.push(holder);
    await stage().stopWorker();
    await holder.evaluate(holdAndRaise, name);
  }

  async function savingFrom(tab: Tab): Promise<{ problem: string; state: string }> {
    const overlay = await tab.overlay();
    await overlay.click('button.chip');
    await untilWhole(overlay);
    await overlay.click('.card-head button[data-action="save"]');
    await expect
      .poll(
        async () =>
          (await overlay.count('.card [role="alert"]')) +
          (await overlay.count('.card-head [data-action="save"][aria-pressed="true"]')),
        SOON,
      )
      .toBe(1);
    return {
      problem: await overlay.text('.card [role="alert"]'),
      state: await overlay.text('.card-head [data-action="save"]'),
    };
  }

  it('of the library is deleted while Lince runs: the next start fills it again', async () => {
    const tab = await stage().open(sample('hainan'));
    const marked = await tab.untilMarked();

    await stage().inExtension(deleteDatabase, 'lince-library');
    await stage().stopWorker();
    await tab.page.reload();

    expect(await tab.untilMarked()).toBe(marked);
    await expect.poll(() => stage().inExtension(countOf, 'lince-library', 'plans'), SOON).toBe(5);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('of the library cannot be opened: the page is marked, and the panel says so', async () => {
    await block('lince-library');
    const tab = await stage().open(sample('hainan'));

    const marked = await tab.untilMarked();

    await expect.poll(() => tab.badge(), SOON).toBe(String(marked));
    const panel = await stage().openPanel(tab);
    await panel.waitForSelector('.outline');
    await expect
      .poll(() => panel.$eval('.note', ({ textContent }) => textContent), SOON)
      .toBe(zh['panel.memory']);
    const workbench = await stage().openOwn('workbench.html#plan');
    await workbench.waitForSelector('[data-part="unopened"]');
    await workbench.close();
    expect(tab.complaints).toEqual([]);

    await held.pop()?.close();
    await stage().stopWorker();
    await tab.page.reload();
    expect(await tab.untilMarked()).toBe(marked);
    await panel.waitForFunction(() => !document.querySelector('.note'));
    await tab.close();
  });

  it('of the collection cannot be opened: saving and the collection say so, then go on', async () => {
    await block('lince-collection');
    const tab = await stage().open(sample('hainan'));
    await tab.untilMarked();

    expect(await savingFrom(tab)).toEqual({
      problem: zh['card.saveFailed'],
      state: zh['card.save'],
    });
    const workbench = await stage().openOwn('workbench.html');
    await workbench.waitForSelector('[data-state="failed"]');
    expect(await workbench.$eval('[data-state]', ({ textContent }) => textContent)).toBe(
      zh['trouble.blocked'] + zh['trouble.data'],
    );
    expect(tab.complaints).toEqual([]);

    await held.pop()?.close();
    await workbench.reload();
    await workbench.waitForSelector('[data-state="empty"]');
    await tab.page.bringToFront();
    await tab.page.reload();
    await tab.untilMarked();
    expect(await savingFrom(tab)).toEqual({ problem: '', state: zh['card.saved'] });
    // What the background writes is heard by a page that is open.
    await workbench.waitForSelector('.clip');
    await workbench.close();
    await tab.close();
  });

  it('comes from a newer version: what is in it stays, and can be read', async () => {
    const tab = await stage().open(sample('hainan'));
    await tab.untilMarked();
    const before = await stage().inExtension(countOf, 'lince-collection', 'clips');
    await stage().stopWorker();
    for (const name of ['lince-library', 'lince-collection']) {
      await stage().inExtension(raiseVersion, name);
    }

    await tab.page.reload();

    await tab.untilMarked();
    const workbench = await stage().openOwn('workbench.html');
    await workbench.waitForSelector('.clip');
    expect(await stage().inExtension(countOf, 'lince-collection', 'clips')).toBe(before);
    expect(tab.complaints).toEqual([]);
    await workbench.close();
    await tab.close();
  });

  it('of the collection is damaged: what can be read of it is handed out', async () => {
    const name = 'lince-collection';
    const [clips, ...others] = fixtureOf(1).stores;
    if (!clips) throw new Error('there are clips');
    const stores = [
      { ...clips, rows: [...clips.rows, { id: 'damaged', savedAt: '2020' }] },
      ...others,
    ];
    await stage().stopWorker();
    await stage().inExtension(deleteDatabase, name);
    await stage().inExtension(writeDatabase, name, { ...fixtureOf(1), stores });
    const folder = mkdtempSync(join(tmpdir(), 'lince-rescued-'));
    const downloaded = await downloadsOf(stage().chromium.browser, folder);

    const workbench = await stage().openOwn('workbench.html');
    await workbench.waitForSelector('[data-state="failed"] a');
    await workbench.click('[data-state="failed"] a');
    await workbench.waitForSelector('[data-trouble="failed-migration"]');
    await workbench.click('[data-action="rescue"]');

    const file = await downloaded();
    expect(file).toMatch(/^lince-rescued-\d{4}-\d\d-\d\d\.json$/);
    const rescued = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect(rescued.clips).toHaveLength(clips.rows.length + 1);
    expect(rescued.clips).toEqual(expect.arrayContaining([...clips.rows]));
    rmSync(folder, { recursive: true });
    // What is there is as it was.
    expect(await stage().inExtension(countOf, name, 'clips')).toBe(clips.rows.length + 1);
    await workbench.close();
    await stage().stopWorker();
    await stage().inExtension(deleteDatabase, name);
  });
});

// What follows runs in pages of the extension.

function holdAndRaise(name: string): Promise<void> {
  return new Promise((held, failed) => {
    const request = indexedDB.open(name);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      Object.assign(globalThis, { connection: request.result });
      const raising = indexedDB.open(name, 1000);
      raising.onblocked = () => held();
      raising.onsuccess = () => failed(new Error('nobody held it'));
    };
  });
}

function deleteDatabase(name: string): Promise<void> {
  return new Promise((deleted, failed) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => deleted();
    request.onerror = () => failed(request.error);
  });
}

function countOf(name: string, store: string): Promise<number> {
  return new Promise((counted, failed) => {
    const request = indexedDB.open(name);
    request.onerror = () => failed(request.error);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const count = request.result.transaction(store).objectStore(store).count();
      count.onsuccess = () => {
        request.result.close();
        counted(count.result);
      };
    };
  });
}

function raiseVersion(name: string): Promise<void> {
  return new Promise((raised, failed) => {
    const request = indexedDB.open(name, 1000);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      request.result.close();
      raised();
    };
  });
}
