/**
 * The reader's collection: what is saved, changed, put into the bin, undone.
 *
 * Every method is one transaction over the database: it is done as a whole or not at all. One that
 * cannot be done rejects with a `CollectionError`.
 */
import { Dexie } from 'dexie';
import type { Selectors } from '../anchor/selectors';
import type { Skeleton } from '../anchor/skeleton';
import type { DocumentFacts } from '../plan/plan';
import { sha256 } from '../text/hash';
import { normalised } from '../text/normalise';
import { Act } from './act';
import { changed, kindOf, type OwnChange, retagged } from './change';
import type { Clause, Clip, ClipPlace } from './clip';
import { CollectionDatabase, type SkeletonRow } from './database';
import { meet } from './documents';
import { CollectionError, collectionErrorOf } from './errors';
import { clipsIn, clipsUnder, find, findEach, sought } from './find';
import { addFolder, moveFolder, removeFolder, renameFolder } from './folders';
import { move } from './history';
import { ADDRESS, documentRow } from './identity';
import { type Beside, makeClip, wordsOf } from './make-clip';
import { purge } from './purge';
import {
  type CollectionState,
  type Folder,
  type Moved,
  type Sighting,
  tidyName,
  type What,
} from './records';
import { unite } from './unite';
import { watchCollection } from './watch';

/** How long what was deleted stays in the bin (days). */
export const DAYS_IN_BIN = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Where a clip stands now, and its words where they are to be those of that place. */
export interface NewPlace extends Partial<Pick<Clause, 'path' | 'title' | 'quote'>> {
  readonly selectors: Selectors;
}

export class Collection {
  readonly #database: CollectionDatabase;

  constructor(name?: string) {
    this.#database = new CollectionDatabase(name);
  }

