/** Documents that a reader adds, and how a library is looked at from outside. */
import { type Addition, Additions } from '../../../lib/library/additions';
import type { LibraryDatabase } from '../../../lib/library/database';
import type { Plan } from '../../../lib/plan/plan';
import { version } from './packs';

/** A document about what a word says, with whatever is known of it; the word makes it another document. */
export function documentOf(word: string, facts: Partial<Plan> = {}): Addition {
  const plan = { ...version(word, word), ...facts };
  const text = plan.measures.map(({ text }) => text).join('\n');
  return { plan, text, origin: 'page', addedOn: '2026-01-02' };
}

/** The writer of a library, and what it has told. */
export function writerOf(database: LibraryDatabase) {
  const told: (readonly string[])[] = [];
  const additions = new Additions(database, {
    indexVersion: 'v1',
    changed: (ids) => told.push(ids),
  });
  return { additions, told };
}

/** The ids that each table has, in order. */
export async function idsIn(database: LibraryDatabase) {
  const keysOf = (table: { toCollection(): { primaryKeys(): PromiseLike<string[]> } }) =>
    table.toCollection().primaryKeys();
  return {
    plans: await keysOf(database.plans),
    heads: await keysOf(database.heads),
    texts: await keysOf(database.texts),
    index: await keysOf(database.index),
    bin: await keysOf(database.bin),
    off: await keysOf(database.off),
  };
}
