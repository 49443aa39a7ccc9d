/**
 * Keeps the bundled plans in the database whole: at install, after an update that changed them,
 * and whenever one is missing or damaged.
 *
 * The worker may be killed between any two writes. Each plan is its own transaction and the row
 * that says "complete" comes last, so the next start sees what is left to do.
 */
import * as v from 'valibot';
import type { Plan } from '../plan/plan';
import { PlanSchema } from '../plan/schema';
import type { LibraryDatabase, PlanRow } from './database';
import { PackSchema, packHash, planHash } from './pack';

/** The bundled documents: the hash is known without loading them. */
export interface Bundled {
  readonly hash: string;
  readonly load: () => Promise<unknown>;
}

/** Makes the stored plans agree with the bundled ones and answers them. Writes nothing if they do. */
export async function seededPlans(database: LibraryDatabase, bundled: Bundled): Promise<Plan[]> {
  const [complete, rows] = await Promise.all([
    database.meta.get('bundled'),
    database.plans.toArray(),
  ]);
  const sound = await soundRows(rows);
  const whole = await isWhole(complete, bundled.hash, sound);
  return whole ? [...sound.values()].map(({ plan }) => plan) : seed(database, bundled, sound);
}

const SeededSchema = v.object({
  plans: v.array(v.object({ id: v.string(), hash: v.string() })),
});

/** Whether the plans that "complete" was said of are this pack's, and all there. */
async function isWhole(
  complete: unknown,
  hash: string,
  sound: ReadonlyMap<string, PlanRow>,
): Promise<boolean> {
  if (!v.is(SeededSchema, complete)) return false;
  return (
    (await packHash(complete.plans)) === hash &&
    complete.plans.every((plan) => sound.get(plan.id)?.hash === plan.hash)
  );
}

async function seed(
  database: LibraryDatabase,
  bundled: Bundled,
  sound: ReadonlyMap<string, PlanRow>,
): Promise<Plan[]> {
  const pack = v.parse(PackSchema, await bundled.load());
  for (const { hash, plan } of pack.plans) {
    if (sound.get(plan.id)?.hash !== hash) {
      await database.plans.put({ id: plan.id, origin: 'bundled', hash, plan });
    }
  }
  const ids = new Set(pack.plans.map(({ plan }) => plan.id));
  await database.transaction('rw', database.plans, database.meta, async () => {
    await database.plans.filter(({ id, origin }) => origin === 'bundled' && !ids.has(id)).delete();
    const plans = pack.plans.map(({ hash, plan }) => ({ id: plan.id, hash }));
    await database.meta.put({ key: 'bundled', hash: pack.hash, plans });
  });
  return pack.plans.map(({ plan }) => plan);
}

/** The rows whose plan is well-formed and is what was written. */
async function soundRows(rows: readonly PlanRow[]): Promise<Map<string, PlanRow>> {
  const sound = new Map<string, PlanRow>();
  for (const row of rows) {
    if (v.is(PlanSchema, row.plan) && (await planHash(row.plan)) === row.hash)
      sound.set(row.id, row);
  }
  return sound;
}
