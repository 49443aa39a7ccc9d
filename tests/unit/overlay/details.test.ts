/** What comes in a second message finds its place in the answer. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../lib/match/answer';
import { detailsFor, withDetails } from '../../../lib/overlay/details';
import { equivalentOf } from '../components/render';
import { planOf, queryOf } from '../match/plans';
import { target } from '../match/targets';

const query = queryOf(planOf('page', ['一。', '二。', '三。']));
const bare = { evidence: [] };
const [henan, fujian] = [
  equivalentOf('henan', '410000', bare),
  equivalentOf('fujian', '350000', bare),
];
const answer: Answer = {
  equivalents: { 1: [henan, fujian], 3: [henan] },
  targets: {},
  library: { plans: 2, stored: true },
};
const reason = {
  evidence: [{ own: '一', other: '甲' }],
  why: { kind: 'titles' as const, topics: ['在线教育'], words: [] },
};

it('is asked for with the places of all equivalents', () => {
  const placeOf = ({ plan, measure }: typeof henan) => ({ planId: plan.id, measureId: measure.id });
  expect(detailsFor(query, answer)).toEqual({
    notice: query,
    found: { 1: [placeOf(henan), placeOf(fujian)], 3: [placeOf(henan)] },
  });
});

it('reasons go to the equivalent of the measure that they are of; the rest stays as it is', () => {
  const reasons = [{ own: '1', planId: henan.plan.id, measureId: henan.measure.id, ...reason }];
  const targets = { 2: [target('规模', 800)] };
  expect(withDetails({ ...answer, awaited: true }, { targets, reasons })).toEqual({
    ...answer,
    targets,
    equivalents: { 1: [{ ...henan, ...reason }, fujian], 3: [henan] },
  });
});
