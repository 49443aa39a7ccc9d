/** Deleting for good. */
import type { Act } from './act';
import type { CollectionDatabase } from './database';
import { clipsUnder } from './find';
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
    const keys = (await documents.get(id))?.keys ?? [];
    // Also what it was known by before it was found to be the same.
    const same = await documents
      .where('keys')
      .anyOf([...keys])
      .primaryKeys();
    for (const each of new Set([id, ...same])) {
      if ((await clipsUnder(database, each).count()) > 0) continue;
      await documents.delete(each);
      await skeletons.delete(each);
    }
  }
  act.tell(ids);
  await act.finish();
}
