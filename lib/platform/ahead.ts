/**
 * What a page of the extension asks before its own code is there: the background looks for the answer
 * while the page is still being loaded. One script of the page asks, another takes the answer.
 */
import type { RequestOf, Requests } from './messages/protocol';
import { bareRuntime } from './runtime';

interface Asked {
  readonly question: string;
  readonly answer: Promise<unknown>;
}

/** Scripts of a page share nothing but this. */
const page = globalThis as { askedAhead?: Asked };

/** Asks the background; the page's `ask` of the same takes the answer, once. */
export function askAhead<K extends keyof Requests>(kind: K, payload: RequestOf<Requests, K>): void {
  const answer = bareRuntime()?.sendMessage({ kind, payload });
  // That it failed is told to whoever takes it.
  answer?.catch(() => {});
  if (answer) page.askedAhead = { question: questionOf(kind, payload), answer };
}

/** The answer to what was asked ahead, unchecked; null where that was another question, or none. */
export function answerAhead(kind: string, payload: unknown): Promise<unknown> | null {
  const { askedAhead } = page;
  if (askedAhead?.question !== questionOf(kind, payload)) return null;
  delete page.askedAhead;
  return askedAhead.answer;
}

const questionOf = (kind: string, payload: unknown) => JSON.stringify([kind, payload]);
