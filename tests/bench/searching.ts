/**
 * Search over all measures of a large library in a real Chromium, as the workbench does it, key by key;
 * beside libraries that keep an index, each in a process of its own with a limit of memory and time.
 * `npm run bench -- searching 30000` says how many measures; 300,000 where nothing is said.
 *
 * Prints times and goals; judges nothing: machines differ.
 */
import { readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { bundledPlans } from '../eval/documents';
import { root, run } from '../harness/commands.mjs';
import { setStage } from './overlay/stage';
import type * as Entry from './searching/entry';
import { KEYSTROKES, PLAIN_KEYSTROKES } from './searching/trace';
import { inChromium } from './support/in-chromium';
import { pageScript } from './support/page-script';
import { inMegabytes, inMs, median, printTable } from './support/table';

const CAP_MEGABYTES = 4000;
const CAP_MS = 240_000;
const PEERS = ['minisearch', 'flexsearch'];
/** Above this they take minutes to build what they search in. */
const MOST_OF_PEERS = 30_000;
/** A whole library is written before anything is measured (milliseconds). */
const LONGEST = 900_000;

declare const Bench: typeof Entry;

const [measures = 300_000] = process.argv.slice(2).map(Number);
await inChromium(bench);
for (const name of PEERS) await benchPeer(name);
console.log(`  (load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)})`);

async function bench(executablePath: string): Promise<void> {
  const assets = join(root, '.output/chrome-mv3/assets');
  const worker = readdirSync(assets).find((name) => name.startsWith('search-worker-'));
  const bundled = await bundledPlans();
  const stage = await setStage(executablePath, {});
  try {
    const page = await stage.browser.newPage();
    page.setDefaultTimeout(LONGEST);
    await page.goto(`chrome-extension://${stage.extensionId}/manifest.json`);
    await page.evaluate(await pageScript('tests/bench/searching/entry.ts', 'Bench'));
    const plans = await page.evaluate((b, n) => Bench.fill(b, n), bundled, measures);
    const address = `/assets/${worker}`;
    const made = await page.evaluate((address) => Bench.prepare(address), address);
    const read = await page.evaluate((address) => Bench.start(address), address);
    const typed = await page.evaluate((keys) => Bench.type(keys), KEYSTROKES);
    const again = await page.evaluate((keys) => Bench.type(keys), KEYSTROKES);
    const bytes = await heldBy(page);
    const naive = await page.evaluate((keys) => Bench.includes(keys), PLAIN_KEYSTROKES);
    console.log(`\n${read.measures} measures of ${plans} plans, ${KEYSTROKES.length} keystrokes`);
    printTable(
      ['', 'median', 'p95', 'longest', 'goal (p95)'],
      [
        row('a keystroke, until its answer', typed.answers, '100 ms'),
        row('the same, until rows are there', typed.rows),
        row('all of it typed once more', again.answers),
        row('every text asked, words alone', naive),
      ],
    );
    console.log(
      `  first search: all read after ${inMs(read.all)}, first answers after ${inMs(read.first)}; made beforehand in ${inMs(made)}; memory ${inMegabytes(bytes)}`,
    );
    const slowest = KEYSTROKES.map((query, i) => ({ query, ms: typed.answers[i] ?? 0 }))
      .sort((a, b) => b.ms - a.ms)
      .slice(0, 5);
    console.log(`  slowest: ${slowest.map(({ query, ms }) => `${query} ${inMs(ms)}`).join(', ')}`);
  } finally {
    await stage.close();
  }
}

/** What the worker holds: its heap, and the buffers beside it. */
async function heldBy(page: import('puppeteer-core').Page): Promise<number> {
  const [worker] = page.workers();
  if (!worker) return Number.NaN;
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await worker.client.send(
    'Runtime.getHeapUsage',
  )) as { usedSize: number; backingStorageSize?: number };
  return usedSize + backingStorageSize;
}

function row(name: string, times: readonly number[], goal = ''): string[] {
  return [name, inMs(median(times)), inMs(p95(times)), inMs(Math.max(...times)), goal];
}

async function benchPeer(name: string): Promise<void> {
  if (measures > MOST_OF_PEERS) {
    console.log(`  ${name}: not tried above ${MOST_OF_PEERS}`);
    return;
  }
  const { code, output } = await run(
    process.execPath,
    [
      `--max-old-space-size=${CAP_MEGABYTES}`,
      '--expose-gc',
      '--import',
      'tsx',
      resolve(import.meta.dirname, 'searching/peer.ts'),
      name,
      String(measures),
    ],
    { timeout: CAP_MS },
  );
  if (code !== 0) {
    console.log(`  ${name}: over the cap of ${CAP_MEGABYTES} MB or ${CAP_MS / 1000} s`);
    return;
  }
  const { build, bytes, times } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as {
    build: number;
    bytes: number;
    times: number[];
  };
  console.log(
    `  ${name}, words alone: median ${inMs(median(times))}, p95 ${inMs(p95(times))}; built in ${inMs(build)}, memory ${inMegabytes(bytes)}`,
  );
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
