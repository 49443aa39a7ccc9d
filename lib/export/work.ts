/** Long work that a page survives: it pauses, says how far it is, and can be cancelled. */

export interface Watched {
  /** Of so many parts so many are done. */
  readonly progress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Work goes on for so long without a pause (milliseconds): a frame at 60 Hz. */
const SLICE = 16;

/**
 * Counts parts of work as they are done: `await` what it answers before the next part. It answers
 * nothing while there is time left, so that ten thousand parts do not cost ten thousand turns; rejects
 * with the signal's reason when the work is cancelled.
 */
export function paced(all: number, { progress, signal }: Watched): () => Promise<void> | undefined {
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
