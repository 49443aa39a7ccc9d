/**
 * Notices of parallel clauses after every kind of change to their page: how many clauses are found,
 * and that none is painted on another. Rates, each of several notices; the bench prints them.
 */
import { describe, expect, it } from 'vitest';
import { CHANGES, changeNamed } from './page-changes';
import type { Likeness } from './parallel-notice';
import { rateOf, trialOf, tryIt } from './trial';

const LIKENESSES: readonly Likeness[] = ['fields', 'pairs'];
/** Not those that thresholds were chosen by. */
const SEEDS = [101];

describe.each(LIKENESSES)('a notice of 80 clauses that differ by their %s', (likeness) => {
  it.each(CHANGES)('$name', (change) => {
    const judged = SEEDS.flatMap((seed) =>
      tryIt(trialOf(80, seed, likeness, change), 'whole notice'),
    );
    const rate = rateOf(judged);
    expect(rate.right).toBeGreaterThanOrEqual(change.rewrites ? 0.98 : 0.99);
    expect(rate.wrong).toBeLessThanOrEqual(0.005);
    expect(rate.paintedThoughGone).toBeLessThanOrEqual(0.02);
    expect(rate.stateTrue).toBeGreaterThanOrEqual(0.98);
    expect(judged.filter(({ falselyExact }) => falselyExact)).toEqual([]);
  });

  it.each(CHANGES.filter(({ deletes }) => deletes))('$name, one clip alone', (change) => {
    const judged = SEEDS.flatMap((seed) => tryIt(trialOf(80, seed, likeness, change), 'one clip'));
    const rate = rateOf(judged);
    expect(rate.right).toBeGreaterThanOrEqual(change.rewrites ? 0.95 : 0.98);
    expect(rate.paintedThoughGone).toBeLessThanOrEqual(0.1);
    expect(judged.filter(({ falselyExact }) => falselyExact)).toEqual([]);
  });
});

it.each(['3 % edited', 'deleted, the rest edited'])('400 clauses, %s', (name) => {
  const judged = tryIt(trialOf(400, 103, 'pairs', changeNamed(name)), 'whole notice');
  const rate = rateOf(judged);
  expect(rate.right).toBeGreaterThanOrEqual(0.98);
  expect(rate.wrong).toBeLessThanOrEqual(0.005);
  expect(rate.paintedThoughGone).toBeLessThanOrEqual(0.02);
});
