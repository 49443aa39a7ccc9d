/**
 * A Firefox with the built extension and the sample server, for the smoke test.
 *
 * Nothing reaches into our closed shadow root here, so what is shown is asked of the page as the
 * reader's eye and mouse would: which element lies at a point, and what a picture shows.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { launchFirefox } from '../../harness/firefox.mjs';
import { serveSamples } from '../../harness/serve.mjs';

const FIREFOX = process.env.LINCE_FIREFOX ?? '';
const EXTENSION = '.output/firefox-mv3';

/** Tests in Firefox; skipped, with the reason in their name, where there is none. */
export function inFirefox(name: string, tests: () => void): void {
  const missing = process.env.LINCE_FIREFOX_MISSING || 'LINCE_FIREFOX is not set.';
  if (FIREFOX) describe(`Firefox: ${name}`, tests);
  else describe.skip(`Firefox: ${name} (${missing})`, tests);
}

type Firefox = Awaited<ReturnType<typeof launchFirefox>>;

/** Starts Firefox for the tests around, with further pages, and ends it after them. */
export function useFirefox(pages: Parameters<typeof serveSamples>[0]): () => Stage {
  let stage: Stage | undefined;
  let end = async () => {};
  beforeAll(async () => {
    const manifest: unknown = JSON.parse(readFileSync(`${EXTENSION}/manifest.json`, 'utf8'));
    const { id } = (manifest as { browser_specific_settings: { gecko: { id: string } } })
      .browser_specific_settings.gecko;
    const server = await serveSamples(pages);
    const firefox = await launchFirefox({
      executablePath: FIREFOX,
      extensionDir: EXTENSION,
      port: server.port,
      geckoId: id,
    });
    stage = new Stage(firefox, id);
    end = async () => {
      await firefox.close();
      await server.close();
    };
  });
  afterAll(() => end());
  return () => {
    if (!stage) throw new Error('The stage is set up only while tests run.');
    return stage;
  };
}

interface Report {
  readonly state: string;
  readonly plan: { readonly measures: readonly { readonly title: string }[] } | null;
  readonly answer: {
    readonly equivalents: Record<
      string,
      readonly { plan: { id: string }; measure: { id: string; title: string } }[]
    >;
  } | null;
}

/** The little of the browser's API that tests call in pages of the extension. */
interface InExtension {
  readonly browser: {
    readonly tabs: {
      query(filter: object): Promise<{ id: number; url: string }[]>;
      sendMessage(tabId: number, message: unknown): Promise<Report>;
    };
    readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
    readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  };
}

export class Stage {
  readonly #firefox: Firefox;
  readonly #id: string;
  #desk: Page | null = null;

  constructor(firefox: Firefox, id: string) {
    this.#firefox = firefox;
    this.#id = id;
  }

  /** A new tab that shows a page, and what its console said. */
  async open(url: string): Promise<{ page: Page; complaints: string[] }> {
    // Opened first, so that the page stays in front.
    await this.desk();
    const page = await this.#firefox.browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(url);
    return { page, complaints };
  }

  openOwn(name: string, selector: string): Promise<Page> {
    return this.#firefox.openPage(name, selector);
  }

  /** A page of the extension in which tests ask the browser. */
  async desk(): Promise<Page> {
    this.#desk ??= await this.#firefox.openPage('workbench.html', '#app *');
    return this.#desk;
  }

  /** What the page at an address answers, and its badge; null where nobody of ours is in it. */
  async reportOf(url: string): Promise<{ report: Report; badge: string } | null> {
    return (await this.desk()).evaluate(async (url) => {
      const { browser } = globalThis as unknown as InExtension;
      const tab = (await browser.tabs.query({})).find((each) => each.url === url);
      if (!tab) return null;
      const report = await browser.tabs.sendMessage(tab.id, { kind: 'report' }).catch(() => null);
      return report && { report, badge: await browser.action.getBadgeText({ tabId: tab.id }) };
    }, url);
  }

  async ask(message: unknown): Promise<unknown> {
    return (await this.desk()).evaluate((message) => {
      const { browser } = globalThis as unknown as InExtension;
      return browser.runtime.sendMessage(message).catch((error: unknown) => String(error));
    }, message);
  }

  uninstall(): Promise<void> {
    return this.#firefox.browser.uninstallExtension(this.#id);
  }
}

/** How many passages are marked, by kind. */
export const marksIn = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sizeOf = (name: string) => CSS.highlights.get(name)?.size ?? 0;
    return sizeOf('lince-same') + sizeOf('lince-partial');
  });

/** Brings the first mark to the middle of the window and answers the chip beside it, as seen. */
export async function chipBesideFirstMark(page: Page) {
  const line = await page.evaluate(revealFirstMark);
  return line && page.evaluate(oursRightOf, line.right, line.middle);
}

// What follows runs in the page.

async function revealFirstMark(): Promise<{ right: number; middle: number } | null> {
  const [painted] = CSS.highlights.get('lince-same') ?? [];
  if (!painted) return null;
  const range = document.createRange();
  range.setStart(painted.startContainer, painted.startOffset);
  range.setEnd(painted.endContainer, painted.endOffset);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
  const { right, top, height } = range.getBoundingClientRect();
  return { right, middle: top + height / 2 };
}

/** The first thing of ours right of a point: its middle and its size. */
function oursRightOf(x: number, y: number) {
  const ours = (x: number, y: number) =>
    document.elementFromPoint(x, y)?.localName === 'lince-overlay';
  let left = x;
  while (left < innerWidth && !ours(left, y)) left++;
  if (left >= innerWidth) return null;
  let right = left;
  while (ours(right, y)) right++;
  const middle = (left + right) / 2;
  let top = y;
  while (ours(middle, top - 1)) top--;
  let bottom = y;
  while (ours(middle, bottom)) bottom++;
  return { x: middle, y, width: right - left, height: Math.round(bottom - top) };
}
