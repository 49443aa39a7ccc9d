/**
 * The worker that searches the library for a page of the workbench, so that typing never waits for it; or
 * makes beforehand what is read then.
 */
import { LibraryDatabase } from '../database';
import { Shelf } from '../shelf';
import { prepare } from './preparing';
import type { SearchNews, SearchRequest } from './search-protocol';
import { Searcher } from './searcher';

const tell = (news: SearchNews) => self.postMessage(news);

let searcher: Searcher | null = null;

self.onmessage = ({ data }: MessageEvent<SearchRequest>) => {
  void answer(data).catch((error: unknown) => tell({ kind: 'failed', why: String(error) }));
};

async function answer(request: SearchRequest): Promise<void> {
  if (request.kind === 'start') {
    const database = new LibraryDatabase();
    const shelf = new Shelf(database, async () => (await fetch('/library.json')).json());
    searcher = new Searcher({ database, shelf, version: request.version, tell });
    await searcher.read(null);
    return;
  }
  if (request.kind === 'prepare') {
    await prepare(new LibraryDatabase(), request.version);
    tell({ kind: 'prepared' });
    return;
  }
  if (!searcher) return;
  switch (request.kind) {
    case 'ask':
      searcher.ask(request.asked);
      return;
    case 'rows':
      tell({
        kind: 'rows',
        id: request.id,
        rows: await searcher.rows(request.numbers, request.query),
      });
      return;
    case 'changed':
      await searcher.read(request.ids);
  }
}
