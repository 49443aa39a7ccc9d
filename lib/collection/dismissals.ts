/**
 * Suggestions that the reader has put away with "not this": which equivalent of which measure. Apart
 * from the collection, which holds what the reader keeps.
 */
import { Dexie, type Table } from 'dexie';
import type { Answer, Query, ShownEquivalent } from '../match/answer';
import type { FactKeys } from '../plan/identity';
import { planName } from '../plan/plan';
import { type ClipPlace, clipId, placeOf as placeInDocument } from './clip';
import { documentRow, learnt, sameness, sameWords } from './identity';

/** How long to wait for the database before going on without it (milliseconds). */
const PATIENCE = 2000;

/** A dismissal as it is stored. */
export interface DismissalRow {
  /** The measure's identity, wherever its document is published, and the equivalent's place. */
  readonly id: string;
  /** ISO date and time. */
  readonly dismissedAt: string;
  /** What it was, in words, and the equivalent's place again: to be listed. */
  readonly shown?: Shown;
  /** By which the measure is known when its document is met with other facts. */
  readonly of?: { readonly facts: FactKeys; readonly place: string };
}

/** An equivalent by its place in the library. */
export interface LibraryPlace {
  readonly planId: string;
  readonly measureId: string;
}

interface Shown extends LibraryPlace {
  /** The name of the reader's document. */
  readonly document: string;
  /** The first words of its measure. */
  readonly words: string;
}

/** A suggestion that is put away, for the reader to look at and to take back. */
export interface Dismissal extends Shown {
  readonly id: string;
}

/** Enough words to know a measure by. */
const MOST_WORDS = 40;

class DismissalDatabase extends Dexie {
  declare pairs: Table<DismissalRow, string>;

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
    const document = planName(own.document) || own.document.title || '';
    const shown = { document, words: own.quote.slice(0, MOST_WORDS), ...other };
    const facts = documentRow(own.document)?.facts;
    const row = { id, dismissedAt: now.toISOString(), shown };
    const of = facts && { facts, place: await placeInDocument(own) };
    await this.#database.pairs.put(of ? { ...row, of } : row);
  }

  /** Takes it back: the equivalent is suggested again. */
  async restore(own: ClipPlace, other: LibraryPlace): Promise<void> {
    const isOwn = await itsOwn(own);
    await this.#database.openSoon();
    const rows = await this.#database.pairs.toArray();
    const same = rows.filter((row) => isOwn(row) && equivalentOf(row) === placeKey(other));
    await this.#database.pairs.bulkDelete(same.map(({ id }) => id));
  }

  /** All that is put away, the latest first. */
  async list(): Promise<Dismissal[]> {
    await this.#database.openSoon();
    const rows = await this.#database.pairs.toArray();
    return rows
      .sort((a, b) => b.dismissedAt.localeCompare(a.dismissedAt))
      .map(({ id, shown }) => ({ id, ...(shown ?? NOT_KEPT) }));
  }

  /** Takes back what the list has under this id. */
  async restoreById(id: string): Promise<void> {
    await this.#database.openSoon();
    await this.#database.pairs.delete(id);
  }

  /** All rows as they are stored, for a backup. */
  async rows(): Promise<DismissalRow[]> {
    await this.#database.openSoon();
    return this.#database.pairs.toArray();
  }

  /** Puts rows back that are not there, or (`replace`) in the place of all that are. */
  async putRows(rows: readonly DismissalRow[], replace = false): Promise<void> {
    await this.#database.openSoon();
    const { pairs } = this.#database;
    await this.#database.transaction('rw', pairs, async () => {
      if (replace) await pairs.clear();
      const there = new Set(await pairs.toCollection().primaryKeys());
      await pairs.bulkAdd(rows.filter(({ id }) => !there.has(id)));
    });
  }

  /** The most that is put away for one measure of a document: so many more have to be looked for. */
  async mostOfOne(query: Query): Promise<number> {
    const sizes = Array.from((await this.awayFrom(query)).values(), ({ size }) => size);
    return Math.max(0, ...sizes);
  }

  /**
   * An answer without what was put away: the next best of the region, where the answer has one. A
   * measure that has nothing left is left out.
   */
  async without(query: Query, answer: Answer): Promise<Answer> {
    const away = await this.awayFrom(query);
    if (away.size === 0) return answer;
    const left = Object.entries(answer.equivalents).flatMap(([id, found]) => {
      const kept = found.filter((each) => !away.get(id)?.has(placeKey(placeOf(each))));
      const best = kept.filter(
        ({ plan }, i) => kept.findIndex((other) => other.plan.region === plan.region) === i,
      );
      return best.length > 0 ? [[id, best] as const] : [];
    });
    return { ...answer, equivalents: Object.fromEntries(left) };
  }

  /** The places that are put away (`plan/measure`), by measure; measures that have none are left out. */
  async awayFrom({
    measures,
    ...document
  }: Query): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    await this.#database.openSoon();
    const rows = await this.#database.pairs.toArray();
    const met = documentRow(document);
    if (met) await this.#learn(rows, met.facts);
    const away = new Map<string, ReadonlySet<string>>();
    for (const { id: measureId, text: quote } of rows.length > 0 ? measures : []) {
      const own = rows.filter(await itsOwn({ document, measureId, quote }));
      if (own.length > 0) away.set(measureId, new Set(own.map(equivalentOf)));
    }
    return away;
  }

  /** What a page says of a document that is surely the same is known of it from then on. */
  async #learn(rows: readonly DismissalRow[], met: FactKeys): Promise<void> {
    const news = rows.flatMap((row) => {
      if (!row.of || sameness(row.of.facts, met) !== 'surely') return [];
      const facts = learnt(row.of.facts, met);
      return isEqual(facts, row.of.facts) ? [] : [{ ...row, of: { ...row.of, facts } }];
    });
    if (news.length === 0) return;
    await this.#database.pairs.bulkPut(news).catch(() => {
      // A full disk: it is known the next time.
    });
  }
}

/** Tells which rows are of a measure: by its document as that was met, else by what is known of both. */
async function itsOwn(own: ClipPlace): Promise<(row: DismissalRow) => boolean> {
  const [id, place] = [await clipId(own), await placeInDocument(own)];
  const facts = documentRow(own.document)?.facts;
  const words = own.quote.slice(0, MOST_WORDS);
  return (row) => {
    if (row.id.startsWith(`${id} `)) return true;
    if (!facts || row.of?.place !== place) return false;
    const sure = sameness(row.of.facts, facts);
    return sure === 'surely' || (sure === 'likely' && sameWords(row.shown?.words ?? '', words));
  };
}

/** The place of a row's equivalent in the library. */
const equivalentOf = ({ id }: DismissalRow): string => id.slice(id.indexOf(' ') + 1);

const isEqual = (a: FactKeys, b: FactKeys) => JSON.stringify(a) === JSON.stringify(b);

/** Of what was put away before names were kept. */
const NOT_KEPT: Shown = { document: '', words: '', planId: '', measureId: '' };

const placeOf = ({ plan, measure }: ShownEquivalent): LibraryPlace => ({
  planId: plan.id,
  measureId: measure.id,
});
const placeKey = ({ planId, measureId }: LibraryPlace) => `${planId}/${measureId}`;

async function pairId(own: ClipPlace, other: LibraryPlace): Promise<string> {
  return `${await clipId(own)} ${placeKey(other)}`;
}
