import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTargets } from '../../../../lib/plan/targets/targets';

const SETTING = { goals: false, signed: 2018 };

/** One line a target: comparator, value (`lo..hi`), unit, deadline; a milestone by its words. */
const read = (text: string, setting = SETTING) =>
  readTargets(text, setting).map(({ kind, quote, comparator, value, max, unit, deadline }) =>
    kind === 'milestone'
      ? `~ ${quote} ${deadline}`
      : `${comparator} ${value}${max === null ? '' : `..${max}`} ${unit ?? '-'} ${deadline ?? '-'}`,
  );

describe('a number that is a target', () => {
  it.each([
    ['full-width digits', '信息消费规模达到８００亿元', '>= 80000000000 元 -'],
    ['a range whose scale stands on the right', '培育5至10万家企业', '= 50000..100000 家 -'],
    ['Chinese numerals', '投入资金五千亿元', '= 500000000000 元 -'],
    ['tenths', '普及率超过七成', '> 70 % -'],
    ['percent in words', '覆盖率达到百分之八十', '>= 80 % -'],
    ['two digits', '年均增长两位数', '>= 10 % -'],
    ['doubling', '网络零售额翻两番', '= 4 倍 -'],
    ['a rough number', '培育200多家企业', '> 200 家 -'],
    ['nearly', '建成近500个站点', '≈ 500 个 -'],
    ['an order of magnitude', '打造千亿级产业集群', '≈ 100000000000 元 -'],
    ['where it comes from is left out', '比重由4%提高到8%以上', '>= 8 % -'],
    ['about, behind another unit', '筹集住房10万套（间）左右', '≈ 100000 套 -'],
    ['an upper bound', '失业率控制在5.5%以内', '<= 5.5 % -'],
    ['a fall', '能耗比2015年下降18%', '= 18 % -'],
    ['power in gigawatts', '组件产能达到50GW', '>= 50 GW -'],
    ['a compound unit', '年均浓度下降到45微克/立方米', '<= 45 微克/立方米 -'],
    ['points of a percentage', '占比提高5个百分点', '= 5 个百分点 -'],
    ['an index', '城乡居民收入比缩小到2.3以内', '<= 2.3 - -'],
    ['money of another country', '进出口总额达到600亿美元', '>= 60000000000 美元 -'],
    ['outlet bandwidth', '互联网出口带宽扩容至3600G', '>= 3600 Gbps -'],
    ['bandwidth spelt out', '宽带接入能力达到20兆比特每秒', '>= 20 Mbps -'],
    ['a fund that is set up', '设立规模不低于50亿元的产业基金', '>= 5000000000 元 -'],
    ['what is given out to all', '发放消费券不少于3亿元', '>= 300000000 元 -'],
    ['all of something', '所有乡镇通光纤', '= 100 % -'],
    ['nearly all', '基本实现行政村全覆盖', '≈ 100 % -'],
    ['should and are', '实现应保尽保', '= 100 % -'],
    ['a fund that the state sets up', '设立100亿元产业基金', '= 10000000000 元 -'],
    ['growth that is kept up', '研学人数每年保持两位数增长', '>= 10 % -'],
    ['a standard that is raised', '补助标准提高到每人每年520元', '>= 520 元 -'],
    ['each gets some: the count is meant', '每个县至少建成2所学校', '>= 2 所 -'],
  ])('%s', (_, text, target) => {
    expect(read(text)).toEqual([target]);
  });

  it('is one for each subject of 分别 and of 均', () => {
    expect(read('固定、移动宽带普及率分别达到75%和90%')).toEqual(['>= 75 % -', '>= 90 % -']);
    expect(read('归集率、合规率均达到100%')).toEqual(['>= 100 % -', '>= 100 % -']);
  });

  it('has the date that stands in the same place of a list of dates', () => {
    expect(read('2020年、2025年占比分别达到35%和45%')).toEqual(['>= 35 % 2020', '>= 45 % 2025']);
    expect(read('到2020年和2025年，占比分别达到35%和45%')).toEqual([
      '>= 35 % 2020',
      '>= 45 % 2025',
    ]);
  });
});

