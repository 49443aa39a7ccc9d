/**
 * Does a list of actions as somebody does who has no pointer: Tab to the control, then its keys; and
 * looks at each step whether the focus can be seen, whether it was lost with what was pressed, and
 * whether there is a control that no action of the list names.
 */
import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Action, Done } from './actions/action';
import { findByKey, pressKey } from './asking';
import { pressClauseMode } from './clause-mode';
import type { Lince, OpenNotice, Overlay } from './lince';
import { markedTitles } from './marks';
import { until } from './until';

/** More stops than any surface has, to get round to its beginning. */
const MOST_STOPS = 400;

/** So many keys are on their way at once: to wait for each takes longer than all of them. */
const STRIDE = 12;

/** What is not to be seen before it is done, being no state of the page. */
const EVENTS = ['opens', 'saves', 'asksFor', 'marked'];

const CONTROLS = 'button, a[href], input, select, textarea, summary, [tabindex="0"]';

/** Where actions are done: the keys of a page, and what is shown in it or over it. */
interface Surface {
  readonly lince: Lince;
  readonly page: Page;
  /** Runs in the surface, with the elements that match. */
  readonly look: <T>(selector: string, use: Look<T>) => Promise<T>;
  /** The page of the notice, which commands and marks are of. */
  readonly notice: Page;
  /** How many keys may be on their way at once; into a closed root no key is followed. */
  readonly stride: number;
}

/** Takes nothing from its surroundings. */
type Look<T> = (found: HTMLElement[]) => T;

/** The overlay of a notice, the keys being the page's. */
export function overOf(lince: Lince, { page, overlay }: OpenNotice): Surface {
  const look: Surface['look'] = (selector, use) => (overlay as Overlay).ask(selector, use);
  return { lince, page, notice: page, look, stride: 1 };
}

/** A page of the extension, beside the page of a notice or alone. */
export function pageOf(lince: Lince, page: Page, notice: Page = page): Surface {
  // As an expression: puppeteer's own way takes a handle of each element that matches.
  const look: Surface['look'] = async <T>(selector: string, use: Look<T>) =>
    (await page.evaluate(
      `(${use})([...document.querySelectorAll(${JSON.stringify(selector)})])`,
    )) as T;
  return { lince, page, notice, look, stride: STRIDE };
}

/** Does them all, in their order; `also` are controls that need no action here. */
export async function doByKeyboard(
  surface: Surface,
  actions: readonly Action[],
  also: readonly string[] = [],
): Promise<void> {
  const known = [...actions.flatMap(({ at }) => at ?? []), ...also].join(', ');
  for (const action of actions) {
    const { name, at, types, command, keys = types || command ? [] : ['Enter'] } = action;
    if (at) await tabTo(surface, at, name);
    // What the action before has shown may take a moment to go.
    if (!EVENTS.some((event) => event in action.done))
      await until(`${name}: not yet`, async () => !(await isDone(surface, action.done)));
    const happens = await watch(surface, action.done);
    await press(surface, action, keys as KeyInput[]);
    await happens(name);
    if (!action.leaves) await until(`a focus after: ${name}`, () => hasFocus(surface));
    expect(await unnamed(surface, known), `controls that no action names, at: ${name}`).toEqual([]);
  }
}

async function press(
  surface: Surface,
  { types, command, held }: Action,
  keys: readonly KeyInput[],
): Promise<void> {
  const { keyboard } = surface.page;
  if (types) await keyboard.type(types);
  if (command) await give(surface, command);
  if (held) await keyboard.down(held);
  for (const key of keys) await keyboard.press(key);
  if (held) await keyboard.up(held);
}

/** Presses Tab, or Shift+Tab where it lies before, until the focus is on it, where it must be seen. */
async function tabTo(surface: Surface, selector: string, name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops += surface.stride) {
    // Where the browser had another page in front, as after a tab was closed, the focus came here
    // unseen: one goes there again. A control that has just learnt its state may be another by now.
    const { seen, before } = await until(`a focus that can be seen at: ${name}`, async () => {
      const focus = await focusAt(surface, selector);
      if (focus.seen || !focus.there) return focus;
      await surface.notice.bringToFront();
      await tab(surface.page, true, 1);
      await tab(surface.page, false, 1);
      return null;
    });
    if (seen) return;
    await walk(surface, selector, before);
  }
  throw new Error(`Tab does not lead to: ${name}.`);
}

interface Focus {
  /** Whether it is on one of those that match, and whether it can be seen there. */
  readonly there: boolean;
  readonly seen: boolean;
  /** Whether all of them lie before it. */
  readonly before: boolean;
}

function focusAt({ look }: Surface, selector: string): Promise<Focus> {
  return look(selector, (found) => {
    const root = found[0]?.getRootNode() as Document | ShadowRoot | undefined;
    const active = root?.activeElement;
    const at = found.find((each) => each === active);
    if (!at) {
      const shown = found.filter((each) => each.checkVisibility());
      const lieBefore = (each: Node) =>
        active?.compareDocumentPosition(each) === Node.DOCUMENT_POSITION_PRECEDING;
      return { there: false, seen: false, before: shown.length > 0 && shown.every(lieBefore) };
    }
    const { outlineStyle, outlineWidth } = getComputedStyle(at);
    const ring = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    return { there: true, seen: ring && at.matches(':focus-visible'), before: false };
  });
}

