/**
 * What a reader does with the browser itself, which no test can press: the toolbar button, an item
 * of the context menu, a key of the browser's, words in the address bar. The protocol presses the button; of the others the
 * worker is told what the browser would tell it.
 */
import type { Frame, Page } from 'puppeteer-core';
import type { Lince } from './lince';

/** The little of the browser's API that is used in the worker. */
interface InWorker {
  readonly browser: {
    readonly tabs: {
      query(query: object): Promise<{ id: number; active: boolean; lastAccessed: number }[]>;
    };
    readonly contextMenus: { readonly onClicked: Dispatched };
    readonly commands: { readonly onCommand: Dispatched };
    readonly omnibox: {
      readonly onInputChanged: Dispatched;
      readonly onInputEntered: Dispatched;
      setDefaultSuggestion(suggestion: { readonly description: string }): Promise<void>;
    };
  };
}
interface Dispatched {
  dispatch(...values: unknown[]): void;
}

/** Presses the toolbar button in the tab of a page, which opens that page to Lince. */
export async function pressButton({ browser, extensionId }: Lince, page: Page): Promise<void> {
  await page.bringToFront();
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('Lince is not among the extensions.');
  await page.triggerExtensionAction(extension);
}

/** Selects an element's text, and asks about it in the context menu. */
export async function findByMenu(lince: Lince, page: Page, selector: string): Promise<void> {
  await pressButton(lince, page);
  const told = await select(page, selector);
  await (await lince.worker).evaluate(async (selectionText) => {
    const { browser } = globalThis as unknown as InWorker;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const info = { menuItemId: 'find-selection', selectionText, frameId: 0 };
    browser.contextMenus.onClicked.dispatch(info, tab);
  }, told);
}

/** Types in the address bar behind the keyword; answers what is proposed, and that the browser can read it. */
export async function typeInAddressBar(
  lince: Lince,
  typed: string,
): Promise<{ readonly content: string; readonly description: string }[]> {
  return (await lince.worker).evaluate(async (typed) => {
    const { omnibox } = (globalThis as unknown as InWorker).browser;
    const found = await new Promise<{ content: string; description: string }[]>((suggest) =>
      omnibox.onInputChanged.dispatch(typed, suggest),
    );
    // Only this one says whether the browser's XML parser takes a description.
    for (const { description } of found) await omnibox.setDefaultSuggestion({ description });
    return found;
  }, typed);
}

/** Enters what is written in the address bar, or was gone to among what is proposed. */
export async function enterInAddressBar(lince: Lince, entered: string): Promise<void> {
  await (await lince.worker).evaluate((entered) => {
    const { omnibox } = (globalThis as unknown as InWorker).browser;
    omnibox.onInputEntered.dispatch(entered, 'newForegroundTab');
  }, entered);
}

/** Asks by the key, with whatever is selected. */
export async function findByKey(lince: Lince, page: Page): Promise<void> {
  await pressButton(lince, page);
  await pressKey(lince, 'find-selection');
}

/** Presses a key of the browser's own, in the page that is in front. */
export async function pressKey(
  lince: Lince,
  command: 'find-selection' | 'save-selection' | 'add-notice',
): Promise<void> {
  await (await lince.worker).evaluate(async (command) => {
    const { browser } = globalThis as unknown as InWorker;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    browser.commands.onCommand.dispatch(command, tab);
  }, command);
}

/** Selects an element's text; answers it as the menu tells it, without line breaks. */
export async function select(page: Page | Frame, selector: string): Promise<string> {
  const selected = await page.$eval(selector, (element) => {
    getSelection()?.selectAllChildren(element);
    return String(getSelection());
  });
  return selected.replace(/\s+/g, ' ').trim();
}

/** Selects words where they first stand in a page, and brings them into sight. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return;
    }
  }, words);
}
