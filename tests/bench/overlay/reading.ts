/** From an idle page to its marks, and how long that keeps the page's own thread at a time. */
import type { Page } from 'puppeteer-core';
import { inMs, median, printTable } from '../support/table';
import { type Task, tasksOf } from '../support/tasks';
import { SITES, type Stage, untilMarked } from './stage';

const ROUNDS = 9;
const FEW_ROUNDS = 3;

/** `path`: of a notice of 60 measures. */
export async function benchMarks(stage: Stage, path: string): Promise<void> {
  const page = await stage.browser.newPage();
  await noteFrames(page);
  // The first of all fills the database; that is another matter.
  await page.goto(`${SITES.Lince}/${path}`);
  await untilMarked(page);
  const took = { alone: [] as number[], warm: [] as number[], cold: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    took.alone.push(await fromIdle(page, `${SITES.alone}/${path}`, 'frame'));
    took.warm.push(await fromIdle(page, `${SITES.Lince}/${path}`, 'marks'));
    // A page that waits for an answer would wake the worker again.
    await page.goto('about:blank');
    await stage.stopWorker();
    took.cold.push(await fromIdle(page, `${SITES.Lince}/${path}`, 'marks'));
  }
  console.log(`\nFrom the loaded page to its marks, 60 measures, medians of ${ROUNDS}`);
  printTable(
    ['', 'median', 'least', 'worst', 'goal'],
    (
      [
        ['the page alone, to its next frame', took.alone, ''],
        ['to marks, worker awake', took.warm, '150 ms'],
        ['to marks, worker stopped', took.cold, '400 ms'],
      ] as const
    ).map(([name, all, goal]) => [
      name,
      ...[median(all), Math.min(...all), Math.max(...all)].map(inMs),
      goal,
    ]),
  );
  await page.close();
}

/** `path`: of a notice of 400 measures, without scripts of its own. */
export async function benchTasks(stage: Stage, path: string): Promise<void> {
  const page = await stage.browser.newPage();
  const visits = { alone: [] as Task[][], Lince: [] as Task[][] };
  for (let round = 0; round < FEW_ROUNDS; round++) {
    for (const site of ['alone', 'Lince'] as const) {
      await page.goto('about:blank');
      const tasks = await tasksOf(page, async () => {
        await page.goto(`${SITES[site]}/${path}`);
        if (site === 'Lince') await untilMarked(page);
        await new Promise((done) => setTimeout(done, 1000));
      });
      visits[site].push(tasks);
    }
  }
  const longest = (tasks: readonly Task[], of: 'ms' | 'script') =>
    Math.max(...tasks.map((task) => task[of]));
  console.log(`\nTasks of a page of 400 measures, in time of its thread, medians of ${FEW_ROUNDS}`);
  printTable(
    ['', 'longest task', 'longest script', 'all scripts'],
    Object.entries(visits).map(([site, all]) => [
      site,
      inMs(median(all.map((tasks) => longest(tasks, 'ms')))),
      inMs(median(all.map((tasks) => longest(tasks, 'script')))),
      inMs(median(all.map((tasks) => tasks.reduce((sum, { script }) => sum + script, 0)))),
    ]),
  );
  console.log('  goal: longest script 50 ms. The longest of all visits with Lince:');
  const sorted = visits.Lince.flat().sort((a, b) => b.script - a.script);
  for (const { ms, script, parts } of sorted.slice(0, 3 * FEW_ROUNDS)) {
    console.log(`    script ${inMs(script)} of ${inMs(ms)}: ${parts.join(', ')}`);
  }
  await page.close();
}

declare global {
  /** When the first frame after the load was, and the first with marks; milliseconds of the page. */
  var seen: { frame: number; marks: number };
}

async function noteFrames(page: Page): Promise<void> {
  // No function in it has a name: tsx would make it one that the page does not know.
  await page.evaluateOnNewDocument(() => {
    const noted = { frame: 0, marks: 0 };
    globalThis.seen = noted;
    const timer = setInterval(() => {
      const [{ loadEventEnd = 0 } = {}] = performance.getEntriesByType(
        'navigation',
      ) as PerformanceNavigationTiming[];
      if (loadEventEnd === 0) return;
      const marked = CSS.highlights.has('lince-same');
      if (marked) clearInterval(timer);
      requestAnimationFrame(() => {
        const now = performance.now() - loadEventEnd;
        noted.frame ||= now;
        if (marked) noted.marks = now;
      });
    }, 4);
  });
}

async function fromIdle(page: Page, url: string, what: 'frame' | 'marks'): Promise<number> {
  await page.goto(url);
  await page.waitForFunction((what) => globalThis.seen[what] > 0, { polling: 'raf' }, what);
  return page.evaluate((what) => globalThis.seen[what], what);
}
