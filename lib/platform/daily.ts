/** What is to be done once a day at most, however often the browser starts us. */
import { browser } from './browser';

const PREFIX = 'daily.';
const DAY = 24 * 60 * 60 * 1000;

/**
 * Does the work where a day has gone by since it was last done under this name, or nobody knows when
 * that was. Work that fails is tried again at the next start.
 */
export async function daily(
  name: string,
  work: () => Promise<unknown>,
  now = Date.now(),
): Promise<void> {
  const key = PREFIX + name;
  const last: unknown = (await browser.storage.local.get(key))[key];
  // A clock that was set back must not put it off for years.
  if (typeof last === 'number' && now >= last && now - last < DAY) return;
  await work();
  await browser.storage.local.set({ [key]: now });
}
