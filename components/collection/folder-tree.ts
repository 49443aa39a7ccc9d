/** Folders as the tree that they are, in the order in which it is drawn. */
import type { Folder } from '../../lib/collection/records';

export interface Branch {
  readonly folder: Folder;
  readonly depth: number;
  /** The names from the top down to it. */
  readonly path: readonly string[];
}

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** All folders, each below the one that it is in. One whose parent is gone, or itself, is at the top. */
export function branchesOf(folders: readonly Folder[]): Branch[] {
  const ids = new Set(folders.map(({ id }) => id));
  const within = new Map<string | null, Folder[]>();
  for (const folder of folders) {
    const parent = folder.parent !== null && ids.has(folder.parent) ? folder.parent : null;
    within.set(parent, [...(within.get(parent) ?? []), folder]);
  }
  const drawn = new Set<string>();
  const below = (parent: string | null, path: readonly string[]): Branch[] =>
    (within.get(parent) ?? [])
      .toSorted((a, b) => collator.compare(a.name, b.name))
      .flatMap((folder) => {
        if (drawn.has(folder.id)) return [];
        drawn.add(folder.id);
        const names = [...path, folder.name];
        return [{ folder, depth: path.length, path: names }, ...below(folder.id, names)];
      });
  const tree = below(null, []);
  // Two that are in each other hang on nothing.
  const loose = folders.filter(({ id }) => !drawn.has(id));
  return [...tree, ...loose.map((folder) => ({ folder, depth: 0, path: [folder.name] }))];
}

/** A folder and all that are in it. */
export function idsWithin(branches: readonly Branch[], id: string): Set<string> {
  const ids = new Set<string>();
  let depth: number | null = null;
  for (const branch of branches) {
    if (depth !== null && branch.depth <= depth) break;
    if (branch.folder.id === id) depth = branch.depth;
    if (depth !== null) ids.add(branch.folder.id);
  }
  return ids;
}
