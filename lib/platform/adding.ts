/**
 * 加入文库: the reader wants the open notice in the library, by the context menu or by a key. Either
 * opens the panel, which asks what is to be known of the document.
 */
import { browser } from './browser';
import { onCommand } from './commands';
import { openPanelBeside } from './panel';

/** The menu item's id, and the command's name in the manifest. */
export const ADD = 'add-notice';

const PREFIX = 'adding.';
const keyOf = (tabId: number) => PREFIX + tabId;

/** Hears of the reader's wish, and keeps it for the panel of the tab. */
export function onAdd(): void {
  const wanted = (tabId: number) => {
    // At once: after any `await` the browser no longer knows that the reader has clicked.
    void openPanelBeside(tabId);
    void keep(tabId);
  };
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === ADD && tab?.id !== undefined) wanted(tab.id);
  });
  onCommand(ADD, wanted);
}

async function keep(tabId: number): Promise<void> {
  const { url = '' } = await browser.tabs.get(tabId);
  // The same wish once more is news, too.
  await browser.storage.session.remove(keyOf(tabId));
  await browser.storage.session.set({ [keyOf(tabId)]: pageOf(url) });
}

/** Whether the reader wants to add what a tab shows. Asked once, it is forgotten. */
export async function takeWish(tabId: number, url = ''): Promise<boolean> {
  const key = keyOf(tabId);
  const wanted: unknown = (await browser.storage.session.get(key))[key];
  if (wanted === undefined) return false;
  await browser.storage.session.remove(key);
  return wanted === pageOf(url);
}

/** Calls back when the reader wants to add what a tab shows. */
export function onWish(heard: (tabId: number) => void, signal: AbortSignal): void {
  const listener = (
    changes: Readonly<Record<string, { readonly newValue?: unknown }>>,
    area: string,
  ) => {
    if (area !== 'session') return;
    for (const [key, { newValue }] of Object.entries(changes))
      if (key.startsWith(PREFIX) && newValue !== undefined) heard(Number(key.slice(PREFIX.length)));
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}

const pageOf = (url: string) => url.replace(/#.*$/s, '');
