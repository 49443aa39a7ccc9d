/**
 * The library as the extension's own pages read it: its plans by id, and what there is. They open
 * the database themselves, so that nothing that a page's process could ask for hands plans out.
 */
import * as v from 'valibot';
import type { Plan } from '../plan/plan';
import { PlanSchema } from '../plan/schema';
import type { LibraryDatabase, PlanRow } from './database';
import { type LibraryTrouble, libraryErrorOf } from './errors';
import { type Head, type HeadRow, headRow, readHead } from './heads';
import { type KeptText, readKeptText } from './kept-text';
import { PackSchema } from './pack';

/** A plan on the shelf without its measures. */
export interface ShelvedPlan extends Head {
  /** Whether it is a bundled plan that the reader has switched off: nothing is matched against it. */
  readonly off: boolean;
}

export class Shelf {
  readonly #database: LibraryDatabase;
  readonly #bundled: () => Promise<unknown>;
  #trouble: LibraryTrouble | null = null;

  /** `bundled` gives the bundled documents, for where the database does not open or is still empty. */
  constructor(database: LibraryDatabase, bundled: () => Promise<unknown>) {
    this.#database = database;
    this.#bundled = bundled;
  }

  /** Why the database was not read when it was last asked; null where it was. */
  get trouble(): LibraryTrouble | null {
    return this.#trouble;
  }

  /** All plans, the bundled ones first, then by date. One that is damaged is left out. */
  async list(): Promise<ShelvedPlan[]> {
    const stored = await this.#fromDatabase(listed);
    const found = stored?.length ? stored : await this.#packed();
    return found.sort(
      (a, b) =>
        Number(a.origin !== 'bundled') - Number(b.origin !== 'bundled') ||
        dateOf(b).localeCompare(dateOf(a)),
    );
  }

  /** What the list says of some plans, by id; those that the database does not have are left out. */
  async heads(ids: readonly string[]): Promise<ReadonlyMap<string, Head>> {
    const rows = await this.#fromDatabase((database) => database.heads.bulkGet([...ids]));
    return new Map(
      (rows ?? []).flatMap((row) => {
        const head = row && readHead(row);
        return head ? [[row.id, head] as const] : [];
      }),
    );
  }

  /** A plan by its id; undefined where the library does not have it (any more). */
  async plan(id: string): Promise<Plan | undefined> {
    const row = await this.#fromDatabase((database) => database.plans.get(id));
    const read = v.safeParse(PlanSchema, row?.plan);
    if (read.success) return read.output;
    return (await this.#pack()).find(({ plan }) => plan.id === id)?.plan;
  }

  /** The kept text of a plan that the reader added; null where there is none. */
  async text(id: string): Promise<KeptText | null> {
    return readKeptText(await this.#fromDatabase((database) => database.texts.get(id)));
  }

  async #fromDatabase<T>(read: (database: LibraryDatabase) => Promise<T>): Promise<T | undefined> {
    try {
      await this.#database.openSoon();
      const found = await read(this.#database);
      this.#trouble = null;
      return found;
    } catch (error) {
      this.#trouble = (await libraryErrorOf(error)).kind;
      return undefined;
    }
  }

  async #packed(): Promise<ShelvedPlan[]> {
    return (await this.#pack()).flatMap(({ plan }) => {
      const head = readHead(headRow(plan));
      return head ? [{ ...head, off: false }] : [];
    });
  }

  async #pack(): Promise<readonly { readonly plan: Plan }[]> {
    return v.parse(PackSchema, await this.#bundled()).plans;
  }
}

/** By their heads alone, which are a fiftieth of the plans; but a plan that has none is read for it. */
async function listed({ plans, heads, off }: LibraryDatabase): Promise<ShelvedPlan[]> {
  const sound: Head[] = [];
  let last: string | undefined = '';
  while (last !== undefined) {
    const rows: HeadRow[] = await heads.where('id').above(last).limit(BATCH).toArray();
    sound.push(...rows.flatMap((row) => readHead(row) ?? []));
    last = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  }
  const [ids, switchedOff] = await Promise.all([
    plans.toCollection().primaryKeys(),
    off.toCollection().primaryKeys(),
  ]);
  const listed = new Set(sound.map(({ plan }) => plan.id));
  const headlessIds = ids.filter((id) => !listed.has(id));
  const headless = headlessIds.length > 0 ? await plans.bulkGet(headlessIds) : [];
  const isOff = new Set(switchedOff);
  return [...sound, ...headless.flatMap((row) => headOf(row) ?? [])].map((head) => ({
    ...head,
    off: isOff.has(head.plan.id),
  }));
}

/** Of a plan whose own head is damaged; null where it is so itself. */
function headOf(row: PlanRow | undefined): Head | null {
  const read = v.safeParse(PlanSchema, row?.plan);
  if (!row || !read.success) return null;
  const head = readHead(headRow(read.output));
  return head && { ...head, origin: row.origin };
}

/** Heads that are read at once: a page that lists thousands stays fluid meanwhile. */
const BATCH = 100;

function dateOf({ plan }: ShelvedPlan): string {
  return plan.signedOn ?? plan.publishedOn ?? '';
}
