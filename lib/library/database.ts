/**
 * The library's database: its tables and their versions. Apart from the collection's, so that an
 * update of the one never hurts the other.
 */
import { Dexie, type Table } from 'dexie';
import type { IndexedPlan } from '../match/index/plan-index';
import type { Mending } from '../plan/mend/mend';
import type { Plan } from '../plan/plan';
import { LibraryError, libraryErrorOf } from './errors';
import type { Head, HeadRow } from './heads';
import { MIGRATIONS } from './migrations';
import type { SearchedPlan } from './search/searched-plan';

/** How long to wait for the database before reading goes on without it (milliseconds). */
const PATIENCE = 2000;

/** One document, its measures inside: a row a measure is sixty times slower to write. */
export interface PlanRow {
  readonly id: string;
  readonly origin: Head['origin'];
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

/** What a plan that the reader added can be read from again. */
export interface TextRow {
  readonly id: string;
  /** Of the `Article`; its blocks are its lines. */
  readonly text: string;
  /** The plan's facts as they were when it was added, before the reader changed any. */
  readonly known: Omit<Plan, 'id' | 'measures'>;
  /** The facts that the reader has set, null for none; they go before all others. */
  readonly facts: Mending['facts'];
  readonly marks: Mending['marks'];
}

/** What the search keeps of a plan; one that is missing is made anew. */
export interface SearchRow {
  readonly id: string;
  /** Of the code and the data that made it. */
  readonly version: string;
  readonly searched: SearchedPlan;
}

/** What the page of targets keeps of a plan; one that is missing is made anew. */
export interface MetricsRow {
  readonly id: string;
  /** Of the code and the data that made it. */
  readonly version: string;
  /** The plan without its measures, as JSON. */
  readonly plan: string;
  /** What is listed of its targets, as JSON. */
  readonly listed: string;
  /** The targets in that order: a line of JSON each. */
  readonly targets: string;
}

/** A plan that the reader has removed, whole. */
export interface BinRow {
  readonly id: string;
  /** ISO date and time. */
  readonly removedAt: string;
  readonly plan: PlanRow;
  readonly head: HeadRow;
  readonly text?: TextRow | undefined;
  readonly index?: IndexRow | undefined;
}

/** A bundled plan that the reader has switched off. An update of the bundle leaves it so. */
export interface OffRow {
  readonly id: string;
}

/** Written last, after all plans of a pack: without it the pack is not complete. */
export interface SeededRow {
  readonly key: 'bundled';
  /** Of the whole pack. */
  readonly hash: string;
  readonly plans: readonly { readonly id: string; readonly hash: string }[];
}

/** Says that what is kept for the search of another version than this one is gone. */
export interface SearchMadeRow {
  readonly key: 'search';
  readonly version: string;
}

export class LibraryDatabase extends Dexie {
  declare plans: Table<PlanRow, string>;
  declare index: Table<IndexRow, string>;
  declare heads: Table<HeadRow, string>;
  declare texts: Table<TextRow, string>;
  declare bin: Table<BinRow, string>;
  declare off: Table<OffRow, string>;
  /** What the search keeps of plans: made when it is missed, deleted with its plan or for another. */
  declare search: Table<SearchRow, string>;
  /** What the page of targets keeps of plans, in the same way. */
  declare metrics: Table<MetricsRow, string>;
  declare meta: Table<SeededRow | SearchMadeRow, string>;

  constructor(name = 'lince-library') {
    super(name);
    MIGRATIONS.forEach(({ stores, upgrade }, i) => {
      const version = this.version(i + 1).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    });
  }

  /**
   * Opens it, or rejects: the browser itself waits for ever while another page blocks it. What a newer
   * version of Lince has written is not touched: it rejects as well.
   */
  async openSoon(): Promise<void> {
    if (!this.isOpen()) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new LibraryError('blocked')), PATIENCE);
      });
      try {
        await Promise.race([this.open(), late]);
      } catch (error) {
        throw await libraryErrorOf(error);
      } finally {
        clearTimeout(timer);
      }
    }
    // The browser's number is ten times ours; Dexie adds ones to it when it mends an index.
    if (Math.floor(this.backendDB().version / 10) > MIGRATIONS.length)
      throw new LibraryError('too-old');
  }
}
