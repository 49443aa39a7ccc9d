/**
 * From a stopped service worker to its first answer, in a real Chromium, with the five bundled plans.
 *
 * A browser needs its time to start any worker, and on a busy machine more; so an extension whose
 * worker does nothing but answer is asked in turn with ours, and what counts is the difference.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundledPlans } from '../eval/documents';
import { launchChromium } from '../harness/chromium.mjs';
import { root, tool } from '../harness/commands.mjs';
import { CHROMIUM, findBrowser } from '../harness/find-browser.mjs';
import { serveSamples } from '../harness/serve.mjs';
import { queryOf } from '../unit/match/plans';
import { generatedNotice } from './matching/generated';
import { AskedWorker } from './support/asked-worker';
import { inMs, median, printTable } from './support/table';

const ROUNDS = 15;
const MEASURES = 60;
/** Ours above an empty worker. */
const GOAL_MS = 120;

const found = await findBrowser(CHROMIUM);
if (found) await bench(found.path);
else console.log('No Chromium found: npm test installs one where it may.');

async function bench(executablePath: string): Promise<void> {
  const built = await tool('wxt', ['build', '-b', 'chrome', '--mv3']);
  if (built.code !== 0) throw new Error(built.output);
  const notice = generatedNotice(await bundledPlans(), MEASURES);
  const message = { kind: 'match', payload: queryOf(notice) };
  const folder = emptyExtension();
  const server = await serveSamples();
  const chromium = await launchChromium({
    executablePath,
    extensionDir: join(root, '.output/chrome-mv3'),
    port: server.port,
  });
  try {
    const empty = await chromium.browser.installExtension(folder);
    const workers = [
      await AskedWorker.open('Lince', chromium.browser, chromium.extensionId),
      await AskedWorker.open('empty worker', chromium.browser, empty),
    ];
    // The first of all fills the database; that is another matter.
    for (const worker of workers) await worker.answer(message);
    for (let i = 0; i < ROUNDS; i++) {
      for (const worker of workers) await worker.measure(message);
    }
    report(workers);
  } finally {
    await chromium.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function report(workers: readonly AskedWorker[]): void {
  console.log(`  ${MEASURES} measures asked, medians of ${ROUNDS} starts`);
  printTable(
    ['', 'from stopped', 'asked again'],
    workers.map(({ name, started, running }) => [
      name,
      inMs(median(started)),
      inMs(median(running)),
    ]),
  );
  const [ours = Number.NaN, empty = Number.NaN] = workers.map(({ started }) => median(started));
  console.log(`  ours above the empty one: ${inMs(ours - empty)}, goal ${GOAL_MS} ms`);
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
