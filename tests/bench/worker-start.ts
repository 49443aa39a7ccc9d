/**
 * From a stopped service worker to its first answer, in a real Chromium, with the five bundled plans;
 * with more measures where a size is given: `npm run bench -- worker-start 115 10000`.
 *
 * A browser needs its time to start any worker, and on a busy machine more; so an extension whose
 * worker does nothing but answer is asked in turn with ours, and what counts is the difference.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledPlans } from '../eval/documents';
import { launchChromium } from '../harness/chromium.mjs';
import { root } from '../harness/commands.mjs';
import { serveSamples } from '../harness/serve.mjs';
import { queryOf } from '../unit/match/plans';
import { generatedNotice, generatedPlans } from './matching/generated';
import { AskedWorker } from './support/asked-worker';
import { fillLibrary } from './support/fill-library';
import { inChromium } from './support/in-chromium';
import { inMs, median, printTable } from './support/table';

const MEASURES = 60;
/** The bundled plans alone. */
const BUNDLED = 115;
const ROUNDS = 15;
/** A start with a large library takes so long that a few of them say enough. */
const FEW_ROUNDS = 3;
/** Ours above an empty worker. */
const GOALS_MS: Readonly<Record<number, number>> = { 115: 120, 300000: 1500 };

const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
const sizes = asked.length > 0 ? asked.toSorted((a, b) => a - b) : [BUNDLED];
await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const bundled = await bundledPlans();
  const message = { kind: 'match', payload: queryOf(generatedNotice(bundled, MEASURES)) };
  const folder = emptyExtension();
  const server = await serveSamples();
  const chromium = await launchChromium({
    executablePath,
    extensionDir: join(root, '.output/chrome-mv3'),
    port: server.port,
  });
  try {
    const ours = await AskedWorker.open('Lince', chromium.browser, chromium.extensionId);
    const emptyId = await chromium.browser.installExtension(folder);
    const empty = await AskedWorker.open('empty worker', chromium.browser, emptyId);
    // The first of all fills the database; that is another matter.
    for (const worker of [ours, empty]) await worker.answer(message);
    for (const size of sizes) {
      if (size > BUNDLED) {
        await fillLibrary(ours.page, generatedPlans(bundled, size - BUNDLED));
        await ours.indexed(message);
      }
      await compare(size, ours, empty, message);
    }
  } finally {
    await chromium.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(
  size: number,
  ours: AskedWorker,
  empty: AskedWorker,
  message: unknown,
): Promise<void> {
  const rounds = size > BUNDLED ? FEW_ROUNDS : ROUNDS;
  const times = [ours, empty].map((worker) => ({
    worker,
    starts: [] as number[],
    again: [] as number[],
  }));
  for (let i = 0; i < rounds; i++) {
    for (const { worker, starts, again } of times) {
      const took = await worker.restarted(message);
      starts.push(took.fromStopped);
      again.push(took.again);
    }
  }
  console.log(`\n${MEASURES} measures against ${size}, medians of ${rounds} starts`);
  printTable(
    ['', 'from stopped', 'asked again'],
    times.map(({ worker, starts, again }) => [
      worker.name,
      inMs(median(starts)),
      inMs(median(again)),
    ]),
  );
  const [own = Number.NaN, nothing = Number.NaN] = times.map(({ starts }) => median(starts));
  const goal = GOALS_MS[size] ? `, goal ${GOALS_MS[size]} ms` : '';
  console.log(`  ours above the empty one: ${inMs(own - nothing)}${goal}`);
}

/** An extension whose worker answers every message with nothing. */
function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lince-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'empty',
    version: '1',
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'worker.js'),
    'chrome.runtime.onMessage.addListener((_, __, reply) => { reply({}); });',
  );
  return folder;
}
