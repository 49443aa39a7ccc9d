/**
 * What the search keeps of plans, read in batches, and made where it is missing, in slices, each kept as
 * soon as it is ready: whoever is stopped has lost one slice.
 *
 * 10,000 plans of 30 measures are some 160 MB, which are read in 1 to 2 s; to read the plans themselves
 * takes ten times as long. So an import brings what is kept of its plans, and the workbench has the rest
 * made before anybody searches (`missing`); a search makes what it misses nevertheless.
 */
import { createLexicon, type Lexicon } from '../../match/words/lexicon';
import type { LibraryDatabase, PlanRow } from '../database';
import { soundPlan } from '../plans';
import { readSearchRow, searchRow, searchVersion } from './search-row';
import { type SearchedPlan, searchedPlan } from './searched-plan';

/** Rows that are read at once: some 3 MB. */
const BATCH = 200;
/** Plans that are read before what was made of them is kept. */
const SLICE = 8;

/** What was made of some plans, by their ids; `kept`: and stored. */
interface Made {
  readonly searched: ReadonlyMap<string, SearchedPlan>;
  readonly kept: boolean;
}

export class SearchRows {
  readonly #database: LibraryDatabase;
  readonly #version: string;
  #lexicon: Lexicon | null = null;

  /** `version`: of the lexicon and the code around it, as the index has it. */
  constructor(database: LibraryDatabase, version: string) {
    this.#database = database;
    this.#version = version;
  }

  /**
   * What there is of these plans, some at a time: first what is kept, then what has to be made. Those that
   * are gone or damaged are left out.
   */
  async *read(ids: readonly string[]): AsyncGenerator<ReadonlyMap<string, SearchedPlan>> {
    const missing: string[] = [];
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const rows = await this.#database.search.bulkGet(batch);
      const kept = new Map<string, SearchedPlan>();
      for (const [i, id] of batch.entries()) {
        const searched = readSearchRow(rows[i], id, this.#version);
        if (searched) kept.set(id, searched);
        else missing.push(id);
      }
      if (kept.size > 0) yield kept;
    }
    for await (const { searched } of this.make(missing)) yield searched;
  }

  /** The plans of which nothing is kept. What is kept of another version goes. */
  async missing(): Promise<string[]> {
    const { plans, search, meta } = this.#database;
    return this.#database.transaction('rw', plans, search, meta, async () => {
      const version = searchVersion(this.#version);
      const made = await meta.get('search');
      if (made?.key !== 'search' || made.version !== version) {
        await search.clear();
        await meta.put({ key: 'search', version });
      }
      const [all, kept] = await Promise.all([
        plans.toCollection().primaryKeys(),
        search.toCollection().primaryKeys(),
      ]);
      const there = new Set(kept);
      return all.filter((id) => !there.has(id));
    });
  }

  /** Makes what is kept of these plans, a slice at a time. */
  async *make(ids: readonly string[]): AsyncGenerator<Made> {
    for (let start = 0; start < ids.length; start += SLICE)
      yield await this.#make(ids.slice(start, start + SLICE));
  }

  async #make(ids: readonly string[]): Promise<Made> {
    this.#lexicon ??= createLexicon();
    const searched = new Map<string, SearchedPlan>();
    const hashes = new Map<string, string>();
    const rows = await this.#database.plans.bulkGet([...ids]);
    for (const [i, id] of ids.entries()) {
      const row = rows[i];
      const plan = await soundPlan(row, id);
      if (!row || !plan) continue;
      searched.set(id, searchedPlan(plan, this.#lexicon));
      hashes.set(id, row.hash);
    }
    return { searched, kept: await this.#keep(searched, hashes) };
  }

  /** Keeps what was made of plans that are as they were; false where it cannot be kept. */
  #keep(
    made: ReadonlyMap<string, SearchedPlan>,
    hashes: ReadonlyMap<string, PlanRow['hash']>,
  ): Promise<boolean> {
    const { plans, search } = this.#database;
    return this.#database
      .transaction('rw', plans, search, async () => {
        // A plan that was changed meanwhile has another hash.
        const now = await plans.bulkGet([...made.keys()]);
        await search.bulkPut(
          now.flatMap((row) => {
            const searched = row && row.hash === hashes.get(row.id) && made.get(row.id);
            return searched ? searchRow(row.id, searched, this.#version) : [];
          }),
        );
      })
      .then(
        () => true,
        () => false,
      );
  }
}
