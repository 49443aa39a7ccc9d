/**
 * What our index takes of memory must not grow unnoticed. At 300,000 measures it shall fit into
 * 250 MB, that is 833 bytes a measure.
 */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../harness/commands.mjs';

/** Bytes a measure when it was committed, and by which share they may grow. */
const COMMITTED = 660;
const TOLERANCE = 0.05;

it('a measure takes no more bytes of the index than it did', async () => {
  const script = resolve(import.meta.dirname, '../bench/matching/bytes.ts');
  const { code, output } = await run(process.execPath, [
    '--expose-gc',
    '--import',
    'tsx',
    script,
    '1000',
    '5000',
  ]);
  expect(code, output).toBe(0);
  const bytes = Number(output.trim().split('\n').at(-1));
  expect(bytes).toBeGreaterThan(100);
  expect(bytes).toBeLessThanOrEqual(COMMITTED * (1 + TOLERANCE));
}, 120_000);
