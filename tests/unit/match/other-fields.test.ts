/**
 * The matcher between plans on a subject that it was not calibrated on (sorting household waste):
 * what everybody there talks about makes no two measures the same; their object and act do.
 */
import { describe, expect, it } from 'vitest';
import { explain, topicsEverywhere } from '../../../lib/match/beside/explain';
import type { Equivalent } from '../../../lib/match/matcher';
import { bundledModel, createMatcher } from '../../../lib/match/model';
import { directionOf } from '../../../lib/match/score/direction';
import type { Plan } from '../../../lib/plan/plan';
import { measureOf, planOf, queryOf } from './plans';

/** Both have these; what is tried stands beside them. */
const OWN = [
  '建立垃圾分类投放制度。居民按可回收物、有害垃圾、厨余垃圾、其他垃圾四类投放，小区设置定时定点投放站。',
  '完善垃圾收运体系。分类垃圾由专用车辆密闭运输，杜绝混装混运，线路和时间向居民公布。',
  '培育垃圾分类志愿者。组织社区党员、退休教师在垃圾投放站值守指导。',
  '开展垃圾分类教育。中小学、幼儿园把垃圾分类纳入课程，编写读本。',
  '加强垃圾焚烧厂监管。焚烧厂自动监测数据与生态环境部门联网，飞灰安全处置。',
];
const OTHER = [
  '规范居民投放行为。小区按四类标准配置垃圾桶，实行定时定点投放，撤除楼道散桶。',
  '健全垃圾转运网络。配备分类垃圾专用运输车，严禁先分后混，公示收运时间。',
  '推动垃圾处理收费改革。非居民单位垃圾按量计费，多产生多付费。',
  '整治农村垃圾堆放点。全面排查河道、路边积存垃圾，限期清零。',
  '强化资金保障。各级财政安排垃圾分类专项经费，鼓励社会资本参与。',
];

const texts = ({ measures }: Plan) => measures.map(({ text }) => text);

function answerTo(text: string, other: string): Equivalent | undefined {
  const notice = planOf('page', [text, ...OWN], { region: '330000' });
  const library = [planOf('there', [other, ...OTHER], { region: '320000' })];
  const hint = createMatcher(library).match(queryOf(notice)).get('1')?.[0];
  return hint?.measureId === '1' ? hint : undefined;
}

describe('between plans on another subject', () => {
  it.each([
    [
      'in other words',
      '办好厨余垃圾处理厂。新建三座厨余垃圾厌氧消化设施，沼渣制成有机肥还田。',
      '提升厨余垃圾处理能力。建设厨余垃圾厌氧消化项目，产出沼气发电、沼渣制肥。',
    ],
    [
      'shorter by half',
      '推行再生资源回收。布局社区回收站点，引导企业用手机预约上门回收废旧家具、家电，培育龙头回收企业。',
      '推行再生资源回收。设置社区回收站点，提供预约上门回收。',
    ],
    ['in a few words', '推行净菜上市。', '推广净菜进城。鼓励净菜上市。'],
  ])('a measure is found that stands there %s', (_, own, other) => {
    expect(answerTo(own, other)).toBeDefined();
  });

  it.each([
    [
      'names the same subject alone',
      '建设垃圾分类示范小区。评选一百个示范小区，给予物业企业奖励。',
      '修建垃圾填埋场防渗层。老旧垃圾填埋场封场，处理渗滤液。',
    ],
    [
      'does the same to another object',
      '淘汰老旧垃圾运输车。三年内国三柴油运输车全部报废，换成电动车辆。',
      '淘汰敞口垃圾池。拆除城乡结合部的砖砌池子，改设密闭桶站。',
    ],
    [
      'has the same means for another end',
      '给予投放积分奖励。居民扫码投放获得积分，兑换日用品。',
      '给予回收企业补贴。低值玻璃、织物按吨补贴回收企业，省级财政列支。',
    ],
  ])('one that %s is never called the same measure', (_, own, other) => {
    expect(answerTo(own, other)?.level).not.toBe('same');
  });

  it('one of the same object that wants the opposite is a passage at most', () => {
    const text = '一次性塑料餐具供应。餐饮门店、外卖平台和集贸市场按名录执行，市场监管部门检查。';
    expect(answerTo(`扩大${text}`, `扩大${text}`)?.level).toBe('same');
    expect(answerTo(`扩大${text}`, `压减${text}`)?.level).not.toBe('same');
  });

  it('one that two clauses there answer, each in part, is a passage of either', () => {
    const whole =
      '推广净菜和光盘行动。鼓励净菜上市，农贸市场设净菜专柜，批发市场剔除菜根菜叶。餐饮门店提示适量点餐，提供小份菜和打包盒，评选光盘示范店。';
    const parts = [
      '鼓励净菜上市。农贸市场设净菜专柜，批发市场剔除菜根菜叶。',
      '开展光盘行动。餐饮门店提示适量点餐，提供小份菜和打包盒。',
    ];
    const notice = planOf('page', [whole, ...OWN], { region: '330000' });
    const library = [planOf('there', [...parts, ...OTHER], { region: '320000' })];
    const hint = createMatcher(library).match(queryOf(notice)).get('1')?.[0];
    expect(['1', '2']).toContain(hint?.measureId);
    expect(hint?.level).toBe('partial');
  });

  it('what nothing else comes near to on either side is the same measure', () => {
    const hint = answerTo(
      '推广净菜上市。农贸市场设净菜专柜，减少厨余。',
      '鼓励净菜上市。各地农贸市场设立净菜专柜，从源头减少厨余。',
    );
    expect(hint?.level).toBe('same');
  });

  it('nothing is ever quite certain', () => {
    const [measure = ''] = OWN;
    const found = answerTo(measure, measure);
    expect(found?.level).toBe('same');
    expect(found?.score).toBeLessThan(0.98);
  });
});

