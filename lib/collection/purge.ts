/** Deleting for good. */
import { Dexie } from 'dexie';
import type { Act } from './act';
import type { CollectionDatabase } from './database';
import { forget } from './history';

/**
 * Deletes clips wherever they are: their sightings, what the history has of them, and what was kept of
 * a document that has no clip any more.
 */
export async function purge(
  database: CollectionDatabase,
  act: Act,
  ids: readonly string[],
): Promise<void> {
  const { clips, sightings, documents, skeletons, steps } = database;
  const gone = (await clips.bulkGet([...ids])).flatMap((clip) => clip ?? []);
  await clips.bulkDelete([...ids]);
  await sightings.bulkDelete([...ids]);
  await forget(database, new Set(ids));
  // A save that was undone may be done again, and its clip needs its document then.
  const mayReturn = (await steps.where('undone').equals(1).count()) > 0;
  for (const id of mayReturn ? [] : new Set(gone.map(({ documentId }) => documentId))) {
    const left = clips.where('[documentId+place]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
    if ((await left.count()) > 0) continue;
    await documents.delete(id);
    await skeletons.delete(id);
  }
  act.tell(ids);
  await act.finish();
}
