/** The measures that were found, fetched some at a time, as a book to hand on. */
import type { Say } from '../../../components/parts/texts';
import type { Book } from '../../../lib/export/book';
import { nth, type Watched } from '../../../lib/export/work';
import type { ResultRow } from '../../../lib/library/search/result-row';
import { rowsOf } from './use-search';

/** So many rows are fetched at a time. */
const BATCH = 500;

export async function resultsBook(
  numbers: readonly number[],
  title: string,
  say: Say,
  watched: Watched,
): Promise<Book> {
  const { measuresBook } = await import('../../../lib/export/books/measures-book');
  const { progress, signal } = nth(watched, 0, 2);
  const rows: ResultRow[] = [];
  for (let start = 0; start < numbers.length; start += BATCH) {
    signal?.throwIfAborted();
    rows.push(...(await rowsOf(numbers.slice(start, start + BATCH), '')));
    progress?.(Math.min(start + BATCH, numbers.length), numbers.length);
  }
  return measuresBook(rows, title, say, new Date(), nth(watched, 1, 2));
}
