/** The reader's plans as they lie in the library, in the form in which they travel. */
import type { LibraryDatabase } from '../database';
import { readHead } from '../heads';
import { soundPlan } from '../plans';
import type { SharedPlan } from './format';

/** Plans that are read at once: some megabytes. */
const BATCH = 20;

/** The ids of all plans that the reader has added, in their order. */
export async function ownIds(database: LibraryDatabase): Promise<string[]> {
  await database.openSoon();
  return inOrderOfIds(await database.texts.toCollection().primaryKeys());
}

/**
 * Plans of the reader's, in the order of their ids. One that is damaged is passed over, as is what the
 * reader has not added. Rejects where the library cannot be read.
 */
export async function* sharedPlans(
  database: LibraryDatabase,
  ids: readonly string[],
): AsyncGenerator<SharedPlan> {
  await database.openSoon();
  const sorted = inOrderOfIds(ids);
  for (let from = 0; from < sorted.length; from += BATCH) {
    const batch = sorted.slice(from, from + BATCH);
    const [plans, heads, texts] = await Promise.all([
      database.plans.bulkGet(batch),
      database.heads.bulkGet(batch),
      database.texts.bulkGet(batch),
    ]);
    for (const [i, id] of batch.entries()) {
      const [row, text] = [heads[i], texts[i]];
      const head = row && readHead(row);
      const plan = await soundPlan(plans[i], id);
      if (!plan || !head || !text || head.origin === 'bundled') continue;
      const { origin, fileName, subject, addedOn, partial } = head;
      const { known, facts, marks } = text;
      const told = { known, facts, marks, origin, fileName, subject, partial };
      yield { plan, text: text.text, ...told, addedOn: addedOn ?? '' };
    }
  }
}

const inOrderOfIds = (ids: readonly string[]) => [...ids].sort((a, b) => (a < b ? -1 : 1));
