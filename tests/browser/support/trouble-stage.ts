/**
 * A Chromium with the built extension and the sample server: what the tests of trouble play on.
 *
 * What the reader sees is asked of the browser (badge, panel), of the page (marks) and of the
 * debugging protocol (what lies in the closed shadow root), never of the extension's own variables.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, vi } from 'vitest';
import { launchChromium } from '../../harness/chromium.mjs';
import { overlayOf } from '../../harness/overlay.mjs';
import type { Report } from '../../harness/report.mjs';
import { samples, serveSamples } from '../../harness/serve.mjs';
import { untilWhole } from './card';
import { SOON } from './until';

export { SOON };

const CHROMIUM = process.env.LINCE_CHROMIUM ?? '';
export const EXTENSION = '.output/chrome-mv3';

/** The address of a sample page. */
export function sample(id: string): string {
  const found = samples().find((each) => each.id === id);
  if (!found) throw new Error(`There is no sample page ${id}.`);
  return found.url;
}

/** Tests in Chromium; skipped, with the reason in their name, where there is none. */
export function inChromium(name: string, tests: () => void): void {
  const missing = process.env.LINCE_CHROMIUM_MISSING || 'LINCE_CHROMIUM is not set.';
  if (CHROMIUM) describe(`Chromium: ${name}`, tests);
  else describe.skip(`Chromium: ${name} (${missing})`, tests);
}

type Served = Parameters<typeof serveSamples>[0];

/** Sets up a stage for the tests around, with further pages, and takes it down after them. */
export function useStage(pages: Served = {}, extensionDir = () => EXTENSION): () => Stage {
  let stage: Stage | undefined;
  let end = async () => {};
  beforeAll(async () => {
    const server = await serveSamples(pages);
    const chromium = await launchChromium({
      executablePath: CHROMIUM,
      extensionDir: extensionDir(),
      port: server.port,
      hosts: server.hosts,
    });
    stage = new Stage(chromium);
    end = async () => {
      await chromium.close();
      await server.close();
    };
  });
  afterAll(() => end());
  return () => {
    if (!stage) throw new Error('The stage is set up only while tests run.');
    return stage;
  };
}

type Chromium = Awaited<ReturnType<typeof launchChromium>>;

export class Stage {
  readonly chromium: Chromium;
  #desk: Page | null = null;

  constructor(chromium: Chromium) {
    this.chromium = chromium;
  }

  /** A new tab in front, which notes every complaint of its pages from now on. */
  async tab(): Promise<Tab> {
    const ids = () =>
      this.inExtension(async () => {
        const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
        return (await chrome.tabs.query({})).map(({ id }) => id);
      });
    const before = await ids();
    const page = await this.chromium.browser.newPage();
    const id = (await ids()).find((each) => !before.includes(each)) ?? -1;
    return new Tab(this, page, id, await page.createCDPSession()).listen();
  }

  /** A new tab that shows a page. */
  async open(url: string): Promise<Tab> {
    const tab = await this.tab();
    await tab.page.goto(url);
    return tab;
  }

  /** A page of the extension in a tab of its own. */
  async openOwn(name: string): Promise<Page> {
    const page = await this.chromium.browser.newPage();
    await page.goto(this.chromium.url(name));
    return page;
  }

  /**
   * Runs a function in the extension, beside its own parts: the service worker may be asleep, or
   * about to be stopped by a test.
   */
  async inExtension<A extends unknown[], T>(
    use: (...args: A) => T | Promise<T>,
    ...args: A
  ): Promise<T> {
    if (!this.#desk || this.#desk.isClosed()) this.#desk = await this.openOwn('manifest.json');
    return (await this.#desk.evaluate(use as (...args: unknown[]) => unknown, ...args)) as T;
  }

  /** Starts the service worker if it sleeps; it has run when this is done. */
  async wake(): Promise<void> {
    await this.inExtension(async () => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
      await chrome.runtime.sendMessage({ kind: 'nobody answers this' }).catch(() => {});
    });
  }

  /** Stops the service worker as the browser does when it has been idle. */
  async stopWorker(): Promise<void> {
    const { browser } = this.chromium;
    const session = await browser.target().createCDPSession();
    const home = this.chromium.url('');
    const running = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const ours = targetInfos.filter(
        ({ type, url }) => type === 'service_worker' && url.startsWith(home),
      );
      return ours.map(({ targetId }) => targetId);
    };
    const before = await running();
    await vi.waitFor(async () => {
      const left = (await running()).filter((id) => before.includes(id));
      // Asked again: one that is only just starting does not hear it.
      for (const targetId of left) await session.send('Target.closeTarget', { targetId });
      expect(left).toEqual([]);
    }, SOON);
    await session.detach();
  }

