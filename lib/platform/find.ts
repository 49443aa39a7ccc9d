/**
 * 在各省方案中查找: the reader asks about words that are selected, in whatever page, by the context
 * menu or by a key. Either opens the panel, which answers.
 */
import { browser } from './browser';
import { onCommand } from './commands';
import { openPanelBeside } from './panel';
import { keepSearch } from './searches';

/** The menu item's id, and the command's name in the manifest. */
export const FIND = 'find-selection';

/** Longer selections are not kept whole: the session's storage is small, and nobody reads on. */
const LONGEST_KEPT = 25_000;

/** Hears of the reader's question, and keeps it for the panel of the tab. */
export function onFind(): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== FIND || tab?.id === undefined) return;
    // At once: after any `await` the browser no longer knows that the reader has clicked.
    void openPanelBeside(tab.id);
    const told = info.selectionText ?? '';
    void keep(tab.id, asSelected(tab.id, told, info.frameId));
  });
  onCommand(FIND, (tabId) => {
    void openPanelBeside(tabId);
    void keep(tabId, selectionIn(tabId));
  });
}

async function keep(tabId: number, selection: Promise<string>): Promise<void> {
  const text = await selection.catch(() => '');
  // Known because the click or the key has opened the tab's page to us.
  const { url = null } = await browser.tabs.get(tabId);
  await keepSearch(tabId, { text: text.slice(0, LONGEST_KEPT), url });
}

/**
 * The selection with its line breaks, which tell its clauses apart and which the menu does not
 * tell. Where the page cannot be asked (the browser's own viewer of PDF), what the menu told.
 */
async function asSelected(tabId: number, told: string, frameId = 0): Promise<string> {
  const plain = (text: string) => text.replace(/\s+/g, '');
  const read = await selectionIn(tabId, frameId).catch(() => '');
  return plain(read).startsWith(plain(told)) ? read : told;
}

/** What is selected in a frame, else in the first of all frames that has a selection. */
async function selectionIn(tabId: number, frameId?: number): Promise<string> {
  const results = await browser.scripting.executeScript({
    target: frameId === undefined ? { tabId, allFrames: true } : { tabId, frameIds: [frameId] },
    func: selectedText,
  });
  const texts = results.map(({ result }) => (typeof result === 'string' ? result : ''));
  return texts.find((text) => text.trim() !== '') ?? '';
}

/** Runs in the page, and takes nothing from its surroundings. */
function selectedText(): string {
  const field = document.activeElement;
  // A password is a selection in a field as well; its kind is none of these.
  if (
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(?:text|search)$/.test(field.type))
  ) {
    const { selectionStart, selectionEnd, value } = field;
    const own = value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (own !== '') return own;
  }
  return getSelection()?.toString() ?? '';
}
