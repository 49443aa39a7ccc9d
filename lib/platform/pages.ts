import { browser } from './browser';

/** Opens the collection, or goes to it where it is open. */
export async function openCollection(): Promise<void> {
  const url = browser.runtime.getURL('/workbench.html');
  const [open] = await browser.tabs.query({ url });
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
}

/** The tab that the reader looks at in this window. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Calls back when the reader goes to another tab, or the tab to another page. */
export function onTabChange(changed: () => void, signal: AbortSignal): void {
  const loaded = (_: number, info: { status?: string }) => {
    if (info.status) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(loaded);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(changed);
      browser.tabs.onUpdated.removeListener(loaded);
    },
    { once: true },
  );
}

/** Reads a file of the extension. Not a request to anywhere: it is in the package. */
export async function packagedJson(path: string): Promise<unknown> {
  return (await fetch(browser.runtime.getURL(path))).json();
}
