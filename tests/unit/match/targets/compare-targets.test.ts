/**
 * Targets beside those of other regions: over the real targets of the bundled documents, and over
 * invented ones where a rule must hold that those do not happen to try.
 */
import { describe, expect, it } from 'vitest';
import {
  compareTargets,
  type TargetComparison,
} from '../../../../lib/match/targets/compare-targets';
import type { Plan, Target } from '../../../../lib/plan/plan';
import { withTargets } from '../../../../lib/plan/with-targets';
import { seedPlans } from '../plans';
import { compare, plan, ranked, target, yunnan } from '../targets';

const seeds = seedPlans().map(withTargets);
const seed = (id: string) => seeds.find((plan) => plan.id.startsWith(id)) as Plan;

/** The comparison of the target whose words contain `words`. */
function comparisonOf(id: string, words: string): TargetComparison | undefined {
  return compareTargets(seed(id), seeds).find(({ target }) => target.quote.includes(words));
}

/** `fujian =40 [deadline scope]`. */
const besides = (found: TargetComparison | undefined) =>
  found?.others.map(
    ({ planId, target, differs }) =>
      `${planId.split('-')[0]} ${target.comparator}${target.value ?? ''} [${differs.join(' ')}]`,
  );

describe('the targets of the bundled plans', () => {
  it.each<[string, string, string[], string]>([
    // The annotators' example: amount and growth are different columns.
    ['hainan', '800亿元', ['guangdong >=1500000000000 []'], 'grows-with-size'],
    [
      'fujian',
      '年均增长13%',
      ['henan =11 []', 'guangdong >=15 []'],
      '1 guangdong, 2 fujian, 3 henan',
    ],
    [
      'guangdong',
      '年均增长15%',
      ['henan =11 []', 'fujian >=13 []'],
      '1 guangdong, 2 fujian, 3 henan',
    ],
    // 山东 plans up to 2015.
    ['henan', '固定宽带家庭普及率达到80%', ['shandong >=60 [deadline horizon]'], 'nothing-alike'],
    [
      'henan',
      '电子商务交易额超过2.6万亿元',
      ['shandong >2000000000000 [deadline horizon]'],
      'grows-with-size',
    ],
    ['hainan', '10个农业物联网示范基地', ['fujian >=40 []'], 'grows-with-size'],
    ['hainan', '5G商业化应用', ['guangdong = [scope]'], 'milestone'],
    // An industrial network is not what 信息基础设施 is elsewhere.
    ['henan', '工业互联网网络基础设施', [], 'milestone'],
    // Nobody else names these; 主营业务收入 of some industries is not 信息消费规模.
    ['shandong', '重点产业主营业务收入达到8800亿元', [], 'grows-with-size'],
    ['henan', '移动宽带用户普及率达到90%', [], 'nothing-alike'],
  ])('%s: %s', (id, words, others, ranking) => {
    const found = comparisonOf(id, words);
    expect(besides(found)?.toSorted()).toEqual(others.toSorted());
    expect(found && ranked(found)).toBe(ranking);
  });

  it('set for a part of a province are never taken for the whole', () => {
    const found = comparisonOf('shandong', '农村家庭宽带接入能力达到4Mbps');
    expect(found?.others.map(({ planId }) => planId)).toContain('guangdong-2018');
    expect(found?.others.every(({ differs }) => differs.includes('scope'))).toBe(true);
  });

  it('are all there, in their order, also those that stand alone', () => {
    for (const plan of seeds) {
      const compared = compareTargets(plan, seeds);
      expect(compared.map(({ target }) => target)).toEqual(
        plan.measures.flatMap(({ targets }) => targets),
      );
    }
  });

  it('are comparable both ways', () => {
    const pairs = seeds.flatMap((plan) =>
      compareTargets(plan, seeds).flatMap(({ target, others }) =>
        others.map((other) => [target.quote, other.target.quote, other.differs.join()].join(' / ')),
      ),
    );
    const turned = pairs.map((pair) => {
      const [own, other, differs] = pair.split(' / ');
      return [other, own, differs].join(' / ');
    });
    expect(pairs.length).toBeGreaterThan(20);
    expect(turned.toSorted()).toEqual(pairs.toSorted());
  });

  it('say which stand in an equivalent of the measure, and put them first', () => {
    const fujian = seed('fujian');
    const [measure] = fujian.measures.filter(({ text }) => text.includes('年均增长13%'));
    const [henan] = seed('henan').measures.filter(({ text }) => text.includes('年增长11%'));
    const equivalents = new Map([
      [measure?.id ?? '', [{ planId: 'henan-2018', measureId: henan?.id ?? '' }]],
    ]);
    const found = compareTargets(fujian, seeds, equivalents).find(({ target }) =>
      target.quote.includes('13%'),
    );
    expect(found?.others.map(({ planId, from }) => [planId, from])).toEqual([
      ['henan-2018', 'equivalent'],
      ['guangdong-2018', 'elsewhere'],
    ]);
  });
});

