/** Plans as the reader adds them, put into the library as it is stored. */
import type { Page } from 'puppeteer-core';
import { headRow } from '../../../lib/library/heads';
import { planHash } from '../../../lib/library/pack';
import { subjectOf } from '../../../lib/library/subject';
import { NOTHING_MENDED, readMended } from '../../../lib/plan/mend/mend';
import { articleFromText } from '../../../lib/text/plain-text';

/** Adds the document of a text under an id; the page is one of the extension's. */
export async function addOwnPlan(page: Page, id: string, text: string): Promise<void> {
  const plan = readMended(articleFromText(text), { id }, NOTHING_MENDED);
  const { measures: _, id: __, ...known } = plan;
  const told = {
    origin: 'file',
    addedOn: '2026-01-02',
    fileName: '农业.docx',
    subject: subjectOf(plan),
    mended: false,
    partial: false,
  } as const;
  const rows = {
    plans: { id, origin: told.origin, hash: await planHash(plan), plan },
    heads: headRow(plan, told),
    texts: { id, text, known, facts: {}, marks: [] },
  };
  await page.evaluate(async (rows) => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const opening = indexedDB.open('lince-library');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = failed;
    });
    const writing = database.transaction(Object.keys(rows), 'readwrite');
    for (const [store, row] of Object.entries(rows)) writing.objectStore(store).put(row);
    await new Promise((done) => {
      writing.oncomplete = done;
    });
    database.close();
  }, rows);
}
