/**
 * One reading, one matching and one finding again, whoever does it: the same pages give the same plans,
 * the same plans the same equivalents, and a changed page the same places, in Chromium, in Firefox and
 * in Node.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzePage } from '../../../lib/files/analyze';
import { bundledPlans } from '../../eval/documents';
import { samples } from '../../harness/serve.mjs';
import { expectedOf, sameWords } from '../../unit/anchor/case';
import { CASES } from '../../unit/anchor/cases';
import { type anchorAll, matchAll, type readMarkup } from './core';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const pages = new Map<string, string>();
for (const { file: name, url } of samples()) pages.set(`../../pages/${name}`, url);
for (const { file: name, url } of JSON.parse(
  readFileSync(file('../../pages/notices/expected.json'), 'utf8'),
)) {
  pages.set(`../../pages/notices/${name}`, url);
}

/** What the script leaves in the page. */
interface Core {
  readonly readMarkup: typeof readMarkup;
  readonly matchAll: typeof matchAll;
  readonly anchorAll: typeof anchorAll;
}

/** The core as one script that leaves a global `core`; made once for both browsers, as is what Node says. */
const script = once(async (): Promise<string> => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: file('core.ts'), formats: ['iife'], name: 'core', fileName: 'core' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return output.output[0].code;
});
const plansHere = once(bundledPlans);
const matchedHere = once(async () => matchAll(await plansHere()));
const readHere = new Map<string, ReturnType<typeof analyzePage>>();

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

describe.each([
  ['chrome', 'Chromium', process.env.LINCE_CHROMIUM, process.env.LINCE_CHROMIUM_MISSING],
  ['firefox', 'Firefox', process.env.LINCE_FIREFOX, process.env.LINCE_FIREFOX_MISSING],
] as const)('%s reads and matches as Node does', (browserName, name, executablePath, missing) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    if (!executablePath) return;
    browser = await puppeteer.launch({
      browser: browserName,
      executablePath,
      // Chromium has no sandbox for root, as which containers run.
      args: browserName === 'chrome' && process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    page = await browser.newPage();
    await page.evaluate(`globalThis.core = (() => { ${await script()}; return core; })()`);
  });
  afterAll(() => browser?.close());

  // A frame's body is there only in a page that loads.
  const parsed = [...pages].filter(([path]) => !path.includes('iframe'));
  it.for(parsed)('%s', async ([path, url], { skip }) => {
    if (!executablePath) skip(missing || `no ${name} is named`);
    const html = readFileSync(file(path), 'utf8');
    const read = await page.evaluate(
      // As text: Firefox's protocol leaves out what an answer holds twice.
      (html, url) =>
        JSON.stringify((globalThis as unknown as { core: Core }).core.readMarkup(html, url)),
      html,
      url,
    );
    const here = readHere.get(path) ?? analyzePage(html, url);
    readHere.set(path, here);
    const { notice, plan } = await here;
    expect(JSON.parse(read)).toEqual({ state: notice.state, plan });
  });

  it('saved clauses on changed pages, by the ranges of the browser', async ({ skip }) => {
    if (!executablePath) skip(missing || `no ${name} is named`);
    const told = await page.evaluate(() =>
      JSON.stringify((globalThis as unknown as { core: Core }).core.anchorAll()),
    );
    const outcomes: ReturnType<typeof anchorAll> = JSON.parse(told);
    expect(outcomes).toHaveLength(CASES.length);
    CASES.forEach((one, i) => {
      const { state, words = '' } = outcomes[i] ?? {};
      expect({ state, words: sameWords(words) }, one.name).toEqual(expectedOf(one));
    });
  });

  it('the bundled plans against each other', async ({ skip }) => {
    if (!executablePath) skip(missing || `no ${name} is named`);
    const plans = await plansHere();
    const told = await page.evaluate(
      (plans) =>
        JSON.stringify((globalThis as unknown as { core: Core }).core.matchAll(JSON.parse(plans))),
      JSON.stringify(plans),
    );
    const here = await matchedHere();
    expect(here.flat().flatMap(({ found }) => found).length).toBeGreaterThan(100);
    expect(withoutScores(JSON.parse(told))).toEqual(withoutScores(here));
    const scores = scoresOf(JSON.parse(told));
    scoresOf(here).forEach((score, i) => {
      expect(Math.abs(score - (scores[i] ?? Number.NaN))).toBeLessThanOrEqual(1e-9);
    });
  });
});

type Told = ReturnType<typeof matchAll>;

/** Who answers whom, in which order and how, without scores. */
function withoutScores(told: Told) {
  return told.map((answers) =>
    answers.map(({ measureId, found }) => ({
      measureId,
      found: found.map(({ score: _, ...rest }) => rest),
    })),
  );
}

function scoresOf(told: Told): number[] {
  return told.flat().flatMap(({ found }) => found.map(({ score }) => score));
}
