/** A target's words, cut at its number. */
import { describe, expect, it } from 'vitest';
import { numberParts } from '../../../../lib/plan/targets/number-parts';
import { withTargets } from '../../../../lib/plan/with-targets';
import { seedPlans } from '../../match/plans';

describe('the number of a target', () => {
  it.each([
    ['信息消费规模力争达到800亿元', '元', '800亿元'],
    ['到2020年规模达到1.5万亿元以上', '元', '1.5万亿元'],
    ['年均增长13%以上', '%', '13%'],
    ['培育2-3个园区', '个', '2-3个'],
    ['４Ｋ电视用户达到２０００万户', '户', '２０００万户'],
    ['扩容至不少于3600G', 'Gbps', '3600G'],
    ['重点建设百亿级产业基地', '元', '百亿级'],
    ['覆盖率达到百分之八十', '%', '百分之八十'],
    ['翻一番', '倍', '翻一番'],
    ['全省粮食产量达到900亿斤', '斤', '900亿斤'],
    ['铺设步道3000公里', '公里', '3000公里'],
    ['新增冷库库容200万立方米', '立方米', '200万立方米'],
    ['提高5个百分点', '个百分点', '5个百分点'],
    ['到2020年基本建成', null, ''],
  ])('in %s is found', (quote, unit, number) => {
    const [before, found, after] = numberParts({ quote, kind: 'number', unit });
    expect(found).toBe(number);
    expect(before + found + after).toBe(quote);
  });

  it('is not looked for in a milestone', () => {
    const parts = numberParts({ quote: '2020年前建成100个点', kind: 'milestone', unit: null });
    expect(parts).toEqual(['2020年前建成100个点', '', '']);
  });

  it('is found in nearly all targets of the bundled plans that are in digits, and no word is lost', () => {
    const targets = seedPlans()
      .flatMap((plan) => withTargets(plan).measures)
      .flatMap((measure) => measure.targets);
    // Others say "everywhere" and "all" of what is 100 %.
    const numbers = targets.filter(({ kind, quote }) => kind === 'number' && /\d/.test(quote));
    expect(numbers.length).toBeGreaterThan(40);
    for (const target of targets) expect(numberParts(target).join('')).toBe(target.quote);
    const found = numbers.filter((target) => numberParts(target)[1] !== '');
    expect(found.length / numbers.length).toBeGreaterThan(0.95);
  });
});
