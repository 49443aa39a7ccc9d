/** What a page that is no notice pays for being looked at, beside an extension that does nothing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { root } from '../../harness/commands.mjs';
import { inMs, median, printTable } from '../support/table';
import { tasksOf } from '../support/tasks';
import { SITES, type Site, type Stage } from './stage';

const ROUNDS = 9;

/** `path`: of a page that is no notice. */
export async function benchDetector(stage: Stage, path: string): Promise<void> {
  const bytes = gzipSync(readFileSync(join(root, '.output/chrome-mv3/detect.js'))).length;
  const sites: Site[] = ['alone', 'empty script', 'Lince'];
  const rows = sites.map((site) => ({ site, heap: [] as number[], script: [] as number[] }));
  const page = await stage.browser.newPage();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { site, heap, script } of rows) {
      const url = `${SITES[site]}/${path}`;
      // From another site: a process of its own for each visit.
      await page.goto('about:blank');
      const tasks = await tasksOf(page, () => visit(page, url));
      script.push(tasks.reduce((sum, task) => sum + task.script, 0));
      heap.push(await heapOf(page));
    }
  }
  console.log(
    `\nA page that is no notice, medians of ${ROUNDS}; detector of ${bytes} B gzipped, goal 8000 B`,
  );
  const megabytes = (heap: readonly number[]) => median(heap) / 1e6;
  printTable(
    ['', 'script', 'heap'],
    rows.map(({ site, heap, script }) => [
      site,
      inMs(median(script)),
      `${megabytes(heap).toFixed(2)} MB`,
    ]),
  );
  const [, empty = [], ours = []] = rows.map(({ heap }) => heap);
  console.log(
    `  heap above the empty script: ${(megabytes(ours) - megabytes(empty)).toFixed(3)} MB, goal 0.15 MB`,
  );
  await page.close();
}

async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await new Promise((done) => setTimeout(done, 300));
}

/** Bytes of all scripts' objects in the page's process, garbage collected. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
}
