/** Folders lie in folders; a file, or two states put together, may say what cannot be. */
import type { Folder } from '../records';

/** Where a folder is said to be, by its id. */
type Parents = Map<string, string | null>;

const parentsOf = (folders: readonly Folder[]): Parents =>
  new Map(folders.map(({ id, parent }) => [id, parent]));

/** What is wrong with a folder's place: it lies in one that is not there, or, by others, in itself. */
function wrongPlace(id: string, parents: Parents): 'no-folder' | 'circle' | null {
  const parent = parents.get(id) ?? null;
  if (parent === null) return null;
  if (!parents.has(parent)) return 'no-folder';
  const met = new Set([id]);
  for (let at: string | null = parent; at !== null; at = parents.get(at) ?? null) {
    // A circle further up is for the folders that are in it.
    if (met.has(at)) return at === id ? 'circle' : null;
    met.add(at);
  }
  return null;
}

/** The same folders; those whose place cannot be are at the top. `moved` hears of each. */
export function mendedTree(
  folders: readonly Folder[],
  moved: (folder: Folder, at: number, why: 'no-folder' | 'circle') => void = () => {},
): Folder[] {
  const parents = parentsOf(folders);
  return folders.map((folder, at) => {
    const why = wrongPlace(folder.id, parents);
    if (!why) return folder;
    parents.set(folder.id, null);
    moved(folder, at, why);
    return { ...folder, parent: null };
  });
}
