/**
 * The worker in which files are imported: one after another, as they are sent, so that no more than one
 * is in memory, and a worker that is killed loses that one.
 */
import { Additions } from './additions';
import { LibraryDatabase } from './database';
import { type FileReport, importFile } from './import-file';

/** A file to be imported; `today` as an ISO date. */
export interface ImportRequest {
  readonly file: File;
  readonly path: string;
  readonly today: string;
}

// The page tells what was added: a worker has no means to.
const additions = new Additions(new LibraryDatabase(), {
  indexVersion: __INDEX_VERSION__,
  changed: () => {},
});

self.onmessage = async ({ data: { file, path, today } }: MessageEvent<ImportRequest>) => {
  const source = {
    path,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  };
  const report = await importFile(
    source,
    async (addition) => {
      const [outcome] = await additions.add([addition]);
      if (!outcome) throw new Error('The library did not say what came of a plan.');
      return outcome;
    },
    today,
  ).catch((): FileReport => ({ path, kind: 'failed', why: 'crashed' }));
  self.postMessage(report);
};
