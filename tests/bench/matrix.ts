/**
 * The matrix of a notice of 60 measures against a plan of each of the 31 regions, in a real Chromium:
 * from opening the page to its first rows, with the share of each step, a choice of the filter, and how it
 * scrolls. Beside it a bare table of as many cells, written as one string: what the browser needs in any
 * case. `npm run bench -- matrix 10000`: against so many plans.
 *
 * Prints times and goals; judges nothing: machines differ.
 */
import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { Plan } from '../../lib/plan/plan';
import { REGIONS } from '../../lib/text/regions';
import { bundledPlans } from '../eval/documents';
import { generatedNotice, generatedPlans } from './matching/generated';
import { type Stage, setStage } from './overlay/stage';
import { fillLibrary } from './support/fill-library';
import { inChromium } from './support/in-chromium';
import { openedAt, type Seen, seenIn } from './support/opened-page';
import { inMs, median, printTable } from './support/table';

const MEASURES = 60;
const OF_A_PLAN = 30;
const ROUNDS = 7;
const CHOICES = 8;
const GOALS = { paint: '300 ms', filter: '50 ms' };
/** Chooses one way and the other, and answers the middle of the times until it is drawn. */
const FILTER = `(async () => {
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  for (let i = 0; i < ${CHOICES}; i++) {
    const box = document.querySelectorAll('input[name="region"]')[i % 4];
    const start = performance.now();
    box.click();
    await drawn();
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[4];
})()`;
/** Scrolls down and across, and answers the longest frame. */
const SCROLL = `(async () => {
  const scrolled = document.querySelector('.matrix-scroll') ?? document.scrollingElement;
  let longest = 0;
  let last = performance.now();
  for (let i = 0; i < 60; i++) {
    scrolled.scrollBy(i % 2 ? 40 : 0, 60);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  return longest;
})()`;

/** Plans of the library; 31 where nothing is said, one of each region. */
const PLANS = Number(process.argv[2] ?? REGIONS.length);

await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const bundled = await bundledPlans();
  // The region of the notice is that of a bundled plan, which is no answer to it then.
  const notice = { ...generatedNotice(bundled, MEASURES), region: null };
  const stage = await setStage(executablePath, {});
  try {
    const page = await stage.browser.newPage();
    const home = `chrome-extension://${stage.extensionId}/`;
    await page.goto(`${home}manifest.json`);
    await firstAnswer(page);
    await fillLibrary(page, plansOfAllRegions(bundled));
    await keep(page, notice);
    await restart(stage, page);
    const paints: number[] = [];
    const filters: number[] = [];
    const frames: number[] = [];
    const bare: number[] = [];
    const worked: number[] = [];
    const steps: Seen[] = [];
    let size = '';
    for (let i = 0; i < ROUNDS; i++) {
      const opened = await openedAt(stage, `${home}workbench.html#matrix/:bench`, 'td');
      paints.push(opened.paint);
      steps.push(await seenIn(opened.page));
      size = (await opened.page.evaluate(
        `document.querySelectorAll('tbody tr').length + ' rows, ' + document.querySelectorAll('td').length + ' cells'`,
      )) as string;
      frames.push((await opened.page.evaluate(SCROLL)) as number);
      worked.push(
        await processorTime(opened.page, async () => {
          filters.push((await opened.page.evaluate(FILTER)) as number);
        }),
      );
      await opened.page.close();
      const plain = await openedAt(stage, bareTable(), 'td');
      bare.push(plain.paint);
      await plain.page.close();
    }
    console.log(`\n${size}; load ${loadavg()[0]?.toFixed(1)}, medians of ${ROUNDS}`);
    printTable(
      ['', 'ours', 'goal', 'its own processor time', 'bare table'],
      [
        ['first rows', inMs(median(paints)), GOALS.paint, '', inMs(median(bare))],
        ['filter', inMs(median(filters)), GOALS.filter, inMs(median(worked) / CHOICES), ''],
        ['longest frame of scrolling', inMs(median(frames)), '', '', ''],
      ],
    );
    console.log('\nof the first rows:');
    printTable(
      ['the page is there', 'background answers', 'until they are painted', 'longest task'],
      [
        [
          inMs(median(steps.map(({ asked }) => asked.matrix?.from ?? 0))),
          inMs(
            median(steps.map(({ asked: { matrix } }) => (matrix ? matrix.to - matrix.from : 0))),
          ),
          inMs(median(steps.map(({ asked, painted }) => painted - (asked.matrix?.to ?? 0)))),
          inMs(Math.max(0, ...steps.flatMap(({ tasks }) => tasks))),
        ],
      ],
    );
  } finally {
    await stage.close();
  }
}

function* plansOfAllRegions(bundled: readonly Plan[]): Generator<Plan> {
  let i = 0;
  for (const plan of generatedPlans(bundled, PLANS * OF_A_PLAN)) {
    const region = REGIONS[i++ % REGIONS.length];
    yield { ...plan, region: region?.code ?? plan.region };
  }
}

/** The first answer fills the database. */
async function firstAnswer(page: Page): Promise<void> {
  await page.evaluate(`chrome.runtime.sendMessage({ kind: 'texts' })`);
  await page.evaluate(`new Promise((done) => setTimeout(done, 2000))`);
}

/** A new worker takes in what was put past it; asked once, it is as warm as it is for a reader. */
async function restart(stage: Stage, page: Page): Promise<void> {
  const { stopWorker } = await import('./support/asked-worker');
  await stopWorker(stage.browser, `chrome-extension://${stage.extensionId}/`);
  const opened = await openedAt(
    stage,
    `chrome-extension://${stage.extensionId}/workbench.html#matrix/:bench`,
    'td',
  );
  await opened.page.close();
  await page.bringToFront();
}

async function keep(page: Page, plan: Plan): Promise<void> {
  const answer = { equivalents: {}, targets: {}, library: { plans: 36, stored: true } };
  const report = { plan, answer, readOn: '2026-01-01' };
  await page.evaluate(`chrome.storage.session.set({ 'report.bench': ${JSON.stringify(report)} })`);
}

/** What the page's own thread works meanwhile (ms): the others' work on a busy machine is not in it. */
async function processorTime(page: Page, meanwhile: () => Promise<void>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const worked = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
  };
  const before = await worked();
  await meanwhile();
  const after = await worked();
  await session.detach();
  return after - before;
}

function bareTable(): string {
  const row = `<tr>${'<td>●</td>'.repeat(REGIONS.length + 2)}</tr>`;
  return `data:text/html,<table>${row.repeat(MEASURES)}</table>`;
}
