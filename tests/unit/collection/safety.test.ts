/** No change that was said to be done is lost, and none is done by halves: killed, crowded, full, shut out. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Collection } from '../../../lib/collection/collection';
import { killAtWrite, readDatabase } from './fixtures';
import { areSaved, clauseNamed, databaseOf, day, freshCollection, savedIds } from './store';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A day's work, an action after the other. */
const WORK: readonly ((on: Collection, ids: readonly string[]) => Promise<unknown>)[] = [
  (on) => on.save(clauseNamed('甲'), {}, day(1)),
  (on) => on.save(clauseNamed('乙'), { topics: ['教育'] }, day(2)),
  (on, ids) => on.change(ids, { addTags: ['目标', '教育'], note: '要点' }, day(3)),
  (on) => on.addFolder('夹', null, day(4)),
  (on, [id = '']) => on.bin([id], day(5)),
  (on) => on.undo(day(6)),
  (on) => on.redo(day(7)),
  (on) => on.renameTag('目标', '指标', day(8)),
  (on, [id = '']) => on.purge([id], day(9)),
];

/** All that is written, without what is given by chance. */
const written = async (name: string) =>
  JSON.stringify((await readDatabase(name)).stores).replace(/"[0-9a-f-]{36}"/g, '"folder"');

const idsIn = async (name: string) => {
  const database = databaseOf(name);
  const ids = await database.clips.orderBy('savedAt').primaryKeys();
  database.close();
  return ids;
};

/** Does the work until its nth write, at which the browser is killed; the state after each action. */
async function workUntil(cut: number) {
  const { name, collection } = freshCollection();
  await collection.all();
  const states = [await written(name)];
  const writes = killAtWrite(cut);
  let killed = false;
  for (const action of WORK) {
    const ids = await idsIn(name);
    killed = await action(collection, ids).then(
      () => false,
      () => true,
    );
    if (killed) break;
    states.push(await written(name));
  }
  vi.restoreAllMocks();
  return { name, states, killed, writes: writes() };
}

describe('killed at any write', () => {
  it('has every action that was done, whole, and nothing of the one that was not', async () => {
    const { writes, killed, states } = await workUntil(Number.POSITIVE_INFINITY);
    expect(killed).toBe(false);
    expect(new Set(states).size).toBe(WORK.length + 1);
    expect(writes).toBeGreaterThanOrEqual(20);
    for (let cut = 1; cut <= writes; cut++) {
      const { name, states, killed } = await workUntil(cut);
      expect([cut, killed]).toEqual([cut, true]);
      expect([cut, await written(name)]).toEqual([cut, states.at(-1)]);
      // And it works on.
      await expect(new Collection(name).save(clauseNamed('丙'))).resolves.toMatchObject({
        isNew: true,
      });
    }
  }, 60_000);
});

describe('two pages with 200 edits each at once', () => {
  it('lose none of them, and know of each other’s', async () => {
    const { name, collection, reopened } = freshCollection();
    const ids = await savedIds(collection, ...Array.from({ length: 25 }, (_, i) => `第${i}`));
    const pages = [reopened(), reopened()];
    const ended = new AbortController();
    const heard = vi.fn();
    collection.watch(heard, vi.fn(), ended.signal);
    await Promise.all(
      pages.flatMap((page, which) =>
        Array.from({ length: 200 }, (_, i) =>
          page.change([ids[i % 25] ?? ''], { addTags: [`${which}-${i}`] }),
        ),
      ),
    );
    const clips = await collection.all();
    const tags = clips.flatMap((clip) => clip.tags);
    expect(tags).toHaveLength(400);
    expect(new Set(tags).size).toBe(400);
    const told = () =>
      heard.mock.lastCall?.[0].clips.flatMap((clip: { tags: string[] }) => clip.tags);
    await vi.waitFor(() => expect(told()).toHaveLength(400));
    ended.abort();
    expect(await databaseOf(name).steps.count()).toBe(200);
  }, 60_000);

  it('are each undone once, by whichever of them', async () => {
    const { collection, reopened } = freshCollection();
    const [id = ''] = await savedIds(collection, '甲');
    const pages = [reopened(), reopened()];
    for (let i = 0; i < 20; i++) await pages[i % 2]?.change([id], { addTags: [`${i}`] });
    const undone = await Promise.all(Array.from({ length: 20 }, (_, i) => pages[i % 2]?.undo()));
    expect(new Set(undone.map((step) => step?.id)).size).toBe(20);
    expect((await collection.all())[0]?.tags).toEqual([]);
  });
});

