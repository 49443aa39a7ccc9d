/** The line between the panel and a page, on which the panel hears where the reader is. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FOLLOW, onFollower } from '../../../lib/platform/followers';
import type { BarePort } from '../../../lib/platform/runtime';
import { FakeEvent } from './fake-browser';

const onConnect = new FakeEvent<[port: BarePort]>();

beforeEach(() => {
  onConnect.listeners.clear();
  vi.stubGlobal('chrome', { runtime: { id: 'lince', onConnect } });
});

function portOf(name: string = FOLLOW) {
  const onDisconnect = new FakeEvent<[]>();
  return { name, postMessage: vi.fn(), disconnect: vi.fn(), onDisconnect };
}

describe('a page', () => {
  it('looks for nobody until a panel asks, and tells it from then on', () => {
    const followed = vi.fn();
    onFollower(followed, new AbortController().signal);
    expect(followed).not.toHaveBeenCalled();
    const port = portOf();
    onConnect.fire(port);
    const [tell] = followed.mock.calls[0] ?? [];
    tell('一(一)');
    tell(null);
    expect(port.postMessage.mock.calls).toEqual([['一(一)'], [null]]);
  });

  it('stops when the panel is closed', () => {
    const followed = vi.fn();
    onFollower(followed, new AbortController().signal);
    const port = portOf();
    onConnect.fire(port);
    const signal: AbortSignal = followed.mock.calls[0]?.[1];
    expect(signal.aborted).toBe(false);
    port.onDisconnect.fire();
    expect(signal.aborted).toBe(true);
  });

  it('closes the line when it is no longer read, and opens no other', () => {
    const followed = vi.fn();
    const ended = new AbortController();
    onFollower(followed, ended.signal);
    const port = portOf();
    onConnect.fire(port);
    ended.abort();
    expect(port.disconnect).toHaveBeenCalledTimes(1);
    expect(onConnect.listeners.size).toBe(0);
  });

  it('leaves other lines alone', () => {
    const followed = vi.fn();
    onFollower(followed, new AbortController().signal);
    onConnect.fire(portOf('other'));
    expect(followed).not.toHaveBeenCalled();
  });
});
