/** Metrics of a library: found by name and by words, and which of their targets are a comparison. */
import { describe, expect, it } from 'vitest';
import {
  basesOf,
  besideBasis,
  type ListedPlan,
  listTargets,
  MetricIndex,
} from '../../../../lib/match/targets/metric-index';
import type { Target } from '../../../../lib/plan/plan';
import { targetOf } from '../../components/render';

const planWith = (id: string, region: string, ...all: Target[]): ListedPlan => {
  const measures = [{ id: '一', name: '发展目标', targets: all }];
  const { listed, targets } = listTargets({ measures });
  return { id, region, horizon: null, listed, read: (place) => targets[place] ?? null };
};

const scale = (quote: string, deadline: string, scope: string | null = null): Target => ({
  ...targetOf(quote),
  metric: '信息消费规模',
  unit: '元',
  value: 1e11,
  deadline,
  scope,
});
const rate = (quote: string): Target => ({ ...targetOf(quote), metric: '宽带普及率' });

const index = new MetricIndex();
index.add(planWith('fujian', '350000', scale('规模达到8000亿元', '2020'), rate('普及率超过90%')));
index.add(planWith('henan', '410000', scale('规模达到6000亿元', '2020-12', '全省')));
index.add(planWith('hainan', '460000', scale('规模达到800亿元', '2018')));
const names = (query: string) => index.find(query).map(({ name }) => name);

describe('a search', () => {
  it.each([
    ['', ['信息消费规模', '宽带普及率']],
    ['消费', ['信息消费规模']],
    ['８０００亿', ['信息消费规模']],
    ['普及率 90', ['宽带普及率']],
    ['信息 90', []],
    ['深海', []],
  ])('for %j finds %j', (query, found) => {
    expect(names(query)).toEqual(found);
  });

  it('has those that are called so before those whose words are', () => {
    const both = new MetricIndex();
    const called = { ...rate('达到九成'), metric: '光纤覆盖率' };
    both.add(planWith('a', '350000', scale('光纤覆盖率', '2020')));
    both.add(planWith('b', '410000', scale('光纤覆盖率', '2020'), called));
    expect(both.find('光纤').map(({ name }) => name)).toEqual(['光纤覆盖率', '信息消费规模']);
  });

  it('counts regions, and leaves out what names nothing', () => {
    const [first] = index.find('消费');
    expect([first?.regions, first?.kind]).toEqual([3, 'amount']);
    const nothing = new MetricIndex();
    nothing.add(planWith('a', '350000', { ...targetOf('5个县'), metric: '县' }));
    expect(nothing.find('')).toEqual([]);
  });
});

it('a metric of thousands of targets has some of each region, and says how many there are', () => {
  const many = new MetricIndex();
  for (let i = 0; i < 1500; i++) many.add(planWith(`${i}`, '350000', scale('一千亿元', '2020')));
  many.add(planWith('last', '410000', scale('一千亿元', '2020')));
  const metric = many.metric(many.find('')[0]?.key ?? '');
  expect(metric).toMatchObject({ regions: 2, count: 1501 });
  expect(metric?.targets).toHaveLength(1200);
  expect(metric?.targets.map(({ planId }) => planId)).toContain('last');
});

describe('what is a comparison', () => {
  const [listed] = index.find('消费');
  const targets = index.metric(listed?.key ?? '')?.targets ?? [];
  const bases = basesOf(targets);

  it('is of one deadline and one scope, however these are written', () => {
    expect(bases.map(({ until, place, regions }) => [until, place, regions])).toEqual([
      ['2020', '全省', 2],
      ['2018', '全省', 1],
    ]);
  });

  it('is told of each by the basis that is chosen', () => {
    const differs = bases.map((basis) =>
      besideBasis(targets, basis).map((one) => one.differs.join()),
    );
    expect(differs).toEqual([
      ['', '', 'deadline'],
      ['deadline', 'deadline', ''],
    ]);
  });
});
