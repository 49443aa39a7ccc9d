/** A database of any version that was shipped is brought to this one whole, or stays as it is. */
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Clause, type Clip, ClipSchema } from '../../../lib/collection/clip';
import { Collection } from '../../../lib/collection/collection';
import { MIGRATIONS } from '../../../lib/collection/migrations';
import { type DatabaseFixture, fixtureOf, readDatabase, writeDatabase } from './fixtures';
import { areSaved, clauseNamed, databaseOf } from './store';

let databases = 0;
afterEach(() => vi.restoreAllMocks());

/** A database as a version left it. */
async function left(fixture: DatabaseFixture): Promise<string> {
  const name = `left-${++databases}`;
  await writeDatabase(name, fixture);
  return name;
}

const rowsOf = ({ stores }: DatabaseFixture, store: string) =>
  stores.find(({ name }) => name === store)?.rows ?? [];

/** Version 1 with a clip that no version wrote. */
function damaged(): DatabaseFixture {
  const { version, stores } = fixtureOf(1);
  const broken = { id: 'f'.repeat(32), savedAt: '2026-01-01T00:00:00.000Z', document: null };
  return { version, stores: stores.map((store) => ({ ...store, rows: [...store.rows, broken] })) };
}

describe.each(MIGRATIONS.map((_, i) => i + 1))('a database of version %i', (version) => {
  it('has a fixture that was written by it', () => {
    expect(fixtureOf(version).version).toBe(version * 10);
    const stores = Object.assign({}, ...MIGRATIONS.slice(0, version).map(({ stores }) => stores));
    expect(fixtureOf(version).stores.map(({ name }) => name)).toEqual(Object.keys(stores).sort());
  });

  it('is opened by this one with every field of every clip', async () => {
    const fixture = fixtureOf(version);
    const name = await left(fixture);
    const clips = await new Collection(name).all();
    const before = rowsOf(fixture, 'clips').filter(({ deletedAt }) => !deletedAt);
    expect(before.length).toBeGreaterThan(5);
    expect(clips).toHaveLength(before.length);
    for (const row of before) expect(clips.find(({ id }) => id === row.id)).toMatchObject(row);
    for (const clip of clips) expect(v.parse(ClipSchema, clip)).toEqual(clip);
    expect((await readDatabase(name)).version).toBe(MIGRATIONS.length * 10);
  });

  it('knows what it has when that is met again', async () => {
    const name = await left(fixtureOf(version));
    const collection = new Collection(name);
    const clips = await collection.all();
    const clauses = clips.map(clauseOfClip);
    expect(await areSaved(collection, clauses)).toEqual(clips.map(() => true));
    for (const clause of clauses) {
      expect(await collection.save(clause)).toMatchObject({ isNew: false });
    }
    expect(await collection.save(clauseNamed('新'))).toMatchObject({ isNew: true });
    expect(await collection.all()).toHaveLength(clips.length + 1);
  });
});

describe.each(MIGRATIONS.slice(1).map((_, i) => i + 1))('a database of version %i', (version) => {
  it('that was killed on the way is brought here by the next start', async () => {
    const fixture = fixtureOf(version);
    const name = await left(fixture);
    const writes = vi.spyOn(IDBObjectStore.prototype, 'put');
    await new Collection(await left(fixture)).all();
    const all = writes.mock.calls.length;
    writes.mockRestore();
    for (let cut = 1; cut <= all; cut += 3) {
      const put = IDBObjectStore.prototype.put;
      let count = 0;
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
        this: IDBObjectStore,
        row,
      ) {
        if (++count === cut) this.transaction.abort();
        return put.call(this, row);
      });
      await expect(new Collection(name).all()).rejects.toMatchObject({ kind: expect.any(String) });
      vi.restoreAllMocks();
      expect(await readDatabase(name)).toEqual(fixture);
    }
    expect((await new Collection(name).all()).length).toBeGreaterThan(5);
  });
});

describe('from version 1', () => {
  it('a clip has its targets, its place and nothing of the reader’s yet', async () => {
    const clips = await new Collection(await left(fixtureOf(1))).all();
    const goals = clips.find(({ quote }) => quote.includes('信息消费规模年增长11%'));
    expect(goals?.targets.map(({ value }) => value)).toContain(11);
    for (const { quote, start, end } of goals?.targets ?? []) {
      expect(goals?.quote.slice(start, end)).toBe(quote);
    }
    expect(goals).toMatchObject({
      note: '',
      tags: [],
      folder: null,
      colour: null,
      starred: false,
      deletedAt: null,
      selectors: null,
      place: '一(二)',
      changedAt: goals?.savedAt,
    });
  });

  it('clips of one document that was met with and without its number are under one id', async () => {
    const clips = await new Collection(await left(fixtureOf(1))).all();
    const hainan = clips.filter(({ document }) => document.region === '460000');
    expect(hainan.map(({ document }) => document.documentNumber)).toContain('琼府〔2017〕100号');
    expect(hainan.map(({ document }) => document.documentNumber)).toContain(null);
    expect(new Set(hainan.map(({ documentId }) => documentId)).size).toBe(1);
  });

  it('there is nothing to undo', async () => {
    const collection = new Collection(await left(fixtureOf(1)));
    expect(await collection.undo()).toBeNull();
  });
});

describe('a migration that fails', () => {
  it('leaves the data as it was, and says so at every attempt', async () => {
    const fixture = damaged();
    const name = await left(fixture);
    const collection = new Collection(name);
    const failed = { kind: 'failed-migration' };
    await expect(collection.all()).rejects.toMatchObject(failed);
    await expect(collection.save(clauseNamed('甲'))).rejects.toMatchObject(failed);
    await expect(collection.undo()).rejects.toMatchObject(failed);
    const heard = vi.fn();
    const error = await new Promise((told) =>
      collection.watch(heard, told, new AbortController().signal),
    );
    expect(error).toMatchObject(failed);
    expect(heard).not.toHaveBeenCalled();
    const { version, stores } = await readDatabase(name);
    expect(version).toBe(10);
    const sorted = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(rowsOf({ version, stores }, 'clips'))).toEqual(sorted(rowsOf(fixture, 'clips')));
  });
});

describe('a database of a newer version', () => {
  it('is read, and not written to', async () => {
    const name = await left(fixtureOf(1));
    const count = (await new Collection(name).all()).length;
    await raise(name);
    const before = await readDatabase(name);

    const collection = new Collection(name);
    expect(await collection.all()).toHaveLength(count);
    const [clip] = await collection.all();
    const tooOld = { kind: 'too-old' };
    await expect(collection.save(clauseNamed('甲'))).rejects.toMatchObject(tooOld);
    await expect(collection.bin([clip?.id ?? ''])).rejects.toMatchObject(tooOld);
    await expect(collection.undo()).rejects.toMatchObject(tooOld);
    expect(await readDatabase(name)).toEqual(before);
  });
});

const clauseOfClip = ({
  kind,
  measureId,
  quote,
  path,
  heading,
  title,
  agencies,
  document,
  selectors,
}: Clip): Clause => ({
  kind,
  measureId,
  quote,
  path,
  heading,
  title,
  agencies,
  document,
  selectors,
});

/** Brings a database to a version that is not there yet. */
async function raise(name: string): Promise<void> {
  const database = databaseOf(name);
  await database.open();
  database.close();
  await new Promise<void>((done, failed) => {
    const opening = indexedDB.open(name, 1000);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}
