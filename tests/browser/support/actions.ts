/**
 * What a reader can do, as a list: each action with the surface it is on and what shows that it was
 * done. `../reading/by-keyboard.test.ts` does them all without a pointer, in this order; whoever adds
 * an action to a surface adds a line here.
 */
import type { Page } from 'puppeteer-core';
import type { Overlay } from './lince';
import { markedTitles } from './marks';

/** What an action may have changed. */
interface Seen {
  readonly page: Page;
  readonly overlay: Overlay;
}

interface Action {
  /** As a reader would say it. */
  readonly name: string;
  /** The key that does it, or the `data-action` that Tab leads to and Enter does. */
  readonly by: { readonly key: string } | { readonly action: string };
  /** Whether it is done. */
  readonly done: (seen: Seen) => Promise<boolean>;
}

const shows =
  (selector: string, least = 1) =>
  async ({ overlay }: Seen) =>
    (await overlay.count(selector)) >= least;
const lacks =
  (selector: string) =>
  async ({ overlay }: Seen) =>
    (await overlay.count(selector)) === 0;
const isAt =
  (index: number) =>
  async ({ page }: Seen) => {
    const titles = (await markedTitles(page)).map(({ text }) => text);
    const [current] = await markedTitles(page, ['current']);
    return current !== undefined && current.text === titles[index];
  };

/** In clause mode, which begins at the first measure of a page that stands at its top. */
export const IN_THE_PAGE: readonly Action[] = [
  { name: 'go to the next measure', by: { key: 'j' }, done: isAt(1) },
  { name: 'go to the previous measure', by: { key: 'k' }, done: isAt(0) },
  {
    name: 'save a measure',
    by: { key: 's' },
    done: async ({ page }) => (await markedTitles(page, ['saved'])).length === 1,
  },
  { name: 'open the card', by: { key: 'o' }, done: shows('.card') },
];

/** In the card, from its beginning. */
export const IN_THE_CARD: readonly Action[] = [
  { name: 'copy with the source', by: { action: 'copy' }, done: shows('.card .notice') },
  {
    name: 'save an equivalent',
    by: { action: 'save' },
    done: shows('.card .equivalent [data-action="save"][aria-pressed="true"]'),
  },
  { name: 'see both side by side', by: { action: 'beside' }, done: shows('.card .evidence.two') },
  { name: 'read the full text', by: { action: 'whole' }, done: shows('.card .whole') },
  { name: 'put a suggestion away', by: { action: 'dismiss' }, done: shows('.card .dismissed') },
  { name: 'take it back', by: { action: 'undo' }, done: lacks('.card .dismissed') },
  { name: 'close the card', by: { key: 'Escape' }, done: lacks('.card') },
  { name: 'leave clause mode', by: { key: 'Escape' }, done: lacks('.clause-hint') },
];
