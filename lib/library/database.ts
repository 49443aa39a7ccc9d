import { Dexie, type Table } from 'dexie';
import type { Plan } from '../plan/plan';

/** How long to wait for the database before reading goes on without it (milliseconds). */
const PATIENCE = 2000;

/** One document, its measures inside: a row a measure is sixty times slower to write. */
export interface PlanRow {
  readonly id: string;
  readonly origin: 'bundled';
  /** Of the plan's content; a row that does not agree with it is damaged. */
  readonly hash: string;
  readonly plan: Plan;
}

/** Written last, after all plans of a pack: without it the pack is not complete. */
export interface SeededRow {
  readonly key: 'bundled';
  /** Of the whole pack. */
  readonly hash: string;
  readonly plans: readonly { readonly id: string; readonly hash: string }[];
}

/** Reference data. The reader's own data is in another database, out of reach of updates here. */
export class LibraryDatabase extends Dexie {
  declare plans: Table<PlanRow, string>;
  declare meta: Table<SeededRow, string>;

  constructor(name = 'lince-library') {
    super(name);
    this.version(1).stores({ plans: 'id', meta: 'key' });
  }

  /** Opens it, or rejects: the browser itself waits for ever while another page blocks it. */
  async openSoon(): Promise<void> {
    const late = new Promise((_, reject) =>
      setTimeout(reject, PATIENCE, new Error('the library is blocked')),
    );
    await Promise.race([this.open(), late]);
  }
}
