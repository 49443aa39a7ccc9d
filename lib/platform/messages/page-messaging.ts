/**
 * The messages of a content script, over the browser's own API and without schemas: with the
 * polyfill and the schemas' library they would be a sixth of all that a page loads. As in `messaging.ts`, every message is checked on arrival, and one that is
 * malformed, or from another extension, is not answered.
 */

import { type BareListener, bareRuntime } from '../runtime';
import type { Check } from './checks';
import { ANSWERS } from './page-protocol';
import type { AnswerOf, Report, RequestOf, Requests, TabRequests } from './protocol';

/** What a script answers. */
type Handlers<K extends keyof TabRequests> = {
  readonly [Kind in K]: (payload: RequestOf<TabRequests, Kind>) => AnswerOf<TabRequests, Kind>;
};
type Checks<K extends keyof TabRequests> = {
  readonly [Kind in K]: Check<RequestOf<TabRequests, Kind>>;
};

type Answers = { readonly [K in keyof Requests]?: Check<AnswerOf<Requests, K>> };
type Payload<K extends keyof Requests> =
  RequestOf<Requests, K> extends undefined ? [] : [RequestOf<Requests, K>];

/** Asks the background. Rejects when it fails, or when the extension was reloaded meanwhile. */
export function ask<K extends keyof typeof ANSWERS>(
  kind: K,
  ...payload: Payload<K>
): Promise<AnswerOf<Requests, K>> {
  return askWith(ANSWERS, kind, ...payload);
}

/** The same with the checks of answers that a script brings along. */
export async function askWith<A extends Answers, K extends keyof A & keyof Requests>(
  answers: A,
  kind: K,
  ...[payload]: Payload<K>
): Promise<AnswerOf<Requests, K>> {
  const runtime = bareRuntime();
  if (!runtime) throw new Error('the extension is gone');
  const answer: unknown = await runtime.sendMessage({ kind, payload });
  const check: Answers[K] = answers[kind];
  if (!check?.(answer)) throw new Error(`malformed answer: ${kind}`);
  return answer;
}

/**
 * Answers requests to this tab until the signal ends, those that there are checks for; others are for
 * another script of ours in the page.
 */
export function answerTabRequests<K extends keyof TabRequests>(
  checks: Checks<K>,
  handlers: Handlers<K>,
  signal: AbortSignal,
): void {
  const runtime = bareRuntime();
  if (!runtime || signal.aborted) return;
  const listener: BareListener = (message, sender, respond) => {
    if ((sender as { id?: unknown } | null)?.id !== runtime.id) return;
    const { kind, payload } = (message ?? {}) as { kind?: unknown; payload?: unknown };
    if (typeof kind !== 'string' || !Object.hasOwn(checks, kind)) return;
    const known = kind as K;
    if (checks[known](payload)) respond(handlers[known](payload));
  };
  runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => runtime.onMessage.removeListener(listener), {
    once: true,
  });
}

/** Tells the background and open pages of the extension that what a tab shows has changed. */
export async function tellReport(report: Report): Promise<void> {
  try {
    await bareRuntime()?.sendMessage({ kind: 'report-changed', payload: { report } });
  } catch {
    // No page of the extension is open, or the extension is gone, which throws at once: nobody to tell.
  }
}
