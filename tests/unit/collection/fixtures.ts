/** Databases as earlier versions of Lince left them, and the means to look at one as it is. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

interface StoreFixture {
  readonly name: string;
  readonly keyPath: string;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface DatabaseFixture {
  /** The browser's own number, ten times that of ours. */
  readonly version: number;
  readonly stores: readonly StoreFixture[];
}

/** The database that a version of Lince wrote, by its number. */
export function fixtureOf(version: number): DatabaseFixture {
  const file = new URL(`fixtures/version-${version}.json`, import.meta.url);
  return JSON.parse(readFileSync(fileURLToPath(file), 'utf8'));
}

/** Makes a database as it says. Stands by itself, so that a page can run it, too. */
export function writeDatabase(name: string, { version, stores }: DatabaseFixture): Promise<void> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(name, version);
    opening.onerror = () => failed(opening.error);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes, rows } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const { name, keyPath, unique, multiEntry } of indexes)
          store.createIndex(name, keyPath, { unique, multiEntry });
        for (const row of rows) store.add(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
  });
}

/** A database as it is, whoever wrote it; opened at its own version. */
export function readDatabase(name: string): Promise<DatabaseFixture> {
  return new Promise((done, failed) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = async () => {
      const database = opening.result;
      const stores: StoreFixture[] = [];
      for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        const all = store.getAll();
        const rows = await new Promise<StoreFixture['rows']>((read) => {
          all.onsuccess = () => read(all.result);
        });
        const indexes = Array.from(store.indexNames, (index) => {
          const { name, keyPath, unique, multiEntry } = store.index(index);
          return { name, keyPath, unique, multiEntry };
        });
        const { keyPath, autoIncrement } = store;
        stores.push({ name, keyPath: String(keyPath), autoIncrement, indexes, rows });
      }
      database.close();
      done({ version: database.version, stores });
    };
  });
}

/**
 * Kills whatever writes to any database at its nth write, until mocks are restored; answers how many
 * writes there have been.
 */
export function killAtWrite(cut: number): () => number {
  let writes = 0;
  for (const method of ['add', 'put', 'delete'] as const) {
    const real = IDBObjectStore.prototype[method] as (...args: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: unknown[]
    ) {
      if (++writes === cut) this.transaction.abort();
      return real.apply(this, args) as never;
    });
  }
  return () => writes;
}
