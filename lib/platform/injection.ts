/**
 * Putting our scripts into pages.
 */
import { OTHER_FORMS } from '../text/other-forms';
import { browser } from './browser';

/** The sites that Lince reads without being asked; the same as in the manifest. */
export const SITES = '*://*.gov.cn/*';

/**
 * Puts the overlay into a tab's page, with its page style: all at once, as each goes its own way
 * through the browser. What the script shows is seen as soon as the style is there.
 */
export async function injectOverlay(tabId: number, pageStyle: string): Promise<void> {
  const target = { tabId };
  const putIn = async () => {
    const [told] = await browser.scripting.executeScript({
      target,
      func: hasOtherForms,
      args: [OTHER_FORMS],
      injectImmediately: true,
    });
    const files = told?.result ? ['/forms.js', '/overlay.js'] : ['/overlay.js'];
    // At once: a page that was cut off on its way is never told to have been loaded.
    await browser.scripting.executeScript({ target, files, injectImmediately: true });
  };
  await Promise.all([addPageStyle(tabId, pageStyle), putIn()]);
}

/**
 * Runs in the page: whether clauses may stand there under bold headings without numbers, or in the rows
 * of a table; what reads those comes with the overlay only then. A frame may hold either.
 */
function hasOtherForms({ bold, head }: typeof OTHER_FORMS): boolean {
  const [isBold, isHead] = [new RegExp(bold), new RegExp(head)];
  const words = ({ textContent }: Element) => textContent?.trim() ?? '';
  const set = document.querySelectorAll('strong,b,h2,h3,h4,h5,h6,[style*="font-weight"]');
  return (
    document.querySelector('iframe,frame') !== null ||
    Array.from(set).filter((one) => isBold.test(words(one))).length >= 3 ||
    Array.from(document.querySelectorAll('td,th')).some(
      (cell) => cell.querySelector('td') === null && isHead.test(words(cell)),
    )
  );
}

/**
 * Puts a page style into a tab's page and its frames, which may hold the document; one that was put in before gives way to it.
 *
 * The style is of origin USER for two reasons: no rule of the page beats it, and Firefox takes it
 * away together with the extension, while it ends a content script without telling it. Whatever
 * must vanish with the extension is therefore made visible by this style alone.
 */
export async function addPageStyle(tabId: number, pageStyle: string): Promise<void> {
  const target = { tabId, allFrames: true };
  // Chromium draws a highlight's colours only where a style of origin AUTHOR sets them, and of one
  // of origin USER the underline alone. There the scripts themselves take the marks away.
  const origins = import.meta.env.FIREFOX ? (['USER'] as const) : (['USER', 'AUTHOR'] as const);
  await Promise.all(
    origins.map((origin) => browser.scripting.insertCSS({ target, css: pageStyle, origin })),
  );
}

/** The tabs that are not asleep, those that are in sight first. */
export async function allTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  const inSight = tabs.filter(({ active }) => active);
  const others = tabs.filter(({ active }) => !active);
  return [...inSight, ...others].flatMap(({ id, discarded }) =>
    id === undefined || discarded ? [] : [id],
  );
}

/** Calls back after install and after each update of the extension; `first`: it is the install. */
export function onInstalled(installed: (first: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => installed(reason === 'install'));
}

/**
 * Starts afresh in the pages that are open already. Chromium leaves the scripts of the version
 * before in them; the new ones clean up after them. Firefox injects by itself.
 */
export async function injectIntoOpenTabs(): Promise<void> {
  for (const { id } of await readableTabs()) {
    await browser.scripting
      .executeScript({ target: { tabId: id }, files: ['/detect.js'] })
      .catch(() => {
        // A tab that shows an error page of the browser takes no script.
      });
  }
}

/** The tabs whose pages may be read, and are not asleep. */
export async function readableTabs(): Promise<{ id: number; url: string | undefined }[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({ url: origins });
  return tabs.flatMap(({ id, url, discarded }) =>
    id === undefined || discarded ? [] : [{ id, url }],
  );
}
