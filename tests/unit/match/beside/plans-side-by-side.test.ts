/** Whole plans beside each other: what stands beside what, and what stands alone. */
import { describe, expect, it } from 'vitest';
import { plansSideBySide } from '../../../../lib/match/beside/plans-side-by-side';
import { bundledModel } from '../../../../lib/match/model';
import { planOf, seedPlans } from '../plans';

const plans = seedPlans();
const planWith = (id: string) => {
  const plan = plans.find((each) => each.id === id);
  if (!plan) throw new Error(`there is no ${id}`);
  return plan;
};
const [hainan, henan, guangdong] = [
  planWith('hainan-2017'),
  planWith('henan-2018'),
  planWith('guangdong-2018'),
];

describe('whole plans beside each other', () => {
  const { rows, left } = plansSideBySide(hainan, [henan, guangdong], bundledModel());
  const titlesBeside = (title: string, column: number) =>
    rows
      .find(({ own }) => own.title === title)
      ?.others[column]?.measures.map(({ measure }) => measure.title);

  it('have a row for each measure of the first, in its order', () => {
    expect(rows.map(({ own }) => own.id)).toEqual(hainan.measures.map(({ id }) => id));
  });

  it('have every measure of the others once, in a row or left', () => {
    for (const [i, plan] of [henan, guangdong].entries()) {
      const placed = rows.flatMap(({ others }) => others[i]?.measures ?? []);
      const ids = [...placed.map(({ measure }) => measure), ...(left[i] ?? [])].map(({ id }) => id);
      expect(ids.sort()).toEqual(plan.measures.map(({ id }) => id).sort());
    }
  });

  it('have beside a measure those that answer it best', () => {
    expect(titlesBeside('推动电子商务发展', 0)).toContain('实施电子商务发展专项');
    expect(titlesBeside('推进开放在线教育', 1)).toEqual(['推动网络教育消费']);
    expect(left[1]?.map(({ title }) => title)).toContain('促进智能机器人消费');
  });

  it('say where that stands which answers another one better', () => {
    const cells = rows.flatMap(({ others }) => others);
    const away = cells.filter(({ elsewhere }) => elsewhere !== null);
    expect(away.length).toBeGreaterThan(0);
    for (const { measures, elsewhere } of away) {
      expect(measures).toEqual([]);
      expect(elsewhere).toBeLessThan(rows.length);
    }
  });

  it('are compared though they are of one region', () => {
    const later = { ...hainan, id: 'later' };
    const same = plansSideBySide(hainan, [later], bundledModel());
    expect(same.left).toEqual([[]]);
    for (const { own, others } of same.rows) {
      expect(others[0]?.measures.map(({ measure, level }) => [measure.id, level])).toEqual([
        [own.id, 'same'],
      ]);
    }
  });

  it('have nothing beside each other where they have nothing in common', () => {
    const farming = planOf('farming', ['深耕。深耕土地。', '轮作。轮作休耕。', '灌溉。修建水渠。']);
    const none = plansSideBySide(hainan, [farming], bundledModel());
    expect(none.left[0]).toHaveLength(3);
    expect(plansSideBySide(planOf('empty', []), [farming], bundledModel()).left[0]).toHaveLength(3);
  });
});
