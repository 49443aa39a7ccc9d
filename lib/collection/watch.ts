/**
 * The collection, live: the newest clips at once, then all, then after each change only what has
 * changed, from whichever page of the extension.
 *
 * What has changed is read from the journal that every transaction writes. Neither clocks nor the
 * browser's messages between pages have to be right for that: a message is only the reason to look.
 */
import { liveQuery } from 'dexie';
import type { Clip } from './clip';
import type { CollectionDatabase, JournalRow } from './database';
import { asCollectionError } from './errors';
import { nextSteps } from './history';
import type { CollectionState, Folder, Sighting } from './records';

/** So many are on the first screen, and some more. */
const AT_ONCE = 60;
/** So many are read in one go: long ones take some 20 ms, in which a page stands still. */
const A_TIME = 250;

export function watchCollection(
  database: CollectionDatabase,
  heard: (state: CollectionState) => void,
  failed: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const watch = new Watch(database);
  let running = Promise.resolve();
  const fail = (error: unknown) => {
    if (!signal.aborted) failed(asCollectionError(error));
  };
  /** One after the other: a second look begins where the first ended. */
  const look = () => {
    running = running
      .then(async () => {
        for await (const state of watch.look()) {
          if (signal.aborted) return;
          heard(state);
        }
      })
      .catch(fail);
  };
  database.openSoon().then(() => {
    if (signal.aborted) return;
    // At once: a live query first takes its time to find out what it is to listen to.
    look();
    const subscription = liveQuery(async () => lastKey(database)).subscribe({
      next: look,
      error: fail,
    });
    signal.addEventListener('abort', () => subscription.unsubscribe(), { once: true });
  }, fail);
}

class Watch {
  readonly #database: CollectionDatabase;
  #clips = new Map<string, Clip>();
  #folders: readonly Folder[] = [];
  #sightings = new Map<string, Sighting>();
  #unreadable = 0;
  /** The journal has been read so far; null before the first look. */
  #seen: number | null = null;

  constructor(database: CollectionDatabase) {
    this.#database = database;
  }

  /** What there is now: nothing, where that was told before. */
  async *look(): AsyncGenerator<CollectionState> {
    if (this.#seen === null) {
      yield* this.#readAll();
      return;
    }
    const news = await this.#news(this.#seen);
    if (news === null) yield* this.#readAll();
    else if (news.length > 0) yield await this.#catchUp(news);
  }

