/**
 * Targets must be read as well as before: in the bundled plans, with which in view the grammar was
 * written, and in measures of other fields, by the half that was looked at while it was and the half
 * that was not.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledPlans } from './documents';
import { labelledFigures } from './labelled-targets';
import { type TargetFigures, targetFigures } from './target-figures';

const TOLERANCE = 0.01;

describe('in the bundled plans', () => {
  const committed: TargetFigures = { precision: 1, recall: 1, f1: 1, milestoneRecall: 1 };
  let reached: TargetFigures;
  beforeAll(async () => {
    reached = targetFigures(await bundledPlans());
  });

  it.each(Object.entries(committed) as [keyof TargetFigures, number][])(
    '%s of targets has not fallen below %f',
    (figure, least) => {
      expect(reached[figure]).toBeGreaterThanOrEqual(least - TOLERANCE);
    },
  );
});

describe('in measures of other fields', () => {
  it.each([
    ['dev', { f1: 1, milestoneRecall: 1 }],
    ['held', { f1: 0.97, milestoneRecall: 1 }],
  ] as const)('the figures of half `%s` have not fallen', (half, committed) => {
    const { f1, milestoneRecall } = labelledFigures(half);
    expect(f1).toBeGreaterThanOrEqual(committed.f1 - TOLERANCE);
    expect(milestoneRecall).toBeGreaterThanOrEqual(committed.milestoneRecall - TOLERANCE);
  });
});
