/**
 * Reads what can be read of a database that Lince itself cannot open: one that could not be brought to
 * this version, or of which a part is damaged. By the browser's own interface, at whatever version it
 * has, a record at a time where a table does not come as a whole; nothing is written.
 */

import type { Contents } from './contents';
import { TABLES } from './contents';
import { writeBackup } from './write';

/**
 * A backup of what can be read, unchecked: each record is checked when it is restored. Null where
 * nothing can be read.
 */
export async function rescueBackup(
  now: Date,
  names = { collection: 'lince-collection', dismissals: 'lince-dismissals' },
): Promise<{ readonly file: Blob; readonly clips: number } | null> {
  const [own, putAway] = [await rescue(names.collection), await rescue(names.dismissals)];
  const found: Readonly<Record<string, unknown[]>> = { ...own, dismissals: putAway?.pairs ?? [] };
  const tables = TABLES.map((table) => [table, found[table] ?? []]);
  if (tables.every(([, records]) => records?.length === 0)) return null;
  const contents = { ...Object.fromEntries(tables), settings: {} } as Contents;
  const { file } = await writeBackup(contents, now);
  return { file, clips: contents.clips.length };
}

/** How long to wait until it opens (milliseconds). */
const PATIENCE = 3000;

/** The records of each table, as they are; null where the database does not open, or is not there. */
async function rescue(name: string): Promise<Readonly<Record<string, unknown[]>> | null> {
  const database = await openAsItIs(name);
  if (!database) return null;
  try {
    const tables: Record<string, unknown[]> = {};
    for (const table of database.objectStoreNames) tables[table] = await recordsOf(database, table);
    return tables;
  } finally {
    database.close();
  }
}

function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((opened) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      opened(null);
    }, PATIENCE);
    const answer = (database: IDBDatabase | null) => {
      clearTimeout(timer);
      if (late) database?.close();
      else opened(database);
    };
    try {
      const request = indexedDB.open(name);
      // There is none: it is not to be made by looking for it.
      request.onupgradeneeded = () => request.transaction?.abort();
      request.onsuccess = () => answer(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        answer(null);
      };
    } catch {
      answer(null);
    }
  });
}

async function recordsOf(database: IDBDatabase, table: string): Promise<unknown[]> {
  const store = () => database.transaction(table).objectStore(table);
  try {
    return await done(store().getAll());
  } catch {
    const keys = await done(store().getAllKeys()).catch(() => []);
    const records: unknown[] = [];
    for (const key of keys) {
      const record = await done(store().get(key)).catch(() => undefined);
      if (record !== undefined) records.push(record);
    }
    return records;
  }
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((answer, fail) => {
    request.onsuccess = () => answer(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      fail(request.error);
    };
  });
}
