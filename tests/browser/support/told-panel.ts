/**
 * A side panel that is told by a test what its tab says of its page, and what the background answers:
 * so that every state can be looked at, also those that take bad luck to come to. What the panel makes
 * of real pages, `../reading/panel.test.ts` and `../trouble/nothing-to-show.test.ts` tell.
 */
import type { Page } from 'puppeteer-core';
import type { SavedHere } from '../../../lib/platform/messages/kept-protocol';
import type { Report } from '../../../lib/platform/messages/protocol';
import { sampleUrl } from './lince';

/** In place of what the panel would be told. */
export interface Told {
  /** What the page of the tab is; `elsewhere`: nobody of ours is in it. */
  readonly report: Report | 'elsewhere';
  /** The address of the tab; null where the browser does not tell it. */
  readonly url?: string | null;
  /** Sites that the reader has granted. */
  readonly granted?: readonly string[];
  /** What is saved of the page; nothing where it is not said. */
  readonly saved?: SavedHere;
  /** What comes of a question to the background, where it is not the real answer. */
  readonly background?: 'silent' | 'failing';
  /** What was selected in the tab and is looked for. */
  readonly selection?: string;
}

/** The little of the browser's API that is put aside. */
interface Browser {
  readonly tabs: {
    query(what: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: { kind: string }, options: object): Promise<unknown>;
    readonly onActivated: { dispatch(info: object): void };
  };
  readonly runtime: { sendMessage(message: { kind: string }): Promise<unknown> };
  readonly permissions: {
    getAll(): Promise<{ origins: string[] }>;
    request(what: object): Promise<boolean>;
    readonly onAdded: { dispatch(what: object): void };
  };
  readonly storage: {
    readonly session: {
      get(): Promise<object>;
      set(values: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
}

/**
 * Tells a panel, and waits until it has heard it. Each page that it is told of is another to it, with
 * nothing unfolded or chosen.
 */
export async function tell(panel: Page, told: Told): Promise<void> {
  await panel.evaluate(
    async (told, home) => {
      const world = globalThis as unknown as {
        browser: Browser;
        told?: Told;
        pages?: number;
        heard: () => void;
      };
      const { tabs, runtime, permissions, storage } = world.browser;
      const isFirst = world.told === undefined;
      world.told = told;
      world.pages = (world.pages ?? 0) + 1;
      const heard = new Promise<void>((done) => {
        world.heard = done;
      });
      if (isFirst) {
        const now = () => world.told ?? told;
        const real = {
          query: tabs.query.bind(tabs),
          askTab: tabs.sendMessage.bind(tabs),
          ask: runtime.sendMessage.bind(runtime),
        };
        tabs.query = async (what) => {
          const { url = `${home}?${world.pages}` } = now();
          return (await real.query(what)).map(({ url: _, ...tab }) =>
            url === null ? tab : { ...tab, url },
          );
        };
        tabs.sendMessage = async (tabId, message, options) => {
          const { report } = now();
          if (message.kind === 'read-as-document') return true;
          if (message.kind !== 'report') return real.askTab(tabId, message, options);
          world.heard();
          if (report === 'elsewhere') throw new Error('Nobody is there.');
          return report;
        };
        runtime.sendMessage = async (message) => {
          const { background, saved = { whole: true, clips: [] } } = now();
          if (background === 'silent') return new Promise(() => {});
          if (background === 'failing') throw new Error('The background is gone.');
          return message.kind === 'saved-here' ? saved : real.ask(message);
        };
        permissions.getAll = async () => ({
          origins: (now().granted ?? []).map((site) => `*://${site}/*`),
        });
        permissions.request = async () => false;
      }
      const [tab] = await tabs.query({ active: true, currentWindow: true });
      const kept = Object.keys(await storage.session.get());
      await storage.session.remove(kept.filter((key) => key.startsWith('search.')));
      permissions.onAdded.dispatch({});
      tabs.onActivated.dispatch({});
      await heard;
      // It is drawn when the answer has arrived.
      for (let i = 0; i < 2; i++) await new Promise(requestAnimationFrame);
      if (told.selection === undefined || !tab) return;
      await storage.session.set({ [`search.${tab.id}`]: { text: told.selection, url: null } });
    },
    told,
    sampleUrl('hainan'),
  );
}
