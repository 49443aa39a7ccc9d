/**
 * The browser's API as far as `lib/platform` uses it, in place of `webextension-polyfill`:
 *
 *   vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).browser }));
 */
import { vi } from 'vitest';

/** An event that tests fire. */
export class FakeEvent<Arguments extends unknown[], Answer = unknown> {
  readonly listeners = new Set<(...values: Arguments) => Answer>();
  addListener = (listener: (...values: Arguments) => Answer) => void this.listeners.add(listener);
  removeListener = (listener: (...values: Arguments) => Answer) =>
    void this.listeners.delete(listener);

  /** What the listeners answer that answer anything. */
  fire(...values: Arguments): Answer[] {
    return [...this.listeners]
      .map((listener) => listener(...values))
      .filter((answer) => answer !== undefined);
  }
}

export interface Sender {
  readonly id?: string;
  readonly tab?: { readonly id?: number };
}

export const browser = {
  runtime: {
    id: 'lince',
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    onMessage: new FakeEvent<[message: unknown, sender: Sender]>(),
    getURL: (path: string) => `ext://lince${path}`,
  },
  tabs: {
    query: vi.fn<(query: object) => Promise<{ id?: number; windowId?: number }[]>>(),
    sendMessage: vi.fn<(tabId: number, message: unknown, options: object) => Promise<unknown>>(),
    create: vi.fn<(options: object) => Promise<void>>(),
    update: vi.fn<(tabId: number, options: object) => Promise<void>>(),
    onActivated: new FakeEvent<[]>(),
    onUpdated: new FakeEvent<[tabId: number, info: { status?: string; title?: string }]>(),
  },
  windows: { update: vi.fn<(windowId: number, options: object) => Promise<void>>() },
  storage: {
    local: {
      get: vi.fn<(keys: string | string[]) => Promise<Record<string, unknown>>>(),
      set: vi.fn<(values: object) => Promise<void>>(),
    },
    onChanged: new FakeEvent<[changes: Record<string, unknown>]>(),
  },
};

/** Forgets what was heard and answered. */
export function resetBrowser(): void {
  for (const event of [
    browser.runtime.onMessage,
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.storage.onChanged,
  ]) {
    event.listeners.clear();
  }
  vi.clearAllMocks();
  browser.storage.local.get.mockResolvedValue({});
  browser.storage.local.set.mockResolvedValue();
}
