/**
 * Chromium with the built extension in it, one for a test file, and a fresh page for each test.
 *
 * Without a Chromium the tests are skipped, with the reason that whoever looked for it gave.
 */
import type { Browser, Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Report } from '../../../lib/platform/messages/protocol';
import { launchChromium } from '../../harness/chromium.mjs';
import { overlayOf } from '../../harness/overlay.mjs';
import { askForReport, isComplete } from '../../harness/report.mjs';
import { samples, serveSamples } from '../../harness/serve.mjs';
import { untilWhole } from './card';
import { until } from './until';

const CHROMIUM = process.env.LINCE_CHROMIUM ?? '';
const MISSING = process.env.LINCE_CHROMIUM_MISSING || 'LINCE_CHROMIUM names no browser.';

/** The built extension. */
export const EXTENSION = new URL('../../../.output/chrome-mv3/', import.meta.url).pathname;

export type Overlay = Awaited<ReturnType<typeof overlayOf>>;
type Server = Awaited<ReturnType<typeof serveSamples>>;
type Chromium = Awaited<ReturnType<typeof launchChromium>>;

/** A page with a notice that Lince has read, matched and marked. */
export interface OpenNotice {
  readonly page: Page;
  readonly overlay: Overlay;
  readonly report: Report;
}

interface View {
  readonly width?: number;
  readonly height?: number;
  /** Zoom of the browser, as a page sees it: fewer and larger CSS pixels. */
  readonly deviceScaleFactor?: number;
}

/** The five notices among the samples, which are the documents of the library too. */
export const NOTICES = ['hainan', 'fujian', 'shandong', 'henan', 'guangdong'] as const;

/** The address of a sample page by its id. */
export function sampleUrl(id: string): string {
  const sample = samples().find((each) => each.id === id);
  if (!sample) throw new Error(`There is no sample page "${id}".`);
  return sample.url;
}

interface Options {
  readonly language?: string;
  /** Further pages, by their address. */
  readonly extra?: Record<string, string>;
  /** Leaves the page open that opens at install. */
  readonly firstRun?: boolean;
  /** Takes Lince out again before the first page: for what a page is by itself. */
  readonly without?: boolean;
}

