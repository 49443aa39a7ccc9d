/**
 * The reader's collection, as a test wants it: with clips in it, or as on the first day. Written
 * into the database as Lince does, so that a test of the workbench needs no notice open.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { clauseOf } from '../../../lib/collection/clause';
import type { Clip } from '../../../lib/collection/clip';
import { makeClip } from '../../../lib/collection/make-clip';
import type { Pack } from '../../../lib/library/pack';
import { EXTENSION, type Lince } from './lince';

/** Opens the workbench on a clip of each document of the library; returns them, newest first. */
export async function openFilled(lince: Lince): Promise<{ workbench: Page; clips: Clip[] }> {
  const workbench = await lince.openOwn('workbench.html');
  return { workbench, clips: await fillCollection(workbench) };
}

/** The same in a workbench that shows an empty collection. */
export async function fillCollection(workbench: Page): Promise<Clip[]> {
  const clips = await clipsOfLibrary();
  // With its first look the database is there.
  await workbench.waitForSelector('[data-state="empty"]');
  await workbench.evaluate(async (clips) => {
    await new Promise<void>((done, failed) => {
      const opening = indexedDB.open('lince-collection');
      opening.onerror = () => failed(opening.error);
      opening.onsuccess = () => {
        const writing = opening.result.transaction('clips', 'readwrite');
        for (const clip of clips) writing.objectStore('clips').add(clip);
        writing.oncomplete = () => {
          opening.result.close();
          done();
        };
        writing.onerror = () => failed(writing.error);
      };
    });
  }, clips);
  await workbench.reload();
  await workbench.waitForSelector('.clip');
  return clips;
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
        const clearing = opening.result.transaction('clips', 'readwrite');
        clearing.objectStore('clips').clear();
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

/** The fourth measure of each document, saved a day after the other. */
async function clipsOfLibrary(): Promise<Clip[]> {
  const clips = bundled().flatMap(({ plan }, day) => {
    const measure = plan.measures[3];
    const saved = new Date(Date.UTC(2026, 0, 9 - day));
    return measure ? [makeClip(clauseOf(plan, measure, 'equivalent'), saved)] : [];
  });
  return Promise.all(clips);
}

/** The texts of all that match. */
export const textsOf = (page: Page, selector: string): Promise<string[]> =>
  page.$$eval(selector, (found) => found.map(({ textContent }) => textContent?.trim() ?? ''));
