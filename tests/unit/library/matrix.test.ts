/** A notice by matters and regions, as the background answers it. */
import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Library } from '../../../lib/library/library';
import { matrixOf } from '../../../lib/library/matrix';
import { gapsOf } from '../../../lib/library/overview';
import { MatrixAnswerSchema } from '../../../lib/match/matrix/matrix-answer';
import { PlanSchema } from '../../../lib/plan/schema';
import { planOf, queryOf, seedPlans } from '../match/plans';
import { bundleOf, freshDatabase } from './packs';

const plans = seedPlans().map((plan) => v.parse(PlanSchema, plan));
const library = new Library(freshDatabase(), await bundleOf(plans), 'v1');
const [hainan] = plans.filter(({ id }) => id === 'hainan-2017');
if (!hainan) throw new Error('there is no plan of Hainan');
const asked = queryOf(hainan);

describe('the matrix of a notice', () => {
  it('travels as the protocol has it, and small', async () => {
    const answer = await matrixOf(library, asked);
    expect(v.parse(MatrixAnswerSchema, answer)).toEqual(answer);
    const whole = JSON.stringify(plans.filter((plan) => plan !== hainan)).length;
    expect(JSON.stringify(answer).length).toBeLessThan(whole / 2);
  });

  it('has every task of the notice in one row, and every plan on its subject', async () => {
    const { rows, documents, framing } = await matrixOf(library, asked);
    const tasks = asked.measures.filter(({ role }) => role === 'task').map(({ id }) => id);
    expect(rows.flatMap(({ own }) => own).sort()).toEqual([...tasks].sort());
    expect(framing).toBe(asked.measures.length - tasks.length);
    expect(documents).toHaveLength(4);
  });

  it.each<[string, string[]]>([
    ['all regions', []],
    ['chosen regions', ['350000', '410000']],
  ])('has the gaps that the panel has, of %s', async (_, regions) => {
    const { rows, measures } = await matrixOf(library, asked, { regions });
    const { lacking } = await gapsOf(library, asked, { regions });
    const mine = rows
      .filter(({ kind }) => kind === 'lacking')
      .map(({ name, covering }) => [name, covering.length]);
    expect(mine).toEqual(lacking.map(({ name, count }) => [name, count]));
    const shown = new Set(
      measures.map(({ planId }) => plans.find(({ id }) => id === planId)?.region),
    );
    expect([...shown].every((code) => regions.length === 0 || regions.includes(code ?? ''))).toBe(
      true,
    );
  });

  it('shows what the hints show, but not what the reader has put away', async () => {
    const { equivalents } = await library.answer(asked);
    const [own = '', [first] = []] =
      Object.entries(equivalents).find(([id]) => id === '二(八)') ?? [];
    const placed = async (away?: Map<string, Set<string>>) => {
      const { rows, measures } = await matrixOf(library, asked, away ? { away } : {});
      const row = rows.find((each) => each.own.includes(own));
      return row?.covering.map(
        ({ measure }) => `${measures[measure]?.planId}/${measures[measure]?.id}`,
      );
    };
    const key = `${first?.plan.id}/${first?.measure.id}`;
    const all = await placed();
    for (const { plan, measure } of equivalents[own] ?? []) {
      expect(all).toContain(`${plan.id}/${measure.id}`);
    }
    expect(await placed(new Map([[own, new Set([key])]]))).not.toContain(key);
  });

  it('has nothing beside a notice on another subject', async () => {
    const farming = planOf('page', ['深耕。深耕土地。', '轮作。轮作休耕。'], { region: '530000' });
    const answer = await matrixOf(library, queryOf(farming));
    expect(answer).toMatchObject({ documents: [], measures: [], compared: 0 });
    expect(answer.rows.map(({ name, covering }) => [name, covering])).toEqual([
      ['深耕', []],
      ['轮作', []],
    ]);
  });
});
