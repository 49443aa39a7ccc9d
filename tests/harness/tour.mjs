/**
 * Walks through Lince without a display: reads what it found on a sample notice,
 * uses it with the mouse, and takes a picture of each place a reader comes to.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { overlayOf } from './overlay.mjs';
import { askForReport, formatTable, isComplete, summaryOf, tableOf } from './report.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./chromium.mjs').launchChromium>>} Chromium */
/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ clip: import('puppeteer-core').ScreenshotClip }} Clip */

/**
 * @param {Chromium} chromium
 * @param {{ url: string, into: string, say: (line: string) => void, width: number }} options
 *   `into`: the folder for the pictures, `width`: columns of the terminal
 */
export async function tour(chromium, { url, into, say, width }) {
  await mkdir(into, { recursive: true });
  const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
  await page.goto(url);

  const report = await waitForReport(chromium, url);
  if (report.state !== 'notice') throw new Error(`Lince says of the sample: ${report.state}.`);
  const table = tableOf(report);
  say(`\n${table.title}`);
  say(
    'Each measure of this notice, and what the plans of other provinces have on the same matter:\n',
  );
  for (const line of formatTable(table, width)) say(line);
  say(`\n${summaryOf(table)}`);

  const overlay = await overlayOf(page);
  /** @type {string[]} */
  const shots = [];
  const shoot = async (
    /** @type {Page} */ shown,
    /** @type {string} */ name,
    /** @type {Partial<Clip>} */ part = {},
  ) => shots.push(...(await inBothColours(shown, join(into, name), part)));

  await overlay.waitFor('button.chip', { index: SHOWN });
  await overlay.reveal('button.chip', SHOWN);
  await shoot(page, 'page-with-marks');

  await overlay.click('button.chip', SHOWN);
  await overlay.waitFor('.card');
  await overlay.reveal('.card');
  await shoot(page, 'card', {
    clip: await around(page, overlay, ['.card']),
  });

  // Two things saved, so that the collection has something to show.
  for (const index of [0, 1]) {
    if ((await overlay.count('.card button[data-action="save"]')) > index) {
      await overlay.click('.card button[data-action="save"]', index);
      await sleep(SETTLE);
    }
  }

  const [panel] = await Promise.all([
    chromium.browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html'), {
      timeout: 10_000,
    }),
    overlay.click('.card button[data-action="panel"]'),
  ]);
  const side = await panel.asPage();
  await waitForContent(side);
  await shoot(side, 'side-panel');

  const collection = await chromium.browser.newPage();
  await collection.goto(chromium.url('workbench.html'));
  await waitForContent(collection);
  await shoot(collection, 'collection');

  say('\nScreenshots:');
  for (const path of shots) say(`  ${path}`);
}

/** The measure to open: the first of a plan are what every plan has, and show little. */
const SHOWN = 7;

/**
 * Pictures of what is in the window, in light and in dark.
 * @param {Page} page @param {string} path without its ending @param {Partial<Clip>} part
 */
async function inBothColours(page, path, part) {
  const paths = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    await sleep(SETTLE);
    const file = /** @type {const} */ (`${path}${value === 'dark' ? '-dark' : ''}.png`);
    // With more than the window in the picture, the page would be laid out anew for it.
    await page.screenshot({ path: file, captureBeyondViewport: false, ...part });
    paths.push(file);
  }
  await page.emulateMediaFeatures([]);
  return paths;
}

/** For a change of colours, or an answer of the background, to be painted. */
const SETTLE = 300;

/**
 * The answer is complete once the page is read and the background has matched;
 * the first time it also unpacks the library. The service worker may be asleep
 * in between: the page wakes it with its own question.
 * @param {Chromium} chromium @param {string} url
 */
async function waitForReport(chromium, url) {
  const end = performance.now() + 30_000;
  let report = null;
  while (performance.now() < end) {
    // It may also stop between the two, or have been replaced by a newer one.
    report = await chromium
      .worker()
      .then((worker) => askForReport(worker, url))
      .catch(() => null);
    if (report && isComplete(report)) return report;
    await sleep(100);
  }
  throw new Error(
    report
      ? 'Lince read the notice but did not answer with equivalents within 30 s.'
      : 'Lince did not answer in the sample page within 30 s.',
  );
}

/** A page of ours is there when its app has drawn more than an empty frame. @param {Page} page */
async function waitForContent(page) {
  await page.waitForFunction(() => document.body.textContent.trim().length > 20, {
    timeout: 10_000,
  });
  await sleep(SETTLE);
}

/**
 * The part of the page that holds these, with some of the text around them; in
 * coordinates of the document, which is what a screenshot wants.
 * @param {Page} page @param {Awaited<ReturnType<typeof overlayOf>>} overlay @param {string[]} selectors
 */
async function around(page, overlay, selectors) {
  const found = await Promise.all(selectors.map((each) => overlay.box(each)));
  const boxes = found.flatMap((box) => box ?? []);
  const view = await page.evaluate(() => ({ innerWidth, innerHeight, scrollX, scrollY }));
  const margin = 60;
  const left = Math.max(0, Math.min(...boxes.map(({ x }) => x)) - margin);
  const top = Math.max(0, Math.min(...boxes.map(({ y }) => y)) - margin);
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + margin;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + margin;
  return {
    x: view.scrollX + left,
    y: view.scrollY + top,
    width: Math.min(right, view.innerWidth) - left,
    height: Math.min(bottom, view.innerHeight) - top,
  };
}
