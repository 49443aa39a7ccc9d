/** The same times in a real Chromium: the page's text is read in the page, the rest is the worker's. */
import { join } from 'node:path';
import { skeletonOf } from '../../../lib/anchor/skeleton';
import { launchChromium } from '../../harness/chromium.mjs';
import { root, tool } from '../../harness/commands.mjs';
import { CHROMIUM, findBrowser } from '../../harness/find-browser.mjs';
import { serveSamples } from '../../harness/serve.mjs';
import type { Trial } from '../../unit/anchor/trial';
import { pageScript } from '../support/page-script';
import { inMs, median, printTable } from '../support/table';
import type * as Entry from './entry';

declare const Bench: typeof Entry;

const ROUNDS = 7;

/** Prints the times of each trial, by its name; nothing where there is no Chromium. */
export async function timeInChromium(trials: ReadonlyMap<string, Trial>): Promise<void> {
  const found = await findBrowser(CHROMIUM);
  if (!found) return console.log('\nNo Chromium found: npm test installs one where it may.');
  const built = await tool('wxt', ['build', '-b', 'chrome', '--mv3']);
  if (built.code !== 0) throw new Error(built.output);
  const script = await pageScript('tests/bench/anchoring/entry.ts', 'Bench');
  const server = await serveSamples();
  const chromium = await launchChromium({
    executablePath: found.path,
    extensionDir: join(root, '.output/chrome-mv3'),
    port: server.port,
  });
  try {
    const { browser, extensionId } = chromium;
    const page = await browser.newPage();
    const target = await browser.waitForTarget(
      (each) => each.type() === 'service_worker' && each.url().includes(extensionId),
    );
    const worker = await target.worker();
    if (!worker) throw new Error('The extension has no worker.');
    await worker.evaluate(script);
    const rows: string[][] = [];
    for (const [name, { html, before, after, wanted }] of trials) {
      await page.setContent(html);
      await page.evaluate(script);
      const reading = median(await page.evaluate((rounds) => Bench.read(rounds), ROUNDS));
      const looked: Entry.Looked = {
        text: after.text,
        measures: after.plan.measures,
        wanted,
        skeleton: skeletonOf(before.plan.measures),
      };
      const { all, longest } = await worker.evaluate(
        (looked, rounds) => Bench.find(looked, rounds),
        looked,
        ROUNDS,
      );
      const peer = await worker.evaluate((looked) => Bench.peer(looked), looked);
      const finding = median(all);
      rows.push([
        name,
        inMs(reading),
        inMs(finding),
        inMs(reading + finding),
        inMs(all[0] ?? Number.NaN),
        inMs(median(longest)),
        inMs(peer),
      ]);
    }
    console.log(`\nin Chromium: read in the page, found in the worker; medians of ${ROUNDS}`);
    printTable(
      ['', 'reading', 'finding', 'together', 'finding, first', 'longest task', 'peer'],
      rows,
    );
  } finally {
    await chromium.close();
    await server.close();
  }
}
