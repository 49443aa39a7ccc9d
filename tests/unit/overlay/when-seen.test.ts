// @vitest-environment happy-dom
/** Pages that nobody looks at wait until somebody does. */
import { expect, it, vi } from 'vitest';
import { whenSeen } from '../../../lib/overlay/when-seen';

function page() {
  let state = 'hidden';
  const there = new Document();
  Object.defineProperty(there, 'visibilityState', { get: () => state });
  const turn = (to: 'hidden' | 'visible') => {
    state = to;
    there.dispatchEvent(new Event('visibilitychange'));
  };
  return { there, turn };
}

it('in a page that is seen it is done at once', () => {
  const { there, turn } = page();
  turn('visible');
  const act = vi.fn();
  whenSeen(there, act, new AbortController().signal)();
  expect(act).toHaveBeenCalledTimes(1);
});

it('in a page behind others it is done once, when the reader comes to it', () => {
  const { there, turn } = page();
  const act = vi.fn();
  const ask = whenSeen(there, act, new AbortController().signal);
  ask();
  ask();
  expect(act).not.toHaveBeenCalled();
  turn('visible');
  turn('hidden');
  turn('visible');
  expect(act).toHaveBeenCalledTimes(1);
});

it('after the end of the extension nothing is done', () => {
  const { there, turn } = page();
  const ended = new AbortController();
  const act = vi.fn();
  whenSeen(there, act, ended.signal)();
  ended.abort();
  turn('visible');
  expect(act).not.toHaveBeenCalled();
});
