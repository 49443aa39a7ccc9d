/**
 * What the search keeps of plans, as it is stored: a row a plan, read in batches. It is made the first
 * time that it is missed, in slices, each kept as soon as it is ready; whoever writes or removes a plan
 * deletes its row in the same transaction.
 *
 * 10,000 plans of 30 measures are some 160 MB, which are read in 1 to 2 s; to read the plans themselves
 * would take ten times as long.
 */
import * as v from 'valibot';
import { createLexicon, type Lexicon } from '../../match/lexicon';
import type { LibraryDatabase } from '../database';
import { soundPlan } from '../plans';
import { COLUMNS, END, type SearchedPlan, searchedPlan } from './searched-plan';

/** One more with every change of what is kept; what follows from the lexicon has a version of its own. */
const FORM = 1;
/** Rows that are read at once: some 3 MB. */
const BATCH = 200;
/** Plans that are read before what was made of them is kept. */
const SLICE = 8;

const SearchRowSchema = v.object({
  id: v.string(),
  version: v.string(),
  searched: v.pipe(
    v.object({
      count: v.number(),
      words: v.string(),
      agencies: v.string(),
      targets: v.string(),
      topics: v.array(v.string()),
      topicPlaces: v.instance(Uint16Array),
      table: v.instance(Uint32Array),
    }),
    // A string that is not the one that was measured would be found in at the wrong places.
    v.check(
      ({ count, table, ...strings }) =>
        table.length === count * COLUMNS &&
        (count === 0 ||
          (['words', 'agencies', 'targets'] as const).every(
            (field) => table[(count - 1) * COLUMNS + END[field]] === strings[field].length,
          )),
    ),
  ),
});

export class SearchRows {
  readonly #database: LibraryDatabase;
  readonly #version: string;
  #lexicon: Lexicon | null = null;

  /** `version`: of the lexicon and the code around it, as the index has it. */
  constructor(database: LibraryDatabase, version: string) {
    this.#database = database;
    this.#version = `${FORM} ${version}`;
  }

  /** What there is of these plans, some at a time; those that are gone or damaged are left out. */
  async *read(ids: readonly string[]): AsyncGenerator<ReadonlyMap<string, SearchedPlan>> {
    for (let start = 0; start < ids.length; start += BATCH) {
      const batch = ids.slice(start, start + BATCH);
      const rows = await this.#database.search.bulkGet(batch);
      const kept = new Map(rows.flatMap((row, i) => this.#kept(row, batch[i])));
      if (kept.size > 0) yield kept;
      const missing = batch.filter((id) => !kept.has(id));
      for (let i = 0; i < missing.length; i += SLICE)
        yield await this.#make(missing.slice(i, i + SLICE));
    }
  }

  #kept(row: unknown, id: string | undefined): [string, SearchedPlan][] {
    if (!v.is(SearchRowSchema, row) || row.version !== this.#version || row.id !== id) return [];
    return [[row.id, row.searched]];
  }

  async #make(ids: readonly string[]): Promise<Map<string, SearchedPlan>> {
    const { plans, search } = this.#database;
    this.#lexicon ??= createLexicon();
    const made = new Map<string, SearchedPlan>();
    const hashes = new Map<string, string>();
    const rows = await plans.bulkGet([...ids]);
    for (const [i, id] of ids.entries()) {
      const row = rows[i];
      const plan = await soundPlan(row, id);
      if (!row || !plan) continue;
      made.set(id, searchedPlan(plan, this.#lexicon));
      hashes.set(id, row.hash);
    }
    // What is not kept is made again the next time. A plan that was changed meanwhile has another hash.
    await this.#database
      .transaction('rw', plans, search, async () => {
        const now = await plans.bulkGet([...made.keys()]);
        const same = now.flatMap((row) => (row && row.hash === hashes.get(row.id) ? row.id : []));
        await search.bulkPut(
          same.flatMap((id) => {
            const searched = made.get(id);
            return searched ? { id, version: this.#version, searched } : [];
          }),
        );
      })
      .catch(() => {});
    return made;
  }
}
