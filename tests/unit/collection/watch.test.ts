/** What open pages see: the newest at once, then all, then each change, and no more reading than that. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import type { Collection } from '../../../lib/collection/collection';
import type { CollectionState } from '../../../lib/collection/records';
import { clipWith } from './clips';
import { areSaved, clauseNamed, databaseOf, day, freshCollection } from './store';

const ended = new Set<AbortController>();
afterEach(() => {
  vi.restoreAllMocks();
  for (const each of ended) each.abort();
  ended.clear();
});

/** A collection of many clips; every tenth is in the bin. */
async function manyClips(count: number) {
  const fresh = freshCollection();
  const database = databaseOf(fresh.name);
  const one = await clipWith();
  const clips = Array.from(
    { length: count },
    (_, i): Clip => ({
      ...one,
      id: `${(i * 7919) % count}`.padStart(32, '0'),
      place: `${i}`,
      savedAt: new Date(Date.UTC(2024, 0, 1) + i * 1000).toISOString(),
      deletedAt: i % 10 === 9 ? day(20).toISOString() : null,
    }),
  );
  await database.clips.bulkAdd(clips);
  database.close();
  return { ...fresh, clips };
}

function watched(collection: Collection) {
  const controller = new AbortController();
  ended.add(controller);
  const states: CollectionState[] = [];
  const failed = vi.fn();
  collection.watch((state) => states.push(state), failed, controller.signal);
  const last = () => states.at(-1);
  const settled = () => vi.waitFor(() => expect(last()?.complete).toBe(true));
  return { states, last, failed, settled };
}

describe('a page that opens', () => {
  it('has the newest at once, then all', async () => {
    const { collection, clips } = await manyClips(150);
    const { states, settled } = watched(collection);
    await settled();
    const shown = clips.filter(({ deletedAt }) => deletedAt === null).reverse();
    const [first, all] = states;
    expect(states).toHaveLength(2);
    expect(first).toMatchObject({ complete: false });
    expect(first?.clips.length).toBeGreaterThan(50);
    expect(first?.clips).toEqual(shown.slice(0, first?.clips.length));
    expect(all).toMatchObject({ complete: true });
    expect(all?.clips).toEqual(shown);
    expect(all?.binned).toHaveLength(15);
  });

  it('has all of a small collection at once', async () => {
    const { collection } = await manyClips(30);
    const { states, settled } = watched(collection);
    await settled();
    expect(states).toHaveLength(1);
    expect(states[0]?.clips).toHaveLength(27);
  });

  it('has nothing of an empty one, and says so', async () => {
    const { states, settled } = watched(freshCollection().collection);
    await settled();
    expect(states).toEqual([
      expect.objectContaining({
        clips: [],
        binned: [],
        folders: [],
        complete: true,
        undo: null,
        redo: null,
      }),
    ]);
  });

  it('has what is written while it reads', async () => {
    const { collection, reopened } = await manyClips(1500);
    const { last } = watched(collection);
    await reopened().save(clauseNamed('新'));
    await vi.waitFor(() => expect(last()?.clips).toHaveLength(1351), 10_000);
    expect(last()?.complete).toBe(true);
  });
});

describe('a clip that cannot be read any more', () => {
  it('is counted, and the others are shown', async () => {
    const { collection, clips } = await manyClips(300);
    await areSaved(collection, []);
    const lost = clips[7]?.id;
    const damaged = new DOMException('Failed to read large IndexedDB value', 'UnknownError');
    for (const store of [IDBObjectStore, IDBIndex]) {
      const all = store.prototype.getAll;
      vi.spyOn(store.prototype, 'getAll').mockImplementation(function (
        this: IDBObjectStore & IDBIndex,
        ...args
      ) {
        if (this.name === 'clips') throw damaged;
        return all.apply(this, args);
      });
    }
    vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(() => {
      throw damaged;
    });
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
      this: IDBObjectStore,
      key,
    ) {
      if (key === lost) throw damaged;
      return get.call(this, key);
    });
    const { last, settled, failed } = watched(collection);
    await settled();
    expect(last()?.unreadable).toBe(1);
    expect(last()?.clips).toHaveLength(269);
    expect(last()?.clips.some(({ id }) => id === lost)).toBe(false);
    expect(failed).not.toHaveBeenCalled();
  });
});

