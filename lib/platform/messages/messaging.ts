/**
 * Typed messages over the browser's own, in the background and the pages of the extension; content
 * scripts have `page-messaging.ts`. One listener a context; every message is checked on arrival, and
 * one that is malformed, or not for this context, is not answered.
 */
import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { answerAhead } from '../ahead';
import { browser } from '../browser';
import {
  type AnswerOf,
  MessageSchema,
  NEWS,
  REQUESTS,
  type Report,
  type RequestOf,
  type Requests,
  TAB_REQUESTS,
  type TabRequests,
} from './protocol';

type Protocol = Record<string, { request: v.GenericSchema; answer: v.GenericSchema }>;

type Handlers<P extends Protocol> = {
  readonly [K in keyof P]: (
    payload: RequestOf<P, K>,
    sender: Runtime.MessageSender,
  ) => AnswerOf<P, K> | Promise<AnswerOf<P, K>>;
};

/** What the background answers, as long as it is there. */
export type RequestHandlers = Handlers<Requests>;

/** Whether it is one of the extension's own pages that asks, not a script of ours in somebody's page. */
export function isOurs({ url }: Runtime.MessageSender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** Asks the background, from a page of the extension. Rejects when it fails. */
export async function ask<K extends keyof Requests>(
  kind: K,
  ...[payload]: RequestOf<Requests, K> extends undefined ? [] : [RequestOf<Requests, K>]
): Promise<AnswerOf<Requests, K>> {
  const asked = answerAhead(kind, payload) ?? browser.runtime.sendMessage({ kind, payload });
  return v.parse(REQUESTS[kind].answer, await asked) as AnswerOf<Requests, K>;
}

/** Asks a tab's content script. Rejects when the tab has none. */
export async function askTab<K extends keyof TabRequests>(
  tabId: number,
  kind: K,
  ...[payload]: RequestOf<TabRequests, K> extends undefined ? [] : [RequestOf<TabRequests, K>]
): Promise<AnswerOf<TabRequests, K>> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, { kind, payload }, { frameId: 0 });
  return v.parse(TAB_REQUESTS[kind].answer, answer) as AnswerOf<TabRequests, K>;
}

/** Has a tab look again for what is saved of its page and of the page's frames. */
export async function lookAgainIn(tabId: number): Promise<void> {
  await browser.tabs.sendMessage(tabId, { kind: 'look-for-saved' }).catch(() => {
    // None of our scripts is there.
  });
}

/** Answers the requests to the background. */
export function answerRequests(handlers: Handlers<Requests>, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
  ): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id) return undefined;
    const envelope = v.safeParse(MessageSchema, message);
    if (!envelope.success || !Object.hasOwn(REQUESTS, envelope.output.kind)) return undefined;
    const kind = envelope.output.kind as keyof Requests;
    const request = v.safeParse(REQUESTS[kind].request, envelope.output.payload);
    if (!request.success) return Promise.reject(new Error(`malformed message: ${kind}`));
    return Promise.resolve(handlers[kind](request.output as never, sender));
  };
  browser.runtime.onMessage.addListener(
    listener as Parameters<typeof browser.runtime.onMessage.addListener>[0],
  );
  signal?.addEventListener(
    'abort',
    () => browser.runtime.onMessage.removeListener(listener as never),
    { once: true },
  );
}

/**
 * Hears, in the background or a page of the extension, of changes in tabs; `url` is the address of
 * the page that reports, which the reader may have left meanwhile.
 */
export function onReport(
  heard: (tabId: number, report: Report, url: string | undefined) => void,
  signal?: AbortSignal,
): void {
  onNews(
    'report-changed',
    ({ report }, { tab, url }) => {
      if (tab?.id !== undefined) heard(tab.id, report, url);
    },
    signal,
  );
}

/** Tells the background and all other pages of the extension that a clip was changed, by whom it was. */
export async function tellCollectionChanged(): Promise<void> {
  await browser.runtime.sendMessage({ kind: 'collection-changed' }).catch(() => {
    // No page of the extension is open: nobody to tell.
  });
}

/** Hears that another part of the extension has changed a clip. No script in a page can say so. */
export function onCollectionChanged(heard: () => void, signal?: AbortSignal): void {
  onNews(
    'collection-changed',
    (_, sender) => {
      if (sender.tab === undefined || isOurs(sender)) heard();
    },
    signal,
  );
}

/** Tells the background and all other pages of the extension which plans of the library are others now. */
export async function tellLibraryChanged(ids: readonly string[]): Promise<void> {
  const few = ids.length <= MOST_TOLD ? ids : null;
  await browser.runtime
    .sendMessage({ kind: 'library-changed', payload: { ids: few } })
    .catch(() => {
      // Nobody is there to be told; the next worker reads what is stored.
    });
}

/** Hears which plans another part of the extension has changed; null: perhaps all. No script in a page can say so. */
export function onLibraryChanged(
  heard: (ids: readonly string[] | null) => void,
  signal?: AbortSignal,
): void {
  onNews(
    'library-changed',
    ({ ids }, sender) => {
      if (sender.tab === undefined || isOurs(sender)) heard(ids);
    },
    signal,
  );
}

/** Of more, each is not told. */
const MOST_TOLD = 5000;

function onNews<K extends keyof typeof NEWS>(
  kind: K,
  heard: (news: v.InferOutput<(typeof NEWS)[K]>, sender: Runtime.MessageSender) => void,
  signal?: AbortSignal,
): void {
  if (signal?.aborted) return;
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const envelope = v.safeParse(MessageSchema, message);
    if (!envelope.success || envelope.output.kind !== kind) return;
    if (sender.id !== browser.runtime.id) return;
    const news = v.safeParse(NEWS[kind], envelope.output.payload);
    if (news.success) heard(news.output, sender);
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal?.addEventListener(
    'abort',
    () => browser.runtime.onMessage.removeListener(listener as never),
    { once: true },
  );
}

/**
 * Hears, in a page of the extension, that a tab's page has looked for what is saved of it: as it is
 * there now, the collection or the page itself having changed. The background answers; here it is news.
 */
export function onSearchedForSaved(heard: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): undefined => {
    const envelope = v.safeParse(MessageSchema, message);
    const isNews = envelope.success && envelope.output.kind === 'find-saved';
    if (isNews && sender.id === browser.runtime.id && sender.tab?.id !== undefined)
      heard(sender.tab.id);
  };
  browser.runtime.onMessage.addListener(listener as never);
  signal.addEventListener(
    'abort',
    () => browser.runtime.onMessage.removeListener(listener as never),
    {
      once: true,
    },
  );
}