describe('there is no room', () => {
  const noRoom = () => new DOMException('no room', 'QuotaExceededError');

  /** As browsers say it: of a request, or of the transaction once all requests are done. */
  it.each<[string, () => void]>([
    [
      'for a write',
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw noRoom();
        }),
    ],
    [
      'for the whole, at its end',
      () => {
        const real = IDBObjectStore.prototype.count;
        // The last that an action does is to count the journal.
        vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(function (
          this: IDBObjectStore,
        ) {
          const { transaction, name } = this;
          const request = real.call(this);
          request.addEventListener('success', () => {
            if (name !== 'journal') return;
            Object.defineProperty(transaction, 'error', { get: noRoom });
            transaction.abort();
          });
          return request;
        });
      },
    ],
  ])('%s: the reader is told so, nothing is written, and reading goes on', async (_, fill) => {
    const { name, collection } = freshCollection();
    const [id = ''] = await savedIds(collection, '甲');
    const before = await readDatabase(name);
    fill();
    const full = { kind: 'full' };
    await expect(collection.save(clauseNamed('乙'))).rejects.toMatchObject(full);
    await expect(collection.change([id], { note: '要点' })).rejects.toMatchObject(full);
    expect(await collection.all()).toHaveLength(1);
    vi.restoreAllMocks();
    expect(await readDatabase(name)).toEqual(before);
    await expect(collection.save(clauseNamed('乙'))).resolves.toMatchObject({ isNew: true });
  });
});

describe('the database', () => {
  it('is held by a page with another version: that is said, until it lets go', async () => {
    const { name, collection, reopened } = freshCollection();
    await savedIds(collection, '甲');
    databaseOf(name).close();
    const holder = await rawOpen(name);
    const raising = indexedDB.open(name, 1000);
    await new Promise((blocked) => {
      raising.onblocked = blocked;
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = reopened();
    const waiting = expect(page.undo()).rejects.toMatchObject({ kind: 'blocked' });
    await vi.advanceTimersByTimeAsync(2000);
    await waiting;
    vi.useRealTimers();
    raising.onsuccess = () => raising.result.close();
    holder.close();
    await vi.waitFor(async () => expect(await reopened().all()).toHaveLength(1));
  });

  it.each<[string, () => void]>([
    [
      'is not there: a private window',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
        }),
    ],
    [
      'is forbidden by the browser’s settings',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        }),
    ],
    ['cannot be opened: its files are damaged', () => failToOpen('UnknownError')],
    ['cannot be read: its files are damaged', () => failToOpen('NotReadableError')],
  ])('%s', async (_, spoil) => {
    const { collection } = freshCollection();
    spoil();
    const unavailable = { kind: 'unavailable' };
    await expect(collection.save(clauseNamed('甲'))).rejects.toMatchObject(unavailable);
    await expect(areSaved(collection, [clauseNamed('甲')])).rejects.toMatchObject(unavailable);
    const error = await new Promise((told) =>
      collection.watch(vi.fn(), told, new AbortController().signal),
    );
    expect(error).toMatchObject(unavailable);
    vi.restoreAllMocks();
    await expect(collection.save(clauseNamed('甲'))).resolves.toMatchObject({ isNew: true });
  });

  it('that a row cannot be read of says so, and takes what is new', async () => {
    const { collection } = freshCollection();
    await savedIds(collection, '甲');
    vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(() => {
      throw new DOMException('Failed to read large IndexedDB value', 'UnknownError');
    });
    vi.spyOn(IDBIndex.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('Failed to read large IndexedDB value', 'UnknownError');
    });
    await expect(collection.all()).rejects.toMatchObject({ kind: 'unavailable' });
  });
});

/** From now on no database opens, for this reason. */
function failToOpen(name: string): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const request = { error: new DOMException('Internal error opening backing store', name) };
    setTimeout(() => {
      const { onerror } = request as unknown as IDBOpenDBRequest;
      onerror?.call(
        request as never,
        { target: request, preventDefault() {}, stopPropagation() {} } as never,
      );
    });
    return request as unknown as IDBOpenDBRequest;
  });
}

function rawOpen(name: string): Promise<IDBDatabase> {
  return new Promise((opened) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => opened(request.result);
  });
}
