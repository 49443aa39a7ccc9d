/**
 * The reader's clips in their own database.
 */
import { Dexie, liveQuery, type Table } from 'dexie';
import * as v from 'valibot';
import { type Clause, type Clip, type ClipPlace, ClipSchema, clipId, makeClip } from './clip';

/** How long to wait for the database before the reader is told that it does not open (milliseconds). */
const PATIENCE = 2000;

class CollectionDatabase extends Dexie {
  declare clips: Table<Clip, string>;

  constructor(name: string) {
    super(name);
    this.version(1).stores({ clips: 'id, savedAt' });
  }

  /** Opens it, or rejects: the browser itself waits for ever while another page blocks it. */
  async openSoon(): Promise<void> {
    const late = new Promise((_, reject) =>
      setTimeout(reject, PATIENCE, new Error('the collection is blocked')),
    );
    await Promise.race([this.open(), late]);
  }
}

export class Collection {
  readonly #database: CollectionDatabase;

  constructor(name = 'lince-collection') {
    this.#database = new CollectionDatabase(name);
  }

  /** Saves a clause; one that is there already keeps its date. */
  async save(clause: Clause, now = new Date()): Promise<Clip> {
    const clip = await makeClip(clause, now);
    await this.#database.openSoon();
    return this.#database.transaction('rw', this.#database.clips, async () => {
      const before = await this.#database.clips.get(clip.id);
      if (before) return before;
      await this.#database.clips.add(clip);
      return clip;
    });
  }

  /** Puts clips back as they were, for undo. */
  async restore(clips: readonly Clip[]): Promise<void> {
    await this.#database.clips.bulkPut(v.parse(v.array(ClipSchema), clips));
  }

  async delete(ids: readonly string[]): Promise<void> {
    await this.#database.clips.bulkDelete([...ids]);
  }

  /** Which of these places are saved, in their order. */
  async areSaved(places: readonly ClipPlace[]): Promise<boolean[]> {
    const ids = await Promise.all(places.map(clipId));
    await this.#database.openSoon();
    return (await this.#database.clips.bulkGet(ids)).map((clip) => clip !== undefined);
  }

  /** All clips, newest first. */
  async all(): Promise<Clip[]> {
    return this.#database.clips.orderBy('savedAt').reverse().toArray();
  }

  /** Calls back with all clips now and at every change, from whichever page of the extension. */
  watch(
    onClips: (clips: Clip[]) => void,
    onError: (error: unknown) => void,
    signal: AbortSignal,
  ): void {
    // Dexie keeps a database that does not open to itself, unless the error has another name.
    const query = () =>
      this.all().catch((cause: unknown) => {
        throw new Error('the collection cannot be read', { cause });
      });
    const subscribe = () => {
      if (signal.aborted) return;
      const subscription = liveQuery(query).subscribe({ next: onClips, error: onError });
      signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
    };
    this.#database.openSoon().then(subscribe, onError);
  }
}
