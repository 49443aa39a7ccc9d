/** What is saved of the open page, live: one question for all parts of the panel that show it. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { SavedHere as Saved } from '../../lib/platform/messages/kept-protocol';
import { ask, onSearchedForSaved } from '../../lib/platform/messages/messaging';

/** The clips of a tab's page; null where nobody can tell. */
export type KnownSaved = Saved | 'asking' | null;

/** Asks for them again, and answers them: as they are at some time after it was called. */
export type LookForSaved = () => Promise<Saved | null>;

/**
 * How long it is waited for others who want to know the same (milliseconds): of one change the panel
 * hears by the collection, and by the page that looks for its clips.
 */
const MOMENT = 80;

/**
 * The clips of a tab's page: asked for at once, and again whenever the page has looked for them, as it
 * does when its text or the collection has changed. `version` is another when another page is there.
 */
export function useSavedHere(
  tabId: number | undefined,
  version: unknown,
): [KnownSaved, LookForSaved] {
  const [known, setKnown] = useState<{ of: unknown; saved: KnownSaved }>({
    of: version,
    saved: 'asking',
  });
  const look = useRef<LookForSaved>(async () => null);
  useEffect(() => {
    const ended = new AbortController();
    const run = async () => {
      const saved = tabId === undefined ? null : await savedIn(tabId);
      if (!ended.signal.aborted) setKnown({ of: version, saved });
      return saved;
    };
    let running: Promise<unknown> = Promise.resolve();
    let next: Promise<Saved | null> | null = null;
    // One question at a time, and one for all that is heard before it is put.
    const lookWithin = (wait: number) => {
      next ??= Promise.all([running, after(wait)]).then(() => {
        running = next ?? running;
        next = null;
        return run();
      });
      return next;
    };
    look.current = () => lookWithin(MOMENT);
    const heard = () => void lookWithin(MOMENT);
    onSearchedForSaved((id) => id === tabId && heard(), ended.signal);
    // Coming back from the collection, where clips may have been changed.
    addEventListener('focus', heard, { signal: ended.signal });
    void lookWithin(0);
    return () => ended.abort();
  }, [tabId, version]);
  return [known.of === version ? known.saved : 'asking', useCallback(() => look.current(), [])];
}

const after = (wait: number) => new Promise<void>((done) => setTimeout(done, wait));

async function savedIn(tabId: number): Promise<Saved | null> {
  const put = () => ask('saved-here', { tabId });
  // The background may have been stopped between message and answer.
  return put()
    .catch(put)
    .catch(() => null);
}