describe('between plans of which all measures name one subject', () => {
  const MATTERS =
    '炮制 针灸 推拿 膏方 药膳 古籍 方剂 脉诊 师承 药圃 验方 饮片 煎药 药浴 灸具 艾绒 香囊 药茶 药枕 拔罐'.split(
      ' ',
    );
  const notice = planOf(
    'page',
    MATTERS.map((matter) => `发展中医药${matter}。中医药、中医院、中药材与${matter}相结合。`),
    { region: '330000' },
  );
  const library = planOf(
    'there',
    [...MATTERS].reverse().map((matter) => `办好${matter}。让${matter}走进乡村。`),
    { region: '320000' },
  );
  const others = MATTERS.map((matter) => `中医药${matter.charAt(0)}库。中医院、中药材、中医馆。`);

  it('what answers a measure in words is not crowded out by what only names the subject', () => {
    const all = { ...library, measures: planOf('', [...others, ...texts(library)]).measures };
    const matcher = createMatcher([all]);
    const query = queryOf(notice);
    const found = matcher.match(query);
    for (const measure of query.measures) {
      const best = matcher.rank(measure, query)[0];
      expect(found.get(measure.id)?.[0]?.measureId).toBe(best?.measureId);
    }
  });
});

describe('between plans on different subjects', () => {
  const fire = [
    '清理林区可燃物。开设防火隔离带，计划烧除林缘杂草。',
    '增设森林瞭望塔。重点林区视频监控全覆盖，红外探测火点。',
    '组建扑火专业队。配备风力灭火机、水泵和运兵车，开展实战演练。',
    '严格野外用火审批。防火期内禁止上坟烧纸、林区吸烟。',
    '修建林区防火道路。打通断头路，储备灭火水源。',
  ];

  it.each([
    [
      '加强组织领导。各级政府建立联席会议制度，明确责任分工，将任务完成情况纳入年度考核。',
      '加强组织领导。各地党政主要负责人亲自部署，成员单位按职责抓落实，加强督促检查。',
    ],
    [
      '加强宣传引导。利用广播、电视、网络开展形式多样的宣传，营造全社会支持参与的氛围。',
      '加强宣传教育。发放告知书，张贴警示标语，进村入户讲解典型案例。',
    ],
    [
      '加大资金投入。市县财政按人均标准列支经费，吸引企业参股建设。',
      '落实资金保障。省级财政每年安排专项补助，用于装备更新。',
    ],
  ])('what every plan has is no answer: %s', (own, other) => {
    const notice = planOf('page', [own, ...OWN], { region: '330000' });
    const library = [planOf('there', [other, ...fire], { region: '320000' })];
    expect(createMatcher(library).match(queryOf(notice)).get('1')).toBeUndefined();
  });
});

describe('a measure wants', () => {
  it.each([
    ['more', '扩大铁路货运', 1],
    ['more', '支持新能源汽车推广', 1],
    ['less', '压减粗钢产能', 2],
    ['less of what it forbids to add', '严禁新增焦化产能', 2],
    ['both', '发展新能源，淘汰燃煤锅炉', 0],
    ['neither', '加强用能监测', 0],
    ['neither, where that depends on the object', '降低准入门槛', 0],
  ] as const)('%s: %s', (_, title, direction) => {
    expect(directionOf(title, `${title}。各地抓好落实。`)).toBe(direction);
  });

  it('what its first clause says, where it has no title', () => {
    expect(directionOf('', '压减煤炭消费总量，发展清洁能源。')).toBe(2);
    expect(directionOf('', '各地要结合实际，压减煤炭消费。')).toBe(0);
  });
});

describe('the reason that is told', () => {
  const own = '推进居家适老化改造。为特殊困难老年人家庭安装扶手和防滑垫，改造卫生间。';
  const elderly = [
    '发展老年助餐。办好老年人食堂，为高龄老年人送餐上门。',
    '培养养老护理员。院校开设养老服务专业，发放入职补贴。',
    '建设养老服务设施。新建住宅配建养老服务用房，引入养老机构运营。',
    '加强养老机构监管。养老机构实行预收费资金存管。',
    '发展智慧养老。建设养老服务平台，推广老年人紧急呼叫设备。',
  ];
  const other = '改造老年人家庭环境。对特殊困难老年人家庭实施适老化改造，加装扶手和坡道。';

  it('is not what the notice says everywhere', () => {
    const notice = planOf('page', [own, ...elderly], { region: '330000' });
    const library = [planOf('there', [other, ...OTHER], { region: '320000' })];
    const everywhere = topicsEverywhere(notice.measures, bundledModel().knowledge);
    const { knowledge } = bundledModel();
    const [mine, theirs] = [notice.measures[0], library[0]?.measures[0]];
    if (!mine || !theirs) throw new Error('no measures');
    expect(everywhere).toContain('养老服务');
    const { why } = explain(mine, theirs, knowledge, everywhere);
    expect(why.topics).not.toContain('养老服务');
    expect([...why.topics, ...why.words].length).toBeGreaterThan(0);
  });

  it('is that all the same where there is no other', () => {
    const { knowledge } = bundledModel();
    const [one, two] = ['养老服务重在便利。', '养老服务应当可及。'].map((text) =>
      measureOf('1', text),
    );
    if (!one || !two) throw new Error('no measures');
    const { why } = explain(one, two, knowledge, new Set(['养老服务']));
    expect(why.topics).toEqual(['养老服务']);
  });
});
