/**
 * The side panel: Chromium's side panel, Firefox's sidebar.
 */
import { browser } from './browser';

/** Chromium's API, which the polyfill's types do not know. */
interface SidePanel {
  open(options: { tabId?: number; windowId?: number }): Promise<void>;
}

const sidePanel = (): SidePanel | undefined =>
  (browser as unknown as { sidePanel?: SidePanel }).sidePanel;

/**
 * Opens the panel beside a tab. Must be called at once in the handler of the reader's action: any
 * `await` before it loses the gesture. Answers false where a page may not open it (Firefox).
 */
export function openPanel(tabId: number | undefined): Promise<boolean> {
  const panel = sidePanel();
  if (!panel || tabId === undefined) return Promise.resolve(false);
  return panel.open({ tabId }).then(
    () => true,
    () => false,
  );
}

/**
 * Opens the panel from the browser's own menu or by a key: there Firefox lets us, too. At once in
 * the handler, as above.
 */
export function openPanelBeside(tabId: number): Promise<unknown> {
  return sidePanel() ? openPanel(tabId) : browser.sidebarAction.open().catch(() => false);
}

/** A click on the toolbar button opens the panel; in Firefox it closes it, too. */
export function openPanelOnAction(): void {
  browser.action.onClicked.addListener((tab) => {
    if (sidePanel()) void openPanel(tab.id);
    else void browser.sidebarAction.toggle();
  });
}
