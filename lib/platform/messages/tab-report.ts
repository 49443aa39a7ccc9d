import { activeTab, isAt, type OpenTab, onTabChange } from '../pages';
import { askTab, onReport } from './messaging';
import type { Report } from './protocol';

/** What a tab shows; `elsewhere`: a page that Lince does not read. */
export type TabReport = Report | 'reading' | 'elsewhere';

const NONE: OpenTab = { id: undefined, url: undefined };

/**
 * Follows the tab that the reader looks at: calls back with what it shows now, and at every change.
 * The page itself is asked, so nothing is lost when the background was stopped in between.
 */
export function followActiveTab(
  heard: (tab: OpenTab, report: TabReport) => void,
  signal: AbortSignal,
): void {
  let current = NONE;
  let turn = 0;

  const look = async () => {
    const mine = ++turn;
    // What the tab before still tells is not for the reader, who has left it.
    current = NONE;
    const tab = await activeTab().catch(() => NONE);
    if (mine === turn) current = tab;
    const report: TabReport =
      tab.id === undefined
        ? 'elsewhere'
        : await askTab(tab.id, 'report').catch(() => 'elsewhere' as const);
    if (mine === turn && !signal.aborted) heard(tab, report);
  };

  onTabChange(() => void look(), signal);
  onReport(async (tabId, report, url) => {
    if (tabId !== current.id) return;
    const mine = ++turn;
    const there = await isAt(tabId, url);
    if (mine !== turn || signal.aborted) return;
    // The last words of a page that was left may come after the next one is there.
    if (there) heard(current, report);
    else void look();
  }, signal);
  void look();
}
