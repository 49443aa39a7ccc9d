/**
 * The detector's two messages, without the schemas that the rest of the protocol brings along: this
 * runs on every government page, so it is kept small. What it receives it compares with one constant.
 */
import type { PageState } from '../notice/detect';
import { type BareListener, bareRuntime } from './runtime';

/** Asks the background to put the overlay into this page. */
export function askToRead(): void {
  bareRuntime()
    ?.sendMessage({ kind: 'read-page' })
    .catch(() => {
      // The extension was reloaded meanwhile; its new version looks at the page by itself.
    });
}

/** Answers the panel's question for a report, as long as the overlay does not. */
export function answerPageState(state: () => PageState, signal: AbortSignal): void {
  if (signal.aborted) return;
  const runtime = bareRuntime();
  const listener: BareListener = (message, _, respond) => {
    if ((message as { kind?: unknown } | null)?.kind === 'report') {
      respond({ state: state(), plan: null, answer: null, failed: false });
    }
  };
  runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime?.onMessage.removeListener(listener), {
    once: true,
  });
}
