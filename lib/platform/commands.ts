/**
 * The keys that the browser lets the reader choose, by their names in the manifest.
 */
import { browser } from './browser';

/** Calls back with the tab that the reader is in when the key of a command is pressed. */
export function onCommand(name: string, pressed: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) pressed(tab.id);
  });
}

/** A command with the key that it has now; empty when it has none. */
export interface Key {
  readonly name: string;
  readonly shortcut: string;
}

/** All commands with their keys. */
export async function commandKeys(): Promise<Key[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', shortcut = '' }) => ({ name, shortcut }));
}

/**
 * Opens the browser's own page of keys. Firefox has a call for it; Chromium an address, which
 * extensions may open but pages may not link to.
 */
export async function chooseKeys(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
