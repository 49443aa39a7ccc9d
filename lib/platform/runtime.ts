/**
 * The little of the browser's own API that content scripts need. The polyfill would double the size
 * of the detector, which runs on every government page; what is used here is the same in both browsers.
 */
interface BareRuntime {
  readonly id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  readonly onMessage: Listeners<BareListener>;
  readonly onConnect: Listeners<(port: BarePort) => void>;
}

interface Listeners<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

/** An open line to a page of the extension. */
export interface BarePort {
  readonly name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onDisconnect: Listeners<() => void>;
}

/** Answers through `respond`: the one way that both browsers have always known. */
export type BareListener = (
  message: unknown,
  sender: unknown,
  respond: (answer: unknown) => void,
) => void;

type Global = {
  readonly browser?: { runtime?: BareRuntime };
  readonly chrome?: { runtime?: BareRuntime };
};

/** The extension's runtime; undefined once the extension is gone. */
export function bareRuntime(): BareRuntime | undefined {
  const { browser, chrome } = globalThis as Global;
  return (browser ?? chrome)?.runtime;
}

/** Whether a click in a page may open the panel: Chromium lets it, Firefox only its own button and key. */
export function pageCanOpenPanel(): boolean {
  return !import.meta.env.FIREFOX;
}
