import { Dexie, type Table } from 'dexie';
import type { IndexedPlan } from '../match/plan-index';
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

/**
 * What the index keeps of one plan. It is written and removed in the transactions that write and
 * remove the plan, so that it is never of another state of it; one that is missing is made anew.
 */
export interface IndexRow {
  readonly id: string;
  /** Of the code and the data that made it. */
  readonly version: string;
  readonly indexed: IndexedPlan;
  /** Of the numbers: a row that does not agree with it is damaged. */
  readonly sum: number;
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
  declare index: Table<IndexRow, string>;
  declare meta: Table<SeededRow, string>;

  constructor(name = 'lince-library') {
    super(name);
    this.version(1).stores({ plans: 'id', meta: 'key' });
    this.version(2).stores({ index: 'id' });
  }

  /** Opens it, or rejects: the browser itself waits for ever while another page blocks it. */
  async openSoon(): Promise<void> {
    const late = new Promise((_, reject) =>
      setTimeout(reject, PATIENCE, new Error('the library is blocked')),
    );
    await Promise.race([this.open(), late]);
  }
}