/** Starts a browser for the tests of a file. */
export function useLince(options: Options = {}) {
  let server: Server;
  let chromium: Chromium;
  /** From the start to the end: with its last page the browser would go, too. */
  let blank: Page | undefined;

  beforeEach(({ skip }) => skip(CHROMIUM === '', MISSING));
  beforeAll(async () => {
    if (CHROMIUM === '') return;
    server = await serveSamples({ extra: options.extra ?? {} });
    chromium = await launchChromium({
      executablePath: CHROMIUM,
      extensionDir: EXTENSION,
      port: server.port,
      hosts: server.hosts,
      language: options.language ?? 'zh-CN',
      firstRun: options.firstRun ?? false,
    });
    blank = (await chromium.browser.pages()).find((page) => page.url() === 'about:blank');
    if (options.without) await chromium.browser.uninstallExtension(chromium.extensionId);
  });
  afterEach(async () => {
    if (CHROMIUM === '') return;
    await closePanels(chromium.browser);
    const pages = await chromium.browser.pages();
    if (!blank || !pages.includes(blank)) blank = await chromium.browser.newPage();
    await Promise.all(pages.filter((page) => page !== blank).map((page) => page.close()));
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
  });

  const lince = {
    get browser() {
      return chromium.browser;
    },
    get server() {
      return server;
    },
    get extensionId() {
      return chromium.extensionId;
    },
    get worker() {
      return chromium.worker();
    },

    /** A new page, not yet anywhere. */
    async newPage({ width = 1280, height = 900, deviceScaleFactor = 1 }: View = {}): Promise<Page> {
      const page = await chromium.browser.newPage();
      await page.setViewport({ width, height, deviceScaleFactor });
      return page;
    },

    /** Opens an address in a window of its own. */
    async newWindow(url: string): Promise<Page> {
      const session = await chromium.browser.target().createCDPSession();
      const { targetId } = await session.send('Target.createTarget', { url, newWindow: true });
      const id = (target: object) => (target as { _targetId?: string })._targetId;
      const target = await chromium.browser.waitForTarget((each) => id(each) === targetId);
      const page = await target.page();
      if (!page) throw new Error('The new window has no page.');
      await page.setViewport({ width: 1280, height: 900 });
      return page;
    },

    /** Opens a page of the extension. */
    async openOwn(
      name:
        | 'workbench.html'
        | 'workbench.html#settings'
        | 'workbench.html#welcome'
        | 'workbench.html#targets/hainan-2017',
      view?: View,
    ): Promise<Page> {
      const page = await lince.newPage(view);
      await page.goto(chromium.url(name));
      return page;
    },

    /** Opens a sample, or an address, and waits until Lince has done all that it does by itself. */
    async openNotice(idOrUrl: string, view?: View): Promise<OpenNotice> {
      const page = await lince.newPage(view);
      await page.goto(idOrUrl.includes(':') ? idOrUrl : sampleUrl(idOrUrl));
      return lince.noticeIn(page);
    },

    async noticeIn(page: Page): Promise<OpenNotice> {
      const report = await lince.reportOf(page);
      await waitForMarks(page);
      const overlay = await overlayOf(page);
      await overlay.waitFor('button.chip');
      return { page, overlay, report };
    },

    /** What Lince says of a page, once that is its last word. */
    async reportOf(page: Page): Promise<Report> {
      return until(`a complete report of ${page.url()}`, async () => {
        const worker = await chromium.worker();
        const report = await askForReport(worker, page.url()).catch(() => null);
        // The harness knows a part of what the extension answers; here it is the whole.
        return isComplete(report) ? (report as unknown as Report) : null;
      });
    },

    /** Opens the side panel as a reader does, by the card of the first measure; `not` are of other windows. */
    async openPanel({ overlay }: OpenNotice, not: readonly Page[] = []): Promise<Page> {
      await overlay.click('button.chip');
      await untilWhole(overlay);
      const isPanel = (target: Target) => target.url().endsWith('/sidepanel.html');
      const others = new Set(not.map((panel) => panel.target()));
      const [target] = await Promise.all([
        chromium.browser.waitForTarget((each) => isPanel(each) && !others.has(each)),
        overlay.click('.card button[data-action="panel"]'),
      ]);
      const panel = await target.asPage();
      // A state is shown as well while the page is still asked what it is.
      await panel.waitForSelector('.outline, .search-answer');
      return panel;
    },
  };
  return lince;
}

export type Lince = ReturnType<typeof useLince>;

/** A side panel outlives its page and its test. */
async function closePanels(browser: Browser): Promise<void> {
  const open = () => browser.targets().filter((each) => each.url().endsWith('/sidepanel.html'));
  await until('no side panel', async () => {
    // One that is just loading anew is asked again.
    const close = async (panel: Page) => panel.evaluate(() => window.close());
    for (const target of open())
      await target
        .asPage()
        .then(close)
        .catch(() => {});
    return open().length === 0;
  });
}

/**
 * Waits for marks on text that is in the page. A content system that writes its body anew after
 * load leaves the first marks on nodes that are gone; those of the next reading count.
 */
async function waitForMarks(page: Page): Promise<void> {
  // The sample in this layout says so when it has rewritten its body.
  await page.waitForFunction(
    () =>
      !document.querySelector('ucapcontent') || document.documentElement.hasAttribute('data-ucap'),
  );
  await page.waitForFunction(() => {
    const marks = [...CSS.highlights].filter(([name]) => /^lince-(same|partial)$/.test(name));
    const ranges = marks.flatMap(([, highlight]) => [...highlight]);
    return ranges.length > 0 && ranges.every(({ startContainer }) => startContainer.isConnected);
  });
}
