import { askTab, onReport } from './messaging';
import { activeTabId, onTabChange } from './pages';
import type { Report } from './protocol';

/** What a tab shows; `elsewhere`: a page that Lince does not read. */
export type TabReport = Report | 'reading' | 'elsewhere';

/**
 * Follows the tab that the reader looks at: calls back with what it shows now, and at every change.
 * The page itself is asked, so nothing is lost when the background was stopped in between.
 */
export function followActiveTab(
  heard: (tabId: number | undefined, report: TabReport) => void,
  signal: AbortSignal,
): void {
  let current: number | undefined;
  let turn = 0;

  const look = async () => {
    const mine = ++turn;
    // What the tab before still tells is not for the reader, who has left it.
    current = undefined;
    const tabId = await activeTabId().catch(() => undefined);
    if (mine === turn) current = tabId;
    const report: TabReport =
      tabId === undefined
        ? 'elsewhere'
        : await askTab(tabId, 'report').catch(() => 'elsewhere' as const);
    if (mine === turn && !signal.aborted) heard(tabId, report);
  };

  onTabChange(() => void look(), signal);
  onReport((tabId, report) => {
    if (tabId !== current) return;
    turn++;
    heard(tabId, report);
  }, signal);
  void look();
}
