/**
 * The only writer of the plans that the reader adds. Whatever it does is done whole, in one
 * transaction, or not at all; only removing and bringing back go in steps, each of them whole. All
 * its calls reject with a `LibraryError` and nothing else.
 *
 * Whoever uses it is told which plans are others than before, so that the background can bring its
 * index in step and pages read again what they show.
 */
import type { IndexedPlan } from '../match/index/plan-index';
import type { Plan } from '../plan/plan';
import { batches, bringBack, moveToBin, type Outcome } from './bin';
import type {
  IndexRow,
  LibraryDatabase,
  MetricsRow,
  PlanRow,
  SearchRow,
  TextRow,
} from './database';
import { libraryErrorOf } from './errors';
import { asReadOf, type HeadRow, headRow } from './heads';
import { indexRow } from './index-rows';
import { findSame } from './known';
import { metricsRow } from './metrics-row';
import { isOwn, newOwnId } from './own';
import { planHash } from './pack';
import { searchRow } from './search/search-row';
import type { SearchedPlan } from './search/searched-plan';
import type { Watched } from './share/watched';
import { subjectOf } from './subject';

/** A plan to be added, with its targets, as it is to stand in the library. Its own id does not matter. */
export interface Addition {
  /** The id that it had in this library or in another's: it has it here where nothing else has. */
  readonly id?: string;
  readonly plan: Plan;
  /** Of the `Article` that it was read from. */
  readonly text: string;
  readonly origin: 'page' | 'file';
  readonly fileName?: string | null;
  /** Proposed from its title where nothing is said. */
  readonly subject?: string;
  /** ISO date. */
  readonly addedOn: string;
  /** Whether only a part of the document was there. */
  readonly partial?: boolean;
  /** What was known of it before the reader changed any fact: the plan's own where nothing is said. */
  readonly known?: TextRow['known'];
  /** What the reader has changed of what was read. */
  readonly facts?: TextRow['facts'];
  readonly marks?: TextRow['marks'];
  /** What the index keeps of it, where somebody has made that already; else the background does. */
  readonly indexed?: IndexedPlan;
  /** What the search keeps of it, as well; else the search or the workbench does. */
  readonly searched?: SearchedPlan;
}

/** A plan of the library after the reader has mended it. */
export interface Mended {
  /** As it was read again from its text, with its targets, by the facts and marks below. */
  readonly plan: Plan;
  /** All that the reader has changed of it by now. */
  readonly facts: TextRow['facts'];
  readonly marks: TextRow['marks'];
  readonly subject: string;
}

interface Ports {
  /** Of the code and the data that an addition's `indexed` and `searched` rest on, and its targets. */
  readonly indexVersion: string;
  /** Told the ids of the plans that came, went or changed, after it is done. */
  readonly changed: (ids: readonly string[]) => void;
}

/** All that is written of one plan. */
interface Rows {
  readonly plan: PlanRow;
  readonly head: HeadRow;
  readonly text: TextRow;
  readonly index: IndexRow | null;
  readonly search: SearchRow | null;
  readonly metrics: MetricsRow;
}

export class Additions {
  readonly #database: LibraryDatabase;
  readonly #ports: Ports;

  constructor(database: LibraryDatabase, ports: Ports) {
    this.#database = database;
    this.#ports = ports;
  }

