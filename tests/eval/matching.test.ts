/**
 * The quality of the matcher must not fall. The figures are those of `npm run eval`.
 *
 * Read them with care: idf and the threshold are fitted on the same five plans that are asked, so
 * they say how well the matcher fits these plans, not how well it does on a sixth. The figures per
 * left-out province, which `npm run eval` prints as well, are nearer to that.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { createCosineMatcher, THRESHOLDS } from '../../lib/match/cosine';
import type { Plan } from '../../lib/plan/plan';
import { bundledPlans } from './documents';
import { type Figures, figures, precisionAndRecall, scoredPairs } from './figures';
import { goldMeasures } from './gold';
import { leaveOneOut } from './left-out';
import { scoreBy } from './score';

/** What the matcher reached when it was committed. A figure may fall by this much, no more. */
const COMMITTED = { nDCG3: 0.897, hit1: 0.885, averagePrecision: 0.844, recallAtP90: 0.666 };
/** What the worst of the left-out provinces reached. */
const COMMITTED_LEFT_OUT = { precision: 0.853, recall: 0.568 };
const TOLERANCE = 0.01;

let plans: Plan[];
let reached: Figures;
beforeAll(async () => {
  plans = await bundledPlans();
  reached = figures(scoreBy(createCosineMatcher(plans), plans));
});

describe('the cosine matcher over the gold pairs', () => {
  it.each(Object.entries(COMMITTED) as [keyof typeof COMMITTED, number][])(
    '%s has not fallen below %f',
    (figure, committed) => {
      expect(reached[figure]).toBeGreaterThanOrEqual(committed - TOLERANCE);
    },
  );

  it('shows pairs from where nine of ten are right, over all of them', () => {
    const pairs = scoredPairs(scoreBy(createCosineMatcher(plans), plans));
    const shown = precisionAndRecall(pairs, THRESHOLDS.partial);
    expect(shown.precision).toBeGreaterThanOrEqual(0.9);
    expect(shown.recall).toBeGreaterThanOrEqual(COMMITTED.recallAtP90 - TOLERANCE);
  });

  it('calls pairs the same only above that', () => {
    expect(THRESHOLDS.same).toBeGreaterThan(THRESHOLDS.partial);
  });

  it('is asked of all 115 measures', () => {
    const gold = goldMeasures();
    expect(gold).toHaveLength(115);
    const pairs = scoredPairs(scoreBy(createCosineMatcher(plans), plans));
    const ordered = gold.flatMap((a) => gold.filter((b) => b.plan !== a.plan));
    expect(pairs).toHaveLength(ordered.length);
  });
});

describe('a province that the matcher has not seen', () => {
  it('finds its equivalents in the other four', () => {
    const provinces = leaveOneOut(plans);
    expect(provinces).toHaveLength(5);
    for (const { precision, recall } of provinces) {
      expect(precision).toBeGreaterThanOrEqual(COMMITTED_LEFT_OUT.precision - TOLERANCE);
      expect(recall).toBeGreaterThanOrEqual(COMMITTED_LEFT_OUT.recall - TOLERANCE);
    }
  });
});
