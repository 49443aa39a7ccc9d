import { useEffect, useState } from 'preact/hooks';
import { type LibraryMetrics, libraryMetrics } from '../../lib/library/metrics';
import { database, onPlansChanged, shelf } from './library';

/** Reading, with how much of all is read; what is there already can be looked at. */
interface Read {
  readonly metrics: LibraryMetrics;
  readonly share: number;
  /** Another where there is more to be seen, and not at every step of reading. */
  readonly look: number;
}
export type Reading = { readonly share: number } | 'failed' | Read;

/** Milliseconds after which what is read already is shown; then after twice as long, and so on. */
const PATIENCE = 250;
/** So often it is told how far it is (milliseconds). */
const TOLD_EVERY = 100;

/** The metrics of the library, read through once they are wanted, and again when it has changed. */
export function useMetrics(wanted: boolean): Reading {
  const [reading, setReading] = useState<Reading>({ share: 0 });
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const ended = new AbortController();
    onPlansChanged(() => setVersion((before) => before + 1), ended.signal);
    const { signal } = ended;
    const begun = performance.now();
    let told = begun;
    let shown = begun;
    libraryMetrics(shelf, database, __INDEX_VERSION__, {
      signal,
      progress: (done, all, read) => {
        const now = performance.now();
        if (now - told < TOLD_EVERY) return;
        told = now;
        const share = done / all;
        // Each look at it costs more: there are few of them. Of a library that was read before, none.
        const due = version === 0 && now - begun > Math.max(PATIENCE, 2 * (shown - begun));
        if (due) shown = now;
        setReading((before) => {
          if (due) return { metrics: read, share, look: now };
          return isThere(before) && before.share === 1
            ? before
            : { ...(typeof before === 'object' && before), share };
        });
      },
    }).then(
      (read) => signal.aborted || setReading({ metrics: read, share: 1, look: performance.now() }),
      () => signal.aborted || setReading('failed'),
    );
    return () => ended.abort();
  }, [wanted, version]);
  return reading;
}

export function isThere(reading: Reading): reading is Read {
  return typeof reading === 'object' && 'metrics' in reading;
}
