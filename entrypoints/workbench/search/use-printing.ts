/**
 * Measures that were found on their way to paper. Of a long list the page draws what is near the window, so
 * that all of them are fetched first, for the button and for the browser's key alike; the browser's menu
 * asks nobody, and prints what is drawn with a word that says so.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResultRow } from '../../../lib/library/search/result-row';
import { rowsOf } from './use-search';

/** More are no list to read on paper, some fifty pages, but a table to be exported. */
export const MOST_PRINTED = 500;

export interface Printing {
  /** What is being printed; null while nothing is. */
  readonly rows: readonly ResultRow[] | null;
  readonly print: () => void;
}

/** `numbers`: what is to be printed, in order; `failed` is called where it cannot be fetched. */
export function usePrinting(
  numbers: readonly number[],
  query: string,
  failed: () => void,
): Printing {
  const [rows, setRows] = useState<readonly ResultRow[] | null>(null);
  const print = () => void rowsOf(numbers.slice(0, MOST_PRINTED), query).then(setRows, failed);
  const now = useRef({ print, numbers });
  now.current = { print, numbers };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p';
      if (!isPrint || event.shiftKey || event.altKey || now.current.numbers.length === 0) return;
      event.preventDefault();
      now.current.print();
    };
    const over = () => setRows(null);
    window.addEventListener('keydown', press);
    window.addEventListener('afterprint', over);
    return () => {
      window.removeEventListener('keydown', press);
      window.removeEventListener('afterprint', over);
    };
  }, []);
  useEffect(() => {
    if (rows) window.print();
  }, [rows]);
  return { rows, print };
}
