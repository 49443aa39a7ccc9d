/** What the reader does with plans: done in the library, said, and undone one step after the other. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { historyKey } from '../../../components/parts/collection-keys';
import { useSay } from '../../../components/parts/texts';
import { asLibraryError } from '../../../lib/library/errors';

/** These have an undo of their own. */
const FIELD = 'input:not([type="checkbox"]), textarea';

/** What takes longer than that is said to be at work (milliseconds). */
const PATIENCE = 600;

export interface Step {
  /** What was done, in words. */
  readonly words: string;
  readonly undo: () => Promise<void>;
  /** What is left to be undone, once the reader has cancelled that. */
  readonly left?: () => Step | null;
}

export type Undo = ReturnType<typeof useUndo>;

export function useUndo() {
  const say = useSay();
  const [done, setDone] = useState({ said: '', undoable: false });
  const steps = useRef<readonly Step[]>([]);
  // One after the other: what is undone is what was done last.
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const inTurn = (work: () => Promise<void>) => {
    // Of ten thousand plans it takes a minute: whoever waits is told that something is done.
    const waiting = setTimeout(
      () => setDone({ said: say('list.working'), undoable: false }),
      PATIENCE,
    );
    last.current = last.current
      .then(work)
      .catch((error: unknown) => {
        const { kind } = asLibraryError(error);
        setDone({ said: say(`library.${kind}`), undoable: false });
      })
      .finally(() => clearTimeout(waiting));
    return last.current;
  };
  const back = () =>
    inTurn(async () => {
      const step = steps.current.at(-1);
      if (!step) return;
      await step.undo();
      const left = step.left?.();
      steps.current = [...steps.current.slice(0, -1), ...(left ? [left] : [])];
      setDone(
        left
          ? { said: left.words, undoable: true }
          : { said: say('collection.undone', { what: step.words }), undoable: false },
      );
    });
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      const field = event.target instanceof Element && event.target.closest(FIELD);
      if (field || historyKey(event) !== 'undo' || steps.current.length === 0) return;
      event.preventDefault();
      void back();
    };
    document.addEventListener('keydown', key);
    return () => document.removeEventListener('keydown', key);
  }, []);
  return {
    done,
    back: () => void back(),
    say: (said: string) => setDone({ said, undoable: false }),
    /** Does something, then says it with the way back. */
    run: <T>(work: () => Promise<T>, stepOf: (done: T) => Step, after?: () => void) =>
      inTurn(async () => {
        const step = stepOf(await work());
        steps.current = [...steps.current, step];
        setDone({ said: say('collection.did', { what: step.words }), undoable: true });
        after?.();
      }),
  };
}
