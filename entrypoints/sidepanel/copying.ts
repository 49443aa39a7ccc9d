import type { ComponentProps } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import type { Outline } from '../../components/panel/outline';
import { COPIED, contentAs } from '../../components/parts/copy-as';
import { useSay } from '../../components/parts/texts';
import { copyRich } from '../../lib/overlay/clipboard';
import { ask } from '../../lib/platform/messages/messaging';

/** Copies measures of a tab's page and their equivalents, and tells what came of it. Always the same. */
export function useCopying(
  tabId: number | undefined,
  tell: (words: string) => void,
): ComponentProps<typeof Outline>['onCopy'] {
  const say = useSay();
  const latest = useRef({ say, tell });
  latest.current = { say, tell };
  return useCallback(
    async (measureId, form, known, equivalent) => {
      const { say, tell } = latest.current;
      const quoted =
        known ??
        (await ask(
          'quote',
          equivalent
            ? { from: 'library', planId: equivalent.plan.id, measureId: equivalent.measure.id }
            : { from: 'page', measureId, tabId },
        ).catch(() => null));
      if (!quoted) tell(say('card.quoteFailed'));
      else {
        const done = await copyRich(document, contentAs(form, quoted));
        tell(say(done ? COPIED[form] : 'card.copyFailed'));
      }
      return quoted;
    },
    [tabId],
  );
}
