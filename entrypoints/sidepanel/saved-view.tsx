/** What is saved of the open page, and what the reader does with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type PagePlace, SavedHere } from '../../components/panel/saved-here';
import { historyKey } from '../../components/parts/collection-keys';
import { useSay } from '../../components/parts/texts';
import type { ClipHere, Done, SavedHere as Saved } from '../../lib/platform/messages/kept-protocol';
import { ask, askTab } from '../../lib/platform/messages/messaging';
import { openClip } from '../../lib/platform/pages';
import type { LookForSaved } from './saved-here';

interface Props {
  readonly tabId: number | undefined;
  readonly saved: Saved;
  /** Asks for them again. */
  readonly onChanged: LookForSaved;
}

/** What was done last, and the step that it can be undone by. */
interface Last {
  readonly said: string;
  readonly step: number | null;
}

export function SavedView({ tabId, saved, onChanged }: Props) {
  const say = useSay();
  const [last, setLast] = useState<Last>({ said: '', step: null });
  const run = async (doing: Promise<Done>, words: string) => {
    const { done, step } = await doing.catch(() => ({ done: false, step: null }));
    setLast(done ? { said: words, step } : { said: say('saved.failed'), step: null });
    await onChanged();
  };
  const reattach = (clip: ClipHere, place: PagePlace, takeWords: boolean) => {
    if (tabId === undefined) return;
    const { span, measureId } = place;
    const words = say(takeWords ? 'saved.did.take' : 'saved.did.reattach');
    void run(ask('reattach', { tabId, id: clip.id, span, measureId, takeWords }), words);
  };
  const takeWords = (clip: ClipHere) => {
    const [start, end] = [clip.spans[0]?.[0], clip.spans.at(-1)?.[1]];
    if (start === undefined || end === undefined) return;
    reattach(clip, { span: [start, end], measureId: clip.measureId }, true);
  };
  const undo = async () => {
    if (last.step === null) return;
    const undone = await ask('undo-step', { step: last.step }).catch(() => false);
    setLast({ said: say(undone ? 'saved.undone' : 'saved.notUndone'), step: null });
    await onChanged();
  };
  useUndoKey(() => void undo());
  return (
    <SavedHere
      saved={saved}
      said={last.said}
      undoable={last.step !== null}
      onGoTo={(place) => tabId !== undefined && void goTo(tabId, place)}
      onReattach={(clip, place) => reattach(clip, place, false)}
      onTakeWords={takeWords}
      onOpen={({ id }) => void openClip(id)}
      onBin={({ id }) => void run(ask('bin', { id }), say('saved.did.bin'))}
      onUndo={() => void undo()}
    />
  );
}

/** Shows a measure as one does from the outline; other words by their place. */
async function goTo(tabId: number, { span, measureId }: PagePlace): Promise<void> {
  const there =
    measureId !== null && (await askTab(tabId, 'go-to', { measureId }).catch(() => false));
  if (!there) await askTab(tabId, 'go-to-place', { span }).catch(() => false);
}

/** Undo by its key, wherever the focus is but in a field, which undoes by itself. */
function useUndoKey(undo: () => void): void {
  const now = useRef(undo);
  now.current = undo;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (historyKey(event) !== 'undo' || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      now.current();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}
