/** The reasons for equivalents come in a second message, and find their places in the answer. */
import { expect, it } from 'vitest';
import type { Answer } from '../../../lib/match/answer';
import { reasonsFor, withReasons } from '../../../lib/overlay/reasons';
import { equivalentOf } from '../components/render';
import { planOf, queryOf } from '../match/plans';

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

it('are asked for the measures that have equivalents', () => {
  const placeOf = ({ plan, measure }: typeof henan) => ({ planId: plan.id, measureId: measure.id });
  expect(reasonsFor(query, answer).map(({ measure, others }) => [measure.id, others])).toEqual([
    ['1', [placeOf(henan), placeOf(fujian)]],
    ['3', [placeOf(henan)]],
  ]);
});

it('are put to the equivalent of the measure that they are of; the rest stays as it is', () => {
  const told = [{ own: '1', planId: henan.plan.id, measureId: henan.measure.id, ...reason }];
  expect(withReasons(answer, told)).toEqual({
    ...answer,
    equivalents: { 1: [{ ...henan, ...reason }, fujian], 3: [henan] },
  });
});
