/** What the background is asked about a whole notice, once the reader opens a view that shows it. */
import { useEffect, useState } from 'preact/hooks';
import type { GapsAnswer, TargetsAnswer } from '../../lib/match/matrix/overview';
import { queryOf } from '../../lib/match/query';
import type { Plan } from '../../lib/plan/plan';
import { ask } from '../../lib/platform/messages/messaging';

/** An answer that is awaited, that did not come, or that is there. */
export type Asked<T> = T | 'asking' | 'failed';

/** The gaps of a notice; asked for when they are first wanted, and again when its `answer` is another. */
export const useGaps = (plan: Plan, answer: object, wanted: boolean): Asked<GapsAnswer> =>
  useAsked((query) => ask('gaps', query), plan, answer, wanted);

/** The notice's targets beside those of other regions, in the same way. */
export const useTargets = (plan: Plan, answer: object, wanted: boolean): Asked<TargetsAnswer> =>
  useAsked((query) => ask('targets', query), plan, answer, wanted);

function useAsked<T>(
  put: (query: ReturnType<typeof queryOf>) => Promise<T>,
  plan: Plan,
  answer: object,
  wanted: boolean,
): Asked<T> {
  const [known, setKnown] = useState<{ of: object; is: Asked<T> } | null>(null);
  const due = wanted && known?.of !== answer;
  useEffect(() => {
    if (!due) return;
    let current = true;
    const query = queryOf(plan);
    put(query)
      // The background may have been stopped between message and answer.
      .catch(() => put(query))
      .catch(() => 'failed' as const)
      .then((is) => current && setKnown({ of: answer, is }));
    return () => {
      current = false;
    };
  }, [due, answer]);
  // The answer to what was asked before stands until the new one is there.
  return known?.is ?? 'asking';
}
