/** A page outlives the extension: its scripts notice the end, and start once. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { first, isThere, untilExtensionEnds } from '../../../lib/platform/lifetime';
import { answerPageState, askToRead } from '../../../lib/platform/messages/detector';
import { FakeEvent } from './fake-browser';

const runtime = (id: string | undefined) => ({
  id,
  sendMessage: vi.fn((_: unknown): Promise<unknown> => Promise.resolve()),
  onMessage: new FakeEvent<[unknown, unknown, (answer: unknown) => void]>(),
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the end of the extension', () => {
  it.each<[string, () => void]>([
    [
      'the runtime loses its id (Chromium)',
      () => vi.stubGlobal('chrome', { runtime: runtime(undefined) }),
    ],
    ['there is no runtime any more', () => vi.stubGlobal('chrome', {})],
    ['there is no API any more', () => vi.stubGlobal('chrome', undefined)],
    [
      'looking at the runtime throws',
      () =>
        vi.stubGlobal('chrome', {
          get runtime(): never {
            throw new Error('Extension context invalidated.');
          },
        }),
    ],
  ])('is seen within a second when %s', (_, end) => {
    vi.stubGlobal('chrome', { runtime: runtime('lince') });
    const signal = untilExtensionEnds();
    vi.advanceTimersByTime(60_000);
    expect(signal.aborted).toBe(false);
    end();
    vi.advanceTimersByTime(1000);
    expect(signal.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("Firefox's own name of the API goes before Chromium's", () => {
    vi.stubGlobal('browser', { runtime: runtime('lince') });
    vi.stubGlobal('chrome', { runtime: runtime(undefined) });
    const signal = untilExtensionEnds();
    vi.advanceTimersByTime(5000);
    expect(signal.aborted).toBe(false);
    vi.clearAllTimers();
  });
});

describe('the detector', () => {
  it('asks for the overlay, and bears that nobody is there', async () => {
    const alive = runtime('lince');
    alive.sendMessage.mockRejectedValue(new Error('Extension context invalidated.'));
    vi.stubGlobal('chrome', { runtime: alive });
    const refused = vi.fn();
    askToRead(refused);
    expect(alive.sendMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'read-page' });
    await expect(alive.sendMessage.mock.results[0]?.value).rejects.toThrow();
    vi.stubGlobal('chrome', undefined);
    expect(() => askToRead(refused)).not.toThrow();
    expect(refused).not.toHaveBeenCalled();
  });

  it.each([
    [false, 1],
    [true, 0],
    [undefined, 0],
  ])('answered %j knows whether Lince is switched off here', async (answer, times) => {
    const alive = runtime('lince');
    alive.sendMessage.mockResolvedValue(answer);
    vi.stubGlobal('chrome', { runtime: alive });
    const refused = vi.fn();
    askToRead(refused);
    await vi.advanceTimersByTimeAsync(1);
    expect(refused).toHaveBeenCalledTimes(times);
  });

  it('tells the panel what the page is, until the overlay does', () => {
    const alive = runtime('lince');
    vi.stubGlobal('chrome', { runtime: alive });
    vi.stubGlobal('location', { hostname: 'www.hainan.gov.cn' });
    const resting = new AbortController();
    const respond = vi.fn();
    answerPageState(() => 'list', resting.signal);
    alive.onMessage.fire({ kind: 'report' }, {}, respond);
    expect(respond).toHaveBeenCalledExactlyOnceWith({
      host: 'www.hainan.gov.cn',
      state: 'list',
      plan: null,
      answer: null,
      failed: false,
    });
    for (const other of [{ kind: 'go-to' }, null, undefined, 'report']) {
      alive.onMessage.fire(other, {}, respond);
    }
    resting.abort();
    alive.onMessage.fire({ kind: 'report' }, {}, respond);
    expect(respond).toHaveBeenCalledTimes(1);
  });
});

it('a script that is put into a page twice starts once', () => {
  expect(isThere('overlay')).toBe(false);
  expect(['detector', 'overlay', 'detector', 'overlay'].map(first)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(isThere('overlay')).toBe(true);
});
