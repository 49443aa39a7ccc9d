/** Which regions are ranked by a target, which way, and where no place is told. */
import { describe, expect, it } from 'vitest';
import { compareTargets } from '../../../../lib/match/targets/compare-targets';
import type { Target } from '../../../../lib/plan/plan';
import { readTargets } from '../../../../lib/plan/targets/targets';
import { compare, plan, ranked, target, yunnan } from '../targets';

describe('the place among the regions', () => {
  it.each<[string, Target, Target, string]>([
    ['more coverage', target('电网覆盖率', 90), target('电网覆盖率', 80), '1 sichuan, 2 yunnan'],
    ['as much', target('电网覆盖率', 90), target('电网覆盖率', 90), '1 sichuan, 1 yunnan'],
    [
      'more than, beside at least',
      target('电网覆盖率', 90),
      target('电网覆盖率', 90, { comparator: '>' }),
      '1 yunnan, 2 sichuan',
    ],
    [
      'about, beside exactly',
      target('电网覆盖率', 100, { comparator: '≈' }),
      target('电网覆盖率', 100, { comparator: '=' }),
      '1 yunnan, 2 sichuan',
    ],
    [
      'the lower end of a range',
      target('电网覆盖率', 80, { max: 95 }),
      target('电网覆盖率', 90),
      '1 yunnan, 2 sichuan',
    ],
    // What goes down: the fall is larger, the level is lower.
    [
      'a larger fall',
      target('单位GDP能耗下降', 15, { comparator: '=' }),
      target('单位GDP能耗下降', 13.5, { comparator: '=' }),
      '1 sichuan, 2 yunnan',
    ],
    [
      'a lower level of a burden',
      target('城镇登记失业率', 4.5, { comparator: '=' }),
      target('城镇登记失业率', 4, { comparator: '=' }),
      '1 yunnan, 2 sichuan',
    ],
    [
      'a lower limit, whatever it limits',
      target('居民消费价格涨幅', 3, { comparator: '<=' }),
      target('居民消费价格涨幅', 3.5, { comparator: '<=' }),
      '1 sichuan, 2 yunnan',
    ],
    [
      'less growth of a burden',
      target('能源消费总量年均增长', 3, { comparator: '=' }),
      target('能源消费总量年均增长', 2, { comparator: '=' }),
      '1 yunnan, 2 sichuan',
    ],
    [
      'a standard reached by what is emitted',
      target('污水排放达标率', 95, { comparator: '=' }),
      target('污水排放达标率', 90, { comparator: '=' }),
      '1 sichuan, 2 yunnan',
    ],
    [
      'per head',
      target('每万人口发明专利拥有量', 12, { unit: '件' }),
      target('每万人口发明专利拥有量', 9, { unit: '件' }),
      '1 sichuan, 2 yunnan',
    ],
    [
      'a speed at one connection',
      target('宽带接入能力', 500, { unit: 'Mbps' }),
      target('宽带接入能力', 1, { unit: 'Mbps' }),
      '1 sichuan, 2 yunnan',
    ],
  ])('%s', (_, own, other, places) => {
    expect(ranked(compare(own, yunnan(other)))).toBe(places);
  });

  it.each<[string, string, string]>([
    ['到2020年，单位GDP能耗下降13.5%', '到2020年，单位GDP能耗下降15%', '1 yunnan, 2 sichuan'],
    ['到2020年，贫困发生率降到2%以下', '到2020年，贫困发生率控制在1%以内', '1 yunnan, 2 sichuan'],
    [
      '到2020年，PM2.5平均浓度降至35微克/立方米以下',
      '到2020年，PM2.5平均浓度控制在40微克/立方米以下',
      '1 sichuan, 2 yunnan',
    ],
    ['到2020年，人均预期寿命达到78岁以上', '到2020年，人均预期寿命达到79岁', '1 yunnan, 2 sichuan'],
    ['到2020年，企业用电成本降低10%', '到2020年，企业用电成本降低12%', '1 yunnan, 2 sichuan'],
    ['到2020年，光纤到户覆盖所有家庭', '到2020年，光纤到户覆盖率达到98%', '1 sichuan, 2 yunnan'],
    ['到2020年，软件收入翻一番', '到2020年，软件收入翻两番', '1 yunnan, 2 sichuan'],
    [
      '到2020年，宽带普及率提高10个百分点',
      '到2020年，宽带普及率提高8个百分点',
      '1 sichuan, 2 yunnan',
    ],
    [
      '到2020年，臭氧年均值控制在160微克/立方米以内',
      '到2020年，臭氧年均值控制在150微克/立方米以内',
      '1 yunnan, 2 sichuan',
    ],
    ['到2020年，粮食产量达到1000万吨', '到2020年，粮食产量达到500万吨', 'grows-with-size'],
    ['到2020年，粮食产量达到1000万吨', '到2025年，粮食产量达到500万吨', 'grows-with-size'],
    ['到2020年，森林覆盖率达到60%', '到2025年，森林覆盖率达到62%', 'nothing-alike'],
  ])('as written: %s beside %s', (own, other, places) => {
    const read = (text: string) => readTargets(text, { goals: false, signed: null });
    expect(ranked(compare(read(own), yunnan(...read(other))))).toBe(places);
  });

  it('a Gbps is a thousand Mbps', () => {
    const own = target('宽带接入能力', 500, { unit: 'Mbps' });
    const other = target('宽带接入能力', 1, { unit: 'Gbps' });
    expect(ranked(compare(own, yunnan(other)))).toBe('1 yunnan, 2 sichuan');
  });

  it.each<[string, Target, Target, string]>([
    [
      'an amount',
      target('旅游总收入', 8e11, { unit: '元' }),
      target('旅游总收入', 1e12, { unit: '元' }),
      'grows-with-size',
    ],
    [
      'a count',
      target('5G基站数', 9e4, { unit: '个' }),
      target('5G基站数', 1e5, { unit: '个' }),
      'grows-with-size',
    ],
    ['a milestone', target('5G商用', null), target('5G商用', null), 'milestone'],
    [
      'another deadline',
      target('电网覆盖率', 90),
      target('电网覆盖率', 90, { deadline: '2019' }),
      'nothing-alike',
    ],
    [
      'another scope',
      target('电网覆盖率', 90),
      target('电网覆盖率', 90, { scope: '农村' }),
      'nothing-alike',
    ],
    [
      'a share of which nobody knows whether it should grow',
      target('轻工业产值占比', 40, { comparator: '=' }),
      target('轻工业产值占比', 50, { comparator: '=' }),
      'direction-unknown',
    ],
    [
      'a limit beside a minimum',
      target('轻工业产值占比', 40, { comparator: '<=' }),
      target('轻工业产值占比', 50),
      'direction-unknown',
    ],
  ])('is not told for %s', (_, own, other, reason) => {
    expect(ranked(compare(own, yunnan(other)))).toBe(reason);
  });

  it('is not told where nobody says until when', () => {
    const own = target('电网覆盖率', 90, { deadline: null, horizon: null });
    const [found] = compareTargets(plan('sichuan', [own], { horizon: null }), [
      plan('yunnan', [own], { horizon: null }),
    ]);
    expect(found && ranked(found)).toBe('undated');
    expect(found?.others.map(({ differs }) => differs)).toEqual([[]]);
  });

  it('is not told for a notice whose region is not known', () => {
    const own = target('电网覆盖率', 90, { scope: '全省' });
    const [found] = compareTargets(plan('page', [own]), [yunnan(own)]);
    expect(found && ranked(found)).toBe('no-region');
  });

  it('is not told where the notice sets several values', () => {
    const tiers = [
      target('宽带接入能力', 50, { unit: 'Mbps' }),
      target('宽带接入能力', 100, { unit: 'Mbps' }),
    ];
    const other = target('宽带接入能力', 80, { unit: 'Mbps' });
    expect(ranked(compare(tiers, yunnan(other)))).toBe('several-values');
  });

  it('leaves out a region whose plan sets several values', () => {
    const own = target('电网覆盖率', 90);
    const tiers = [target('电网覆盖率', 50), target('电网覆盖率', 100)];
    const shanghai = plan('shanghai', [target('电网覆盖率', 99)]);
    const found = compare(own, yunnan(...tiers), shanghai);
    expect(found.others).toHaveLength(3);
    expect(ranked(found)).toBe('1 shanghai, 2 sichuan');
  });

  it('takes the newest plan of a region', () => {
    const own = target('电网覆盖率', 90);
    const older = plan('older', [target('电网覆盖率', 95)], {
      region: '530000',
      signedOn: '2016-01-01',
    });
    const newer = plan('newer', [target('电网覆盖率', 85)], {
      region: '530000',
      signedOn: '2018-01-01',
    });
    for (const plans of [
      [older, newer],
      [newer, older],
    ]) {
      expect(ranked(compare(own, ...plans))).toBe('1 sichuan, 2 newer');
    }
  });

  it('has no place for the whole country', () => {
    const own = target('电网覆盖率', 90);
    const central = plan('central', [target('电网覆盖率', 80)]);
    const found = compare(own, central, yunnan(target('电网覆盖率', 85)));
    expect(found.others.map(({ planId }) => planId)).toEqual(['yunnan', 'central']);
    expect(ranked(found)).toBe('1 sichuan, 2 yunnan');
  });
});
