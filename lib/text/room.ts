/**
 * Whether the reader's disk is full. Browsers have a name for it, which Chromium uses for its own quota
 * alone: of a disk that is full it says so in the message of the first write that fails, and closes the
 * database; from then on it does not open any, and gives no reason.
 */

/** Less than that is no room to open a database in (bytes). */
const LEAST = 500_000;

const NO_SPACE = /NO_SPACE|no space left|disk is full/i;

/** Whether an error says it, or one that it was caused by: Dexie wraps what the browser throws. */
export function saysNoRoom(error: unknown): boolean {
  let each = error;
  for (let depth = 0; each instanceof Error && depth < 5; depth++) {
    if (each.name === 'QuotaExceededError' || NO_SPACE.test(each.message)) return true;
    each = 'inner' in each && each.inner ? each.inner : each.cause;
  }
  return false;
}

/** Whether the browser has no room left for us; false where it does not tell. */
export async function isNoRoomLeft(): Promise<boolean> {
  try {
    const { quota, usage = 0 } = await navigator.storage.estimate();
    return quota !== undefined && quota - usage < LEAST;
  } catch {
    return false;
  }
}
