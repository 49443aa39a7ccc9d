/**
 * The end of us: a page outlives the extension that was reloaded, switched off or removed.
 */
import { bareRuntime } from './runtime';

/**
 * True for the first caller of a name in this page, false ever after: a page that loads while the
 * extension is being installed gets its scripts twice. A new version starts in a world of its own.
 */
export function first(name: string): boolean {
  if (isThere(name)) return false;
  world[keyOf(name)] = true;
  return true;
}

/** Whether `first` was called with this name in this page. */
export function isThere(name: string): boolean {
  return world[keyOf(name)] === true;
}

const world = globalThis as Record<symbol, unknown>;
const keyOf = (name: string) => Symbol.for(`lince ${name}`);

/** How soon a page is rid of an extension that was reloaded, switched off or removed. */
const HEARTBEAT = 1000;

/**
 * A signal for a content script that ends with the extension. Chromium leaves the script running
 * and tells it nothing; what it can see is that its runtime has lost its id. Firefox ends the
 * script itself, and takes away the style that makes us visible (see `injection.ts`).
 */
export function untilExtensionEnds(): AbortSignal {
  const ended = new AbortController();
  const timer = setInterval(() => {
    if (extensionIsAlive()) return;
    clearInterval(timer);
    ended.abort();
  }, HEARTBEAT);
  return ended.signal;
}

/** Whether the extension that this script belongs to is still there. */
function extensionIsAlive(): boolean {
  try {
    return bareRuntime()?.id !== undefined;
  } catch {
    return false;
  }
}