describe('a change', () => {
  it('reads the clip that was changed, and none of the others', async () => {
    const { collection, reopened, clips } = await manyClips(150);
    const { last, settled, states } = watched(collection);
    await settled();
    const before = last();
    const other = reopened();
    await areSaved(other, []);
    const reads = [
      vi.spyOn(IDBObjectStore.prototype, 'getAll'),
      vi.spyOn(IDBIndex.prototype, 'getAll'),
      vi.spyOn(IDBIndex.prototype, 'openCursor'),
    ];
    await other.change([clips[0]?.id ?? ''], { note: '新' });
    await vi.waitFor(() => expect(last()?.clips.at(-1)?.note).toBe('新'));
    // The journal alone is read as a list.
    const lists = reads.flatMap(({ mock }) =>
      mock.contexts.map((store) => (store as { name: string }).name),
    );
    expect(lists).not.toContain('clips');
    expect(states).toHaveLength(3);
    // What was not changed is the same object: a page draws it no second time.
    expect(last()?.clips[0]).toBe(before?.clips[0]);
    expect(last()?.sightings).toBe(before?.sightings);
  });

  it('of folders, sightings and steps is heard, too', async () => {
    const { collection, reopened, clips } = await manyClips(20);
    const { last, settled } = watched(collection);
    await settled();
    const other = reopened();
    const clipId = clips[0]?.id ?? '';
    await other.addFolder('乙', null);
    await other.addFolder('甲', null);
    await vi.waitFor(() => expect(last()?.folders.map(({ name }) => name)).toEqual(['甲', '乙']));
    expect(last()?.undo).toMatchObject({ what: 'folder', count: 1 });
    const sighting = {
      clipId,
      state: 'revised' as const,
      at: day(3).toISOString(),
      address: 'https://www.fujian.gov.cn/b.html',
      text: '新的话。',
    };
    await other.setSightings([sighting, { ...sighting, clipId: 'nobody' }]);
    await vi.waitFor(() => expect([...(last()?.sightings ?? [])]).toEqual([[clipId, sighting]]));
    await other.undo();
    await vi.waitFor(() => expect(last()?.redo).toMatchObject({ what: 'folder' }));
    expect(last()?.folders.map(({ name }) => name)).toEqual(['乙']);
    await other.purge([clipId]);
    await vi.waitFor(() => expect(last()?.sightings.size).toBe(0));
    expect(last()?.clips).toHaveLength(17);
  });

  it('of thousands at once, or of long ago, is read as a whole', async () => {
    const { name, collection, clips } = await manyClips(40);
    const { last, settled, failed } = watched(collection);
    await settled();
    const database = databaseOf(name);
    await database.clips.update(clips[0]?.id ?? '', { note: '来自备份' });
    await database.journal.add({ clips: null, sightings: [], folders: true });
    await vi.waitFor(() => expect(last()?.clips.at(-1)?.note).toBe('来自备份'));
    // The journal goes back no further than this.
    await database.clips.update(clips[0]?.id ?? '', { note: '更多' });
    await database.transaction('rw', database.journal, async () => {
      const id = await database.journal.add({ clips: [], sightings: [], folders: false });
      await database.journal.add({ clips: [], sightings: [], folders: false });
      await database.journal.delete(id);
    });
    await vi.waitFor(() => expect(last()?.clips.at(-1)?.note).toBe('更多'));
    expect(failed).not.toHaveBeenCalled();
    database.close();
  });
});

describe('who changes clips hears of it', () => {
  type Kept = Awaited<ReturnType<typeof keptOne>>;
  const keptOne = async () => {
    const { collection, name, reopened } = freshCollection();
    const { clip } = await collection.save(clauseNamed('甲'), {}, day(1));
    const heard = vi.fn();
    collection.onOwnChange(heard);
    return { collection, name, reopened, id: clip.id, heard };
  };

  it.each<[string, number, (kept: Kept) => Promise<unknown>]>([
    ['saving', 1, ({ collection }) => collection.save(clauseNamed('乙'))],
    ['saving what is there', 0, ({ collection }) => collection.save(clauseNamed('甲'))],
    ['a note', 1, ({ collection, id }) => collection.change([id], { note: '甲' })],
    ['deleting', 1, ({ collection, id }) => collection.bin([id])],
    ['deleting what is not there', 0, ({ collection }) => collection.bin(['x'])],
    ['deleting for good', 1, ({ collection, id }) => collection.purge([id])],
    ['undoing', 1, ({ collection }) => collection.undo()],
    [
      'a hundred at a time',
      1,
      async ({ collection, id }) => {
        const ids = Array.from({ length: 100 }, (_, i) => `${i}`);
        await collection.change([id, ...ids], { starred: true });
      },
    ],
    [
      'how one was found',
      0,
      ({ collection, id }) =>
        collection.setSightings([
          { clipId: id, state: 'exact', address: '', text: null, at: day(2).toISOString() },
        ]),
    ],
    ['what another page does', 0, ({ reopened, id }) => reopened().bin([id])],
  ])('%s: %i times', async (_, times, act) => {
    const kept = await keptOne();
    await act(kept);
    // A transaction is over when its database says so, soon after its last write.
    await kept.collection.all();
    expect(kept.heard).toHaveBeenCalledTimes(times);
  });
});