  /**
   * Adds plans, those that are not there yet; answers in their order what came of each. Whoever adds
   * a bundled one that is switched off wants it: it is switched on.
   */
  async add(all: readonly Addition[]): Promise<Outcome[]> {
    const { heads, off } = this.#database;
    const made = await Promise.all(
      all.map(async (each) => this.#rowsOf(await this.#freeId(each.id), each)),
    );
    const outcomes = await this.#write(async () => {
      const outcomes: Outcome[] = [];
      const added: Rows[] = [];
      for (const rows of made) {
        const same = await findSame(heads, rows.head.known);
        if (same !== undefined) {
          const wasOff = (await off.get(same)) !== undefined;
          if (wasOff) await off.delete(same);
          outcomes.push({ kind: 'same', id: same, ...(wasOff && { switchedOn: true }) });
          continue;
        }
        outcomes.push({ kind: 'added', id: rows.head.id });
        // At once: the next one may be the same.
        await heads.add(rows.head);
        added.push(rows);
      }
      await this.#put(added);
      return outcomes;
    });
    this.#tell(
      outcomes.flatMap(({ kind, id, switchedOn }) => (kind === 'added' || switchedOn ? [id] : [])),
    );
    return outcomes;
  }

  /** Puts another reading of the document in the place of a plan; false where the reader has none of this id. */
  async replace(id: string, addition: Addition): Promise<boolean> {
    return this.#putOver(id, await this.#rowsOf(id, addition));
  }

  /** Puts a plan in the place of what it was before the reader mended it; false where it is not there. */
  async mend(id: string, mended: Mended): Promise<boolean> {
    const { heads, texts } = this.#database;
    const [head, text] = await this.#read(() => Promise.all([heads.get(id), texts.get(id)]));
    if (!head || !text || head.origin === 'bundled') return false;
    const { origin, fileName, partial, addedOn } = head;
    const kept = { origin, fileName, partial, addedOn: addedOn ?? '' };
    const rows = await this.#rowsOf(id, { ...kept, ...text, ...mended });
    return this.#putOver(id, rows);
  }

  /**
   * Puts plans of the reader's into the bin; answers the ids of those that are there now. Fewer than
   * there were where it was cancelled, or where a later step did not succeed.
   */
  async remove(ids: readonly string[], now = new Date(), watched: Watched = {}): Promise<string[]> {
    const remove = async (some: readonly string[]) => {
      const there = await this.#own(some);
      await moveToBin(this.#database, there, now);
      return there;
    };
    const removed = await this.#inSteps([...new Set(ids)], remove, watched);
    this.#tell(removed);
    return removed;
  }

  /**
   * Brings plans back out of the bin. One that has been added again meanwhile stays there, and the
   * answer names the one that is the same; of what is not in the bin nothing is answered, nor of
   * what was left when it was cancelled, or when a later step did not succeed.
   */
  async restore(ids: readonly string[], watched: Watched = {}): Promise<Outcome[]> {
    const outcomes = await this.#inSteps(ids, (some) => bringBack(this.#database, some), watched);
    this.#tell(outcomes.flatMap(({ kind, id }) => (kind === 'added' ? [id] : [])));
    return outcomes;
  }

  /** Does something with all of these, some at a time; rejects where nothing could be done. */
  async #inSteps<T>(
    ids: readonly string[],
    act: (some: readonly string[]) => Promise<readonly T[]>,
    { progress, signal }: Watched,
  ): Promise<T[]> {
    const done: T[] = [];
    let looked = 0;
    progress?.(0, ids.length);
    for (const some of batches(ids)) {
      if (signal?.aborted) break;
      try {
        done.push(...(await this.#write(() => act(some))));
      } catch (error) {
        if (done.length === 0) throw error;
        break;
      }
      looked += some.length;
      progress?.(looked, ids.length);
    }
    return done;
  }

  /** Has a bundled plan matched against, or not; false where there is none of this id. */
  async switchBundled(id: string, on: boolean): Promise<boolean> {
    const { heads, off } = this.#database;
    const done = await this.#write(async () => {
      if ((await heads.get(id))?.origin !== 'bundled') return false;
      await (on ? off.delete(id) : off.put({ id }));
      return true;
    });
    if (done) this.#tell([id]);
    return done;
  }

  async #rowsOf(id: string, addition: Addition): Promise<Rows> {
    const { origin, addedOn, fileName = null, partial = false, text } = addition;
    const { facts = {}, marks = [], indexed, searched } = addition;
    const version = this.#ports.indexVersion;
    const plan = { ...addition.plan, id };
    const { id: _, measures: __, ...own } = plan;
    const subject = addition.subject ?? subjectOf(plan);
    const mended = Object.keys(facts).length > 0 || marks.length > 0;
    const told = { origin, addedOn, fileName, partial, subject, mended };
    const known = addition.known ?? own;
    const head = headRow(plan, told, known);
    return {
      plan: { id, origin, hash: await planHash(plan), plan },
      head,
      text: { id, text, known, facts, marks },
      index: indexed ? indexRow({ ...indexed, ...asReadOf(head), id }, version) : null,
      search: searched ? searchRow(id, searched, version) : null,
      metrics: metricsRow(plan, version),
    };
  }

  async #putOver(id: string, rows: Rows): Promise<boolean> {
    const done = await this.#write(async () => {
      const there = (await this.#own([id])).length > 0;
      if (there) await this.#put([rows]);
      return there;
    });
    if (done) this.#tell([id]);
    return done;
  }

  async #put(all: readonly Rows[]): Promise<void> {
    const { plans, heads, texts, index, search, metrics } = this.#database;
    const ids = all.map(({ head }) => head.id);
    for (const table of [index, search]) await table.bulkDelete(ids);
    await plans.bulkPut(all.map(({ plan }) => plan));
    await heads.bulkPut(all.map(({ head }) => head));
    await texts.bulkPut(all.map(({ text }) => text));
    await index.bulkPut(all.flatMap(({ index }) => index ?? []));
    await search.bulkPut(all.flatMap(({ search }) => search ?? []));
    await metrics.bulkPut(all.map(({ metrics }) => metrics));
  }

  /** Those of these plans that the reader has added, each once; one that is damaged is there, too. */
  async #own(ids: readonly string[]): Promise<string[]> {
    const { plans, heads, texts } = this.#database;
    const own = new Set<string>();
    for (const batch of batches(ids.filter(isOwn)))
      for (const table of [plans, heads, texts])
        for (const id of await table.where('id').anyOf(batch).primaryKeys()) own.add(id);
    return [...own];
  }

  /** The id that is wished for, where nothing has it that is here or in the bin. */
  async #freeId(wished: string | undefined): Promise<string> {
    if (wished === undefined || !isOwn(wished)) return newOwnId();
    const { heads, bin } = this.#database;
    const [there, gone] = await this.#read(() => Promise.all([heads.get(wished), bin.get(wished)]));
    return there || gone ? newOwnId() : wished;
  }

  async #read<T>(act: () => Promise<T>): Promise<T> {
    try {
      await this.#database.openSoon();
      return await act();
    } catch (error) {
      throw await libraryErrorOf(error);
    }
  }

  #write<T>(act: () => PromiseLike<T>): Promise<T> {
    const { plans, heads, texts, index, search, metrics, bin, off } = this.#database;
    const tables = [plans, heads, texts, index, search, metrics, bin, off];
    return this.#read(() => this.#database.transaction('rw', tables, () => act()));
  }

  #tell(ids: readonly string[]): void {
    if (ids.length > 0) this.#ports.changed(ids);
  }
}
