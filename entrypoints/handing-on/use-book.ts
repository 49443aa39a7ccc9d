import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Book } from '../../lib/export/book';
import type { Watched } from '../../lib/export/work';

interface Making {
  /** Null until it is made. */
  readonly book: Book | null;
  /** The book once it is made; rejects with what went wrong. */
  readonly whole: () => Promise<Book>;
  /** Why there is none; null where nothing went wrong. */
  readonly failed: unknown;
}

/**
 * Makes a book as soon as it is asked for, so that the reader sees its beginning, and anew with another
 * `make`; null makes none. What is no longer wanted is given up.
 */
export function useBook(make: ((watched: Watched) => Promise<Book>) | null): Making {
  const [made, setMade] = useState<{ readonly book: Book } | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  const latest = useRef<Promise<Book> | null>(null);
  // At once: whoever chooses and goes on by the next key is to get what was chosen.
  useLayoutEffect(() => {
    if (!make) return;
    const given = new AbortController();
    const book = make({ signal: given.signal });
    latest.current = book;
    setFailed(null);
    book.then(
      (book) => given.signal.aborted || setMade({ book }),
      (error) => given.signal.aborted || setFailed(error),
    );
    return () => given.abort();
  }, [make]);
  return {
    // What was made before is shown until there is something better.
    book: made && make ? made.book : null,
    failed,
    whole: async () => {
      if (!latest.current) throw new Error('No book was asked for.');
      return latest.current;
    },
  };
}
