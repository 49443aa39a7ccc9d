/**
 * Puts a backup back. Everything of the collection in one transaction: it is there afterwards as it was
 * chosen, or it is as it was. Whoever calls this keeps a copy first.
 */
import type { Table as DexieTable } from 'dexie';
import { asCollectionError, CollectionError } from '../errors';
import type { Folder } from '../records';
import type { Table, Tables } from './contents';
import { mendedTree } from './folder-tree';
import { mergedTable, type Rule } from './merge';
import type { Checked } from './read';
import { ITS_OWN, type Places } from './state';
import { SLICE, type Watched } from './write';

export interface Choice {
  /** Added to what is here, or in its place. */
  readonly mode: 'merge' | 'replace';
  /** Which of two states stays where something is added that is here already. */
  readonly rule: Rule;
}

/** What came of it: clips that were not here, and clips that are otherwise than they were. */
export interface Restored {
  readonly added: number;
  readonly changed: number;
}

/** Rejects with a `CollectionError` or the signal's reason; all is as it was then. */
export async function restore(
  places: Places,
  { tables }: Pick<Checked, 'tables'>,
  choice: Choice,
  watched: Watched = {},
): Promise<Restored> {
  const { collection, dismissals } = places;
  await collection.openSoon();
  if (collection.isOfNewerVersion) throw new CollectionError('too-old');
  const before = await dismissals.rows();
  const replaces = choice.mode === 'replace' && tables.dismissals !== null;
  await dismissals.putRows(tables.dismissals ?? [], replaces);
  try {
    return await collection.transaction('rw', collection.tables, async () =>
      write(collection, tables, choice, watched),
    );
  } catch (error) {
    await dismissals.putRows(before, true);
    throw watched.signal?.aborted ? watched.signal.reason : asCollectionError(error);
  }
}

async function write(
  collection: Places['collection'],
  tables: Checked['tables'],
  { mode, rule }: Choice,
  { progress, signal }: Watched,
): Promise<Restored> {
  const all = ITS_OWN.reduce((sum, name) => sum + (tables[name]?.length ?? 0), 0);
  const before = new Set(await collection.clips.toCollection().primaryKeys());
  let done = 0;
  let restored: Restored = { added: 0, changed: 0 };
  for (const name of ITS_OWN) {
    const file = tables[name];
    if (!file) continue;
    const table = collection.table(name);
    const records = await toWrite(name, table, file, mode, rule);
    if (name === 'clips') {
      const added = (records as Tables['clips']).filter(({ id }) => !before.has(id)).length;
      restored = { added, changed: records.length - added };
    }
    if (mode === 'replace') await table.clear();
    for (let from = 0; from < records.length; from += SLICE) {
      signal?.throwIfAborted();
      await table.bulkPut(records.slice(from, from + SLICE));
      progress?.(Math.min(all, done + from), all);
    }
    done += file.length;
    progress?.(done, all);
  }
  await leaveNothingLoose(collection);
  if (mode === 'replace') {
    // What could be undone was done to other clips than these.
    await collection.steps.clear();
    await collection.stepChanges.clear();
  }
  // Every page that is open reads everything again.
  await collection.journal.add({ clips: null, sightings: [], folders: true });
  return restored;
}

async function toWrite<T extends Exclude<Table, 'dismissals'>>(
  name: T,
  table: DexieTable,
  file: Tables[T],
  mode: Choice['mode'],
  rule: Rule,
): Promise<readonly Tables[T][number][]> {
  if (mode === 'replace') return file;
  return mergedTable(name, (await table.toArray()) as unknown as Tables[T], file, rule);
}

/** Two states put together may have folders in a circle, and clips found that are gone. */
async function leaveNothingLoose(collection: Places['collection']): Promise<void> {
  const moved: Folder[] = [];
  mendedTree(await collection.folders.toArray(), (folder) => {
    moved.push({ ...folder, parent: null });
  });
  await collection.folders.bulkPut(moved);
  const clips = new Set(await collection.clips.toCollection().primaryKeys());
  const seen = await collection.sightings.toCollection().primaryKeys();
  await collection.sightings.bulkDelete(seen.filter((id) => !clips.has(id)));
}
