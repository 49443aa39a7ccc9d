/**
 * The last search of each tab, from the reader's click until the panel has shown it and the reader
 * has gone on. In the session's memory, never on a disk: it is text of whatever page.
 */
import * as v from 'valibot';
import { browser } from './browser';

const SearchSchema = v.object({
  /** What was selected; empty where nothing was, or where the page cannot be asked. */
  text: v.string(),
  /** The page's address; null where the browser does not tell it. */
  url: v.nullable(v.string()),
});
export type Search = v.InferOutput<typeof SearchSchema>;

const PREFIX = 'search.';
const keyOf = (tabId: number) => PREFIX + tabId;

/** Keeps a tab's search, in place of the one before. */
export async function keepSearch(tabId: number, search: Search): Promise<void> {
  // The same question once more is news, too.
  await forgetSearch(tabId);
  await browser.storage.session.set({ [keyOf(tabId)]: search });
}

/** A tab's last search; null for none. */
export async function searchOf(tabId: number): Promise<Search | null> {
  const stored = await browser.storage.session.get(keyOf(tabId));
  const search = v.safeParse(SearchSchema, stored[keyOf(tabId)]);
  return search.success ? search.output : null;
}

export async function forgetSearch(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}

/** Forgets the searches of tabs that are closed. */
export function forgetWithTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void forgetSearch(tabId));
}

/** Calls back when the search of a tab has changed. */
export function onSearch(changed: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>, area: string) => {
    if (area !== 'session') return;
    for (const key of Object.keys(changes)) {
      if (key.startsWith(PREFIX)) changed(Number(key.slice(PREFIX.length)));
    }
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}