describe('what is comparable', () => {
  const RATE = target('电网覆盖率', 90);
  it.each<[string, Target, boolean]>([
    ['the same metric', target('电网覆盖率', 80), true],
    ['another metric', target('管网覆盖率', 80), false],
    ['another unit', target('电网覆盖率', 80, { unit: '个' }), false],
    ['a milestone of that metric', target('电网覆盖率', null), false],
    ['an amount of that name', target('电网覆盖率', 80, { unit: '元' }), false],
    ['a range', target('电网覆盖率', 80, { max: 85 }), true],
  ])('with a rate: %s', (_, other, comparable) => {
    expect(compare(RATE, yunnan(other)).others).toHaveLength(comparable ? 1 : 0);
  });

  it.each<[string, string | null, string]>([
    ['信息消费规模', '元', 'amount'],
    ['居民人均可支配收入', '元', 'amount'],
    ['信息消费规模年均增长', '%', 'growth'],
    ['单位GDP能耗下降', '%', 'growth'],
    ['旅游总收入', '倍', 'growth'],
    ['固定宽带家庭普及率提高', '个百分点', 'growth'],
    ['城镇登记失业率', '%', 'rate'],
    ['增长极覆盖率', '%', 'rate'],
    ['5G基站数', '个', 'count'],
    ['宽带接入能力', 'Mbps', 'count'],
    ['5G商用', null, 'milestone'],
  ])('%s in %s is of the kind %s', (metric, unit, kind) => {
    expect(compare(target(metric, unit === null ? null : 10, { unit })).kind).toBe(kind);
  });

  it.each<[string, string]>([
    ['家', '个'],
    ['座', '个'],
    ['名', '人'],
  ])('things that are counted by %s and by %s', (one, other) => {
    const own = target('高新技术企业数', 5, { unit: one });
    expect(compare(own, yunnan(target('高新技术企业数', 5, { unit: other }))).others).toHaveLength(
      1,
    );
  });

  it('not what was left of a phrase and names nothing', () => {
    expect(compare(target('县', 80), yunnan(target('县', 60))).others).toEqual([]);
  });

  it('not the notice itself nor another plan of its region', () => {
    const own = plan('sichuan', [RATE], { documentNumber: '川府发〔2018〕32号' });
    const copy = plan('copy', [RATE], { documentNumber: '川府发[2018]32号' });
    const older = plan('older', [RATE], { region: '510000' });
    expect(compareTargets(own, [copy, older])[0]?.others).toEqual([]);
  });

  it('not a plan of its region either where only the stored document tells the region', () => {
    const number = { documentNumber: '川府发〔2018〕32号' };
    const page = plan('page', [RATE], number);
    const stored = plan('sichuan', [RATE], number);
    const older = plan('older', [RATE], { region: '510000' });
    expect(compareTargets(page, [stored, older])[0]?.others).toEqual([]);
  });
});

describe('what is said of a comparable target', () => {
  const own = target('电网覆盖率', 90);
  it.each<[string, Partial<Target>, Partial<Plan>, string]>([
    ['the end of the same year', { deadline: '2020-12' }, {}, ''],
    ['another month', { deadline: '2020-06' }, {}, 'deadline'],
    ['another year', { deadline: '2019' }, {}, 'deadline'],
    ['no deadline of its own, in a document of the same horizon', { deadline: null }, {}, ''],
    ['no date at all', { deadline: null, horizon: null }, { horizon: null }, 'deadline'],
    [
      'another horizon of the document',
      { deadline: null, horizon: '2025' },
      { horizon: '2025' },
      'deadline horizon',
    ],
    ['the same deadline in a document of another horizon', {}, { horizon: '2025' }, 'horizon'],
    ['the whole province by name', { scope: '全省' }, {}, ''],
    ['the province by its own name', { scope: '云南省' }, {}, ''],
    ['a city by its name', { scope: '昆明市' }, {}, 'scope'],
    ['town and country', { scope: '全省城乡' }, {}, ''],
    ['a part of the region', { scope: '农村' }, {}, 'scope'],
    ['a city of it', { scope: '全市' }, {}, 'scope'],
    ['the whole of a municipality', { scope: '全市' }, { region: '310000' }, ''],
    ['the whole of an autonomous region', { scope: '全区' }, { region: '650000' }, ''],
    ['the same in full', { scope: '全自治区' }, { region: '650000' }, ''],
    ['the whole country', {}, { region: null }, 'scope'],
  ])('%s', (_, more, facts, differs) => {
    const other = { ...yunnan(target('电网覆盖率', 80, more)), ...facts };
    expect(compare(own, other).others.map((found) => found.differs.join(' '))).toEqual([differs]);
  });
});

describe('a library with nothing to say', () => {
  it.each<[string, readonly Plan[]]>([
    ['that is empty', []],
    ['of plans without targets', [plan('yunnan', [])]],
  ])('%s', (_, plans) => {
    const found = compare(target('电网覆盖率', 90), ...plans);
    expect(found.others).toEqual([]);
    expect(ranked(found)).toBe('nothing-alike');
  });

  it('a notice without targets has no comparisons', () => {
    expect(compareTargets(plan('sichuan', []), seeds)).toEqual([]);
  });
});
