/**
 * What is measured in a page of the extension: the collection, its search, backup and restore, each
 * beside what the same would cost with nothing around it.
 */
import { Dexie } from 'dexie';
import Fuse from 'fuse.js';
import type { Folder } from '../../../lib/collection/backup/folder';
import { DataKeeper } from '../../../lib/collection/backup/keeper';
import type { Clause, Clip } from '../../../lib/collection/clip';
import { Collection } from '../../../lib/collection/collection';
import { CollectionDatabase } from '../../../lib/collection/database';
import { Dismissals } from '../../../lib/collection/dismissals';
import { parseQuery } from '../../../lib/collection/query';
import { ClipSearch } from '../../../lib/collection/search';

/** Milliseconds of each round. */
type Times = readonly number[];

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const nowhere: Folder = {
  names: async () => [],
  read: async () => null,
  write: async () => {},
  remove: async () => {},
};

const newKeeper = (name?: string) =>
  new DataKeeper(
    {
      collection: new CollectionDatabase(name),
      dismissals: new Dismissals(name && `${name}-dismissals`),
    },
    nowhere,
    {
      read: async () => ({}),
      check: (values) => ({ values, rejected: [] }),
      change: async () => {},
    },
  );

const NEWER = { mode: 'merge', rule: 'newer', settings: false } as const;

/** Checks a backup and restores it into the extension's own collection, which must be empty. */
export async function fill(text: string): Promise<{ check: number; restore: number }> {
  const keeper = newKeeper();
  const file = new Blob([text]);
  let preview: Awaited<ReturnType<DataKeeper['preview']>> | undefined;
  const check = await timed(async () => {
    preview = await keeper.preview(file, new Date());
  });
  if (!preview || 'refused' in preview) throw new Error('The backup was refused.');
  const found = preview;
  const restore = await timed(() => keeper.restore(found, NEWER, new Date()));
  return { check, restore };
}

/** The peer of a restore: the same records parsed and put, with no index and no check. */
export async function putAlone(text: string): Promise<number> {
  const database = new Dexie('bench-alone');
  database.version(1).stores({ clips: 'id' });
  await database.open();
  const took = await timed(async () => {
    const { clips } = JSON.parse(text) as { clips: Clip[] };
    await database.table('clips').bulkPut(clips);
  });
  await database.delete();
  return took;
}

/** A backup, and its peer: all records read and written as JSON in one go. */
export async function backUp(): Promise<{ ours: number; alone: number; text: string }> {
  const keeper = newKeeper();
  let text = '';
  const ours = await timed(async () => {
    text = await (await keeper.backup(new Date())).file.text();
  });
  const alone = await timed(async () => {
    JSON.stringify(await keeper.places.collection.clips.toArray());
  });
  return { ours, alone, text };
}

/** Saves clauses one after the other; the peer puts the same records into a table of their own. */
export async function save(clauses: readonly Clause[]): Promise<{ ours: Times; alone: Times }> {
  const collection = new Collection();
  await collection.all();
  const [ours, alone]: [number[], number[]] = [[], []];
  const clips: Clip[] = [];
  for (const clause of clauses) {
    ours.push(await timed(async () => clips.push((await collection.save(clause)).clip)));
  }
  const database = new Dexie('bench-put');
  database.version(1).stores({ clips: 'id' });
  await database.open();
  for (const clip of clips) alone.push(await timed(() => database.table('clips').put(clip)));
  await database.delete();
  return { ours, alone };
}

/** Each beginning of each query, as it is typed; the peer is Fuse over everything. */
export async function search(
  queries: readonly string[],
  rounds: number,
): Promise<{ index: number; ours: Times; alone: Times }> {
  const clips = await new Collection().all();
  const index = new ClipSearch();
  const took = await timed(() => index.put(clips));
  const typed = queries.flatMap((query) =>
    Array.from(query, (_, i) => query.slice(0, i + 1)).filter((each) => each.trim() === each),
  );
  const ours: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const each of typed) ours.push(await timed(() => index.find(parseQuery(each).words)));
  }
  const keys = ['title', 'tags', 'note', 'quote', 'document.innerTitle'];
  const fuse = new Fuse(clips, { keys, ignoreLocation: true, threshold: 0.3 });
  const alone: number[] = [];
  for (const query of queries) alone.push(await timed(() => fuse.search(query)));
  return { index: took, ours, alone };
}
