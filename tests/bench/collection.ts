/**
 * What a large collection costs in a real Chromium, each figure beside a peer measured in the same run.
 * `npm run bench -- collection 10000` says how many clips; ten thousand where none are named.
 *
 * Prints times and goals; judges nothing: machines differ.
 */
import { loadavg } from 'node:os';
import { clauseOf } from '../../lib/collection/clause';
import { bundledPlans } from '../eval/documents';
import { backupOf, collectionOf } from './collection/clips';
import type * as Entry from './collection/entry';
import { generatedNotice } from './matching/generated';
import { type Stage, setStage } from './overlay/stage';
import { inChromium } from './support/in-chromium';
import { pageScript } from './support/page-script';
import { inMs, median, printTable } from './support/table';

/** As a reader types: by characters, by initials, with more than one word, with a mistake. */
const QUERIES = ['信息消费', '教育', 'xxxf', '农村 宽带', '可借鉴', '推进开方在线教育'];
const SAVED = 40;
const PAINTS = 5;
const ROUNDS = 3;
/** So long is waited for a page (milliseconds). */
const LONGEST = 20_000;
/** In words: what compiles this file would put names of its own into a function. */
const NOTE_CLIPS = `requestAnimationFrame(function look() {
  if (document.querySelector('.clip')) globalThis.painted = performance.now();
  else requestAnimationFrame(look);
})`;

const [count = 10_000] = process.argv.slice(2).map(Number);
await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const bundled = await bundledPlans();
  const text = await backupOf(await collectionOf(bundled, count));
  const clauses = generatedNotice(bundled, SAVED).measures.map((measure) =>
    clauseOf(generatedNotice(bundled, SAVED), measure, 'equivalent'),
  );
  const stage = await setStage(executablePath, {});
  try {
    const page = await stage.browser.newPage();
    await page.goto(`chrome-extension://${stage.extensionId}/manifest.json`);
    await page.evaluate(await pageScript('tests/bench/collection/entry.ts', 'Bench'));
    const characters = (text.length / 1e6).toFixed(1);
    console.log(`\n${count} clips, a backup of ${characters} million characters`);

    const { check, restore } = await page.evaluate((text) => Bench.fill(text), text);
    const put = await page.evaluate((text) => Bench.putAlone(text), text);
    const backup = await page.evaluate(() => Bench.backUp());
    const saves = await page.evaluate((clauses) => Bench.save(clauses), clauses);
    const search = await page.evaluate((q, n) => Bench.search(q, n), QUERIES, ROUNDS);
    const body = (file: string) => file.slice(file.indexOf('\n'));
    const row = (name: string, ours: number, goal: string, peer = '', alone?: number) => [
      name,
      inMs(ours),
      goal,
      alone === undefined ? '' : `${inMs(alone)} ${peer}`,
    ];
    printTable(
      ['', 'Lince', 'goal', 'peer'],
      [
        row(
          'a keystroke of a search, median',
          median(search.ours),
          '',
          'Fuse over all',
          median(search.alone),
        ),
        row(
          'a keystroke of a search, p95',
          p95(search.ours),
          '50 ms',
          'Fuse over all',
          p95(search.alone),
        ),
        row('the index of the search', search.index, ''),
        row('saving a clause, median', median(saves.ours), '30 ms', 'put', median(saves.alone)),
        row('saving a clause, p95', p95(saves.ours), '', 'put', p95(saves.alone)),
        row('backup', backup.ours, '5 s', 'JSON.stringify', backup.alone),
        row('restore: check and compare', check, '', 'JSON.parse and bulkPut', put),
        row('restore: copy and write', restore, ''),
        row('restore, both', check + restore, '5 s', 'JSON.parse and bulkPut', put),
      ],
    );
    const same = body(backup.text) === body(text);
    console.log(
      `  restored and backed up again: ${same ? 'the same to the byte' : 'NOT THE SAME'}`,
    );
    const paint = median(await firstPaints(stage));
    const words = Number.isFinite(paint) ? inMs(paint) : `not within ${inMs(LONGEST)}`;
    console.log(`  first clips painted, median: ${words} (goal 200 ms)`);
    console.log(`  (load of the machine: ${(loadavg()[0] ?? 0).toFixed(1)})`);
  } finally {
    await stage.close();
  }
}

declare const Bench: typeof Entry;

/** From the beginning of the navigation to the frame that shows clips; as far as it comes in time. */
async function firstPaints({ browser, extensionId }: Stage): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < PAINTS; round++) {
    const page = await browser.newPage();
    await page.evaluateOnNewDocument(NOTE_CLIPS);
    try {
      await page.goto(`chrome-extension://${extensionId}/workbench.html#collection`);
      const handle = await page.waitForFunction('globalThis.painted', { timeout: LONGEST });
      times.push(Number(await handle.jsonValue()));
    } catch {
      return [...times, Number.POSITIVE_INFINITY];
    } finally {
      await page.close().catch(() => {});
    }
  }
  return times;
}

function p95(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}
