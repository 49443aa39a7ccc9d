/** What speaks against a number's being a target: each with its weight and an example. */
import type { Quantity } from '../../text/quantities';
import { ACHIEVED, BOUND, type Evidence, isDoneTo, REACHED, SUMMED } from './stated';

/** `应` as an auxiliary, not 应急, 供应, 应用. */
const SHALL =
  /应当|(?<![供响适相对反效感顺])应(?![急用对收届变付聘邀激有])|必须|(?<![必无])须|不得(?![少低超高大小多])|不准|严禁|禁止|不宜|方可|不予/;
const isPhysical = ({ kind, value }: Quantity) => kind === 'measure' && value < SUMMED;

/** How often: 每年, 每季度, 每两周. */
const PERIOD =
  '每(?:个?(?:年度?|半年|季度?|月|周|日|天|学期|学年|班|旬|[\\d一两二三四五]+[年个天月日周]))';
const FREQUENCY = new RegExp(PERIOD);
const SHORT_PERIOD = /每(?:个?(?:半年|季度?|月|周|日|天|学期|旬))/;
/** Units in which a duty is counted, or the time that it takes. */
const TURNS = /^(?:次|学时|课时|小时|分钟|天|节|趟|遍)$/;
/** One thing of many whose property or staff is fixed: 每间, 每所; not 每千人, 每个县. */
const EACH_THING =
  /(?:每\d+[名人户个张床]|每个?[^,，;；。、县市区州乡镇村社街]{0,4}(?:处|间|床|班|栋|幢|台|车|[百十]户|户|所|座|店|站|点|校|园|室|层|教室|车间|班级|车位|床位|项目|网格|岗位|工作?日|机构|单位|企业)|户均|单[个体栋座]|班额|每?生均|间距|半径|高度|宽度|厚度|深度|坡度)[^,，;；。]*$/;
/** What money is paid or charged for: 每亩, 按床位. */
const PAID_PER =
  /(?:每(?!年|个?(?:月|季)度?安排)[^,，;；。、]{1,8}?|[亩户村次床]均[^,，;；。、]{0,6}|按[^,，;；。]{0,12}|人均(?!可支配|收入|地区|GDP|公共|生产|财政支出)[^,，;；。、]{0,6}|\/)$/;
/** What pays or is paid, charged or insured, and in what share. */
const BORNE =
  /(?:补助|补贴|资助|承担|负担|分担|配套|报销|返还|减免|减征|免征|贴息|代偿|赔付|让利|计提|提取|奖补|奖励|给予|抵扣|加计扣除|收取|缴纳|缴存)[^,，;；。、]{0,6}$/;
const PRICED =
  /(?:标准|定额|单价|价格|电价|水价|气价|收费|缴费|保费|保额|津贴|费用(?!总)|限额|门槛|起付线|封顶线|工资|报酬|补偿)(?:(?!收入|规模|总额)(?:不低于|不高于|不少于|不超过|一般|原则上|按|执行|定|确定)?为?[^,，;；。、达提降]{0,6})$/;

/** Work turns on what stands behind these, unless a verb comes between: 围绕…培育20个品牌. */
const TURNING =
  /(?:聚焦|围绕|立足|依托|发挥|针对|涉及|面向|瞄准|对标|基于|分布[在于])([^,，;；。]{0,30})$/;
/** Ratios that a plot, a building or a contract keeps. */
const NORM_RATIO =
  /(?:保证率|容积率|绿地率|建筑密度|配建|资本金|首付|保证金|利率|费率|税率|分成(?![果立功效])|出资|[持参入控]股|自[付负]|上缴|加[成价]|公摊|误差|折扣)[^,，;；。、]{0,14}$/;

