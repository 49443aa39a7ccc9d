import { useState } from 'preact/hooks';
import { useSay } from '../../components/parts/texts';
import type { Watched } from '../../lib/export/work';
import { useWork } from '../workbench/use-work';

/** How a dialog in which something is handed on goes: at work, what went wrong, done. */
export function useHanding(onClose: (saved: string | null) => void) {
  const say = useSay();
  const [said, setSaid] = useState('');
  const [saved, setSaved] = useState<string | null>(null);
  const { work, run } = useWork(() => setSaid(say('export.cancelled')));
  return {
    state: {
      work,
      said,
      done: saved !== null,
      onClose: () => {
        if (saved === null) work?.onCancel();
        onClose(saved);
      },
    },
    /** `make` answers the name of the file that it has given the reader. */
    run: (make: (watched: Watched) => Promise<string>) => {
      setSaid('');
      void run(
        async (watched) => setSaved(await make(watched)),
        (error) => setSaid(say('export.failed', { reason: reasonOf(error) })),
      );
    },
  };
}

export const reasonOf = (error: unknown) =>
  error instanceof Error ? error.message : String(error);
