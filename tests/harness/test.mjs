/**
 * `npm test`: every check of the project, from a clean clone, in one command.
 * `npm test -- unit` runs only the steps with that word in their name.
 *
 * A failed step does not stop the others. The last line is the count, exactly
 * `N passed, N failed` or `N passed, N failed, N skipped`.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium, ensureFirefox } from './browsers.mjs';
import { root, run, tool } from './commands.mjs';
import { ensureLibreOffice } from './office.mjs';
import { prepareDependencies } from './prepare.mjs';
import { countsOf, lastLine, sum } from './tally.mjs';

/** Programs that tests run, by the variable that tells them where they are. */
const NEEDED = {
  LINCE_SOFFICE: ensureLibreOffice,
  LINCE_CHROMIUM: ensureChromium,
  LINCE_FIREFOX: ensureFirefox,
};

/**
 * What is run, in this order. A command counts as one test, passed or failed; projects of Vitest,
 * named by a pattern, count as their tests. What runs `beside` has until the tests to end: it takes
 * as long as all steps before them, and one core.
 * @type {{ name: string, command?: string[], beside?: true, vitest?: string, needs?: (keyof typeof NEEDED)[] }[]}
 */
const STEPS = [
  { name: 'types', command: ['tsc', '--noEmit'], beside: true },
  { name: 'lint and format', command: ['biome', 'check', '.'] },
  { name: 'layers', command: ['node', 'tests/harness/layers.mjs'] },
  { name: 'unused code', command: ['knip'] },
  { name: 'build for Chromium', command: ['wxt', 'build', '-b', 'chrome', '--mv3'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  { name: 'package for Firefox', command: ['web-ext', 'lint', '-s', '.output/firefox-mv3'] },
  { name: 'package rules', vitest: 'package' },
  { name: 'unit tests', vitest: 'unit*', needs: ['LINCE_SOFFICE'] },
  { name: 'browser tests', vitest: 'browser', needs: ['LINCE_CHROMIUM', 'LINCE_FIREFOX'] },
];

/** A machine may be several times slower than it takes as a rule (milliseconds). */
const SLOWEST = 45 * 60_000;

/** @typedef {import('./tally.mjs').Counts} Counts */

const say = console.log;
process.chdir(root);
process.exitCode = await main(process.argv.slice(2));

/** @param {string[]} words @returns {Promise<number>} the exit code */
async function main(words) {
  const steps = STEPS.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (steps.length === 0)
    say(`No step has such a name; there are: ${STEPS.map(({ name }) => name).join(', ')}.`);
  await prepareDependencies({ say });
  const env = await programsFor(steps.flatMap(({ needs }) => needs ?? []));

  const beside = steps.filter((step) => step.beside).map((step) => takeStep(step, env));
  const results = [];
  for (const step of steps.filter((step) => !step.beside)) {
    if (step.vitest) results.push(...(await Promise.all(beside.splice(0))));
    results.push(await takeStep(step, env));
  }
  results.push(...(await Promise.all(beside)));

  const total = sum(results.map(({ counts }) => counts));
  say('');
  for (const { name, seconds, counts } of results) {
    say(`${markOf(counts)} ${name.padEnd(22)}${seconds.padStart(8)}   ${lastLine(counts)}`);
  }
  say(lastLine(total));
  return total.failed > 0 || total.passed === 0 ? 1 : 0;
}

/** @param {typeof STEPS[number]} step @param {Record<string, string>} env */
async function takeStep({ name, command, vitest }, env) {
  say(`\n▶ ${name}`);
  const started = performance.now();
  const counts = vitest ? await runVitest(vitest, env) : await runCommand(name, command ?? []);
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  say(`${markOf(counts)} ${name}, ${seconds}`);
  return { name, seconds, counts };
}

/** @param {Counts} counts */
function markOf({ passed, failed }) {
  if (failed > 0) return '✗';
  return passed > 0 ? '✓' : '-';
}

/**
 * Its output matters only when it fails.
 * @param {string} step @param {string[]} command @returns {Promise<Counts>}
 */
async function runCommand(step, [name = '', ...args]) {
  const env = { NO_UPDATE_NOTIFIER: '1' };
  const { code, output } =
    name === 'node' ? await run(process.execPath, args, { env }) : await tool(name, args, { env });
  if (code !== 0) say(`${step}:\n${output.trimEnd()}`);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** @param {string} project @param {Record<string, string>} env @returns {Promise<Counts>} */
async function runVitest(project, env) {
  const folder = mkdtempSync(join(tmpdir(), 'lince-test-'));
  const file = join(folder, 'report.json');
  try {
    const { code } = await tool(
      'vitest',
      [
        'run',
        '--config',
        'tests/vitest.config.ts',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { env, live: true, timeout: SLOWEST },
    );
    return countsOf(code, readJson(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Where programs are, for the tests: LINCE_CHROMIUM and so on, empty when there is none; then
 * LINCE_CHROMIUM_MISSING says why, and its tests skip.
 * @param {(keyof typeof NEEDED)[]} names
 */
async function programsFor(names) {
  /** @type {Record<string, string>} */
  const env = {};
  for (const name of names) {
    const program = await NEEDED[name]({ say });
    const missing = 'missing' in program ? program.missing : '';
    env[name] = 'path' in program ? program.path : '';
    env[`${name}_MISSING`] = missing;
    if (missing) say(`${missing} Its tests are skipped.`);
  }
  return env;
}

/** @param {string} file */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
