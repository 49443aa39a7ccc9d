/** Long work gives the page its turn after a while, short work runs through. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTasks } from '../../../lib/text/tasks';

let now: number;
let turns: number;

beforeEach(() => {
  [now, turns] = [0, 0];
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('scheduler', {
    yield: async () => {
      turns++;
      // The page's own work meanwhile is none of ours.
      now += 1000;
    },
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Work of so many steps of so many milliseconds. */
function* work(steps: number, each: number): Generator<undefined, string> {
  for (let i = 0; i < steps; i++) {
    now += each;
    yield;
  }
  return 'done';
}

it.each([
  ['short steps, together short', 5, 2, 0],
  ['short steps, together long', 20, 4, 6],
  ['long steps', 3, 40, 3],
])('%s', async (_, steps, each, expected) => {
  expect(await inTasks(work(steps, each), () => true)).toBe('done');
  expect(turns).toBe(expected);
});

it('work that nobody wants any more after a turn ends there', async () => {
  const steps = work(9, 40);
  expect(await inTasks(steps, () => turns < 2)).toBeNull();
  expect(turns).toBe(2);
});

it('a browser that knows no such turns gives one by a timer', async () => {
  vi.stubGlobal('scheduler', undefined);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const result = inTasks(work(2, 40), () => true);
  await vi.advanceTimersByTimeAsync(10);
  expect(await result).toBe('done');
  vi.useRealTimers();
});
