/**
 * What a large library costs that is handed on and taken in, in a real Chromium, beside the same file
 * parsed in one go. `npm run bench -- sharing 1000` says how many plans of thirty measures.
 *
 * Prints times and goals; judges nothing: machines differ.
 */
import { loadavg } from 'node:os';
import { bundledPlans } from '../eval/documents';
import type * as Entry from './library/entry';
import { setStage } from './overlay/stage';
import { inChromium } from './support/in-chromium';
import { pageScript } from './support/page-script';
import { inMegabytes, inMs, printTable } from './support/table';

const [count = 1000] = process.argv.slice(2).map(Number);
await inChromium(bench);

declare const Bench: typeof Entry;

async function bench(executablePath: string): Promise<void> {
  const bundled = await bundledPlans();
  const stage = await setStage(executablePath, {});
  try {
    const page = await stage.browser.newPage();
    await page.goto(`chrome-extension://${stage.extensionId}/manifest.json`);
    await page.evaluate(await pageScript('tests/bench/library/entry.ts', 'Bench'));
    const bytes = await page.evaluate((plans, n) => Bench.prepare(plans, n), bundled, count);
    console.log(`\n${count} plans, a file of ${inMegabytes(bytes)}`);
    const row = (name: string, { ms, longest }: Entry.Cost, goal = '10 s, 50 ms') => [
      name,
      inMs(ms),
      longest === 0 ? 'below 50 ms' : inMs(longest),
      goal,
    ];
    printTable(
      ['', 'time', 'longest task', 'goal'],
      [
        row('check, nothing is here', await page.evaluate(() => Bench.check())),
        row('take in', await page.evaluate(() => Bench.take())),
        row('write', await page.evaluate(() => Bench.write())),
        row('check, all is here', await page.evaluate(() => Bench.check())),
        row('peer: JSON.parse of all', await page.evaluate(() => Bench.parseAlone()), ''),
      ],
    );
    console.log(`  (load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)})`);
  } finally {
    await stage.close();
  }
}
