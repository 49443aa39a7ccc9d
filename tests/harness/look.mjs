/**
 * `npm run look [WORD...]`: pictures of every surface on the sample pages, in Chinese by light, dark,
 * 360 px and 200 %, and in English; into `.output/look`, a folder a view. WORDs choose surfaces by
 * their names. To be looked at before anything that is seen is called finished.
 *
 * A surface is a line in the tables below: its name, and how one gets there.
 */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ensureChromium } from './browsers.mjs';
import { launchChromium } from './chromium.mjs';
import { root, tool } from './commands.mjs';
import { overlayOf } from './overlay.mjs';
import { samples, serveSamples } from './serve.mjs';

/** @typedef {Awaited<ReturnType<typeof launchChromium>>} Chromium */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ page: Page, overlay: Awaited<ReturnType<typeof overlayOf>> }} Notice */
/** @typedef {{ name: string, language: string, width: number, height: number, scale?: number, dark?: true }} View */

const INTO = join(root, '.output/look');
const SAMPLE = 'hainan';

/** Zoomed to 200 % a window has half as many pixels of the page, each twice as large. */
const VIEWS = /** @type {View[]} */ ([
  { name: 'light', language: 'zh-CN', width: 1280, height: 900 },
  { name: 'dark', language: 'zh-CN', width: 1280, height: 900, dark: true },
  { name: 'narrow', language: 'zh-CN', width: 360, height: 740 },
  { name: 'zoomed', language: 'zh-CN', width: 640, height: 450, scale: 2 },
  { name: 'english', language: 'en-US', width: 1280, height: 900 },
]);

/** In the page of a notice, one after another. @type {[string, (notice: Notice, chromium: Chromium) => Promise<unknown>][]} */
const IN_NOTICE = [
  ['marks', async ({ overlay }) => overlay.reveal('button.chip', 7)],
  [
    'card',
    async ({ overlay }) => {
      await overlay.click('button.chip', 7);
      await overlay.waitFor('.card');
    },
  ],
  [
    'card-unfolded',
    async ({ overlay }) => {
      await overlay.ask('.card [data-action="dismiss"]', (all) => all.at(-1)?.click());
      await overlay.ask('.card [data-action="beside"]', ([beside]) => beside?.click());
      await overlay.ask('.card [data-action="whole"]', (all) => all[1]?.click());
    },
  ],
  [
    'card-saved',
    async ({ overlay }) => {
      await overlay.ask('.card [data-action="undo"]', ([undo]) => undo?.click());
      await overlay.ask('.card [data-action="save"]', (all) => {
        for (const each of all) each.click();
      });
    },
  ],
  [
    'clause-mode',
    async ({ page }, chromium) => {
      await page.keyboard.press('Escape');
      await tellTab(chromium, page, 'clause-mode');
    },
  ],
  ['hidden', ({ page }, chromium) => tellTab(chromium, page, 'toggle-marks')],
];

/** The side panel beside a page. @type {[string, string, (panel: Page) => Promise<unknown>][]} */
const PANEL = [
  ['panel', SAMPLE, async (panel) => panel.waitForSelector('.outline')],
  [
    'panel-unfolded',
    SAMPLE,
    async (panel) => panel.$$eval('.outline button.chip', ([chip]) => chip?.click()),
  ],
  ...['gaps', 'targets'].map(
    (view) =>
      /** @type {[string, string, (panel: Page) => Promise<unknown>]} */ ([
        `panel-${view}`,
        SAMPLE,
        async (panel) => {
          await panel.$eval(`#tab-${view}`, (tab) => /** @type {HTMLElement} */ (tab).click());
          await panel.waitForSelector(`#tab-panel-${view} :is(h2, h3)`);
        },
      ]),
  ),
  ...['news', 'list', 'no-measures', 'text-elsewhere'].map(
    (id) =>
      /** @type {[string, string, (panel: Page) => Promise<unknown>]} */ ([
        `panel-${id}`,
        id,
        async (panel) => panel.waitForSelector('.state'),
      ]),
  ),
];

/** Pages of the workbench, by address. @type {[string, string][]} */
const WORKBENCH = [
  ['welcome', 'welcome'],
  ['collection', 'collection'],
  ['plans', 'plan'],
  ['plan', 'plan/henan-2018'],
  ['data', 'data'],
  ['matrix', 'matrix/hainan-2017'],
  ['targets', 'targets/hainan-2017'],
  ['search', `search?q=${encodeURIComponent('在线教育')}`],
  ['beside', `beside/hainan-2017/${encodeURIComponent('二(八)')}`],
  ['settings', 'settings'],
];