describe('a number that is none', () => {
  it.each([
    ['a slogan', '建立“三个一点”的联合激励机制'],
    ['a generation of networks', '推进5G网络建设和4K电视普及'],
    ['a class of things', '推动万吨大港扩能'],
    ['a threshold that says which are meant', '对年主营业务收入2000万元以上的企业优先支持'],
    ['an age', '鼓励60岁以上老年人参加'],
    ['a subsidy', '对认定的企业给予不超过50万元奖励'],
    ['a fine', '处1万元以上5万元以下罚款'],
    ['a rule of procedure', '自受理之日起20个工作日内作出决定'],
    ['what there is', '目前已建成4G基站18万个'],
    ['what was reached', '2017年，信息消费规模达到3200亿元'],
    ['what was reached by a date', '截至2017年底，普及率达到96%'],
    ['what the document says of itself', '提出4大行动、16项重点任务'],
    ['an ordinal', '按第三条规定实施第一批106项事项改革'],
    ['a hotline', '推广12316服务热线'],
    ['a circle of life', '打造15分钟生活圈'],
    ['a classification of ports', '推进万吨级泊位建设'],
    ['members of a group', '由省长任组长、3位副省长任副组长'],
  ])('%s', (_, text) => {
    expect(read(text)).toEqual([]);
  });

  it('does not hide the target behind it', () => {
    expect(read('目前已有20家，到2020年达到50家')).toEqual(['>= 50 家 2020']);
    expect(read('培育年交易额超10亿元的平台10个')).toEqual(['= 10 个 -']);
  });
});

describe('a milestone', () => {
  it.each([
    ['5G网络实现规模商用'],
    ['基本建成覆盖城乡的服务体系'],
    ['培育一批龙头企业'],
    ['综合实力进入全国第一方阵'],
    ['全面推行居住证制度'],
    ['散煤基本清零'],
  ])('%s: only where it has a date', (text) => {
    expect(read(text)).toEqual([]);
    expect(read(`到2020年，${text}`)).toEqual([`~ ${text} 2020`]);
  });
});

describe('no milestone', () => {
  it.each([
    ['到2020年，实现以下目标：'],
    ['到2020年，旅游业发展迈上新台阶'],
    ['到2020年，文化事业实现新提升'],
    ['到2020年，林地所有权人的权益得到保障'],
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('is lost to a year that says which', () => {
    expect(read('2018年6月底前，完成2017年受损桥梁修复')).toEqual([
      '~ 完成2017年受损桥梁修复 2018-06',
    ]);
  });

  it('is approximate when basically built, only when basically covered', () => {
    const comparators = (text: string) => readTargets(text, SETTING).map((each) => each.comparator);
    expect(comparators('到2020年，监测体系基本建成')).toEqual(['=']);
    expect(comparators('到2020年，4G网络基本覆盖城乡')).toEqual(['≈']);
  });
});

describe('where a deadline holds', () => {
  const text = '到2020年，建成平台3个。培育企业50家。';

  it('to the end of its sentence', () => {
    expect(read(text)).toEqual(['= 3 个 2020', '= 50 家 -']);
  });

  it('to the end of a clause of goals', () => {
    expect(read(text, { goals: true, signed: 2018 })).toEqual(['= 3 个 2020', '= 50 家 2020']);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '到2020年',
      '，',
      '。',
      '达到',
      '800亿元',
      '分别',
      '全覆盖',
      '“',
      '（',
      '5G',
      '、',
      '所有',
      '均',
    ),
  );

  it('is read without an error, and every quote is the text between its offsets', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, goals) => {
        const text = pieces.join('');
        for (const { quote, start, end } of readTargets(text, { goals, signed: 2018 })) {
          expect(text.slice(start, end).trim()).toBe(quote);
        }
      }),
    );
  });
});
