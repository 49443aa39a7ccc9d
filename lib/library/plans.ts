/**
 * The texts of plans, read from the database when something of them is shown, and checked then, once
 * in a worker's life.
 */
import type { Plan } from '../plan/plan';
import type { LibraryDatabase, PlanRow } from './database';
import { planHash } from './pack';

/** So many plans stay in memory: more than a notice has to do with, some 20 MB. */
const MOST = 400;
/** So many are read and checked at once: some 20 ms. */
const AT_ONCE = 48;

/** What holds the texts. */
export interface PlanSource {
  /** Those of the plans that are there and sound, by id. */
  get(ids: readonly string[]): Promise<ReadonlyMap<string, Plan>>;
  /** These are others now, or gone. */
  forget(ids: readonly string[]): void;
}

export class StoredPlans implements PlanSource {
  readonly #database: LibraryDatabase;
  /** Those that were asked for last come last. */
  readonly #plans = new Map<string, Plan>();

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  async get(ids: readonly string[]): Promise<ReadonlyMap<string, Plan>> {
    const missing = ids.filter((id) => !this.#plans.has(id));
    const read: (Plan | null)[] = [];
    const rowsFrom = (start: number) => {
      const reading = this.#database.plans.bulkGet(missing.slice(start, start + AT_ONCE));
      // That it failed is heard where it is waited for.
      reading.catch(() => {});
      return reading;
    };
    let next = missing.length > 0 ? rowsFrom(0) : null;
    // In between others have their turn.
    for (let start = 0; next; start += AT_ONCE) {
      const rows: (PlanRow | undefined)[] = await next;
      // The database reads on while these are checked.
      next = start + AT_ONCE < missing.length ? rowsFrom(start + AT_ONCE) : null;
      const ids = missing.slice(start, start + AT_ONCE);
      read.push(...(await Promise.all(rows.map((row, i) => soundPlan(row, ids[i] ?? '')))));
    }
    const found = new Map<string, Plan>();
    for (const plan of [...ids.map((id) => this.#plans.get(id)), ...read]) {
      if (!plan) continue;
      found.set(plan.id, plan);
      this.#plans.delete(plan.id);
      this.#plans.set(plan.id, plan);
    }
    for (const id of [...this.#plans.keys()].slice(0, Math.max(0, this.#plans.size - MOST))) {
      this.#plans.delete(id);
    }
    return found;
  }

  forget(ids: readonly string[]): void {
    for (const id of ids) this.#plans.delete(id);
  }
}

/** A source of plans that are nowhere stored. */
export function plansInMemory(plans: readonly Plan[]): PlanSource {
  const all = new Map(plans.map((plan) => [plan.id, plan]));
  return { get: async () => all, forget: () => {} };
}

/**
 * The plan of a row, null where it is not what was written. Its form was checked before it was
 * written, so that its hash says all.
 */
export async function soundPlan(row: PlanRow | undefined, id: string): Promise<Plan | null> {
  if (row?.plan?.id !== id) return null;
  return (await planHash(row.plan)) === row.hash ? row.plan : null;
}
