/**
 * From the reader's last press in the panel until another page, open meanwhile, shows the hints of the
 * plan that was added, in a real Chromium: with the bundled plans alone, and with as many generated
 * ones as are asked for: `npm run bench -- adding 1000 10000`. The same for removing it, and for
 * bringing it back. Beside it stands what the same page takes to be answered when it is loaded anew.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';
import { farmingPages, farmingUrl } from '../browser/support/farming';
import { bundledPlans } from '../eval/documents';
import { launchChromium } from '../harness/chromium.mjs';
import { root } from '../harness/commands.mjs';
import { overlayOf } from '../harness/overlay.mjs';
import { samples, serveSamples } from '../harness/serve.mjs';
import { queryOf } from '../unit/match/plans';
import { generatedNotice, generatedPlans } from './matching/generated';
import { AskedWorker } from './support/asked-worker';
import { fillLibrary } from './support/fill-library';
import { inChromium } from './support/in-chromium';
import { inMs, median, printTable } from './support/table';

const GOAL_MS = 500;
const ROUNDS = 5;
const MEASURES_IN_A_PLAN = 30;
const PATIENCE = 60_000;
const SETTLED = 500;

const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
const sizes = [0, ...(asked.length > 0 ? asked : [10_000])];
await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const bundled = await bundledPlans();
  const message = { kind: 'match', payload: queryOf(generatedNotice(bundled, 60)) };
  const server = await serveSamples({ extra: farmingPages() });
  const chromium = await launchChromium({
    executablePath,
    extensionDir: join(root, '.output/chrome-mv3'),
    port: server.port,
    hosts: server.hosts,
  });
  try {
    const worker = await AskedWorker.open('Lince', chromium.browser, chromium.extensionId);
    await worker.answer(message);
    let there = 0;
    for (const size of sizes) {
      if (size > there) {
        await fillLibrary(
          worker.page,
          generatedPlans(bundled, (size - there) * MEASURES_IN_A_PLAN, size),
        );
        await worker.indexed(message);
        there = size;
      }
      await measure(chromium.browser, worker, size + bundled.length, message);
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

async function measure(
  browser: Browser,
  worker: AskedWorker,
  plans: number,
  message: unknown,
): Promise<void> {
  const [panel, page] = await openPanel(browser);
  await page.goto(farmingUrl('jiangsu'));
  const other = await openWindow(browser, farmingUrl('anhui'));
  const times = { add: [] as number[], remove: [] as number[], restore: [] as number[] };
  await panel.waitForSelector('[data-in-library="absent"]', { timeout: PATIENCE });
  for (let round = 0; round < ROUNDS; round++) {
    // A second time it is another plan of the same words, since that in the bin is not the library's.
    await panel.reload();
    await panel.waitForSelector('[data-action="add-notice"]', { timeout: PATIENCE });
    await panel.click('[data-action="add-notice"]');
    await panel.waitForSelector('dialog.add-notice');
    times.add.push(await until(panel, other, '.add-notice [data-action="facts-save"]', true));
    times.remove.push(await until(panel, other, '[data-action="remove-plan"]', false));
    times.restore.push(await until(panel, other, '[data-action="restore-plan"]', true));
    await until(panel, other, '[data-action="remove-plan"]', false);
  }
  const answers: number[] = [];
  for (let round = 0; round < ROUNDS; round++) answers.push(await worker.answer(message));
  console.log(`\n${plans} plans, medians of ${ROUNDS}`);
  printTable(
    ['', 'measured', 'goal'],
    [
      ['added, until the other page shows it', inMs(median(times.add)), inMs(GOAL_MS)],
      ['removed', inMs(median(times.remove)), inMs(GOAL_MS)],
      ['brought back', inMs(median(times.restore)), inMs(GOAL_MS)],
      ['a notice of 60 measures, answered', inMs(median(answers)), ''],
    ],
  );
  await other.close();
  // Else the next size may be handed this panel, which goes with its page a moment later.
  await panel.close();
  await page.close();
}

/** Milliseconds from a press in the panel until marks are on the other page, or gone from it. */
async function until(panel: Page, other: Page, at: string, marked: boolean): Promise<number> {
  await panel.waitForSelector(at, { timeout: PATIENCE });
  // Pages are not had to ask for each of many changes in a row.
  await sleep(SETTLED);
  const shown = other.evaluate(
    async (marked, patience) => {
      const end = performance.now() + patience;
      while (performance.now() < end) {
        const { size = 0 } = CSS.highlights.get('lince-same') ?? {};
        if (size + (CSS.highlights.get('lince-partial')?.size ?? 0) > 0 === marked)
          return performance.timeOrigin + performance.now();
        await new Promise((done) => setTimeout(done, 4));
      }
      throw new Error('The page does not show it.');
    },
    marked,
    PATIENCE,
  );
  const pressed = await panel.evaluate((at) => {
    const now = performance.timeOrigin + performance.now();
    document.querySelector<HTMLElement>(at)?.click();
    return now;
  }, at);
  return (await shown) - pressed;
}

/** The panel, opened by the card of a notice, and the page of that. */
async function openPanel(browser: Browser): Promise<[Page, Page]> {
  const page = await browser.newPage();
  await page.goto(samples().find(({ id }) => id === 'guangdong')?.url ?? '');
  const overlay = await overlayOf(page);
  await overlay.waitFor('button.chip', { timeout: PATIENCE });
  await overlay.click('button.chip');
  await overlay.waitFor('.card button[data-action="panel"]', {
    timeout: PATIENCE,
  });
  const [target] = await Promise.all([
    browser.waitForTarget((each) => each.url().endsWith('/sidepanel.html')),
    overlay.click('.card button[data-action="panel"]'),
  ]);
  return [await target.asPage(), page];
}

async function openWindow(browser: Browser, url: string): Promise<Page> {
  const session = await browser.target().createCDPSession();
  await session.send('Target.createTarget', { url, newWindow: true });
  const target = await browser.waitForTarget((each) => each.url() === url);
  await session.detach();
  const page = await target.page();
  if (!page) throw new Error('The new window has no page.');
  return page;
}