  /** Reloads the extension as an update does, and waits until its new version runs. */
  async reloadExtension(): Promise<void> {
    const old = this.#desk;
    await this.inExtension(() => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
      // Not now: the answer to us comes first.
      setTimeout(() => chrome.runtime.reload());
    });
    // Its pages go with the old version.
    await vi.waitFor(() => expect(!old || old.isClosed()).toBe(true), SOON);
    await vi.waitFor(() => this.wake(), SOON);
  }

  async uninstall(): Promise<void> {
    await this.chromium.browser.uninstallExtension(this.chromium.extensionId);
  }

  /** The reader's side panel, the real one, opened from the card of a notice in this tab. */
  async openPanel(tab: Tab): Promise<Page> {
    const overlay = await tab.overlay();
    await overlay.click('button.chip');
    await untilWhole(overlay);
    const [target] = await Promise.all([
      this.chromium.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html')),
      overlay.click('.card button[data-action="panel"]'),
    ]);
    return target.asPage();
  }
}

/** The little of the browser's API that tests call inside the extension. */
interface ChromeInPage {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown>; reload(): void };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
  readonly tabs: {
    query(filter: object): Promise<{ id: number }[]>;
    sendMessage(tabId: number, message: unknown): Promise<Report | null>;
  };
}

/** One tab, and what a reader sees of us in it. */
export class Tab {
  /** What its consoles said, in whichever world, and what threw. */
  readonly complaints: string[] = [];
  readonly page: Page;
  readonly #stage: Stage;
  readonly #id: number;
  readonly #session: CDPSession;

  constructor(stage: Stage, page: Page, id: number, session: CDPSession) {
    this.#stage = stage;
    this.page = page;
    this.#id = id;
    this.#session = session;
  }

  async listen(): Promise<this> {
    const session = this.#session;
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      const words = args.map(({ value, description }) => String(value ?? description));
      this.complaints.push(`console.${type}: ${words.join(' ')}`);
    });
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
      this.complaints.push(`thrown: ${exception?.description ?? text}`);
    });
    session.on('Log.entryAdded', ({ entry: { level, text, url } }) => {
      this.complaints.push(`${level}: ${text} ${url ?? ''}`);
    });
    await Promise.all([session.send('Runtime.enable'), session.send('Log.enable')]);
    return this;
  }

  overlay() {
    return overlayOf(this.page);
  }

  /** How many of our elements the page has. */
  hosts(): Promise<number> {
    return this.page.evaluate(() => document.querySelectorAll('lince-overlay').length);
  }

  /**
   * What is painted: the words under our marks as the document has them now, in its order. Asks
   * nothing of the page that a page may have broken.
   */
  async marks(): Promise<string[]> {
    const found = await this.page.evaluate(() => {
      const found: { words: string; before: number }[] = [];
      for (const name of ['lince-same', 'lince-partial']) {
        for (const painted of CSS.highlights.get(name) ?? []) {
          const range = new Range();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          // A range over text that is no longer shown is not painted.
          if (range.getClientRects().length === 0) continue;
          const words = range.toString().trim();
          range.setStart(document, 0);
          found.push({ words, before: range.toString().length });
        }
      }
      return found;
    });
    return found.sort((a, b) => a.before - b.before).map(({ words }) => words);
  }

  /** Names of ours in the page's registry of highlights. */
  markNames(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...CSS.highlights.keys()].filter((name) => name.startsWith('lince')),
    );
  }

  /** What the toolbar shows for this tab. */
  badge(): Promise<string> {
    return this.#stage.inExtension((tabId) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
      return chrome.action.getBadgeText({ tabId });
    }, this.#id);
  }

  /** What the extension answers about this page; null where nobody of ours is in it. */
  report(): Promise<Report | null> {
    return this.#stage.inExtension((tabId) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
      return chrome.tabs.sendMessage(tabId, { kind: 'report' }).catch(() => null);
    }, this.#id);
  }

  /** Waits until the page shows marks, and answers how many. */
  async untilMarked(): Promise<number> {
    await vi.waitFor(async () => expect(await this.marks()).not.toEqual([]), SOON);
    return (await this.marks()).length;
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
