/**
 * Clause mode, as its reader enters and hears it.
 */
import type { Page } from 'puppeteer-core';
import type { Lince, Overlay } from './lince';

/** What the background does at the key: no test can press a key of the browser's own. */
export async function pressClauseMode(
  { worker }: Lince,
  page: Page,
  kind: 'clause-mode' | 'toggle-marks' = 'clause-mode',
): Promise<boolean> {
  return (await worker).evaluate(
    async (url, kind) => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: {
            query(query: object): Promise<{ id: number; url?: string }[]>;
            sendMessage(tab: number, message: object): Promise<boolean>;
          };
        };
      };
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      return chrome.tabs.sendMessage(tab?.id ?? -1, { kind });
    },
    page.url(),
    kind,
  );
}

/** What a screen reader was last told. */
export async function spoken(overlay: Overlay): Promise<string> {
  const [words] = await overlay.ask('[aria-live="polite"]', (regions) =>
    regions.map(({ textContent }) => textContent ?? ''),
  );
  return words ?? '';
}
