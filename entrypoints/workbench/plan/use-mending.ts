/** What the reader changes of a plan: read again from its text, written, said, and undone. */
import { useEffect, useState } from 'preact/hooks';
import type { AskedFacts } from '../../../components/library/facts-form';
import { LibraryError } from '../../../lib/library/errors';
import type { KeptText } from '../../../lib/library/kept-text';
import { readAgain } from '../../../lib/library/read-again';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import type { Mending } from '../../../lib/plan/mend/mend';
import type { Plan } from '../../../lib/plan/plan';
import { additions } from '../additions';
import { onPlansChanged, shelf } from '../library';
import type { Undo } from './use-undo';

/** The kept text of a plan; null where it has none, undefined until that is known. */
export function useKeptText(id: string): KeptText | null | undefined {
  const [kept, setKept] = useState<KeptText | null>();
  useEffect(() => {
    const ended = new AbortController();
    const put = (found: KeptText | null) => ended.signal.aborted || setKept(found);
    const read = () => void shelf.text(id).then(put, () => put(null));
    onPlansChanged(read, ended.signal);
    read();
    return () => ended.abort();
  }, [id]);
  return kept;
}

interface Change extends Mending {
  readonly subject: string;
}

export interface Mender {
  /** Writes a change of what the reader has said; `words` are what was done. */
  readonly change: (next: (kept: KeptText) => Partial<Change>, words: string) => void;
  readonly facts: (asked: AskedFacts, words: string) => void;
}

export function useMending(plan: Plan, shelved: ShelvedPlan | undefined, undo: Undo): Mender {
  const change: Mender['change'] = (next, words) =>
    void undo.run(
      async () => {
        // Of what is stored by now: the page may not have been drawn since the last change.
        const [kept, before] = await Promise.all([shelf.text(plan.id), shelf.plan(plan.id)]);
        // What cannot be read cannot be written, and for the same reason.
        if (!kept || !before) throw new LibraryError(shelf.trouble ?? 'failed');
        const { facts, marks } = kept;
        const old = { facts, marks, subject: shelved?.subject ?? '' };
        const now = { ...old, ...next(kept) };
        await put(plan.id, { plan: readAgain(kept, now), ...now });
        return { plan: before, ...old };
      },
      (before) => ({ words, undo: () => put(plan.id, before) }),
    );
  return {
    change,
    facts: ({ subject, ...asked }, words) =>
      change((kept) => ({ facts: changedFacts(kept, asked), subject }), words),
  };
}

async function put(id: string, mended: Change & { readonly plan: Plan }): Promise<void> {
  if (!(await additions.mend(id, mended))) throw new LibraryError('failed');
}

/** Those that are other than what is read without the reader. */
function changedFacts(kept: KeptText, asked: Omit<AskedFacts, 'subject'>): Mending['facts'] {
  const read = readAgain(kept, { facts: {}, marks: [] });
  const facts = Object.entries(asked) as [keyof typeof asked, string | null][];
  return Object.fromEntries(facts.filter(([name, value]) => value !== read[name]));
}
