/**
 * One action of the reader inside its transaction: what it writes, the step by which it is undone,
 * and the word to the pages that watch.
 */
import type { Table } from 'dexie';
import type { Clip } from './clip';
import type { Change, CollectionDatabase } from './database';
import type { Folder, Sighting, What } from './records';

/** So many steps can be undone. */
const MOST_STEPS = 200;
/** So many transactions back a page that watches is told what each touched; before, it reads all. */
const MOST_JOURNAL = 300;
/** Who pauses for so long in writing a note begins another step (milliseconds). */
const PAUSE = 5000;
/** Of more clips it is not said which: reading all is quicker. */
const MOST_NAMED = 2000;

interface Undoable {
  clips: Clip;
  folders: Folder;
}

export class Act {
  readonly at: string;
  readonly #database: CollectionDatabase;
  readonly #changes: Change[] = [];
  readonly #clips = new Set<string>();
  readonly #sightings = new Set<string>();
  #folders = false;
  #told = false;

  /** To be made inside a transaction over all tables. */
  constructor(database: CollectionDatabase, now: Date) {
    this.#database = database;
    this.at = now.toISOString();
  }

  /** Puts rows in the place of those that were there, or of nothing. */
  async put<T extends keyof Undoable>(
    table: T,
    rows: readonly { before: Undoable[T] | undefined; after: Undoable[T] }[],
  ): Promise<void> {
    const changed = rows.flatMap(({ before, after }) => {
      const fields = difference(before, after);
      if (fields.length === 0) return [];
      this.#changes.push({
        table,
        key: after.id,
        before: before ? part(before, fields) : null,
        after: part(after, fields),
      });
      this.#touch(table, after.id);
      return [table === 'clips' ? { ...after, changedAt: this.at } : after];
    });
    await this.#table(table).bulkPut(changed);
  }

  /** Removes rows. */
  async remove<T extends keyof Undoable>(table: T, rows: readonly Undoable[T][]): Promise<void> {
    for (const row of rows) {
      const before = part(row, difference(undefined, row));
      this.#changes.push({ table, key: row.id, before, after: null });
      this.#touch(table, row.id);
    }
    await this.#table(table).bulkDelete(rows.map(({ id }) => id));
  }

  /** Writes down where clips were found; that is nothing to undo. */
  async sight(sightings: readonly Sighting[]): Promise<void> {
    for (const { clipId } of sightings) this.#sightings.add(clipId);
    await this.#database.sightings.bulkPut([...sightings]);
  }

  /** Has the pages look again, at these clips with their sightings too, where no step is made of it. */
  tell(clips: Iterable<string> = []): void {
    this.#told = true;
    for (const id of clips) {
      this.#clips.add(id);
      this.#sightings.add(id);
    }
  }

  /** How many clips it has changed; folders where it changed no clip. */
  get count(): number {
    const clips = this.#changes.filter(({ table }) => table === 'clips').length;
    return clips || this.#changes.length;
  }

  /**
   * Ends the action: the step can be undone from now on, and what was undone before it is done again
   * no more. Nothing is written where nothing was changed. Answers the number of a new step.
   */
  async finish(what?: What): Promise<number | null> {
    const { steps, stepChanges } = this.#database;
    let step: number | null = null;
    if (what && this.#changes.length > 0 && !(await this.#goesOn(what))) {
      const undone = await steps.where('undone').equals(1).primaryKeys();
      step = await steps.add({ at: this.at, what, count: this.count, undone: 0 });
      await stepChanges.add({ step, changes: this.#changes });
      const gone = [...undone, ...(await keysBeyond(steps, MOST_STEPS + undone.length))];
      if (gone.length > 0) {
        await steps.bulkDelete(gone);
        await stepChanges.bulkDelete(gone);
      }
    }
    await this.#tellPages();
    return step;
  }

  /**
   * Whether this is only a note being written on: an editor that saves every few seconds makes one
   * step of a spell of writing. That step then has the words of now.
   */
  async #goesOn(what: What): Promise<boolean> {
    const { steps, stepChanges } = this.#database;
    const [change, ...others] = this.#changes;
    const last = what === 'note' ? await steps.orderBy(':id').last() : undefined;
    if (!change || others.length > 0 || last?.what !== 'note' || last.undone === 1) return false;
    const since = Date.parse(this.at) - Date.parse(last.at);
    const [before, ...more] = (await stepChanges.get(last.id))?.changes ?? [];
    if (!before || more.length > 0 || before.key !== change.key) return false;
    if (!(since >= 0 && since < PAUSE) || !equal(before.after, change.before)) return false;
    await steps.update(last.id, { at: this.at });
    await stepChanges.put({ step: last.id, changes: [{ ...change, before: before.before }] });
    return true;
  }

  async #tellPages(): Promise<void> {
    if (this.#clips.size + this.#sightings.size === 0 && !this.#folders && !this.#told) return;
    const { journal } = this.#database;
    await journal.add({
      clips: this.#clips.size > MOST_NAMED ? null : [...this.#clips],
      sightings: [...this.#sightings],
      folders: this.#folders,
    });
    const oldest = await keysBeyond(journal, MOST_JOURNAL);
    if (oldest.length > 0) await journal.bulkDelete(oldest);
  }

  #touch(table: keyof Undoable, id: string): void {
    if (table === 'clips') this.#clips.add(id);
    else this.#folders = true;
  }

  #table<T extends keyof Undoable>(table: T) {
    return this.#database.table<Undoable[T], string>(table);
  }
}

/** The first keys of more rows than are kept. */
async function keysBeyond<Row, New>(
  table: Table<Row, number, New>,
  most: number,
): Promise<number[]> {
  const over = (await table.count()) - most;
  return over > 0 ? table.orderBy(':id').limit(over).primaryKeys() : [];
}

/** The fields in which two rows differ; all where one is not there. `changedAt` is not among them. */
function difference(before: object | undefined, after: object): string[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after)]);
  fields.delete('changedAt');
  return [...fields].filter((field) => !before || !equal(at(before, field), at(after, field)));
}

function part(row: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, at(row, field)]));
}

/** Whether two values of a row are the same. */
export function equal(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

const at = (row: object, field: string): unknown => (row as Record<string, unknown>)[field];
