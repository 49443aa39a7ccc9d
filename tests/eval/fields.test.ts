/**
 * What a reader's own library is like: plans on one subject that is not the bundled plans'. Of what
 * is shown between them nearly all must be right, on the subjects that are fitted on and on others;
 * and plans on different subjects have nothing to tell each other.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { bundledModel, createMatcher } from '../../lib/match/model';
import { type FieldPair, fieldPairs } from './fields';
import { fieldFigures } from './fields-figures';
import { otherNotices } from './other-subjects';

const COMMITTED = {
  dev: { precision: 0.94, samePrecision: 0.94, sameRecall: 0.85, answered: 0.84 },
  held: { precision: 0.91, samePrecision: 0.92, sameRecall: 0.74, answered: 0.86 },
};
const MOST_HINTS_BETWEEN_SUBJECTS = 0.02;
const TOLERANCE = 0.02;

describe.each(['dev', 'held'] as const)('plans on one other subject (%s)', (which) => {
  let pairs: FieldPair[];
  beforeAll(async () => {
    pairs = await fieldPairs(which);
  });

  it.each(['precision', 'samePrecision', 'sameRecall', 'answered'] as const)(
    'are matched with no less %s than before',
    (figure) => {
      const reached = fieldFigures(pairs, bundledModel());
      expect(reached[figure]).toBeGreaterThanOrEqual(COMMITTED[which][figure] - TOLERANCE);
    },
  );
});

describe('plans on different subjects', () => {
  it('have hardly a hint in each other', () => {
    const plans = otherNotices().map(({ plan }) => ({ ...plan, region: plan.id }));
    const matcher = createMatcher(plans);
    const hinted = plans.flatMap((plan) => [...matcher.match(plan).keys()]);
    const measures = plans.flatMap((plan) => plan.measures);
    expect(hinted.length / measures.length).toBeLessThanOrEqual(MOST_HINTS_BETWEEN_SUBJECTS);
  });
});
