/** What the context menu of a selection offers, in whatever page. */
import { browser } from './browser';

interface Item {
  /** As its listener knows it. */
  readonly id: string;
  readonly title: string;
}

/** Puts the items into the menu, where the browser keeps them: once an install or update. */
export async function offerItems(items: readonly Item[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of items)
    browser.contextMenus.create({ id, title, contexts: ['selection'] });
}

/** Gives the items their names in another language. */
export async function renameItems(items: readonly Item[]): Promise<void> {
  for (const { id, title } of items) await browser.contextMenus.update(id, { title });
}
