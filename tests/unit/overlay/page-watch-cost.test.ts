// @vitest-environment happy-dom
/** How often a page is read again, by how it changes and by what a reading costs. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/overlay/page-watch';

const SECOND = 1000;
let ended: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  document.body.innerHTML = '<p id="clock">0</p>';
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

/** Changes the page every `every` ms for a minute and tells how often it was read. */
async function readings({ every, cost }: { every: number; cost: number }) {
  let count = 0;
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  watchPage(
    document,
    () => {
      count++;
      now += cost;
    },
    ended.signal,
  );
  for (let time = 0; time < 60 * SECOND; time += 50) {
    if (time % every === 0) {
      const clock = document.getElementById('clock');
      if (clock) clock.textContent = String(time);
    }
    now += 50;
    await vi.advanceTimersByTimeAsync(50);
  }
  return count;
}

it.each([
  ['one change is read once', { every: 120 * SECOND, cost: 100 }, 1, 1],
  ['a page that changes now and then is read each time', { every: 10 * SECOND, cost: 20 }, 6, 6],
  [
    'a clock that ticks costs no more than about a twentieth of the time',
    { every: 250, cost: 40 },
    10,
    85,
  ],
  ['a storm is read at growing intervals', { every: 50, cost: 1 }, 10, 20],
])('%s', async (_, page, least, most) => {
  const count = await readings(page);

  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
});
