/**
 * Puts plans into the extension's library past its own ways in, which are for a few documents at a
 * time. Rows are as the library writes them, so that its next start takes them for its own.
 */
import type { Page } from 'puppeteer-core';
import type { PlanRow } from '../../../lib/library/database';
import { type HeadRow, headRow } from '../../../lib/library/heads';
import { planHash } from '../../../lib/library/pack';
import type { Plan } from '../../../lib/plan/plan';

/** So many at a time through the debugging protocol. */
const BATCH = 100;

/** `page` is one of the extension's own; its database must be there already. */
export async function fillLibrary(page: Page, plans: Iterable<Plan>): Promise<void> {
  let rows: { plans: PlanRow; heads: HeadRow }[] = [];
  for (const plan of plans) {
    const hash = await planHash(plan);
    rows.push({
      plans: { id: plan.id, origin: 'bundled', hash, plan },
      heads: headRow(plan),
    });
    if (rows.length < BATCH) continue;
    await page.evaluate(put, JSON.stringify(rows));
    rows = [];
  }
  await page.evaluate(put, JSON.stringify(rows));
}

/** Runs in the page. */
function put(json: string): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('lince-library');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const writing = database.transaction(['plans', 'heads'], 'readwrite');
      for (const row of JSON.parse(json))
        for (const name of ['plans', 'heads']) writing.objectStore(name).put(row[name]);
      writing.oncomplete = () => {
        database.close();
        done();
      };
      writing.onerror = () => failed(writing.error);
    };
  });
}
