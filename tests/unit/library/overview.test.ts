/** The notice as a whole beside the library: what is asked of the matcher, and how it is told. */
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../lib/library/library';
import { gapsOf, targetsOf } from '../../../lib/library/overview';
import { GapsAnswerSchema, TargetsAnswerSchema } from '../../../lib/match/matrix/overview';
import { PlanSchema } from '../../../lib/plan/schema';
import { withTargets } from '../../../lib/plan/with-targets';
import { planOf, queryOf, seedPlans } from '../match/plans';
import { bundleOf, freshDatabase } from './packs';

const plans = seedPlans().map((plan) => v.parse(PlanSchema, withTargets(plan)));
const library = new Library(freshDatabase(), await bundleOf(plans), 'v1');
const planWith = (id: string) => {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`there is no ${id}`);
  return plan;
};

describe('the gaps of a notice', () => {
  it('travel as the protocol has them, with each document once', async () => {
    const answer = await gapsOf(library, queryOf(planWith('guangdong-2018')));
    expect(v.parse(GapsAnswerSchema, answer)).toEqual(answer);
    const named = answer.lacking.flatMap(({ measures }) => measures.map(({ planId }) => planId));
    expect(new Set(named)).toEqual(new Set(Object.keys(answer.documents)));
    expect(answer.plans).toBe(plans.length);
    expect(answer.compared).toBe(4);
  });

  it('are shown by measures of other regions, one of each before the second of any', async () => {
    const { lacking, documents } = await gapsOf(library, queryOf(planWith('guangdong-2018')));
    expect(lacking.length).toBeGreaterThan(0);
    for (const { regions, measures, count } of lacking) {
      const shown = measures.map(({ planId }) => documents[planId]?.region ?? null);
      expect(new Set(shown.slice(0, regions.length)).size).toBe(regions.length);
      expect(shown).not.toContain('440000');
      expect(count).toBeGreaterThanOrEqual(measures.length);
    }
  });

  it('are those of the regions that the reader chose', async () => {
    const asked = queryOf(planWith('guangdong-2018'));
    const all = await gapsOf(library, asked);
    const some = await gapsOf(library, asked, { regions: ['350000'] });
    expect(some.chosenRegionsOnly).toBe(true);
    expect(some.lacking.flatMap(({ regions }) => regions).every((code) => code === '350000')).toBe(
      true,
    );
    expect(some.lacking.length).toBeLessThan(all.lacking.length);
  });

  it('are not told of a notice on another subject', async () => {
    const other = planOf('page', ['森林防火。做好森林防火工作。', '巡护。加强林区巡护。'], {
      region: '460000',
    });
    const answer = await gapsOf(library, queryOf(other));
    expect(answer).toMatchObject({ compared: 0, lacking: [], onlyHere: [] });
  });
});

describe('the targets of a notice', () => {
  it('travel as the protocol has them, each told once', async () => {
    for (const plan of plans) {
      const answer = await targetsOf(library, queryOf(plan));
      expect(v.parse(TargetsAnswerSchema, answer)).toEqual(answer);
      const told = [...answer.compared.flatMap(({ own }) => own), ...answer.alone];
      const read = plan.measures.flatMap(({ targets }) => targets);
      expect(told).toHaveLength(read.length);
    }
  });

  it('of one metric stand together, and each other one is told as the nearest sees it', async () => {
    const { compared } = await targetsOf(library, queryOf(planWith('guangdong-2018')));
    const bandwidth = compared.find(({ own }) => own[0]?.target.metric === '宽带接入能力');
    expect(bandwidth?.own.map(({ target }) => target.value)).toEqual([50, 100, 1000]);
    const places = bandwidth?.others.map(({ planId, measureId, target }) =>
      [planId, measureId, target.start].join(' '),
    );
    expect(new Set(places).size).toBe(places?.length);
  });

  it('have a place among the regions where that is fair', async () => {
    const { compared } = await targetsOf(library, queryOf(planWith('guangdong-2018')));
    const growth = compared.find(({ own }) => own[0]?.target.metric === '信息消费规模年均增长');
    expect(growth?.own[0]?.ranking).toEqual({ fair: true, further: 'higher', place: 1, of: 3 });
  });

  it('are beside those of the regions that the reader chose; others count as not there', async () => {
    const asked = queryOf(planWith('guangdong-2018'));
    const some = await targetsOf(library, asked, { regions: ['350000'] });
    const regions = some.compared.flatMap(({ others }) =>
      others.map(({ planId }) => some.documents[planId]?.region),
    );
    expect(new Set(regions)).toEqual(new Set(['350000']));
  });
});
