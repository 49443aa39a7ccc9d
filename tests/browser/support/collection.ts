/**
 * The reader's collection, as a test wants it: with clips in it, or as on the first day. Saved by the
 * background as from a card, so that a test of the workbench needs no notice open.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Clip } from '../../../lib/collection/clip';
import type { Pack } from '../../../lib/library/pack';
import { EXTENSION, type Lince } from './lince';

/** Opens the workbench on a clip of each document of the library; returns them, newest first. */
export async function openFilled(lince: Lince): Promise<{ workbench: Page; clips: Clip[] }> {
  const workbench = await lince.openOwn('workbench.html');
  return { workbench, clips: await fillCollection(workbench) };
}

/** The same in a workbench that shows an empty collection. */
export async function fillCollection(workbench: Page): Promise<Clip[]> {
  await workbench.waitForSelector('[data-state="empty"]');
  const clips = await workbench.evaluate(saveAll, places());
  await workbench.reload();
  await workbench.waitForFunction(
    (count) => document.querySelectorAll('.clip').length >= count,
    {},
    clips.length,
  );
  return clips;
}

/** Runs in a page of the extension: saves them as the card does, and tells what is stored then. */
async function saveAll(places: readonly Place[]): Promise<Clip[]> {
  const { browser } = globalThis as unknown as {
    browser: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  for (const place of places)
    await browser.runtime.sendMessage({ kind: 'save', payload: { from: 'library', ...place } });
  return new Promise((done, failed) => {
    const opening = indexedDB.open('lince-collection');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction('clips').objectStore('clips').getAll();
      reading.onerror = () => failed(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        const clips: Clip[] = reading.result;
        done(clips.sort((a, b) => b.savedAt.localeCompare(a.savedAt)));
      };
    };
  });
}

/** Empties the collection, behind the back of whatever page shows it. */
export async function forgetCollection(lince: Lince): Promise<void> {
  const worker = await lince.worker;
  await worker.evaluate(async () => {
    const there = (await indexedDB.databases()).some(({ name }) => name === 'lince-collection');
    if (!there) return;
    await new Promise<void>((done, failed) => {
      const opening = indexedDB.open('lince-collection');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        const clearing = opening.result.transaction(stores, 'readwrite');
        for (const store of stores) clearing.objectStore(store).clear();
        clearing.oncomplete = () => {
          opening.result.close();
          done();
        };
      };
    });
  });
}

/** The plans of the library, as they are in the package. */
export const bundled = (): Pack['plans'] =>
  (JSON.parse(readFileSync(join(EXTENSION, 'library.json'), 'utf8')) as Pack).plans;

interface Place {
  readonly planId: string;
  readonly measureId: string;
}

/** The fourth measure of each document; of the first document last, so that it is the newest. */
const places = (): Place[] =>
  bundled()
    .flatMap(({ plan }) => plan.measures.slice(3, 4).map(({ id }) => [plan.id, id] as const))
    .map(([planId, measureId]) => ({ planId, measureId }))
    .reverse();

/** The texts of all that match. */
export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent?.trim() ?? ''));
