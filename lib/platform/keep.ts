/**
 * 保存到收藏: the reader saves what is selected, in whatever page, by the context menu or by a key. A
 * script of ours reads the selection where it stands and says there what came of it; where none may
 * run (the browser's own viewer of PDF), the toolbar button says it.
 */
import { browser } from './browser';
import { onCommand } from './commands';
import { addPageStyle } from './injection';

/** The menu item's id, and the command's name in the manifest. */
export const KEEP = 'save-selection';

/** Where a reader's selection is, and what the menu told of it. */
export interface Asked {
  readonly tabId: number;
  /** Undefined for a key, which knows of no frame. */
  readonly frameId?: number | undefined;
  readonly told: string;
}

/** Calls back when the reader wants to save what is selected. */
export function onKeep(asked: (what: Asked) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== KEEP || tab?.id === undefined) return;
    asked({ tabId: tab.id, frameId: info.frameId, told: info.selectionText ?? '' });
  });
  onCommand(KEEP, (tabId) => asked({ tabId, told: '' }));
}

/**
 * Has the selection of a page saved there, by the script that is put in for it. False where no frame
 * has one; rejects where no script may run.
 */
export async function keepIn({ tabId, frameId }: Asked, pageStyle: string): Promise<boolean> {
  const selectedIn = frameId ?? (await frameWithSelection(tabId));
  if (selectedIn === null) return false;
  const frame = selectedIn !== 0 && (await isReadFromTop(tabId)) ? 0 : selectedIn;
  await injectKeeper(tabId, pageStyle, frame);
  const [done] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frame] },
    func: saveSelection,
  });
  return done?.result === true;
}

/** Puts the script that saves selections into a page. */
export async function injectKeeper(tabId: number, pageStyle: string, frame = 0): Promise<void> {
  await addPageStyle(tabId, pageStyle);
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [frame] },
    files: ['/keep.js'],
  });
}

/** The first frame in which something is selected. */
async function frameWithSelection(tabId: number): Promise<number | null> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: hasSelection,
  });
  return frames.find(({ result }) => result === true)?.frameId ?? null;
}

/** Whether what is selected stands in the frame of a notice, which its page has read as its own text. */
async function isReadFromTop(tabId: number): Promise<boolean> {
  const target = { tabId, frameIds: [0] };
  const [top] = await browser.scripting
    .executeScript({ target, func: hasSelectionInReadFrame })
    .catch(() => []);
  return top?.result === true;
}

/** Runs in the page; what it looks at is of `lib/overlay/reading`. */
function hasSelectionInReadFrame(): boolean {
  const world = globalThis as unknown as Record<
    symbol,
    { session: { frame: Document | null } } | undefined
  >;
  const frame = world[Symbol.for('lince reading')]?.session.frame;
  return String(frame?.getSelection() ?? '').trim() !== '';
}

/** Runs in the page, and takes nothing from its surroundings. */
function hasSelection(): boolean {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    if (field.selectionStart !== field.selectionEnd) return true;
  }
  return String(getSelection()).trim() !== '';
}

/** Runs in the page; what it calls is in `entrypoints/keep`. */
function saveSelection(): unknown {
  const world = globalThis as unknown as Record<symbol, (() => unknown) | undefined>;
  return world[Symbol.for('lince save selection')]?.();
}
