/**
 * The search as a page uses it: one worker for as long as the page is open, so that who comes back to
 * the results finds them as they were.
 */
import type { Facets } from './facets';
import type { Answer, Asked } from './measure-search';
import type { ResultRow } from './result-row';
import type { Reading, SearchNews, SearchRequest } from './search-protocol';

/** How the search stands. */
export interface SearchState {
  /** Null before the worker has said anything. */
  readonly reading: Reading | null;
  /** To the question that was asked last, or, while that is worked out, to the one before. */
  readonly answered: { readonly asked: Asked; readonly answer: Answer } | null;
  /** Of the last answer that had its own by now. */
  readonly facets: Facets | null;
  readonly failed: boolean;
}

const ownWorker = () =>
  new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });

/** Has made, in a worker of its own, what a search would miss; answers what ends it before its end. */
export function prepareSearch(version: string): () => void {
  const worker = ownWorker();
  const end = () => worker.terminate();
  // Whether it is done or has failed: there is nothing more to wait for.
  worker.onmessage = end;
  worker.onerror = end;
  worker.postMessage({ kind: 'prepare', version } satisfies SearchRequest);
  return end;
}

export class SearchClient {
  readonly #worker = ownWorker();
  readonly #listeners = new Set<(state: SearchState) => void>();
  readonly #rows = new Map<number, (rows: readonly ResultRow[]) => void>();
  #state: SearchState = { reading: null, answered: null, facets: null, failed: false };
  #id = 0;

  /** `version`: of the lexicon and the code around it, as the index has it. */
  constructor(version: string) {
    this.#worker.onmessage = ({ data }: MessageEvent<SearchNews>) => this.#hear(data);
    this.#worker.onerror = () => this.#put({ failed: true });
    this.#tell({ kind: 'start', version });
  }

  get state(): SearchState {
    return this.#state;
  }

  ask(asked: Asked): void {
    this.#tell({ kind: 'ask', asked });
  }

  /** The rows of measures, in their order; those of what is gone are left out. */
  rows(numbers: readonly number[], query: string): Promise<readonly ResultRow[]> {
    const id = ++this.#id;
    this.#tell({ kind: 'rows', id, numbers, query });
    return new Promise((resolve) => this.#rows.set(id, resolve));
  }

  /** Has plans read again that came, went or changed; all of them where none are named. */
  changed(ids: readonly string[] | null): void {
    this.#tell({ kind: 'changed', ids });
  }

  listen(heard: (state: SearchState) => void, signal: AbortSignal): void {
    this.#listeners.add(heard);
    signal.addEventListener('abort', () => this.#listeners.delete(heard), { once: true });
  }

  #tell(request: SearchRequest): void {
    this.#worker.postMessage(request);
  }

  #hear(news: SearchNews): void {
    switch (news.kind) {
      case 'reading':
        this.#put({ reading: news.reading, failed: false });
        return;
      case 'answer':
        this.#put({ answered: news });
        return;
      case 'facets':
        this.#put({ facets: news.facets });
        return;
      case 'rows':
        this.#rows.get(news.id)?.(news.rows);
        this.#rows.delete(news.id);
        return;
      case 'prepared':
        return;
      case 'failed':
        this.#put({ failed: true });
    }
  }

  #put(change: Partial<SearchState>): void {
    this.#state = { ...this.#state, ...change };
    for (const heard of this.#listeners) heard(this.#state);
  }
}
