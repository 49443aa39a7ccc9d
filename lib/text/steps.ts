/**
 * Long work as a generator that yields after each part: a page does it in several tasks, everybody
 * else at once.
 */

/** Work that answers `T` in the end. */
export type Steps<T> = Generator<undefined, T>;

/** Does all steps now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
