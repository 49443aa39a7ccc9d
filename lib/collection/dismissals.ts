/**
 * Suggestions that the reader has put away with "not this": which equivalent of which measure. Apart
 * from the collection, which holds what the reader keeps.
 */
import { Dexie, type Table } from 'dexie';
import type { Answer, Query, ShownEquivalent } from '../match/answer';
import { type ClipPlace, clipId } from './clip';

/** How long to wait for the database before going on without it (milliseconds). */
const PATIENCE = 2000;

interface Row {
  /** The measure's identity, wherever its document is published, and the equivalent's place. */
  readonly id: string;
  /** ISO date and time. */
  readonly dismissedAt: string;
}

/** An equivalent by its place in the library. */
export interface LibraryPlace {
  readonly planId: string;
  readonly measureId: string;
}

class DismissalDatabase extends Dexie {
  declare pairs: Table<Row, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ pairs: 'id' });
  }

  /** Opens it, or rejects: the browser itself waits for ever while another page blocks it. */
  async openSoon(): Promise<void> {
    const late = new Promise((_, reject) =>
      setTimeout(reject, PATIENCE, new Error('the dismissals are blocked')),
    );
    await Promise.race([this.open(), late]);
  }
}

export class Dismissals {
  readonly #database: DismissalDatabase;

  constructor(name = 'lince-dismissals') {
    this.#database = new DismissalDatabase(name);
  }

  /** Puts an equivalent of a measure away. Rejects when the database cannot be written. */
  async dismiss(own: ClipPlace, other: LibraryPlace, now = new Date()): Promise<void> {
    const id = await pairId(own, other);
    await this.#database.openSoon();
    await this.#database.pairs.put({ id, dismissedAt: now.toISOString() });
  }

  /** Takes it back: the equivalent is suggested again. */
  async restore(own: ClipPlace, other: LibraryPlace): Promise<void> {
    const id = await pairId(own, other);
    await this.#database.openSoon();
    await this.#database.pairs.delete(id);
  }

  /** An answer without what was put away; a measure that has nothing left is left out. */
  async without(query: Query, answer: Answer): Promise<Answer> {
    await this.#database.openSoon();
    if ((await this.#database.pairs.count()) === 0) return answer;
    const { measures, ...document } = query;
    const equivalents: Record<string, readonly ShownEquivalent[]> = {};
    for (const { id: measureId, text: quote } of measures) {
      const found = answer.equivalents[measureId];
      if (!found) continue;
      const own = { document, measureId, quote };
      const ids = await Promise.all(
        found.map(({ plan, measure }) => pairId(own, { planId: plan.id, measureId: measure.id })),
      );
      const rows = await this.#database.pairs.bulkGet(ids);
      const left = found.filter((_, i) => rows[i] === undefined);
      if (left.length > 0) equivalents[measureId] = left;
    }
    return { ...answer, equivalents };
  }
}

async function pairId(own: ClipPlace, { planId, measureId }: LibraryPlace): Promise<string> {
  return `${await clipId(own)} ${planId}/${measureId}`;
}
