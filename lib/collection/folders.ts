/**
 * The reader's folders, one in the other. Each is one action that can be undone.
 */
import type { Act } from './act';
import type { CollectionDatabase } from './database';
import { type Folder, tidyName } from './records';

/** Adds a folder, or returns the one that has this name there already; null where it has no name. */
export async function addFolder(
  { folders }: CollectionDatabase,
  act: Act,
  given: string,
  parent: string | null,
): Promise<Folder | null> {
  const name = tidyName(given);
  const all = await folders.toArray();
  const inside = parent !== null && all.some(({ id }) => id === parent) ? parent : null;
  const there = all.find((each) => each.name === name && each.parent === inside);
  if (there || name === '') return there ?? null;
  const folder = { id: crypto.randomUUID(), name, parent: inside };
  await act.put('folders', [{ before: undefined, after: folder }]);
  await act.finish('folder');
  return folder;
}

/** Renames a folder; does nothing where it is not there or the name is empty. */
export async function renameFolder(
  { folders }: CollectionDatabase,
  act: Act,
  id: string,
  given: string,
): Promise<void> {
  const [before, name] = [await folders.get(id), tidyName(given)];
  if (!before || name === '') return;
  await act.put('folders', [{ before, after: { ...before, name } }]);
  await act.finish('folder');
}

/** Moves a folder into another, or to the top; false where that would put it into itself. */
export async function moveFolder(
  { folders }: CollectionDatabase,
  act: Act,
  id: string,
  parent: string | null,
): Promise<boolean> {
  const all = new Map((await folders.toArray()).map((folder) => [folder.id, folder]));
  const before = all.get(id);
  if (!before || (parent !== null && !all.has(parent))) return false;
  const above = new Set<string>();
  for (let at = parent; at !== null && !above.has(at); at = all.get(at)?.parent ?? null)
    above.add(at);
  if (above.has(id)) return false;
  await act.put('folders', [{ before, after: { ...before, parent } }]);
  await act.finish('folder');
  return true;
}

/** Removes a folder; its clips, those in the bin too, and its folders go to the one that it was in. */
export async function removeFolder(
  { clips, folders }: CollectionDatabase,
  act: Act,
  id: string,
): Promise<void> {
  const folder = await folders.get(id);
  if (!folder) return;
  const { parent } = folder;
  const inside = await clips.where('folder').equals(id).toArray();
  const below = (await folders.toArray()).filter((each) => each.parent === id);
  await act.put(
    'clips',
    inside.map((before) => ({ before, after: { ...before, folder: parent } })),
  );
  await act.put(
    'folders',
    below.map((before) => ({ before, after: { ...before, parent } })),
  );
  await act.remove('folders', [folder]);
  await act.finish('folder');
}
