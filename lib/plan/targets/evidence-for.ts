/** What speaks for a number's being a target: each with its weight and an example. */
import {
  ACHIEVED,
  BOUND,
  type Evidence,
  isDoneTo,
  isFundSetUp,
  REACHED,
  type Stated,
  SUMMED,
} from './stated';

/** Growth or fall by so much, right before the number. */
const GROWN =
  /(?:增长|增加|增收|下降|降低|减少|提高|提升|缩小|缩短|压缩|压减|精简|上升|回升|减量)率?(?:约|近|了|超过?|不?低于|不少于|控制在|达到?)?\s*$/;
/** The same behind it: 保持两位数增长. */
export const GROWS = /^的?(?:速度|增速)?增长/;
/** A share that is kept for a whole region or a whole group. */
const RATE =
  /(?:率|比例|比重|占比|占[^,，;；。、]{1,20}|程度|水平|系数|指数|强度|覆盖|之比|PUE值)[^,，;；。、]{0,8}$/;
/** What is summed up over a region. */
const SUM =
  /(?:总[量额值数]|规模|产[值量能]|收入|增加值|[用水]量|保有量|存栏|出栏|面积|里程|人[数次]|用户|户数|装机|能力|投资|吞吐量)[^,，;；。、]{0,8}$/;
/** 新建小区绿地率不低于30%: there `新建` says which; only what is counted is made by it. */
function isMade({ before, quantity: { kind } }: Stated): boolean {
  return ACHIEVED.test(
    kind !== 'count' && BOUND.test(before) ? before.replace(/[新改扩迁]+建/g, '') : before,
  );
}

export const FOR: readonly Evidence[] = [
  { what: 'a goal of the plan', weight: 3, holds: ({ goals }) => goals },
  { what: 'a deadline: 到2020年', weight: 2, holds: ({ dated }) => dated },
  { what: 'it is reached: 提高到60%', weight: 2, holds: ({ before }) => REACHED.test(before) },
  { what: 'it is made: 新增床位500张', weight: 2, holds: isMade },
  {
    what: 'it grows: 年均增长8%',
    weight: 2,
    holds: ({ before, behind, quantity }) =>
      GROWN.test(before) || GROWS.test(behind) || quantity.unit === '倍',
  },
  {
    what: 'a rate over a region or group: 普及率85%',
    weight: 2,
    holds: ({ before, behind, quantity: { kind } }) =>
      (kind === 'share' || kind === 'index') &&
      (RATE.test(before) || /^以?上?的[\u4e00-\u9fff]/.test(behind)),
  },
  {
    what: 'a sum over a region: 粮食产量300万吨',
    weight: 1,
    holds: ({ before, quantity: { kind } }) => kind !== 'share' && SUM.test(before),
  },
  {
    what: 'a size that only a region has: 1000万亩',
    weight: 1,
    holds: ({ quantity: { kind, value } }) =>
      (kind === 'measure' || kind === 'count') && value >= SUMMED,
  },
  {
    what: 'per head of a region: 人均, 每千人口',
    weight: 1,
    holds: ({ before }) =>
      /人均|每[百千万][^,，;；。、\d]{0,12}(?:人|老年人|人口)|亩均|地均/.test(before),
  },
  {
    what: 'so many have something done to them: 对300个小区实施改造',
    weight: 2,
    holds: isDoneTo,
  },
  {
    what: 'a fund that is set up: 设立不少于50亿元的产业基金',
    weight: 6,
    holds: (stated) => stated.quantity.kind === 'money' && isFundSetUp(stated),
  },
  {
    what: 'so much is given out to all: 发放消费券3亿元',
    weight: 2,
    holds: ({ before, quantity: { kind } }) =>
      kind === 'money' &&
      /(?:发放|投放)[^,，;；。]{0,16}(?:券|红包|贷款)[^,，;；。]{0,8}$/.test(before),
  },
  {
    what: 'the region is its subject: 全省',
    weight: 1,
    holds: ({ before }) => /全[省市区县州]|全自治区|我[省市区]/.test(before),
  },
  {
    what: 'an aim: 力争',
    weight: 1,
    holds: ({ before }) => /力争|争取|确保|努力|预计/.test(before),
  },
  {
    what: 'a round number to which its clause runs: 开行班列1000列',
    weight: 1,
    holds: ({ before, behind, quantity: { kind, value, han, bare } }) =>
      (kind === 'count' || kind === 'measure' || kind === 'money') &&
      !han &&
      !bare &&
      value >= 20 &&
      Number(value.toPrecision(2)) === value &&
      !BOUND.test(before) &&
      /[\u4e00-\u9fff]$/.test(before) &&
      /^(?:及?以上|左右)?[^,，;；。、]{0,1}$/.test(behind),
  },
  {
    what: 'a time where times are to be shortened: 时限压缩一半，最多10个工作日',
    weight: 3,
    holds: ({ earlier, quantity: { kind } }) =>
      kind === 'time' && /压缩|缩短|压减|提速/.test(earlier),
  },
  { what: 'one of a list of goals', weight: 1, holds: ({ listed }) => listed },
];
