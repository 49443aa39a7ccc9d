/** Files that were dropped, those in folders with all below, in the order of their names. */
import type { ChosenFile } from '../../../lib/library/import-run';

/** More are not an import but a disk. */
const MOST = 20_000;

/** Gathers the files; of one that the browser does not give out there is the path alone. */
export async function droppedFiles(dropped: DataTransfer): Promise<ChosenFile[]> {
  // Before anything is waited for: behind that the browser has forgotten what was dropped.
  const waiting = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []).reverse();
  const files: ChosenFile[] = [];
  for (let entry = waiting.pop(); entry && files.length < MOST; entry = waiting.pop()) {
    if (isFile(entry)) {
      const file = await fileOf(entry).catch(() => null);
      files.push({ file, path: entry.fullPath.replace(/^\//, '') });
    } else if (isFolder(entry)) {
      const inside = await entriesOf(entry).catch(() => []);
      waiting.push(...inside.sort((a, b) => b.name.localeCompare(a.name)));
    }
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry) =>
  new Promise<File>((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder: the browser gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}
