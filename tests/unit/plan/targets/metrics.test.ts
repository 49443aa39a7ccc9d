import { describe, expect, it } from 'vitest';
import vocabulary from '../../../../lib/plan/targets/metrics.json';
import { readTargets } from '../../../../lib/plan/targets/targets';

const metricsOf = (text: string) =>
  readTargets(text, { goals: false, signed: 2018 }).map(({ metric }) => metric);

describe('the vocabulary', () => {
  it.each(vocabulary.map(({ name, example }) => [name, example]))('%s: %s', (name, example) => {
    expect(metricsOf(`到2025年，${example}`)).toEqual([name]);
  });
});

describe('a metric that is not in the vocabulary', () => {
  it.each([
    ['is the noun before the number', '产业链产值达到200亿元', ['产业链产值']],
    ['is what is counted, with 数', '建设海外仓50个', ['海外仓数']],
    ['stands behind the number', '打造2个以上5A级智慧景区', ['5A级智慧景区数']],
    ['is the same for 增速, 增幅 and 增长', '箱递量年均增速达到9%', ['箱递量年均增长']],
    ['says who does what', '80%的学校建成数字校园', ['建成数字校园的学校比例']],
    [
      'is shared by 分别',
      '动漫、音乐产业产值分别达到5亿元、2亿元',
      ['动漫产业产值', '音乐产业产值'],
    ],
    [
      'is taken over where it is left out',
      '产业链产值超过10亿元、年均增长9%',
      ['产业链产值', '产业链产值年均增长'],
    ],
    ['loses what it is compared with', '箱递率由4%提高到8%', ['箱递率']],
    ['is what grows', '研学人数每年保持两位数增长', ['研学人数年均增长']],
    ['loses its dates', '2024年、2025年分别新增托位1万个、2万个', ['托位数', '托位数']],
    ['loses how it is listed', '二是治理毒害草200亩，(1)开挖暗渠3公里', ['治理毒害草', '开挖暗渠']],
    ['loses all verbs that make it', '新建、改扩建规模养殖场500个', ['规模养殖场数']],
    ['keeps them where they say which', '新建广场透水铺装率达到70%', ['新建广场透水铺装率']],
    ['keeps names in quotes', '“专精特新”企业达到300家', ['专精特新企业数']],
    ['has no spaces that the page put in', '透水 铺装率 达到 70 %', ['透水铺装率']],
    ['is not the unit in brackets', '筹集周转用房10万套（间）左右', ['筹集周转用房数']],
  ])('%s', (_, text, metrics) => {
    expect(metricsOf(text)).toEqual(metrics);
  });

  it('of growth is never that of the amount', () => {
    expect(metricsOf('电子商务交易额年均增长20%')).toEqual(['电子商务交易额年均增长']);
    expect(metricsOf('网络零售额翻一番')).toEqual(['网络零售额翻番']);
  });

  it.each([
    ['到2020年，公共数据开放体系基本建立', '公共数据开放体系'],
    ['到2020年，建成高水平全光网省', '全光网省建成'],
    ['到2020年，培育一批有影响力的龙头企业', '龙头企业培育'],
    ['到2020年，数据产品得到广泛应用', '数据产品应用'],
  ])('of a milestone names the thing: %s', (text, metric) => {
    expect(metricsOf(text)).toEqual([metric]);
  });
});
