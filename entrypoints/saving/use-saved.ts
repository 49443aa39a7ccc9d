/**
 * What is saved of what a page of ours shows, live, and how that is saved and taken out: the same in
 * the panel and in the workbench.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useSay } from '../../components/parts/texts';
import { atMostEvery } from '../../lib/platform/at-most-every';
import { ask, onCollectionChanged } from '../../lib/platform/messages/messaging';
import type { SaveAnswer, SaveRequest } from '../../lib/platform/messages/protocol';

/** Ids of clips by what was saved: by ids of measures, by `plan/measure` of those of the library. */
export type ClipIds = Readonly<Record<string, string>>;

/** How often at most it is looked again (milliseconds). */
const PAUSE = 300;

export interface Saved {
  /** What of it is saved. */
  readonly keys: ReadonlySet<string>;
  /** Saves something, or takes out what is saved. The same function from drawing to drawing. */
  readonly toggle: (key: string, request: SaveRequest) => void;
  /** What came of it, to be shown for a while; empty for nothing. */
  readonly said: string;
  readonly say: (words: string) => void;
}

/**
 * Looks now, when `of` is another, and after each change of the collection; what was found last stands
 * until then, and where looking fails.
 */
export function useSaved(look: () => Promise<ClipIds>, of: readonly unknown[]): Saved {
  const say = useSay();
  const [clips, setClips] = useState<ClipIds>({});
  const [said, tell] = useState('');
  const now = useRef({ clips, look, say });
  now.current = { clips, look, say };
  /** Counts what makes an answer that is on its way one of yesterday. */
  const turn = useRef(0);

  const lookNow = async () => {
    const mine = ++turn.current;
    const found = await now.current.look().catch(() => null);
    if (found && mine === turn.current) setClips(found);
  };
  useEffect(() => {
    const ended = new AbortController();
    onCollectionChanged(
      atMostEvery(PAUSE, () => ended.signal.aborted || void lookNow()),
      ended.signal,
    );
    return () => {
      ended.abort();
      turn.current++;
    };
  }, []);
  useEffect(() => void lookNow(), of);

  const act = async (key: string, request: SaveRequest) => {
    const before = now.current.clips[key];
    const { id, problem } = await (before === undefined ? save(request) : takeOut(before));
    const { say } = now.current;
    if (id === null) {
      tell(say(problem === 'full' ? 'card.saveFull' : 'card.saveFailed'));
      return;
    }
    // At once; what others change meanwhile is looked for after it.
    setClips(({ [key]: _, ...others }) =>
      before === undefined ? { ...others, [key]: id } : others,
    );
    tell(say(before === undefined ? 'card.saved' : 'card.takenOut'));
    void lookNow();
  };
  const toggle = useCallback((key: string, request: SaveRequest) => void act(key, request), []);
  const keys = useMemo(() => new Set(Object.keys(clips)), [clips]);
  return { keys, toggle, said, say: tell };
}

const FAILED: SaveAnswer = { id: null, problem: 'failed' };

const save = (request: SaveRequest) => ask('save', request).catch(() => FAILED);

const takeOut = (id: string): Promise<SaveAnswer> =>
  ask('take-out', { id }).then(
    (done) => (done ? { id, problem: null } : FAILED),
    () => FAILED,
  );
