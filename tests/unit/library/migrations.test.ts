/** A library of any version that was shipped is brought to this one whole, or stays as it is. */
import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { Library } from '../../../lib/library/library';
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

/** As version 2 left it; its buffers stand in the file as Base64. */
function fixture(): DatabaseFixture {
  const file = new URL('fixtures/version-2.json', import.meta.url);
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
    expect(after.version).toBe(30);
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
