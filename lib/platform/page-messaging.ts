/**
 * The messages of a content script, over the browser's own API and without schemas: with the
 * polyfill and the schemas' library they would be a sixth of all that a page loads. As in `messaging.ts`, every message is checked on arrival, and one that is
 * malformed, or from another extension, is not answered.
 */
import { ANSWERS, type PageRequests, TAB_PAYLOADS } from './page-protocol';
import type { AnswerOf, Report, RequestOf, TabRequests } from './protocol';
import { type BareListener, bareRuntime } from './runtime';

type Handlers = {
  readonly [K in keyof TabRequests]: (
    payload: RequestOf<TabRequests, K>,
  ) => AnswerOf<TabRequests, K>;
};

/** Asks the background. Rejects when it fails, or when the extension was reloaded meanwhile. */
export async function ask<K extends keyof PageRequests>(
  kind: K,
  ...[payload]: RequestOf<PageRequests, K> extends undefined ? [] : [RequestOf<PageRequests, K>]
): Promise<AnswerOf<PageRequests, K>> {
  const runtime = bareRuntime();
  if (!runtime) throw new Error('the extension is gone');
  const answer: unknown = await runtime.sendMessage({ kind, payload });
  if (!ANSWERS[kind](answer)) throw new Error(`malformed answer: ${kind}`);
  return answer;
}

/** Answers the requests to this tab until the signal ends. */
export function answerTabRequests(handlers: Handlers, signal: AbortSignal): void {
  const runtime = bareRuntime();
  if (!runtime || signal.aborted) return;
  const listener: BareListener = (message, sender, respond) => {
    if ((sender as { id?: unknown } | null)?.id !== runtime.id) return;
    const { kind, payload } = (message ?? {}) as { kind?: unknown; payload?: unknown };
    if (typeof kind !== 'string' || !Object.hasOwn(TAB_PAYLOADS, kind)) return;
    const known = kind as keyof TabRequests;
    if (TAB_PAYLOADS[known](payload)) respond(handlers[known](payload as never));
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

/** Tells the background and open pages of the extension that what a tab shows has changed. */
export function tellReport(report: Report): void {
  bareRuntime()
    ?.sendMessage({ kind: 'report-changed', payload: { report } })
    .catch(() => {
      // No page of the extension is open, or the extension is gone: nobody to tell.
    });
}
