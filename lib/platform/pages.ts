import type { Tabs } from 'webextension-polyfill';
import { FIRST_VIEW, viewText } from '../collection/view';
import { type Address, addressOf, hashOf, type LibraryPlace } from './addresses';
import { browser } from './browser';
import { type Comparison, keepComparison } from './comparisons';
import { keepReport, type NoticeReport } from './reports';

const isCollection = ({ page }: Address) => page === 'collection';

/** Opens the collection, or goes to it where it is open, as the reader has left it. */
export async function openCollection(): Promise<void> {
  await goTo({ page: 'collection', query: '' }, isCollection);
}

/** Opens a clip in the collection; the one that is open shows it, whatever it was narrowed to. */
export async function openClip(id: string): Promise<void> {
  const query = viewText({ ...FIRST_VIEW, clip: id, opened: true });
  await goTo({ page: 'collection', query }, isCollection, true);
}

/** Opens the list of the library's plans, or goes to it where it is open. */
export async function openLibrary(): Promise<void> {
  await openWorkbench({ page: 'plan', planId: null, measureId: null });
}

/** Opens a plan of the library at one of its measures, or goes to it where it is open. */
export async function openPlan(planId: string, measureId: string | null = null): Promise<void> {
  await openWorkbench({ page: 'plan', planId, measureId });
}

/**
 * Opens a measure beside its equivalents: one of the library by its place, one of a page as it is,
 * which is kept for as long as the browser is open. `chosen` are those to stand beside it; the best
 * where none are named.
 */
export async function openBeside(
  measure: LibraryPlace | Comparison,
  chosen: readonly LibraryPlace[] | null = null,
): Promise<void> {
  const of = 'planId' in measure ? measure : { key: await keepComparison(measure) };
  await openWorkbench({ page: 'beside', of, chosen });
}

/** Opens the report of a notice, which is kept for as long as the browser is open. */
export async function openReport(report: NoticeReport): Promise<void> {
  await openWorkbench({ page: 'report', key: await keepReport(report) });
}

/** Opens a notice by matters and regions; it is kept for as long as the browser is open. */
export async function openMatrix(report: NoticeReport): Promise<void> {
  await openWorkbench({ page: 'matrix', of: { key: await keepReport(report) } });
}

/** Opens the targets of a notice beside those of the library; the notice is kept as for a report. */
export async function openTargets(report: NoticeReport): Promise<void> {
  const key = await keepReport(report);
  await openWorkbench({ page: 'targets', of: { key }, metric: null });
}

/** In a tab of its own: what the reader compared before is still there. */
async function openWorkbench(address: Address): Promise<void> {
  const hash = hashOf(address);
  await goTo(address, (open) => hashOf(open) === hash);
}

/** Goes to a page of the workbench where it is open, which stays as it is unless it is `led`; else opens it. */
async function goTo(
  address: Address,
  isIt: (open: Address) => boolean,
  led = false,
): Promise<void> {
  const page = browser.runtime.getURL('/workbench.html');
  const url = page + hashOf(address);
  const open = (await browser.tabs.query({ url: page })).find(({ url = '' }) => {
    const there = addressAt(url);
    return there !== null && isIt(there);
  });
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, { active: true, ...(led && { url }) });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

/** The page that a tab of the workbench shows; without a name it is the collection. */
function addressAt(url: string): Address | null {
  const hash = url.replace(/^[^#]*/, '');
  return hash.length > 1 ? addressOf(hash) : { page: 'collection', query: '' };
}

/** Opens the page that says what Lince is. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/workbench.html#welcome') });
}

/** The address of a measure of the library, in the page that shows the whole plan. */
export function measureAddress(planId: string, measureId: string): string {
  const address: Address = { page: 'plan', planId, measureId };
  return browser.runtime.getURL('/workbench.html') + hashOf(address);
}

/** The tab that the reader looks at. */
export interface OpenTab {
  readonly id: number | undefined;
  /** Undefined where we may not know it: Lince may read the page neither always nor just now. */
  readonly url: string | undefined;
}

/** The tab that the reader looks at in this window. */
export async function activeTab(): Promise<OpenTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { id: tab?.id, url: tab?.url };
}

/** What the browser tells of a tab: as much as it may. */
export async function tabOf(tabId: number): Promise<{ url?: string; title?: string }> {
  const { url, title } = await browser.tabs.get(tabId).catch(() => ({}) as Partial<Tabs.Tab>);
  return { ...(url && { url }), ...(title && { title }) };
}

/** Whether a tab still shows a page with this address, wherever in it. */
export async function isAt(tabId: number, url: string | undefined): Promise<boolean> {
  const page = (address: string | undefined) => address?.replace(/#.*$/, '');
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab !== null && page(tab.url) === page(url);
}

/**
 * Calls back when the reader goes to another tab, or the tab to another page, and at a click on the
 * toolbar button, which opens the page to us.
 */
export function onTabChange(changed: () => void, signal: AbortSignal): void {
  const loaded = (_: number, info: { status?: string }) => {
    if (info.status) changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(loaded);
  browser.action.onClicked.addListener(changed);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(changed);
      browser.tabs.onUpdated.removeListener(loaded);
      browser.action.onClicked.removeListener(changed);
    },
    { once: true },
  );
}

/** Reads a file of the extension. Not a request to anywhere: it is in the package. */
export async function packagedJson(path: string): Promise<unknown> {
  return (await fetch(browser.runtime.getURL(path))).json();
}

/** The version of Lince, as the manifest has it. */
export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}
