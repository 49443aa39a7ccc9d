/**
 * The toolbar button of a tab: in colour on a notice, with the number of measures that have
 * equivalents, and grey elsewhere. Grey is how the manifest has it, and how the browser shows it
 * again at each new page.
 */
import { browser } from './browser';

const SIZES = [16, 32, 48] as const;
const iconIn = (folder: string) =>
  Object.fromEntries(SIZES.map((size) => [size, `/icon/${folder}${size}.png`]));

/** What the button shows of a tab. */
export interface Button {
  /** Whether the page is a notice that Lince reads. */
  readonly notice: boolean;
  /** Measures with equivalents; nothing is shown for none. */
  readonly count: number;
  /** What it says when pointed at. */
  readonly title: string;
}

/** Shows on a tab's button what its page is. */
export async function showButton(tabId: number, { notice, count, title }: Button): Promise<void> {
  const { action } = browser;
  try {
    await Promise.all([
      action.setIcon({ tabId, path: iconIn(notice ? '' : 'grey/') }),
      action.setBadgeBackgroundColor({ tabId, color: '#0f766e' }),
      action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
      action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' }),
      action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}

/** How long a word on the button is to be seen (milliseconds). */
const SEEN = 4000;

/** Says on a tab's button what was done, where no page of it can; then calls back, to say what it is. */
export async function sayOnButton(
  tabId: number,
  { done, title }: { readonly done: boolean; readonly title: string },
  after: () => void,
): Promise<void> {
  const { action } = browser;
  await Promise.all([
    action.setBadgeBackgroundColor({ tabId, color: done ? '#0f766e' : '#8a5300' }),
    action.setBadgeText({ tabId, text: done ? '✓' : '!' }),
    action.setTitle({ tabId, title }),
  ]).catch(() => {});
  setTimeout(after, SEEN);
}
