/**
 * What the pages that share the library ask for: the library itself, the copies beside it, and a file
 * that was dropped somewhere else and turned out to be a library.
 */
import { COPIES, ownFolder } from '../../../lib/collection/backup/folder';
import { LibraryDatabase } from '../../../lib/library/database';
import { LibraryCopies } from '../../../lib/library/share/copies';
import { FORMAT } from '../../../lib/library/share/format';
import { Sharing } from '../../../lib/library/share/sharing';
import { libraryChanged } from '../library';

export const sharing = new Sharing(
  new LibraryDatabase(),
  new LibraryCopies(ownFolder(`${COPIES}-library`)),
  libraryChanged,
  __INDEX_VERSION__,
);

/** So much of a file says what it is (bytes). */
const BEGINNING = 400;

/** Whether a file that was dropped or chosen somewhere says that it is a library. */
export async function isLibraryFile(file: Blob): Promise<boolean> {
  const beginning = await file.slice(0, BEGINNING).text();
  return new RegExp(`"format"\\s*:\\s*"${FORMAT}"`).test(beginning);
}

/** Of files that were dropped or chosen those that are no library; the first library is handed over. */
export async function withoutLibrary<F extends { readonly file: File | null }>(
  files: readonly F[],
): Promise<readonly F[]> {
  for (const each of files) {
    const { file } = each;
    if (!file || !/\.json$/i.test(file.name) || !(await isLibraryFile(file).catch(() => false)))
      continue;
    handLibraryFile(file, file.name);
    return files.filter((other) => other !== each);
  }
  return files;
}

interface Handed {
  readonly file: Blob;
  readonly name: string;
}

let waiting: Handed | null = null;
let take: ((handed: Handed) => void) | null = null;

/** Hands a library file to the page of the library, which shows what it would change. */
export function handLibraryFile(file: Blob, name: string): void {
  if (take) take({ file, name });
  else waiting = { file, name };
  location.hash = '#plan';
}

/** Takes what is handed over, from now on and what waits; answers what ends that. */
export function onHanded(heard: (handed: Handed) => void): () => void {
  take = heard;
  if (waiting) heard(waiting);
  waiting = null;
  return () => {
    if (take === heard) take = null;
  };
}
