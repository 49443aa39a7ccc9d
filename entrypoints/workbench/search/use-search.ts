/** The search of the library and its answers, as the page shows them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../../lib/library/search/measure-search';
import type { ResultRow } from '../../../lib/library/search/result-row';
import type { SearchState } from '../../../lib/library/search/search-client';
import { searchText } from '../../../lib/library/search/search-view';
import { searching } from './searching';

/** How the search of what is asked stands; what was found before stays until the answer is there. */
export function useSearch(asked: Asked): SearchState {
  const [state, setState] = useState<SearchState>(() => searching().state);
  useEffect(() => {
    const ended = new AbortController();
    searching().listen(setState, ended.signal);
    setState(searching().state);
    return () => ended.abort();
  }, []);
  const key = searchText(asked);
  useEffect(() => searching().ask(asked), [key]);
  return state;
}

/** So many rows around those that are seen are fetched, too. */
const AROUND = 10;

interface Rows {
  readonly of: (number: number) => ResultRow | undefined;
  /** Has the rows of these places fetched, where they are not there. */
  readonly see: (from: number, to: number) => void;
}

/** The rows of an answer, fetched as they are seen. */
export function useRows(listed: Uint32Array, query: string): Rows {
  // All rows of one answer: of another the same measure has other words marked.
  const kept = useRef<{ of: Uint32Array; rows: Map<number, ResultRow>; asked: Set<number> }>(null);
  const [, setCount] = useState(0);
  if (kept.current?.of !== listed) {
    // Those of the last answer stand until there are others, so that nothing flickers.
    const rows = new Map(kept.current?.rows ?? []);
    kept.current = { of: listed, rows, asked: new Set() };
  }
  const now = kept.current;
  return {
    of: (number) => now.rows.get(number),
    see: (from, to) => {
      const around = listed.slice(Math.max(0, from - AROUND), to + AROUND);
      const missing = [...around].filter((number) => !now.asked.has(number));
      if (missing.length === 0) return;
      for (const number of missing) now.asked.add(number);
      void searching()
        .rows(missing, query)
        .then((rows) => {
          for (const row of rows) now.rows.set(row.number, row);
          if (kept.current === now) setCount((count) => count + 1);
        });
    },
  };
}

/** The rows of any measures of an answer, some at a time: for what is done with many. */
export function rowsOf(numbers: readonly number[], query: string): Promise<readonly ResultRow[]> {
  return searching().rows(numbers, query);
}
