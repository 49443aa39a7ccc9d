/** What a process holds, to be subtracted from what it holds later. */

/** Bytes in use after collecting garbage, typed arrays included. Node must run with `--expose-gc`. */
export function heldBytes(): number {
  if (!globalThis.gc) throw new Error('Run node with --expose-gc.');
  globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
