import { useEffect, useRef, useState } from 'preact/hooks';
import type { AskedFacts } from '../../components/library/facts-form';
import { AddNotice } from '../../components/panel/add-notice';
import { type InLibrary, LibraryLine } from '../../components/panel/library-line';
import { type TextKey, useSay } from '../../components/parts/texts';
import { isOwn } from '../../lib/library/own';
import { onWish, takeWish } from '../../lib/platform/adding';
import { type ReadPage, readPageOf } from '../../lib/platform/page-article';
import { openPlan, tabOf } from '../../lib/platform/pages';

interface Props {
  readonly tabId: number;
  /** The id of the plan that the notice is, where the library has it. */
  readonly itself: string | undefined;
  /** Says for a while what was done. */
  readonly onSay: (words: string) => void;
}

/** What is asked about, with the proposal for its subject. */
interface Asked {
  readonly read: ReadPage;
  readonly subject: string;
}

/** The open notice and the library: whether it is there, adding it, removing it. */
export function LibraryPart({ tabId, itself, onSay }: Props) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked | null>(null);
  /** What this reader has just done, until the answer for the page says it, too. */
  const [done, setDone] = useState<{ readonly id: string; readonly removed: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const planId = done && !done.removed ? done.id : itself;
  const state = stateOf(planId, done?.removed === true);

  const act = async (work: (own: typeof import('./own-plans')) => Promise<unknown>) => {
    setBusy(true);
    setProblem('');
    const own = await import('./own-plans');
    try {
      await work(own);
    } catch (error) {
      setProblem(say(TROUBLES[own.troubleOf(error)]));
    } finally {
      setBusy(false);
    }
  };
  const begin = () =>
    act(async ({ subjectOf }) => {
      const read = await readPageOf(tabId);
      if (read) setAsked({ read, subject: subjectOf(read.plan) });
      else setProblem(say('library.unread'));
    });
  const add = (facts: AskedFacts) =>
    act(async ({ addPage }) => {
      const outcome = asked && (await addPage(asked.read, facts));
      if (!outcome) return;
      setAsked(null);
      setDone({ id: outcome.id, removed: false });
      const met = outcome.switchedOn ? 'library.switchedOn' : 'library.same';
      onSay(say(outcome.kind === 'added' ? 'library.added' : met));
    });
  const remove = (id: string) =>
    act(async ({ removePlan }) => {
      await removePlan(id);
      setDone({ id, removed: true });
    });
  const restore = (id: string) =>
    act(async ({ restorePlan }) => {
      const [outcome] = await restorePlan(id);
      setDone({ id: outcome?.id ?? id, removed: false });
    });

  const wished = useRef(begin);
  wished.current = state === 'absent' ? begin : async () => {};
  useEffect(() => {
    const ended = new AbortController();
    const look = async () => {
      const { url } = await tabOf(tabId);
      if ((await takeWish(tabId, url)) && !ended.signal.aborted) await wished.current();
    };
    onWish((id) => id === tabId && void look(), ended.signal);
    void look();
    return () => ended.abort();
  }, [tabId]);
  return (
    <>
      <LibraryLine
        state={state}
        busy={busy}
        problem={asked ? '' : problem}
        onAdd={() => void begin()}
        onOpen={() => planId && void openPlan(planId)}
        onRemove={() => planId && void remove(planId)}
        onRestore={() => done && void restore(done.id)}
      />
      {asked && (
        <AddNotice
          {...asked.read}
          subject={asked.subject}
          busy={busy}
          problem={problem}
          onAdd={(facts) => void add(facts)}
          onClose={() => {
            setAsked(null);
            setProblem('');
          }}
        />
      )}
    </>
  );
}

function stateOf(planId: string | undefined, removed: boolean): InLibrary {
  if (removed) return 'removed';
  if (planId === undefined) return 'absent';
  return isOwn(planId) ? 'own' : 'bundled';
}

const TROUBLES = {
  full: 'library.trouble.full',
  blocked: 'library.trouble.blocked',
  'too-old': 'library.trouble.tooOld',
  failed: 'library.trouble.failed',
} as const satisfies Record<string, TextKey>;