export const AGAINST: readonly Evidence[] = [
  { what: 'a rule: 应当, 不得', weight: -3, holds: ({ before }) => SHALL.test(before) },
  {
    what: 'a rule without a date',
    weight: -2,
    holds: ({ before, dated, goals }) =>
      !dated && !goals && (SHALL.test(before) || /不得/.test(before)),
  },
  {
    what: 'a further bound behind one that is none: 绿地率不低于30%，旧城不低于25%',
    weight: -2,
    holds: ({ before, refused, dated }) => refused && !dated && BOUND.test(before),
  },
  {
    what: 'a rule that leaves room: 原则上, 一般',
    weight: -1,
    holds: ({ before }) => /原则上|一般(?=[不为应按在要控达需\d□]|每)/.test(before),
  },
  {
    what: 'the property of a thing: 路面宽度不小于6米',
    weight: -3,
    holds: ({ before, quantity }) => isPhysical(quantity) && BOUND.test(before),
  },
  {
    what: 'a time limit: 不超过30分钟',
    weight: -3,
    holds: ({ before, quantity }) => quantity.kind === 'time' && BOUND.test(before),
  },
  {
    what: 'staff or number of one thing: 不少于5人',
    weight: -1,
    holds: ({ before, quantity: { kind, value } }) =>
      kind === 'count' && value < 100 && BOUND.test(before),
  },
  {
    what: 'of each thing: 每间教室, 单栋',
    weight: -2,
    holds: ({ before, quantity: { kind } }) => kind !== 'share' && EACH_THING.test(before),
  },
  {
    what: 'a standard that is kept: 按照…的标准, 执行75%节能标准',
    weight: -4,
    holds: ({ before, behind }) =>
      /(?:按照?|依照|执行|采用|符合|遵循|参照)[^,，;；。]*$/.test(before) &&
      /^[^,，;；。]{0,10}(?:标准|要求|比例|规范|规格|幅度)/.test(behind),
  },
  {
    what: 'which are meant: 开采深度超过400米的煤层',
    weight: -4,
    holds: ({ before, behind, quantity }) =>
      /^(?:及?以[上下内外])?的(?!目标|水平|规模|增长|速度|增速|比例)(?=[\u4e00-\u9fff□])/.test(
        behind,
      ) &&
      (quantity.kind === 'share'
        ? /(?:率|比例|比重|占比|强度|分|量|度)(?:[^,，;；。、]{0,2}(?:超过|达到|高于|大于|低于|小于|不足))[^,，;；。、]{0,2}$/.test(
            before,
          )
        : /(?:超过|超|高于|大于|多于|低于|小于|少于|不足|不满|未满|满|达到|达)\s*$/.test(before) ||
          (quantity.kind === 'measure' && !ACHIEVED.test(before))),
  },
  {
    what: 'a condition: …的，应当…; 达到…后方可…',
    weight: -10,
    holds: ({ behind }) => /的\s*$|方可|后才/.test(behind),
  },
  {
    what: 'what earns support: 入驻企业不少于20家，给予奖补',
    weight: -4,
    holds: ({ before, later, dated }) =>
      !dated &&
      BOUND.test(before) &&
      /^[^。]*[,;][^,;]{0,4}(?:给予|予以|奖励|补助|优先|可申报)/.test(later),
  },
  {
    what: 'a density or a load: 每亩不超过200株, 每日不超过3万人次',
    weight: -3,
    holds: ({ before, dated }) =>
      !dated &&
      BOUND.test(before) &&
      /每(?:[亩日天时]|小时|平方|公[里顷])[^,，;；。、]*$/.test(before),
  },
  {
    what: 'the ratio of a plot, a building, a contract: 容积率不低于1.0',
    weight: -4,
    holds: ({ before, dated }) => !dated && NORM_RATIO.test(before) && !REACHED.test(before),
  },
  {
    what: 'those to whom something is done: 对人数不足30人、…的队伍',
    weight: -4,
    holds: ({ before, behind }) =>
      /(?:^|[\s□(])(?:对|凡|凡是|对于|针对)(?![外接标口比照准])[^,，;；。]*$/.test(before) &&
      !isDoneTo({ before, behind }),
  },
  {
    what: 'what work turns on: 以200平方公里以上的河流为重点, 聚焦6个产业',
    weight: -4,
    holds: ({ before, behind }) =>
      (/(?<![可予所])以(?![上下内外])[^,，;；。]*$/.test(before) &&
        /^[^,，;；。]*为(?:重点|单位|主|核心|基础|依托|载体|抓手|目标|限|例)/.test(behind)) ||
      !ACHIEVED.test(TURNING.exec(before)?.[1] ?? '新增'),
  },
  {
    what: 'how often a duty is done: 每月组织1次排查, 每学期2课时',
    weight: -4,
    holds: ({ before, quantity: { unit, value } }) =>
      value < 1000 &&
      ((TURNS.test(unit ?? '') && (FREQUENCY.test(before) || BOUND.test(before))) ||
        (unit === '场' && value < 10 && SHORT_PERIOD.test(before))),
  },
  {
    what: 'hours of training: 不少于72学时',
    weight: -2,
    holds: ({ quantity: { unit } }) => unit === '学时' || unit === '课时',
  },
  {
    what: 'paid per unit: 每亩不低于800元, 3元/吨',
    weight: -4,
    holds: ({ before, quantity: { kind, unit } }) =>
      kind === 'money' &&
      !REACHED.test(before) &&
      (/\//.test(unit ?? '') || PAID_PER.test(before.replace(new RegExp(`${BOUND.source}`), ''))),
  },
  {
    what: 'a price, a rate of pay: 筹资标准为80元',
    weight: -4,
    holds: ({ before, quantity: { kind } }) =>
      kind === 'money' && PRICED.test(before) && !REACHED.test(before),
  },
  {
    what: 'a budget: 财政每年安排2亿元',
    weight: -4,
    holds: ({ before, quantity: { kind } }) =>
      kind === 'money' &&
      (/(?:安排|列支|下达|拨付)[^,，;；。、]*$/.test(before) ||
        /(?:财政|预算|每年|专项资金|经费)[^,，;；。]{0,12}(?:投入|统筹|整合|筹措)[^,，;；。、]*$/.test(
          before,
        )),
  },
  {
    what: 'who bears how much: 财政补助50%, 个人承担部分不超过三成',
    weight: -4,
    holds: ({ before, quantity: { kind } }) =>
      (kind === 'share' || kind === 'money') &&
      BORNE.test(before) &&
      (!/(?:比例|标准|率|水平)[^,，;；。、]*$/.test(before.slice(before.search(BORNE))) ||
        /(?:为|按|不超过|不高于|最高|至多)\s*$/.test(before)),
  },
  {
    what: 'a part set aside, a relief: 不低于10%的资金用于…, 按3%提取, 减半优惠',
    weight: -6,
    holds: ({ before, behind, quantity: { kind } }) =>
      kind === 'share' &&
      (/^[^,，;；。]{0,12}(?:用于|优惠|的?政策|计提|提取|列支|缴纳|上缴|留存|返还|给予|执行|征收|减征|计征|计算)/.test(
        behind,
      ) ||
        /按(?:照)?[^,，;；。]{0,16}$/.test(before)),
  },
  {
    what: 'what there is: 已投运的38个, 全长120公里',
    weight: -4,
    holds: ({ before }) =>
      /(?:已[^,，;；。、]{1,6}的?|现存|[全总线]长|原有|所辖|下辖|辖区内?|境内)[^,，;；。、]{0,4}$/.test(
        before,
      ),
  },
  {
    what: 'the cost of what is pushed on: 总投资350亿元的12个项目',
    weight: -4,
    holds: ({ before, behind, quantity: { kind } }) =>
      kind === 'money' && /总?投资\s*$/.test(before) && /^的\d/.test(behind),
  },
  {
    what: 'what the region has: 我省有人口1200万人',
    weight: -4,
    holds: ({ before }) => /(?:我[省市区]|全[省市区]|境内|辖区)[现共]?有[^,，;；。]*$/.test(before),
  },
  {
    what: 'all that there are: 全省105个县',
    weight: -4,
    holds: ({ before, behind }) =>
      /全[省市区国]\s*(?:\d+个[^、]{1,6}、)*$/.test(before) &&
      /^(?:设区|地级|市辖)?[市州县区乡镇]/.test(behind),
  },
  {
    what: 'an exact count, as of what is there: 129所',
    weight: -1,
    holds: ({ dated, quantity: { kind, value } }) =>
      !dated &&
      (kind === 'count' || kind === 'measure') &&
      /[1-9]\d+[1-46-9]$|\d{3,}\.\d/.test(`${value}`),
  },
];
