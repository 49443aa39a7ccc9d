/** A library of any version that was shipped is brought to this one whole, or stays as it is. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { Library } from '../../../lib/library/library';
import { libraryMetrics } from '../../../lib/library/metrics';
import { Shelf } from '../../../lib/library/shelf';
import { queryOf } from '../../../lib/match/query';
import { type DatabaseFixture, readDatabase, writeDatabase } from '../collection/fixtures';
import { documentOf, writerOf } from './added';
import { bundleOf, version } from './packs';

afterEach(() => vi.restoreAllMocks());

const ids = ['a', 'b'];
const bundled = await bundleOf([
  version('a', '甲'),
  { ...version('b', '乙'), documentNumber: '乙政〔2018〕2号', region: '350000' },
]);

/** As a version left it; its buffers stand in the file as Base64. */
function fixture(version = 2): DatabaseFixture {
  const file = new URL(`fixtures/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'), (_, value) =>
    value?.base64 === undefined
      ? value
      : new Uint8Array(Buffer.from(value.base64, 'base64')).buffer.slice(0),
  );
}

let databases = 0;

async function left(made: DatabaseFixture): Promise<string> {
  const name = `library-left-${++databases}`;
  await writeDatabase(name, made);
  return name;
}

const headsIn = (database: LibraryDatabase) => new Shelf(database, bundled.load).list();

describe('a library of version 2', () => {
  it('is listed by its heads, and nothing of it was read anew', async () => {
    const name = await left(fixture());
    const before = await readDatabase(name);
    const database = new LibraryDatabase(name);
    const list = await headsIn(database);
    expect(list.map(({ plan }) => plan.id).sort()).toEqual(ids);
    expect(list[0]).toMatchObject({ origin: 'bundled', measures: 2, mended: false, addedOn: null });
    database.close();
    const after = await readDatabase(name);
    expect(after.version).toBe(40);
    for (const { name, rows } of before.stores)
      expect(after.stores.find((each) => each.name === name)?.rows).toEqual(rows);
  });

  it('knows its documents when they are added', async () => {
    const database = new LibraryDatabase(await left(fixture()));
    const outcomes = await writerOf(database).additions.add([
      documentOf('甲'),
      documentOf('丙', { documentNumber: '乙政〔2018〕2号' }),
    ]);
    expect(outcomes).toEqual(ids.map((id) => ({ kind: 'same', id })));
  });

  it('answers as before', async () => {
    const database = new LibraryDatabase(await left(fixture()));
    const query = queryOf(version('page', '甲'));
    const { library } = await new Library(database, bundled, 'v1').answer(query);
    expect(library).toEqual({ plans: 2, stored: true, itself: 'a' });
  });

  it('with a damaged plan gets the heads of the others', async () => {
    const made = fixture();
    const stores = made.stores.map((store) =>
      store.name === 'plans'
        ? { ...store, rows: [...store.rows.slice(1), { id: 'a', plan: { id: 'a' } }, { id: 'c' }] }
        : store,
    );
    const list = await headsIn(new LibraryDatabase(await left({ ...made, stores })));
    expect(list.map(({ plan }) => plan.id)).toEqual(['b']);
  });

  it('that was killed on the way is as it was, and is brought here by the next start', async () => {
    const name = await left(fixture());
    const before = await readDatabase(name);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row,
    ) {
      this.transaction.abort();
      return put.call(this, row);
    });
    await expect(new LibraryDatabase(name).openSoon()).rejects.toMatchObject({ kind: 'failed' });
    vi.restoreAllMocks();
    expect(await readDatabase(name)).toEqual(before);
    expect(await headsIn(new LibraryDatabase(name))).toHaveLength(2);
  });
});

describe('a library of version 3', () => {
  it('has all that it had: what the reader added, removed and switched off', async () => {
    const made = fixture(3);
    const database = new LibraryDatabase(await left(made));
    const { additions } = writerOf(database);
    const list = await headsIn(database);
    expect(list.map(({ plan, off }) => [plan.id, off]).sort()).toEqual([
      ['a', false],
      ['b', true],
      ['own-c', false],
    ]);
    database.close();
    const after = await readDatabase(database.name);
    expect(after.version).toBe(40);
    for (const { name, rows } of made.stores)
      expect(after.stores.find((each) => each.name === name)?.rows).toEqual(rows);
    await database.open();
    expect(await additions.restore(['own-d'])).toEqual([{ kind: 'added', id: 'own-d' }]);
  });

  it('tells the metrics of its plans', async () => {
    const database = new LibraryDatabase(await left(fixture(3)));
    const { index } = await libraryMetrics(new Shelf(database, bundled.load), database, 'v1', {
      progress: () => {},
      signal: new AbortController().signal,
    });
    expect(index.find('').map(({ name }) => name)).toEqual(['信息消费规模']);
    expect(await database.metrics.count()).toBe(2);
  });
});

describe('a library of a newer version', () => {
  it('is left alone: the bundle answers, and nothing is added', async () => {
    const old = await left(fixture());
    await new LibraryDatabase(old).openSoon();
    const name = await left({ ...(await readDatabase(old)), version: 990 });
    const before = await readDatabase(name);
    const database = new LibraryDatabase(name);
    const query = queryOf(version('page', '甲'));
    const { library } = await new Library(database, bundled, 'v1').answer(query);
    expect(library).toMatchObject({ plans: 2, stored: false });
    expect(await headsIn(new LibraryDatabase(name))).toHaveLength(2);
    const { additions } = writerOf(new LibraryDatabase(name));
    await expect(additions.add([documentOf('丙')])).rejects.toMatchObject({ kind: 'too-old' });
    expect(await readDatabase(name)).toEqual(before);
  });
});
