/**
 * The detector's two messages, without the schemas that the rest of the protocol brings along: this
 * runs on every government page, so it is kept small. What it receives it compares with constants.
 */
import type { PageState } from '../../notice/detect';
import { isThere } from '../lifetime';
import { type BareListener, bareRuntime } from '../runtime';

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

type State = PageState | 'off';

const reportOf = (state: State) => ({
  host: location.hostname,
  state,
  plan: null,
  answer: null,
  failed: false,
});

/** Tells the panel what the page is, without being asked. */
export function tellPageState(state: State): void {
  bareRuntime()
    ?.sendMessage({ kind: 'report-changed', payload: { report: reportOf(state) } })
    .catch(() => {
      // No page of the extension is open.
    });
}

/** Answers the panel's question for a report, as long as there is no overlay to do so. */
export function answerPageState(state: () => State, signal: AbortSignal): void {
  if (signal.aborted) return;
  const runtime = bareRuntime();
  const listener: BareListener = (message, _, respond) => {
    if ((message as { kind?: unknown } | null)?.kind === 'report' && !isThere('overlay')) {
      respond(reportOf(state()));
    }
  };
  runtime?.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime?.onMessage.removeListener(listener), {
    once: true,
  });
}
