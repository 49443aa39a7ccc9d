import { setTimeout as sleep } from 'node:timers/promises';

/**
 * How long anything may take that a reader waits for, for `expect.poll` and `vi.waitFor`. Far more
 * than it takes, so that a machine at work on other things does not fail a test.
 */
export const SOON = { timeout: 20_000, interval: 50 };

/** What is thrown where a page has gone on to another in the meantime, or has nothing to look at yet. */
const NOT_YET =
  /context was destroyed|Cannot find context|detached Frame|failed to find element|There is no <lince/;

/**
 * Asks again and again until the answer is neither null, undefined nor false, and returns it.
 * For what no event tells; `what` names it where it does not come. A page that goes elsewhere while
 * it is asked, or has nothing there to look at, is asked again.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeout = SOON.timeout,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const found = await Promise.resolve()
      .then(look)
      .catch((error: unknown) => {
        if (!NOT_YET.test(String(error))) throw error;
      });
    if (found !== null && found !== undefined && found !== false) return found;
    if (performance.now() > end) throw new Error(`Not within ${timeout} ms: ${what}.`);
    await sleep(30);
  }
}
