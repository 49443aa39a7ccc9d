/**
 * What an open page hands to the workbench: kept under a key that stands in the workbench's address,
 * so that it is still there after a reload and after the page was closed. In the session's memory,
 * never on a disk: it is text of whatever page.
 */
import { browser } from './browser';

/**
 * Keeps a value of a sort (`prefix`), of which the `most` latest are kept: the session's storage is
 * small (10 MB). Answers its key: the later it was given, the later it sorts.
 */
export async function keepForSession(
  prefix: string,
  value: unknown,
  most: number,
  now = Date.now(),
): Promise<string> {
  const key = now.toString(36).padStart(9, '0') + crypto.randomUUID().slice(0, 8);
  await browser.storage.session.set({ [prefix + key]: value });
  const kept = Object.keys(await browser.storage.session.get(null))
    .filter((each) => each.startsWith(prefix))
    .sort();
  await browser.storage.session.remove(kept.slice(0, Math.max(0, kept.length - most)));
  return key;
}

/** A value by its key, as it was stored; undefined once it is forgotten. */
export async function keptForSession(prefix: string, key: string): Promise<unknown> {
  return (await browser.storage.session.get(prefix + key))[prefix + key];
}

/** All values of a sort with their keys, the latest first. */
export async function allKeptForSession(prefix: string): Promise<[key: string, value: unknown][]> {
  const all = Object.entries(await browser.storage.session.get(null));
  return all
    .filter(([key]) => key.startsWith(prefix))
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([key, value]) => [key.slice(prefix.length), value]);
}
