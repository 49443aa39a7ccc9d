/**
 * Following the reader on a page: the panel's end of the line, see `followers.ts` for the page's.
 */
import * as v from 'valibot';
import { browser } from './browser';
import { FOLLOW } from './followers';

const AtSchema = v.nullable(v.pipe(v.string(), v.maxLength(2_000)));

/** Calls back with the id of the measure that the reader of a tab is at, null for none. */
export function followPage(
  tabId: number,
  heard: (measureId: string | null) => void,
  signal: AbortSignal,
): void {
  if (signal.aborted) return;
  const port = browser.tabs.connect(tabId, { name: FOLLOW, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const at = v.safeParse(AtSchema, message);
    if (at.success && !signal.aborted) heard(at.output);
  });
  // Chromium reports a tab without our script here, and wants the error to be read.
  port.onDisconnect.addListener(() => void (port.error ?? browser.runtime.lastError));
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}