  /** What was written since, or null where not all of that is known. */
  async #news(seen: number): Promise<JournalRow[] | null> {
    const rows = await this.#database.journal.where(':id').above(seen).toArray();
    const known = rows.every(({ id, clips }, i) => id === seen + 1 + i && clips !== null);
    return known ? rows : null;
  }

  async *#readAll(): AsyncGenerator<CollectionState> {
    const database = this.#database;
    // First: what is written while we read is read once more.
    const seen = await lastKey(database);
    if (this.#seen === null) {
      // One that cannot be read is found below.
      const first = await this.#newest().catch(() => null);
      if (first) yield first;
      if (first && !first.complete) await pause();
      if (first?.complete) {
        this.#clips = new Map(
          [...first.clips, ...first.binned].map((clip) => [clip.id, clip] as const),
        );
        this.#seen = seen;
        return;
      }
    }
    const clips = new Map<string, Clip>();
    this.#unreadable = 0;
    for (let after: string | null = ''; after !== null; ) {
      const { rows, last } = await this.#some(after);
      for (const clip of rows) clips.set(clip.id, clip);
      after = last;
    }
    // In the order in which they are shown: to sort them again takes one look at each.
    this.#clips = new Map([...clips.values()].sort(newestFirst).map((clip) => [clip.id, clip]));
    await this.#readFolders();
    this.#sightings = byClip(await database.sightings.toArray());
    this.#seen = seen;
    yield await this.#state();
  }

  /** Some clips, and the key to read on from. Where they cannot be read together, one by one. */
  async #some(after: string): Promise<{ rows: Clip[]; last: string | null }> {
    const { clips } = this.#database;
    const range = () => clips.where(':id').above(after).limit(A_TIME);
    const lastOf = (keys: readonly string[]) =>
      keys.length < A_TIME ? null : (keys.at(-1) ?? null);
    const together = await range()
      .toArray()
      .catch(() => null);
    if (together) return { rows: together, last: lastOf(together.map(({ id }) => id)) };
    const keys = await range().primaryKeys();
    const rows: Clip[] = [];
    for (const key of keys) {
      const row = await clips.get(key).catch(() => undefined);
      if (row) rows.push(row);
      else this.#unreadable++;
    }
    return { rows, last: lastOf(keys) };
  }

  async #newest(): Promise<CollectionState> {
    const { clips, sightings } = this.#database;
    // One more tells whether these are all: to count them takes as long as to show them.
    const [rows, steps] = await Promise.all([
      clips
        .orderBy('savedAt')
        .reverse()
        .limit(AT_ONCE + 1)
        .toArray(),
      nextSteps(this.#database),
      this.#readFolders(),
    ]);
    this.#sightings = byClip(await sightings.bulkGet(rows.map(({ id }) => id)));
    return {
      ...parted(rows.slice(0, AT_ONCE)),
      folders: this.#folders,
      sightings: this.#sightings,
      complete: rows.length <= AT_ONCE,
      ...steps,
    };
  }

  async #catchUp(news: readonly JournalRow[]): Promise<CollectionState> {
    const { clips, sightings } = this.#database;
    const ids = [...new Set(news.flatMap((row) => row.clips ?? []))];
    const sighted = [...new Set(news.flatMap((row) => row.sightings))];
    const [rows, found] = await Promise.all([clips.bulkGet(ids), sightings.bulkGet(sighted)]);
    // A new map each time: whoever holds the last state compares by it.
    const now = new Map(this.#sightings);
    setEach(now, sighted, found);
    if (sighted.length > 0) this.#sightings = now;
    setEach(this.#clips, ids, rows);
    if (news.some(({ folders }) => folders)) await this.#readFolders();
    this.#seen = news.at(-1)?.id ?? this.#seen;
    return this.#state();
  }

  async #readFolders(): Promise<void> {
    const folders = await this.#database.folders.toArray();
    this.#folders = folders.sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  }

  async #state(): Promise<CollectionState> {
    const shown = parted([...this.#clips.values()]);
    return {
      ...shown,
      folders: this.#folders,
      sightings: this.#sightings,
      complete: true,
      ...(this.#unreadable > 0 && { unreadable: this.#unreadable }),
      ...(await nextSteps(this.#database)),
    };
  }
}

/** Lets what was told be shown before the rest is read, which takes all the time there is (milliseconds). */
function pause(most = 200): Promise<void> {
  return new Promise((done) => {
    if (typeof requestIdleCallback === 'function')
      requestIdleCallback(() => done(), { timeout: most });
    else setTimeout(done);
  });
}

/** The number of the last transaction that the journal has; 0 before the first. */
async function lastKey({ journal }: CollectionDatabase): Promise<number> {
  // Its row, not its key alone: Dexie's live queries do not hear of a key that the browser gave.
  return (await journal.orderBy(':id').last())?.id ?? 0;
}

/** The clips and what is in the bin, each newest first. */
function parted(all: readonly Clip[]): Pick<CollectionState, 'clips' | 'binned'> {
  const sorted = all.toSorted(newestFirst);
  return {
    clips: sorted.filter(({ deletedAt }) => deletedAt === null),
    binned: sorted.filter(({ deletedAt }) => deletedAt !== null),
  };
}

function newestFirst(a: Clip, b: Clip): number {
  if (a.savedAt === b.savedAt) return a.id < b.id ? -1 : 1;
  return a.savedAt > b.savedAt ? -1 : 1;
}

function byClip(sightings: readonly (Sighting | undefined)[]): Map<string, Sighting> {
  return new Map(sightings.flatMap((each) => (each ? [[each.clipId, each] as const] : [])));
}

function setEach<Value>(
  map: Map<string, Value>,
  keys: readonly string[],
  values: readonly (Value | undefined)[],
): void {
  for (const [i, key] of keys.entries()) {
    const value = values[i];
    if (value === undefined) map.delete(key);
    else map.set(key, value);
  }
}
