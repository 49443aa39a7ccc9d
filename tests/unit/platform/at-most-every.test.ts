/** What is asked for often: done at once, then no more than once a pause, and never left undone. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../../lib/platform/at-most-every';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it.each<[string, readonly number[], readonly number[]]>([
  ['once: at once', [0], [0]],
  ['twice at a time: once more after the pause', [0, 0], [0, 300]],
  ['a thousand times at a time: twice', Array(1000).fill(0), [0, 300]],
  ['again within the second pause: after that', [0, 10, 310], [0, 300, 600]],
  ['after a pause without a word: at once again', [0, 700], [0, 700]],
])('%s', (_, asked, done) => {
  const start = Date.now();
  const at: number[] = [];
  const ask = atMostEvery(300, () => at.push(Date.now() - start));
  for (const time of asked) {
    vi.advanceTimersByTime(time - (Date.now() - start));
    ask();
  }
  vi.advanceTimersByTime(2000);
  expect(at).toEqual(done);
});
