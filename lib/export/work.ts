/** Long work that a page survives: it pauses, says how far it is, and can be cancelled. */

export interface Watched {
  /** Of so many parts so many are done. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Between two parts of work: a promise where it is time for a rest, nothing else. */
export type Pause = () => Promise<void> | undefined;

/** Work goes on for so long without a pause (milliseconds): a frame at 60 Hz. */
const SLICE = 16;

/**
 * Counts parts of work as they are done: `await` what it answers before the next part. It answers
 * nothing while there is time left, so that ten thousand parts do not cost ten thousand turns; rejects
 * with the signal's reason when the work is cancelled.
 */
export function paced(all: number, { progress, signal }: Watched): Pause {
  let done = 0;
  let rested = performance.now();
  signal?.throwIfAborted();
  return () => {
    done++;
    if (done < all && performance.now() - rested < SLICE) return undefined;
    progress?.(done, all);
    return new Promise((resolve, reject) => {
      setTimeout(() => {
        rested = performance.now();
        if (signal?.aborted) reject(signal.reason);
        else resolve();
      });
    });
  };
}

/** Work of which nobody can say beforehand how much it is: it rests, and tells nothing. */
export function resting({ signal }: Watched): Pause {
  return paced(Number.POSITIVE_INFINITY, { signal });
}

/** How work that is one of several tasks is watched: the first is 0. */
export function nth({ progress, signal }: Watched, at: number, of: number): Watched {
  return { signal, progress: (done, all) => progress?.(done + at * all, of * all) };
}
