/** What is saved of the open page, live, and what the reader does with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { historyKey } from '../../components/collection-keys';
import { type PagePlace, SavedHere } from '../../components/saved-here';
import { useSay } from '../../components/texts';
import type { ClipHere, Done, SavedHere as Saved } from '../../lib/platform/kept-protocol';
import { ask, askTab, onSearchedForSaved } from '../../lib/platform/messaging';
import { openClip } from '../../lib/platform/pages';

/** The clips of a tab's page; null where nobody can tell. */
export type KnownSaved = Saved | 'asking' | null;

/**
 * The clips of a tab's page: asked for at once, and again whenever the page has looked for them, as it
 * does when its text or the collection has changed. `version` is another when another page is there.
 */
export function useSavedHere(
  tabId: number | undefined,
  version: unknown,
): [KnownSaved, () => Promise<void>] {
  const [known, setKnown] = useState<{ of: unknown; saved: KnownSaved }>({
    of: version,
    saved: 'asking',
  });
  const look = useRef(async () => {});
  useEffect(() => {
    const ended = new AbortController();
    let running: Promise<void> | null = null;
    let again = false;
    const run = async () => {
      do {
        again = false;
        const saved = tabId === undefined ? null : await savedIn(tabId);
        if (ended.signal.aborted) return;
        setKnown({ of: version, saved });
      } while (again);
      running = null;
    };
    // One question at a time: what is heard meanwhile is asked for once more behind it.
    look.current = () => {
      again = running !== null;
      running ??= run();
      return running;
    };
    onSearchedForSaved((id) => id === tabId && void look.current(), ended.signal);
    // Coming back from the collection, where clips may have been changed.
    addEventListener('focus', () => void look.current(), { signal: ended.signal });
    void look.current();
    return () => ended.abort();
  }, [tabId, version]);
  return [known.of === version ? known.saved : 'asking', () => look.current()];
}

async function savedIn(tabId: number): Promise<Saved | null> {
  const put = () => ask('saved-here', { tabId });
  // The background may have been stopped between message and answer.
  return put()
    .catch(put)
    .catch(() => null);
}

interface Props {
  readonly tabId: number | undefined;
  readonly saved: Saved;
  /** Asks for them again. */
  readonly onChanged: () => Promise<void>;
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
