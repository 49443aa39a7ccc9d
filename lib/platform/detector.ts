/**
 * The detector's two messages, without the schemas that the rest of the protocol brings along: this
 * runs on every government page, so it is kept small. What it receives it compares with constants.
 */
import type { PageState } from '../notice/detect';
import { isThere } from './lifetime';
import { type BareListener, bareRuntime } from './runtime';

/** Asks the background to put the overlay into this page; `refused` where it is switched off. */
export function askToRead(refused: () => void): void {
  bareRuntime()
    ?.sendMessage({ kind: 'read-page' })
    .then((done) => {
      if (done === false) refused();
    })
    .catch(() => {
      // The extension was reloaded meanwhile; its new version looks at the page by itself.
    });
}

/** Answers the panel's question for a report, as long as there is no overlay to do so. */
export function answerPageState(state: () => PageState | 'off', signal: AbortSignal): void {
  if (signal.aborted) return;
  const runtime = bareRuntime();
  const listener: BareListener = (message, _, respond) => {
    if ((message as { kind?: unknown } | null)?.kind === 'report' && !isThere('overlay')) {
      respond({
        host: location.hostname,
        state: state(),
        plan: null,
        answer: null,
        failed: false,
      });
    }
  };
  runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime?.onMessage.removeListener(listener), {
    once: true,
  });
}
