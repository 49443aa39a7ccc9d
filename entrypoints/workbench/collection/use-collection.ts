/** The collection as it is, live, and what is to be known of the library beside it. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { Clip, KeptEquivalent } from '../../../lib/collection/clip';
import { CollectionError, type Trouble } from '../../../lib/collection/errors';
import type { CollectionState } from '../../../lib/collection/records';
import { documentKey } from '../../../lib/plan/identity';
import { hashOf } from '../../../lib/platform/addresses';
import { onSettings, readSettings } from '../../../lib/platform/settings';
import { usePlans } from '../library';
import { collection } from '../own-collection';

/** The state, or why there is none. */
export type Heard = CollectionState | 'loading' | { readonly trouble: Trouble };

/** What is told of an error that no reader can do anything about. */
export function troubleOf(error: unknown): Trouble {
  return error instanceof CollectionError ? error.kind : 'unavailable';
}

export function useCollection(): Heard {
  const [heard, setHeard] = useState<Heard>('loading');
  // Not after the first frame, for what is read is what the page waits for.
  useLayoutEffect(() => {
    const ended = new AbortController();
    collection.watch(setHeard, (error) => setHeard({ trouble: troubleOf(error) }), ended.signal);
    return () => ended.abort();
  }, []);
  return heard;
}

/** The addresses of clauses in the library; undefined for what that does not have. */
export interface LibraryLinks {
  readonly ofClip: (clip: Clip) => string | undefined;
  readonly ofEquivalent: (equivalent: KeptEquivalent) => string | undefined;
}

export function useLibraryLinks(): LibraryLinks {
  const plans = usePlans();
  return useMemo(() => {
    const known = typeof plans === 'string' ? [] : plans.map(({ plan }) => plan);
    const byKey = new Map(known.map((plan) => [documentKey(plan), plan.id]));
    const ids = new Set(known.map(({ id }) => id));
    const at = (planId: string | undefined, measureId: string) =>
      planId === undefined
        ? undefined
        : hashOf({ page: 'plan', planId, measureId: measureId || null });
    return {
      ofClip: ({ document, measureId }) => at(byKey.get(documentKey(document)), measureId),
      ofEquivalent: ({ planId, measureId }) => at(ids.has(planId) ? planId : undefined, measureId),
    };
  }, [plans]);
}

/** Whether single letters act, as the reader has set it. */
export function useLetters(): boolean {
  const [letters, setLetters] = useState(true);
  useEffect(() => {
    const ended = new AbortController();
    const read = () =>
      void readSettings().then((settings) => ended.signal.aborted || setLetters(settings.letters));
    read();
    onSettings(read, ended.signal);
    return () => ended.abort();
  }, []);
  return letters;
}
