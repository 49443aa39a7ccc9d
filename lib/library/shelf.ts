/**
 * The library as the extension's own pages read it: its plans by id, and what there is. They open
 * the database themselves, so that nothing that a page's process could ask for hands plans out.
 */
import * as v from 'valibot';
import type { Plan } from '../plan/plan';
import { PlanSchema } from '../plan/schema';
import type { LibraryDatabase, PlanRow } from './database';
import { PackSchema } from './pack';

/** A plan on the shelf without its measures. */
export interface ShelvedPlan {
  readonly plan: Omit<Plan, 'measures'>;
  readonly measures: number;
  /** Whether it came with Lince, or the reader added it. */
  readonly origin: PlanRow['origin'];
}

export class Shelf {
  readonly #database: LibraryDatabase;
  readonly #bundled: () => Promise<unknown>;

  /** `bundled` gives the bundled documents, for where the database does not open or is still empty. */
  constructor(database: LibraryDatabase, bundled: () => Promise<unknown>) {
    this.#database = database;
    this.#bundled = bundled;
  }

  /** All plans, the bundled ones first, then by date. One that is damaged is left out. */
  async list(): Promise<ShelvedPlan[]> {
    const found: ShelvedPlan[] = [];
    const put = (plan: unknown, origin: PlanRow['origin']) => {
      const read = v.safeParse(PlanSchema, plan);
      if (!read.success) return;
      const { measures, ...head } = read.output;
      found.push({ plan: head, measures: measures.length, origin });
    };
    // One by one: thousands of plans at once would not fit.
    await this.#fromDatabase((database) =>
      database.plans.each(({ plan, origin }) => put(plan, origin)),
    );
    if (found.length === 0) for (const { plan } of await this.#pack()) put(plan, 'bundled');
    return found.sort(
      (a, b) =>
        Number(a.origin !== 'bundled') - Number(b.origin !== 'bundled') ||
        dateOf(b).localeCompare(dateOf(a)),
    );
  }

  /** A plan by its id; undefined where the library does not have it (any more). */
  async plan(id: string): Promise<Plan | undefined> {
    const row = await this.#fromDatabase((database) => database.plans.get(id));
    const read = v.safeParse(PlanSchema, row?.plan);
    if (read.success) return read.output;
    return (await this.#pack()).find(({ plan }) => plan.id === id)?.plan;
  }

  async #fromDatabase<T>(read: (database: LibraryDatabase) => Promise<T>): Promise<T | undefined> {
    try {
      await this.#database.openSoon();
      return await read(this.#database);
    } catch {
      return undefined;
    }
  }

  async #pack(): Promise<readonly { readonly plan: Plan }[]> {
    return v.parse(PackSchema, await this.#bundled()).plans;
  }
}

function dateOf({ plan }: ShelvedPlan): string {
  return plan.signedOn ?? plan.publishedOn ?? '';
}
