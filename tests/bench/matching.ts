/**
 * A notice of 60 measures against libraries of rising size: ours beside those who search texts for a
 * living. Sizes may be given: `npm run bench -- matching 115 10000`.
 *
 * Each contender has a process of its own at each size, with a limit of memory and of time; who
 * passes it is shown as over the cap, and the others go on.
 */
import { resolve } from 'node:path';
import { peerFigures } from '../eval/peers-figures';
import { run } from '../harness/commands.mjs';
import { CONTENDERS, OURS } from './matching/contenders';
import type { Measured } from './matching/measure';
import { inMegabytes, inMs, printTable } from './support/table';

const SIZES = [115, 10_000, 100_000, 300_000];
const CAP_MEGABYTES = 4000;
const CAP_MS = 300_000;
/** What ours may take for a notice. */
const GOALS_MS: Readonly<Record<number, number>> = { 115: 15, 10000: 60, 300000: 600 };
/** What its index may take of memory. */
const GOAL_MEGABYTES: Readonly<Record<number, number>> = { 300000: 250 };
/** What of it may be kept in the database. */
const GOAL_KEPT: Readonly<Record<number, number>> = { 300000: 120 };
/** Of the peers only those that rank as well as this are to be quicker than. */
const GOOD_NDCG = 0.8;

const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
const sizes = asked.length > 0 ? asked : SIZES;
const nDCG = new Map(
  Array.from(await peerFigures(), ([name, figures]) => [name, figures.nDCG3] as const),
);
const ownTimes = new Map<number, number>();

for (const size of sizes) {
  console.log(`\nA notice of 60 measures against ${size} measures`);
  const rows: { name: string; measured: Measured | string }[] = [];
  for (const { name, most } of CONTENDERS) {
    rows.push({
      name,
      measured: size > most ? `not tried above ${most}` : await measure(name, size),
    });
  }
  printTable(
    ['', 'nDCG@3', 'notice, warm', '', 'CPU', 'build', 'memory', 'kept'],
    rows.map(({ name, measured }) =>
      typeof measured === 'string'
        ? [name, quality(name), measured]
        : [
            name,
            quality(name),
            inMs(measured.noticeMs),
            measured.scaled ? 'from 3' : '',
            inMs(measured.noticeCpuMs),
            inMs(measured.buildMs),
            inMegabytes(measured.bytes),
            measured.kept === null ? '' : inMegabytes(measured.kept),
          ],
    ),
  );
  const own = rows.find(({ name }) => name === OURS)?.measured;
  if (own && typeof own !== 'string') {
    ownTimes.set(size, own.noticeMs);
    sayOwn(size, own, rows);
  }
}
const [small, large] = [ownTimes.get(10_000), ownTimes.get(300_000)];
if (small && large)
  console.log(`\n  time(300,000) / time(10,000): ${(large / small).toFixed(1)}, goal 10`);

/** Runs a contender apart, and tells why there is nothing to tell where it did not come back. */
async function measure(name: string, size: number): Promise<Measured | string> {
  const script = resolve(import.meta.dirname, 'matching/measure.ts');
  const { code, output } = await run(
    process.execPath,
    [
      `--max-old-space-size=${CAP_MEGABYTES}`,
      '--expose-gc',
      '--import',
      'tsx',
      script,
      name,
      String(size),
    ],
    { timeout: CAP_MS },
  );
  if (code === 0) return JSON.parse(output.trim().split('\n').at(-1) ?? '') as Measured;
  if (code === 124) return `over the cap of ${CAP_MS / 1000} s`;
  // Besides the heap, a single map or array has a largest size.
  if (/out of memory|allocation failed|maximum size exceeded|Invalid array length/i.test(output))
    return `over the cap of ${CAP_MEGABYTES} MB`;
  return `failed: ${/^\w*Error.*$/m.exec(output)?.[0] ?? `exit code ${code}`}`;
}

function quality(name: string): string {
  return nDCG.get(name)?.toFixed(2) ?? '';
}

/** The figures that are ours alone, and the goals. */
function sayOwn(
  size: number,
  own: Measured,
  rows: readonly { name: string; measured: Measured | string }[],
): void {
  const goals = [
    GOALS_MS[size] && `${GOALS_MS[size]} ms`,
    GOAL_MEGABYTES[size] && `${GOAL_MEGABYTES[size]} MB of memory`,
    GOAL_KEPT[size] && `${GOAL_KEPT[size]} MB kept`,
  ].filter(Boolean);
  if (goals.length > 0) console.log(`  goal for ours: ${goals.join(', ')}`);
  const good = rows.flatMap(({ name, measured }) =>
    (nDCG.get(name) ?? 0) > GOOD_NDCG && typeof measured !== 'string'
      ? [{ name, ms: measured.noticeMs }]
      : [],
  );
  const [quickest] = good.sort((a, b) => a.ms - b.ms);
  if (quickest) {
    const ratio = (own.noticeMs / quickest.ms).toFixed(2);
    console.log(
      `  ours / the quickest peer with nDCG@3 above ${GOOD_NDCG} (${quickest.name}): ${ratio}, goal below 1`,
    );
  }
  if (own.agreement !== null)
    console.log(
      `  best three of a region as by exhaustive scoring: ${(own.agreement * 100).toFixed(1)} %, goal 99 %`,
    );
}
