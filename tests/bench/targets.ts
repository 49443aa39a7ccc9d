/**
 * The page of targets over a library of so many plans (10,000 where nothing is said) in a real Chromium:
 * from opening the page to its first metric, and to all of them; of the library alone, when nothing is
 * kept of its targets and when it is, and of a notice. Beside it, how long the background leaves another
 * question unanswered meanwhile.
 *
 * Prints times; judges nothing: machines differ.
 */
import { loadavg } from 'node:os';
import type { Page } from 'puppeteer-core';
import type { Plan } from '../../lib/plan/plan';
import { withTargets } from '../../lib/plan/with-targets';
import { bundledPlans } from '../eval/documents';
import { generatedNotice, generatedPlans } from './matching/generated';
import { type Stage, setStage } from './overlay/stage';
import { stopWorker } from './support/asked-worker';
import { fillLibrary } from './support/fill-library';
import { inChromium } from './support/in-chromium';
import { openedAt, seenIn } from './support/opened-page';
import { inMs, printTable } from './support/table';

const PLANS = Number(process.argv[2] ?? 10_000);
const OF_A_PLAN = 30;
const MEASURES = 60;
const METRIC = '.metric-table td';
/** Asks the background something small again and again, and answers the longest that it took. */
const PROBE = `(async () => {
  globalThis.longest = 0;
  while (!globalThis.probed) {
    const start = performance.now();
    await chrome.runtime.sendMessage({ kind: 'texts' });
    globalThis.longest = Math.max(globalThis.longest, performance.now() - start);
    await new Promise((done) => setTimeout(done, 5));
  }
})()`;

await inChromium(bench);

async function bench(executablePath: string): Promise<void> {
  const bundled = await bundledPlans();
  const stage = await setStage(executablePath, {});
  try {
    const home = `chrome-extension://${stage.extensionId}/`;
    const other = await stage.browser.newPage();
    await other.goto(`${home}manifest.json`);
    await other.evaluate(`chrome.runtime.sendMessage({ kind: 'texts' })`);
    await other.evaluate(`new Promise((done) => setTimeout(done, 2000))`);
    await fillLibrary(other, plansWithTargets(bundled));
    await keep(other, withTargets({ ...generatedNotice(bundled, MEASURES), region: null }));
    await stopWorker(stage.browser, home);
    // It takes in what was put past it, and is as warm then as it is for a reader.
    await (await openedAt(stage, `${home}workbench.html#matrix/:bench`, 'td')).page.close();
    const rows: string[][] = [];
    for (const [name, place, selector] of [
      ['targets of the library, nothing kept', '#targets', METRIC],
      ['targets of the library', '#targets', METRIC],
      ['targets of a notice', '#targets/:bench', METRIC],
      ['matrix of a notice', '#matrix/:bench', 'td'],
    ] as const)
      rows.push([
        name,
        ...(await measured(stage, other, `${home}workbench.html${place}`, selector)),
      ]);
    console.log(`\n${PLANS} plans; load ${loadavg()[0]?.toFixed(1)}`);
    printTable(
      ['', 'the first', 'longest task', 'asked', 'answered in', 'others waited', 'all read'],
      rows,
    );
  } finally {
    await stage.close();
  }
}

async function measured(
  stage: Stage,
  other: Page,
  url: string,
  selector: string,
): Promise<string[]> {
  await other.evaluate('globalThis.probed = false');
  const probing = other.evaluate(PROBE);
  const { page, paint } = await openedAt(stage, url, selector);
  await page.waitForFunction(
    `!document.querySelector('.metrics [role="status"], [data-state="loading"]')`,
    { timeout: 300_000 },
  );
  const all = (await page.evaluate('performance.now()')) as number;
  await other.evaluate('globalThis.probed = true');
  await probing;
  const waited = (await other.evaluate('globalThis.longest')) as number;
  const { asked, tasks } = await seenIn(page);
  await page.close();
  const [, step] = Object.entries(asked).find(([kind]) => kind !== 'texts') ?? [];
  return [
    inMs(paint),
    inMs(Math.max(0, ...tasks)),
    step ? inMs(step.from) : '',
    step ? inMs(step.to - step.from) : '',
    inMs(waited),
    inMs(all),
  ];
}

function* plansWithTargets(bundled: readonly Plan[]): Generator<Plan> {
  for (const plan of generatedPlans(bundled, PLANS * OF_A_PLAN)) yield withTargets(plan);
}

async function keep(page: Page, plan: Plan): Promise<void> {
  const answer = { equivalents: {}, targets: {}, library: { plans: PLANS, stored: true } };
  const report = { plan, answer, readOn: '2026-01-01' };
  await page.evaluate(`chrome.storage.session.set({ 'report.bench': ${JSON.stringify(report)} })`);
}