  /**
   * Saves a clause. One that is there already stays as it is, and comes out of the bin if it was in
   * it; `isNew` says whether the collection has one more now.
   */
  async save(
    clause: Clause,
    beside: Beside = {},
    now = new Date(),
  ): Promise<{ clip: Clip; isNew: boolean }> {
    const [made, what] = [await makeClip(clause, now, beside), await sought(clause)];
    return this.#act(now, async (act, database) => {
      const { clips, documents } = database;
      if (what.document) await unite(database, new Act(database, now), what.document);
      // Before the document is met: what is only likely must not become sure by itself.
      const before = await find(database, what);
      const documentId = what.document ? await meet(documents, what.document) : made.documentId;
      if (before && before.deletedAt === null) {
        // Saved from the library before, from its page now: the place is known from here on.
        const { selectors } = before.selectors === null ? clause : before;
        const clip = { ...before, selectors };
        await act.put('clips', [{ before, after: clip }]);
        await act.finish();
        return { clip, isNew: false };
      }
      const taken = !before && (await clips.get(made.id)) !== undefined;
      const clip = before
        ? { ...before, deletedAt: null }
        : { ...made, documentId, id: taken ? what.spareId : made.id };
      await act.put('clips', [{ before, after: clip }]);
      await act.finish(before ? 'take-back' : 'save');
      return { clip, isNew: true };
    });
  }

  /** Changes clips, all in one step; those that are not there are passed over. */
  async change(ids: readonly string[], change: OwnChange, now = new Date()): Promise<void> {
    await this.#edit(ids, (clip) => changed(clip, change), kindOf(change), now);
  }

  /**
   * Says anew where a clip stands that was lost. Its words stay those that were saved, unless the
   * reader takes over those that stand there: `quote`. Answers the number of the step, null where
   * nothing has changed.
   */
  async attach(id: string, place: NewPlace, now = new Date()): Promise<number | null> {
    const { quote, ...where } = place;
    const hash = quote === undefined ? '' : await sha256(normalised(quote));
    const attached = (clip: Clip): Clip => {
      const there = { ...clip, ...where };
      return quote === undefined ? there : { ...there, ...wordsOf(there, quote), textHash: hash };
    };
    return this.#edit([id], attached, 'attach', now);
  }

  /** Puts clips into the bin; answers the number of the step, null where nothing has changed. */
  async bin(ids: readonly string[], now = new Date()): Promise<number | null> {
    const deletedAt = now.toISOString();
    return this.#edit(
      ids,
      (clip) => ({ ...clip, deletedAt: clip.deletedAt ?? deletedAt }),
      'bin',
      now,
    );
  }

  /** Takes clips out of the bin. */
  async takeBack(ids: readonly string[], now = new Date()): Promise<void> {
    await this.#edit(ids, (clip) => ({ ...clip, deletedAt: null }), 'take-back', now);
  }

  /** Deletes clips for good, wherever they are: out of the history, too. */
  async purge(ids: readonly string[], now = new Date()): Promise<void> {
    await this.#act(now, (act, database) => purge(database, act, ids));
  }

  /** Deletes for good what has been in the bin for 30 days; returns how many. */
  async purgeOld(now = new Date()): Promise<number> {
    const before = new Date(now.getTime() - DAYS_IN_BIN * DAY).toISOString();
    return this.#act(now, async (act, database) => {
      const ids = await database.clips.where('deletedAt').below(before).primaryKeys();
      if (ids.length > 0) await purge(database, act, ids);
      return ids.length;
    });
  }

  /** Adds a folder, or returns the one of this name that is there; null where the name is empty. */
  addFolder(name: string, parent: string | null, now = new Date()): Promise<Folder | null> {
    return this.#act(now, (act, database) => addFolder(database, act, name, parent));
  }

  renameFolder(id: string, name: string, now = new Date()): Promise<void> {
    return this.#act(now, (act, database) => renameFolder(database, act, id, name));
  }

  /** False where it would be inside itself. */
  moveFolder(id: string, parent: string | null, now = new Date()): Promise<boolean> {
    return this.#act(now, (act, database) => moveFolder(database, act, id, parent));
  }

  /** What is in it goes to the folder that it is in. */
  removeFolder(id: string, now = new Date()): Promise<void> {
    return this.#act(now, (act, database) => removeFolder(database, act, id));
  }

  /**
   * Gives a tag another name wherever it is, in the bin, too; where a clip has both, one is left.
   * Returns how many clips had it.
   */
  async renameTag(from: string, to: string, now = new Date()): Promise<number> {
    const name = tidyName(to);
    return name === '' ? 0 : this.#retag(from, name, now);
  }

  /** Takes a tag off every clip; returns how many had it. */
  removeTag(tag: string, now = new Date()): Promise<number> {
    return this.#retag(tag, null, now);
  }

  /**
   * Undoes the last step, whichever page made it; null where there is none. `only`: the number of a
   * step, which is undone as long as it is the last.
   */
  undo(now = new Date(), only?: number): Promise<Moved | null> {
    return this.#act(now, (act, database) => move(database, act, 'undo', only));
  }

  /** Does again what was undone last; null where there is nothing. */
  redo(now = new Date()): Promise<Moved | null> {
    return this.#act(now, (act, database) => move(database, act, 'redo'));
  }

  /** Writes down how clips were found on their page. Those of clips that are gone are passed over. */
  async setSightings(sightings: readonly Sighting[]): Promise<void> {
    await this.#act(new Date(), async (act, { clips }) => {
      const there = await clips.bulkGet(sightings.map(({ clipId }) => clipId));
      await act.sight(sightings.filter((_, i) => there[i]));
      await act.finish();
    });
  }

  /** A page shows these facts together: what was saved under one or the other of them is one. */
  async unite(document: DocumentFacts, now = new Date()): Promise<void> {
    const met = documentRow(document);
    if (met) await this.#act(now, (act, database) => unite(database, act, met));
  }

  /** Keeps the measures of a document as they stand, where that has a clip; by `Clip.documentId`. */
  async keepSkeleton(documentId: string, skeleton: Skeleton, now = new Date()): Promise<void> {
    await this.#act(now, async ({ at }, database) => {
      if ((await clipsUnder(database, documentId).count()) === 0) return;
      await database.skeletons.put({ document: documentId, takenAt: at, skeleton });
    });
  }

  /** The measures of a document as they stood when a clause of it was saved; by `Clip.documentId`. */
  skeletonOf(documentId: string): Promise<SkeletonRow | null> {
    return this.#read(async ({ skeletons }) => (await skeletons.get(documentId)) ?? null);
  }

  /**
   * The clips of a document that are not in the bin, in the order of saving: to be found on its
   * page. One that nothing is known of is known by its address.
   */
  async savedIn(document: DocumentFacts, address: string): Promise<Clip[]> {
    return (await this.savedSurelyIn(document, address)).map(({ clip }) => clip);
  }

  /** The same, and of each clip whether its document surely is the page's, or only goes by its name. */
  savedSurelyIn(
    document: DocumentFacts,
    address: string,
  ): Promise<{ readonly clip: Clip; readonly sure: boolean }[]> {
    return this.#read(async (database) => {
      const clips = await clipsIn(database, document, address);
      return clips
        .filter(({ clip }) => clip.deletedAt === null)
        .sort((a, b) => a.clip.savedAt.localeCompare(b.clip.savedAt));
    });
  }

  /** The clips at these places, in their order; null where there is none, or only one in the bin. */
  async clipsAt(places: readonly ClipPlace[]): Promise<(Clip | null)[]> {
    // To know what a place is sought by takes a hash each, and marks of a page wait for it.
    const none = await this.#read(async ({ clips }) => (await clips.count()) === 0);
    if (none) return places.map(() => null);
    const wanted = await Promise.all(places.map(sought));
    return this.#read(async (database) => {
      const clips = await findEach(database, wanted);
      return clips.map((clip) => (clip?.deletedAt === null ? clip : null));
    });
  }

  /** The clips of these ids that are there, in the bin or not. */
  clips(ids: readonly string[]): Promise<Clip[]> {
    return this.#read(async ({ clips }) => {
      const there = await clips.bulkGet([...ids]);
      return there.filter((clip) => clip !== undefined);
    });
  }

  /** The addresses of pages that are known by nothing else, of which something is saved. */
  unreadAddresses(): Promise<string[]> {
    return this.#read(async ({ clips }) => {
      const known = clips
        .where('[documentId+place]')
        .between([ADDRESS, Dexie.minKey], [`${ADDRESS}\uffff`, Dexie.maxKey]);
      const there = await known.filter(({ deletedAt }) => deletedAt === null).toArray();
      const newest = there.sort((a, b) => b.savedAt.localeCompare(a.savedAt));
      return [...new Set(newest.map(({ documentId }) => documentId.slice(ADDRESS.length)))];
    });
  }

  /** All clips that are not in the bin, newest first. */
  all(): Promise<Clip[]> {
    return this.#read(async ({ clips }) => {
      const all = await clips.orderBy('savedAt').reverse().toArray();
      return all.filter(({ deletedAt }) => deletedAt === null);
    });
  }

  /**
   * Tells what there is, live: the newest at once, then all, then again after each change from
   * whichever page of the extension, of which only what has changed is read.
   */
  watch(
    heard: (state: CollectionState) => void,
    failed: (error: unknown) => void,
    signal: AbortSignal,
  ): void {
    watchCollection(this.#database, heard, failed, signal);
  }

  /** Calls back after each change that is made by this very object. */
  onOwnChange(heard: () => void): void {
    this.#database.onOwnChange(heard);
  }

  async #edit(
    ids: readonly string[],
    edit: (clip: Clip) => Clip,
    what: What,
    now: Date,
  ): Promise<number | null> {
    return this.#act(now, async (act, { clips }) => {
      const there = await clips.bulkGet([...new Set(ids)]);
      const rows = there.flatMap((before) => (before ? [{ before, after: edit(before) }] : []));
      await act.put('clips', rows);
      return act.finish(what);
    });
  }

  #retag(from: string, to: string | null, now: Date): Promise<number> {
    return this.#act(now, async (act, { clips }) => {
      const tagged = await clips.where('tags').equals(from).toArray();
      await act.put(
        'clips',
        tagged.map((before) => ({ before, after: retagged(before, from, to) })),
      );
      await act.finish('tag');
      return tagged.length;
    });
  }

  async #act<T>(
    now: Date,
    work: (act: Act, database: CollectionDatabase) => Promise<T>,
  ): Promise<T> {
    const database = this.#database;
    await database.openSoon();
    if (database.isOfNewerVersion) throw new CollectionError('too-old');
    try {
      // `async`, or Dexie would take it that the work ends with its first wait.
      return await database.transaction('rw', database.tables, async () =>
        work(new Act(database, now), database),
      );
    } catch (error) {
      throw await collectionErrorOf(error);
    }
  }

  async #read<T>(work: (database: CollectionDatabase) => Promise<T>): Promise<T> {
    const database = this.#database;
    await database.openSoon();
    try {
      return await database.transaction('r', database.tables, async () => work(database));
    } catch (error) {
      throw await collectionErrorOf(error);
    }
  }
}
