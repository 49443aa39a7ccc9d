/** Long work that a reader watches: how far it is, when to stop, and turns for the page in between. */
import { nextTask } from '../../text/tasks';

/** How far it is, and that the reader has had enough of it. */
export interface Watched {
  readonly progress?: ((done: number, all: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Half a frame (milliseconds): the other half is the page's. */
const ONE_TASK = 8;

/** Gives the page its turns. One for a piece of work, asked after each part of it. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #begun = performance.now();

  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Goes on at once, or after a turn of the page. Rejects with the signal's reason. */
  async next(): Promise<void> {
    this.#signal?.throwIfAborted();
    if (performance.now() - this.#begun < ONE_TASK) return;
    await nextTask();
    this.#signal?.throwIfAborted();
    this.#begun = performance.now();
  }
}
