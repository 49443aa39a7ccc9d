/** What the context menu offers, in whatever page. */
import { browser } from './browser';

interface Item {
  /** As its listener knows it. */
  readonly id: string;
  readonly title: string;
  /** Where it is offered: on what is selected where nothing is said. */
  readonly on?: 'selection' | 'page';
}

/** Puts the items into the menu, where the browser keeps them: once an install or update. */
export async function offerItems(items: readonly Item[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, on = 'selection' } of items)
    browser.contextMenus.create({ id, title, contexts: on === 'page' ? ['page', 'frame'] : [on] });
}

/** Gives the items their names in another language. */
export async function renameItems(items: readonly Item[]): Promise<void> {
  for (const { id, title } of items) await browser.contextMenus.update(id, { title });
}
