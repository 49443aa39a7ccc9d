/** `npm run bench` by its words: what is run is told by the files that there are. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../harness/commands.mjs';

const script = resolve(import.meta.dirname, '../../bench/run.mjs');

it('a word that is no bench: it says which there are, and fails', async () => {
  const { code, output } = await run(process.execPath, [script, 'weather']);
  expect(code).toBe(1);
  expect(output).toMatch(/weather.*matching, .*worker-start/);
  expect(output).not.toContain('▶');
});
