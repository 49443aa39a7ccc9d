/**
 * Sites of no government that the reader has asked Lince to read, one at a time. The browser keeps
 * them, as permissions: it shows them to the reader and may take them back, so they are nowhere else.
 */
import { browser } from './browser';
import { SITES } from './injection';

/** The script that runs on these sites from their next page on, by its id with the browser. */
const DETECTOR = 'detector-on-granted-sites';

/** Every page of a host, as the browser writes it. */
const patternOf = (host: string) => `*://${host}/*`;

/** The host of a pattern; `*` for all hosts. */
const hostOfPattern = (pattern: string) => /^[^:]+:\/\/([^/]*)/.exec(pattern)?.[1] ?? '*';

/** The hosts that the reader has granted; `*` where the browser was told to grant all. */
export async function grantedSites(): Promise<string[]> {
  return [...new Set((await grantedPatterns()).map(hostOfPattern))].sort();
}

async function grantedPatterns(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => pattern !== SITES && /^(?:\*|https?):/.test(pattern));
}

/**
 * Asks the reader, in the browser's own words, for the pages of a host. Must be called at once in
 * the handler of the reader's click. Answers whether it was granted.
 */
export function askForSite(host: string): Promise<boolean> {
  return browser.permissions.request({ origins: [patternOf(host)] }).catch(() => false);
}

/** Gives the pages of a host back. */
export async function giveBackSite(host: string): Promise<void> {
  const patterns = await grantedPatterns();
  const origins = patterns.filter((pattern) => hostOfPattern(pattern) === host);
  await browser.permissions.remove({ origins });
}

/**
 * Calls back when a site was granted or taken back, here or in the browser's own settings, with
 * those that were taken back.
 */
export function onSites(changed: (gone: readonly string[]) => void, signal?: AbortSignal): void {
  const added = () => changed([]);
  const removed = ({ origins = [] }: { origins?: string[] }) => changed(origins.map(hostOfPattern));
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  signal?.addEventListener(
    'abort',
    () => {
      browser.permissions.onAdded.removeListener(added);
      browser.permissions.onRemoved.removeListener(removed);
    },
    { once: true },
  );
}

/**
 * Has the browser run the detector on the granted sites, and on no other. It forgets that at an
 * update of the extension.
 */
export async function registerDetector(): Promise<void> {
  const matches = await grantedPatterns();
  const ids = [DETECTOR];
  const known = await browser.scripting.getRegisteredContentScripts({ ids });
  if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: DETECTOR,
      matches,
      js: ['detect.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Whether a host is read without being asked for: a government's. */
export function isGovernment(host: string): boolean {
  return /(?:^|\.)gov\.cn$/.test(host);
}

/** Whether a host is one of these sites. */
export function isAmong(host: string, sites: readonly string[]): boolean {
  return sites.some(
    (site) =>
      site === '*' ||
      site === host ||
      (site.startsWith('*.') && (host.endsWith(site.slice(1)) || host === site.slice(2))),
  );
}

/** Whether a page is of a site that is read without being asked for: a government's, or one of these. */
export function isReadByItself(url: string | undefined, sites: readonly string[]): boolean {
  const host = askableHost(url);
  return host !== null && (isGovernment(host) || isAmong(host, sites));
}

/** The host of a page that a browser lets extensions read once the reader says so; else null. */
export function askableHost(url: string | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null;
}