/** Tabs on, or back, by at most a stride; the keys that come too late, at the goal already, are swallowed. */
async function walk({ page, stride }: Surface, selector: string, back: boolean): Promise<void> {
  if (stride === 1) return tab(page, back, 1);
  await page.evaluate((selector) => {
    const world = globalThis as unknown as { atGoal?: AbortController };
    world.atGoal?.abort();
    world.atGoal = new AbortController();
    const { signal } = world.atGoal;
    const swallow = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && document.activeElement?.matches(selector)) event.preventDefault();
    };
    addEventListener('keydown', swallow, { capture: true, signal });
  }, selector);
  await tab(page, back, stride);
  await page.evaluate(() =>
    (globalThis as unknown as { atGoal?: AbortController }).atGoal?.abort(),
  );
}

async function tab({ keyboard }: Page, back: boolean, times: number): Promise<void> {
  if (back) await keyboard.down('Shift');
  await Promise.all(Array.from({ length: times }, () => keyboard.press('Tab')));
  if (back) await keyboard.up('Shift');
}

/** Begins to look for what shows that it is done; what is returned waits for it. */
async function watch(surface: Surface, done: Done): Promise<(name: string) => Promise<unknown>> {
  const { browser } = surface.lince;
  if ('opens' in done) {
    const before = new Set(browser.targets());
    return async (name) => {
      const target = await until(name, () =>
        browser.targets().find((each) => !before.has(each) && each.url().includes(done.opens)),
      );
      if (target.type() !== 'page' || target.url().endsWith('/sidepanel.html')) return;
      await (await target.page())?.close();
      // The panel follows the tab that is in front.
      await surface.notice.bringToFront();
    };
  }
  if ('saves' in done) {
    const session = await browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    const begun = new Promise<string>((tell) => {
      session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => tell(suggestedFilename));
    });
    return async () => {
      expect(await begun).toContain(done.saves);
      await session.detach();
    };
  }
  if ('asksFor' in done) {
    const asked = surface.page.waitForFileChooser();
    // It says so to the browser by itself; what is asked behind it is answered after it.
    await surface.page.evaluate(() => {});
    return async (name) => {
      await (await asked).accept([done.asksFor]);
      await until(name, () => isDone(surface, { shows: '.preview' }));
    };
  }
  return (name) => until(name, () => isDone(surface, done));
}

async function isDone({ look, notice }: Surface, done: Done): Promise<boolean> {
  const count = (selector: string) => look(selector, (found) => found.length);
  if ('shows' in done) return (await count(done.shows)) > 0;
  if ('lacks' in done) return (await count(done.lacks)) === 0;
  if ('says' in done) {
    const words = await look(done.says[0], (found) => found[0]?.textContent ?? '');
    return words.startsWith(done.says[1]);
  }
  if ('marked' in done) {
    return (await markedTitles(notice, [done.marked[0]])).length === done.marked[1];
  }
  if ('isAt' in done) {
    const [current] = await markedTitles(notice, ['current']);
    return current?.text === (await markedTitles(notice))[done.isAt]?.text;
  }
  return false;
}

async function give(
  { lince, notice }: Surface,
  command: NonNullable<Action['command']>,
): Promise<void> {
  if (command === 'find-selection') return findByKey(lince, notice);
  if (command === 'save-selection' || command === 'add-notice') return pressKey(lince, command);
  await pressClauseMode(lince, notice, command);
}

/** Whether the focus is on something, and not fallen back to the page as a whole. */
function hasFocus({ look }: Surface): Promise<boolean> {
  return look('*', ([first]) => {
    const root = first?.getRootNode() as Document | ShadowRoot | undefined;
    // What the overlay does by keys without a focus of its own leaves it to the page.
    if (root instanceof ShadowRoot) return true;
    const active = root?.activeElement;
    return Boolean(active) && active !== document.body;
  });
}

/** Controls that are shown and that none of the selectors knows. */
function unnamed({ look }: Surface, known: string): Promise<string[]> {
  const everything = `:is(${CONTROLS}):not(:is(${known}))`;
  return look(everything, (found) =>
    found
      .filter((each) => each.tabIndex >= 0 && each.checkVisibility())
      .map((each) => each.outerHTML.slice(0, 160)),
  );
}

/** In a page of the extension the browser grants what it is asked for; its question no test can answer. */
export async function grantSites(page: Page, granted: readonly string[] = []): Promise<void> {
  await page.evaluate((granted) => {
    type Asked = { readonly origins: string[] };
    type Heard = (asked: Asked) => void;
    const { permissions } = (
      globalThis as unknown as {
        browser: {
          permissions: {
            request(asked: Asked): Promise<boolean>;
            remove(asked: Asked): Promise<boolean>;
            getAll(): Promise<Asked>;
            onAdded: { addListener(heard: Heard): void; dispatch(asked: Asked): void };
            onRemoved: { addListener(heard: Heard): void; dispatch(asked: Asked): void };
          };
        };
      }
    ).browser;
    let origins = [...granted];
    permissions.getAll = async () => ({ origins });
    permissions.request = async (asked) => {
      origins = [...origins, ...asked.origins];
      permissions.onAdded.dispatch(asked);
      return true;
    };
    permissions.remove = async (asked) => {
      origins = origins.filter((each) => !asked.origins.includes(each));
      permissions.onRemoved.dispatch(asked);
      return true;
    };
    permissions.onAdded.dispatch({ origins });
  }, granted);
}
