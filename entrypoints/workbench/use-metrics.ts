import { useEffect, useState } from 'preact/hooks';
import { type LibraryMetrics, libraryMetrics } from '../../lib/library/metrics';
import { database, onPlansChanged, shelf } from './library';

type Reading = { readonly share: number } | 'failed' | LibraryMetrics;

/** The metrics of the library, read through once they are wanted, and again when it has changed. */
export function useMetrics(wanted: boolean): Reading {
  const [reading, setReading] = useState<Reading>({ share: 0 });
  const [version, setVersion] = useState(0);
  useEffect(() => {
    if (!wanted) return;
    const ended = new AbortController();
    onPlansChanged(() => setVersion((before) => before + 1), ended.signal);
    const { signal } = ended;
    let told = 0;
    libraryMetrics(shelf, database, {
      signal,
      progress: (done, all) => {
        // What is read already is told now and then, where there is nothing better to be seen.
        if (performance.now() - told < TOLD_EVERY) return;
        told = performance.now();
        setReading((before) => (isThere(before) ? before : { share: done / all }));
      },
    }).then(
      (metrics) => signal.aborted || setReading(metrics),
      () => signal.aborted || setReading('failed'),
    );
    return () => ended.abort();
  }, [wanted, version]);
  return reading;
}

/** Milliseconds. */
const TOLD_EVERY = 200;

export function isThere(reading: Reading): reading is LibraryMetrics {
  return typeof reading === 'object' && 'index' in reading;
}
