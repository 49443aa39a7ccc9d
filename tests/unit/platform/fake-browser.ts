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
  url?: string;
  readonly tab?: { readonly id?: number };
}

export const browser = {
  runtime: {
    id: 'lince',
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    onMessage: new FakeEvent<[message: unknown, sender: Sender]>(),
    getURL: (path: string) => `ext://lince${path}`,
  },
  action: {
    onClicked: new FakeEvent<[tab: { id?: number }]>(),
    setIcon: vi.fn<(details: object) => Promise<void>>(),
    setBadgeBackgroundColor: vi.fn<(details: object) => Promise<void>>(),
    setBadgeText: vi.fn<(details: object) => Promise<void>>(),
    setTitle: vi.fn<(details: object) => Promise<void>>(),
  },
  commands: { onCommand: new FakeEvent<[name: string, tab: { id?: number } | undefined]>() },
  contextMenus: {
    removeAll: vi.fn<() => Promise<void>>(),
    create: vi.fn<(item: object) => void>(),
    update: vi.fn<(id: string, item: object) => Promise<void>>(),
    onClicked: new FakeEvent<[info: object, tab: { id?: number } | undefined]>(),
  },
  omnibox: {
    setDefaultSuggestion: vi.fn<(suggestion: object) => Promise<void>>(),
    onInputStarted: new FakeEvent<[]>(),
    onInputChanged: new FakeEvent<
      [typed: string, suggest: (suggestions: readonly object[]) => void]
    >(),
    onInputCancelled: new FakeEvent<[]>(),
    onInputEntered: new FakeEvent<[entered: string, where: string]>(),
  },
  scripting: {
    executeScript: vi.fn<(injection: object) => Promise<{ result?: unknown }[]>>(),
    insertCSS: vi.fn<(injection: object) => Promise<void>>(),
    getRegisteredContentScripts: vi.fn<(filter: object) => Promise<object[]>>(),
    registerContentScripts: vi.fn<(scripts: object[]) => Promise<void>>(),
    unregisterContentScripts: vi.fn<(filter: object) => Promise<void>>(),
  },
  permissions: {
    getAll: vi.fn<() => Promise<{ origins?: string[] }>>(),
    request: vi.fn<(what: object) => Promise<boolean>>(),
    remove: vi.fn<(what: object) => Promise<boolean>>(),
    onAdded: new FakeEvent<[permissions: { origins?: string[] }]>(),
    onRemoved: new FakeEvent<[permissions: { origins?: string[] }]>(),
  },
  sidebarAction: { open: vi.fn<() => Promise<void>>() },
  tabs: {
    query: vi.fn<(query: object) => Promise<{ id?: number; windowId?: number; url?: string }[]>>(),
    sendMessage: vi.fn<(tabId: number, message: unknown, options: object) => Promise<unknown>>(),
    create: vi.fn<(options: object) => Promise<void>>(),
    update: vi.fn<(tabId: number, options: object) => Promise<void>>(),
    get: vi.fn<(tabId: number) => Promise<{ url?: string }>>(),
    onRemoved: new FakeEvent<[tabId: number]>(),
    onActivated: new FakeEvent<[]>(),
    onUpdated: new FakeEvent<[tabId: number, info: { status?: string; title?: string }]>(),
  },
  windows: { update: vi.fn<(windowId: number, options: object) => Promise<void>>() },
  storage: {
    local: {
      get: vi.fn<(keys: string | string[]) => Promise<Record<string, unknown>>>(),
      set: vi.fn<(values: object) => Promise<void>>(),
    },
    /** Keeps what is put into it; nothing else of the session is looked at. */
    session: {
      kept: {} as Record<string, unknown>,
      get: async (key: string | null) => {
        const { kept } = browser.storage.session;
        if (key === null) return { ...kept };
        return key in kept ? { [key]: kept[key] } : {};
      },
      set: async (values: Record<string, unknown>) => {
        Object.assign(browser.storage.session.kept, values);
        browser.storage.onChanged.fire(values, 'session');
      },
      remove: async (keys: string | string[]) => {
        for (const key of [keys].flat()) {
          delete browser.storage.session.kept[key];
          browser.storage.onChanged.fire({ [key]: {} }, 'session');
        }
      },
    },
    onChanged: new FakeEvent<[changes: Record<string, unknown>, area?: string]>(),
  },
};

/** Forgets what was heard and answered. */
export function resetBrowser(): void {
  for (const event of [
    browser.runtime.onMessage,
    browser.action.onClicked,
    browser.commands.onCommand,
    browser.contextMenus.onClicked,
    browser.omnibox.onInputStarted,
    browser.omnibox.onInputChanged,
    browser.omnibox.onInputCancelled,
    browser.omnibox.onInputEntered,
    browser.permissions.onAdded,
    browser.permissions.onRemoved,
    browser.tabs.onRemoved,
    browser.tabs.onActivated,
    browser.tabs.onUpdated,
    browser.storage.onChanged,
  ]) {
    event.listeners.clear();
  }
  vi.clearAllMocks();
  browser.storage.session.kept = {};
  browser.storage.local.get.mockResolvedValue({});
  browser.storage.local.set.mockResolvedValue();
}
