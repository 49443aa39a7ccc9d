/** The reader's own data, read whole from where it lies. */
import type { CollectionDatabase } from '../database';
import type { Dismissals } from '../dismissals';
import { asCollectionError } from '../errors';
import { KEYS, TABLES, type Table, type Tables } from './contents';

/** Where the reader's data lies. */
export interface Places {
  readonly collection: CollectionDatabase;
  readonly dismissals: Dismissals;
}

/** The tables of the collection's own database. */
export const ITS_OWN = TABLES.filter((table) => table !== 'dismissals');

/**
 * All tables as they are at one moment, in the order of their keys. Rejects with a `CollectionError`.
 * 10,000 long clips take about half a second.
 */
export async function readTables({ collection, dismissals }: Places): Promise<Tables> {
  await collection.openSoon();
  try {
    return await read(collection, dismissals);
  } catch (error) {
    throw asCollectionError(error);
  }
}

async function read(collection: CollectionDatabase, dismissals: Dismissals): Promise<Tables> {
  const tables = ITS_OWN.map((name) => collection.table(name));
  // First: it is short, and would wait behind thousands of clips for longer than it waits to open.
  const putAway = await dismissals.rows();
  const own = await collection.transaction('r', tables, () =>
    Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );
  return inOrderOfKeys({ ...Object.fromEntries(own), dismissals: putAway } as unknown as Tables);
}

/** A database gives them in an order of its own, which is not that of texts in every browser. */
function inOrderOfKeys(tables: Tables): Tables {
  const sorted = TABLES.map((table) => [table, sortedBy(table, tables[table])]);
  return Object.fromEntries(sorted) as Tables;
}

function sortedBy<T extends Table>(table: T, records: Tables[T]): Tables[T][number][] {
  const key = KEYS[table] as (record: Tables[T][number]) => string;
  return [...records].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
