/** Long work in several tasks, so that a page can answer its reader, and the background others, in between. */
import type { Steps } from './steps';

/**
 * Steps shorter than this together stay in one task (milliseconds): most pages are read in one, and
 * a frame has sixteen.
 */
const ONE_TASK = 12;

/**
 * Runs a generator to its end; whenever it yields after more than `ONE_TASK`, the page has a turn.
 * Answers null when `goesOn` says after such a turn that nobody wants the result any more.
 */
export async function inTasks<T>(work: Steps<T>): Promise<T>;
export async function inTasks<T>(work: Steps<T>, goesOn: () => boolean): Promise<T | null>;
export async function inTasks<T>(work: Steps<T>, goesOn = () => true): Promise<T | null> {
  let begun = performance.now();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - begun < ONE_TASK) continue;
    await nextTask();
    if (!goesOn()) return null;
    begun = performance.now();
  }
}

/** Newer than TypeScript's DOM, and than the oldest browsers that we run in. */
interface Yielding {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** A task of its own, before which the page has its turn. */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
}
