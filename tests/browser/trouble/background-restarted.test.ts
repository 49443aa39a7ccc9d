/**
 * The browser stops the service worker whenever it likes: between two messages, and in the middle
 * of filling the database.
 */
import { expect, it } from 'vitest';
import { untilWhole } from '../support/card';
import { inChromium, SOON, sample, useStage } from '../support/trouble-stage';

inChromium('the background is stopped', () => {
  const stage = useStage();

  it('between reading a page and saving from it: the clause is saved', async () => {
    const tab = await stage().open(sample('hainan'));
    await tab.untilMarked();
    const overlay = await tab.overlay();
    await overlay.click('button.chip');
    await untilWhole(overlay);
    const title = await overlay.text('.card h2');

    await stage().stopWorker();
    await overlay.click('.card-head button[data-action="save"]');

    const workbench = await stage().openOwn('workbench.html');
    await workbench.waitForFunction((words) => document.body.innerText.includes(words), {}, title);
    expect(await overlay.count('.card [role="alert"]')).toBe(0);
    await workbench.close();
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('between reading a page and opening the panel: the panel has the outline', async () => {
    const tab = await stage().open(sample('hainan'));
    const marked = await tab.untilMarked();

    await stage().stopWorker();
    const panel = await stage().openPanel(tab);

    await panel.waitForSelector('.outline');
    await expect
      .poll(async () => (await panel.$$('.outline .measure:not(.unmatched)')).length, SOON)
      .toBe(marked);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('before a page is loaded: it is marked as ever', async () => {
    const tab = await stage().open(sample('hainan'));
    const marked = await tab.untilMarked();

    await stage().stopWorker();
    await tab.page.reload();

    await expect.poll(async () => (await tab.marks()).length, SOON).toBe(marked);
    await expect.poll(() => tab.badge(), SOON).toBe(String(marked));
    expect((await tab.report())?.state).toBe('notice');
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it.each([0, 10, 20, 40, 80])(
    '%i ms after it began to fill the database: the next start completes it',
    async (delay) => {
      const page = await stage().openOwn('manifest.json');
      await stage().stopWorker();
      await page.evaluate(deleteDatabase, 'lince-library');

      void stage().wake();
      await page.evaluate((ms) => new Promise((passed) => setTimeout(passed, ms)), delay);
      await stage().stopWorker();
      const left = await page.evaluate(storedPlans);
      console.log(`stopped after ${delay} ms: ${left?.plans.length ?? 0} of 5 plans were there`);
      await stage().wake();

      await expect.poll(() => page.evaluate(storedPlans), SOON).toEqual(WHOLE);
      await page.close();
    },
  );

  it.each([0, 1, 4])(
    'after %i plans were written: the next start writes the others',
    async (count) => {
      const page = await stage().openOwn('manifest.json');
      await stage().wake();
      await expect.poll(() => page.evaluate(storedPlans), SOON).toEqual(WHOLE);
      await stage().stopWorker();
      await page.evaluate(forgetPlansAfter, count);
      expect((await page.evaluate(storedPlans))?.plans).toHaveLength(count);

      await stage().wake();

      await expect.poll(() => page.evaluate(storedPlans), SOON).toEqual(WHOLE);
      await page.close();
    },
  );
});

const WHOLE = {
  complete: true,
  plans: ['fujian-2017', 'guangdong-2018', 'hainan-2017', 'henan-2018', 'shandong'],
};

/** Leaves the library's database as a seeding does that was stopped after so many plans. */
function forgetPlansAfter(count: number): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open('lince-library');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const database = request.result;
      const writing = database.transaction(['plans', 'meta'], 'readwrite');
      writing.objectStore('meta').clear();
      const keys = writing.objectStore('plans').getAllKeys();
      keys.onsuccess = () => {
        for (const key of keys.result.slice(count)) writing.objectStore('plans').delete(key);
      };
      writing.oncomplete = () => {
        database.close();
        done();
      };
      writing.onerror = () => failed(writing.error);
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

/** What is in the library's database, read without the library. */
async function storedPlans(): Promise<{ complete: boolean; plans: unknown[] } | null> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === 'lince-library')) return null;
  const database = await new Promise<IDBDatabase | null>((opened) => {
    const request = indexedDB.open('lince-library');
    // Its making may have been given up since it was listed; it is not for us to make it.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => opened(request.result);
    request.onerror = () => opened(null);
  });
  if (!database) return null;
  const all = (store: string) =>
    new Promise<unknown[]>((read, failed) => {
      const request = database.transaction(store).objectStore(store).getAllKeys();
      request.onsuccess = () => read(request.result);
      request.onerror = () => failed(request.error);
    });
  try {
    return { complete: (await all('meta')).length === 1, plans: await all('plans') };
  } finally {
    database.close();
  }
}
