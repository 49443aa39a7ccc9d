import { useRef, useState } from 'preact/hooks';
import type { Work } from '../../components/parts/data-parts';
import type { Watched } from '../../lib/collection/backup/write';

/** What is done sooner needs no bar, which would only flash up (milliseconds). */
const PATIENCE = 250;

/** One piece of long work at a time, with how far it is and the way to cancel it. */
export function useWork(onCancelled: () => void) {
  const [work, setWork] = useState<Work | null>(null);
  const running = useRef<AbortController | null>(null);
  const run = async (
    job: (watched: Watched) => Promise<void>,
    failed: (error: unknown) => void,
  ): Promise<void> => {
    if (running.current) return;
    const cancel = new AbortController();
    running.current = cancel;
    let share: number | null = null;
    let isShown = false;
    const show = () => setWork({ share, onCancel: () => cancel.abort() });
    const timer = setTimeout(() => {
      isShown = true;
      show();
    }, PATIENCE);
    try {
      await job({
        signal: cancel.signal,
        progress: (done, all) => {
          share = all > 0 ? done / all : 1;
          if (isShown) show();
        },
      });
    } catch (error) {
      if (cancel.signal.aborted) onCancelled();
      else failed(error);
    } finally {
      clearTimeout(timer);
      running.current = null;
      setWork(null);
    }
  };
  return { work, run };
}
