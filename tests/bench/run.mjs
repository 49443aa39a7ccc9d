/**
 * `npm run bench`: what things cost, each beside something comparable measured in the same run.
 *
 * Every file of this folder is a bench by its name, run in a process of its own; what several need
 * is in the folders below. `npm run bench -- matching` runs one, and what stands behind the name is
 * the bench's own: `npm run bench -- matching 115 10000` asks for these sizes only.
 */
import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { root, run } from '../harness/commands.mjs';

const FOLDER = join(root, 'tests/bench');
const HOUR = 3_600_000;

const benches = readdirSync(FOLDER)
  .filter((file) => /^[^.]+\.(?:ts|mjs)$/.test(file) && file !== 'run.mjs')
  .map((file) => ({ name: parse(file).name, file: join(FOLDER, file) }));

const [asked, ...rest] = process.argv.slice(2);
const chosen = benches.filter(({ name }) => asked === undefined || name === asked);
if (chosen.length === 0) {
  console.error(
    `No bench is called ${asked}; there are: ${benches.map(({ name }) => name).join(', ')}.`,
  );
  process.exitCode = 1;
}
for (const { name, file } of chosen) {
  console.log(`\n▶ ${name}`);
  const { code } = await run(process.execPath, ['--import', 'tsx', file, ...rest], {
    live: true,
    timeout: HOUR,
  });
  if (code !== 0) process.exitCode = 1;
}