/** For a change of colours or size, or an answer of the background, to be painted. */
const SETTLE = 400;
/** A panel is as wide as browsers make it, whatever the window. */
const PANEL_WIDTH = 400;

const words = process.argv.slice(2);
const wanted = (/** @type {string} */ name) =>
  words.length === 0 || words.some((word) => name.includes(word));

process.exitCode = await main();

async function main() {
  const built = await tool('wxt', ['build', '-b', 'chrome', '--mv3']);
  const chromium = await ensureChromium({ say: console.log });
  if (built.code !== 0 || 'missing' in chromium) {
    console.error('missing' in chromium ? chromium.missing : built.output);
    return 1;
  }
  await rm(INTO, { recursive: true, force: true });
  const server = await serveSamples();
  try {
    for (const view of VIEWS) {
      const browser = await launchChromium({
        executablePath: chromium.path,
        extensionDir: join(root, '.output/chrome-mv3'),
        port: server.port,
        language: view.language,
        width: view.width,
        height: view.height,
      });
      await look(browser, view).finally(() => browser.close());
    }
  } finally {
    await server.close();
  }
  return 0;
}

/** @param {Chromium} chromium @param {View} view */
async function look(chromium, view) {
  const folder = join(INTO, view.name);
  await mkdir(folder, { recursive: true });
  const shoot = async (/** @type {string} */ name, /** @type {Page} */ page, full = false) => {
    await dress(page, view, name.startsWith('panel'));
    await sleep(SETTLE);
    if (!wanted(name)) return;
    const path = /** @type {const} */ (`${folder}/${name}.png`);
    await page.screenshot({ path, captureBeyondViewport: full, fullPage: full });
    console.log(path.slice(root.length + 1));
  };

  const page = await chromium.browser.newPage();
  await dress(page, view);
  await page.goto(urlOf(SAMPLE));
  const notice = { page, overlay: await overlayOf(page) };
  await notice.overlay.waitFor('button.chip', { timeout: 30_000 });
  for (const [name, go] of IN_NOTICE) {
    await go(notice, chromium);
    await shoot(name, page);
  }
  await page.reload();

  const panel = await openPanel(chromium, notice);
  for (const [name, id, go] of PANEL) {
    if (page.url() !== urlOf(id)) await page.goto(urlOf(id));
    await go(panel);
    await shoot(name, panel);
  }

  const workbench = await chromium.browser.newPage();
  for (const [name, hash] of WORKBENCH) {
    await workbench.goto('about:blank');
    await workbench.goto(chromium.url(`workbench.html#${hash}`));
    await workbench.waitForFunction(
      () => (document.querySelector('main')?.textContent.trim().length ?? 0) > 20,
    );
    await shoot(name, workbench, true);
  }
}

/** @param {Page} page @param {View} view @param {boolean} [isPanel] */
async function dress(page, { width, height, scale = 1, dark }, isPanel = false) {
  const fits = isPanel ? Math.min(width, PANEL_WIDTH / scale) : width;
  await page.setViewport({ width: fits, height, deviceScaleFactor: scale });
  const value = dark ? 'dark' : 'light';
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/** As the background does at a key, which no script can press. @param {Chromium} chromium @param {Page} page @param {string} kind */
async function tellTab(chromium, page, kind) {
  const worker = await chromium.worker();
  await worker.evaluate(
    async (url, kind) => {
      const { chrome } = /** @type {any} */ (globalThis);
      const tabs = await chrome.tabs.query({});
      const tab = tabs.find((/** @type {{ url?: string }} */ each) => each.url === url);
      await chrome.tabs.sendMessage(tab.id, { kind });
    },
    page.url(),
    kind,
  );
}

/** @param {Chromium} chromium @param {Notice} notice */
async function openPanel(chromium, { page, overlay }) {
  await page.bringToFront();
  await overlay.waitFor('button.chip', { timeout: 30_000 });
  await overlay.click('button.chip');
  await overlay.waitFor('.card');
  const [target] = await Promise.all([
    chromium.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html')),
    overlay.click('.card button[data-action="panel"]'),
  ]);
  return target.asPage();
}

/** @param {string} id */
function urlOf(id) {
  const sample = samples().find((each) => each.id === id);
  if (!sample) throw new Error(`There is no sample page ${id}.`);
  return sample.url;
}
