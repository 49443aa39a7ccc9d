/**
 * Keeps the bundled plans in the database whole: at install, after an update that changed them,
 * and whenever one is missing or damaged.
 *
 * The worker may be killed between any two writes. Each plan is its own transaction and the row
 * that says "complete" comes last, so the next start sees what is left to do.
 */
import * as v from 'valibot';
import type { LibraryDatabase } from './database';
import { headRow } from './heads';
import { type Pack, PackSchema, packHash } from './pack';
import { soundPlan } from './plans';

/** The bundled documents: the hash is known without loading them. */
export interface Bundled {
  readonly hash: string;
  readonly load: () => Promise<unknown>;
}

/**
 * Makes the stored plans those of the bundle. Reads and writes nothing if they are; whether their
 * content is what was written is asked when it is shown.
 */
export async function seed(database: LibraryDatabase, bundled: Bundled): Promise<void> {
  const [complete, ids] = await Promise.all([
    database.meta.get('bundled'),
    database.plans.toCollection().primaryKeys(),
  ]);
  if (await isWhole(complete, bundled.hash, new Set(ids))) return;
  const pack = await loadPack(bundled);
  const packed = new Set(pack.plans.map(({ plan }) => plan.id));
  await repair(database, pack, [...packed]);
  const before = v.is(SeededSchema, complete)
    ? complete.plans.map(({ id }) => id)
    : await database.plans.filter(({ origin }) => origin === 'bundled').primaryKeys();
  const gone = before.filter((id) => !packed.has(id));
  const { plans: all, heads, index, search, metrics, off, meta } = database;
  await database.transaction('rw', [all, heads, index, search, metrics, off, meta], async () => {
    if (gone.length > 0)
      for (const table of [index, search, metrics, heads, off, all]) await table.bulkDelete(gone);
    const plans = pack.plans.map(({ hash, plan }) => ({ id: plan.id, hash }));
    await database.meta.put({ key: 'bundled', hash: pack.hash, plans });
  });
}

/** The bundled documents; throws where they are not what the build has made. */
export async function loadPack(bundled: Bundled): Promise<Pack> {
  return v.parse(PackSchema, await bundled.load());
}

/** Writes those of the pack that are among `ids` and are not stored as they should be. */
export async function repair(
  database: LibraryDatabase,
  pack: Pack,
  ids: readonly string[],
): Promise<void> {
  const wanted = pack.plans.filter(({ plan }) => ids.includes(plan.id));
  const rows = await database.plans.bulkGet(wanted.map(({ plan }) => plan.id));
  for (const [i, { hash, plan }] of wanted.entries()) {
    const row = rows[i];
    if (row?.hash === hash && (await soundPlan(row, plan.id))) continue;
    const { plans, heads, index, search, metrics } = database;
    await database.transaction('rw', plans, heads, index, search, metrics, async () => {
      if (row) for (const table of [index, search, metrics]) await table.delete(plan.id);
      await heads.put(headRow(plan));
      await plans.put({ id: plan.id, origin: 'bundled', hash, plan });
    });
  }
}

const SeededSchema = v.object({
  plans: v.array(v.object({ id: v.string(), hash: v.string() })),
});

/** Whether the plans that "complete" was said of are this pack's, and all there. */
async function isWhole(
  complete: unknown,
  hash: string,
  ids: ReadonlySet<string>,
): Promise<boolean> {
  if (!v.is(SeededSchema, complete)) return false;
  return (await packHash(complete.plans)) === hash && complete.plans.every(({ id }) => ids.has(id));
}
