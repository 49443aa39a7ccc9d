/** What the background asks the script for that reads pages for the sake of clips; it puts that in on need. */
import { pageStyle } from '../../lib/overlay/page-style';
import { injectKeeper } from '../../lib/platform/keep';
import type { PageText } from '../../lib/platform/messages/kept-protocol';
import { askTab, isOurs } from '../../lib/platform/messages/messaging';
import { readSettings } from '../../lib/platform/settings';

/** The tab that a page of ours names; for a script in a page there is none but its own. */
export function tabMeant(sender: Parameters<typeof isOurs>[0], tabId: number | undefined) {
  return isOurs(sender) ? tabId : sender.tab?.id;
}

/** Puts that script into a tab's page. */
export async function putKeeperIn(tabId: number): Promise<void> {
  const { palette } = await readSettings();
  await injectKeeper(tabId, pageStyle(palette));
}

/** What places are looked for in on a tab's page; null where none of our scripts may be in it. */
export async function pageTextOf(tabId: number | undefined): Promise<PageText | null> {
  if (tabId === undefined) return null;
  const told = () => askTab(tabId, 'page-text');
  return told()
    .catch(() => putKeeperIn(tabId).then(told, () => null))
    .catch(() => null);
}
