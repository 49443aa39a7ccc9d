/**
 * Numbers that are no targets: names, thresholds that say which things are meant, terms of support,
 * rules of procedure, what the document says of itself, what there is already.
 *
 * A subsidy (`给予不超过50万元奖励`) is no target: it says what an applicant may get, not what the
 * region will have reached. Money that the state commits itself (`每年安排专项资金2亿元`, `设立100亿元基金`) is
 * one, and so is a standard that is to be raised (`补助标准提高到每人每年520元`).
 */

import type { Quantity } from '../../text/quantities';
import { FALLING, RISING } from './comparators';
import { isFundSetUp } from './stated';

/** Verbs that make a number a thing to be built or brought about: `培育10家以上`, `建成三个方向`. */
const MAKING =
  '(?:建成|建设|新建|改建|扩建|新改建|改造|打造|培育|培训|培养|形成|新增|新开通|发展|创建|引进|招引|认定|遴选|推出|推动|推进|带动|组织|举办|开展|扶持|支持|选派|配备|开通|完成|布局|扩大|增加|淘汰|制定|压减|化解|接入|投放|吸纳|转移|建|选|办)';
const MAKING_BEFORE = new RegExp(`${MAKING}[^,，;；。、]{0,6}$`);
const MAKING_RIGHT_BEFORE = new RegExp(`${MAKING}(?:了|至少|不少于|约|近)?$`);
const REACHING = `(?:${RISING}|${FALLING}|不超过|不高于|不低于|不少于|超过|突破|最多|至少|最长)`;
const REACHING_BEFORE = new RegExp(`(?:${REACHING})[^,，;；。、]{0,6}$`);

/** Sentences about something else: conditions, definitions, penalties, addresses, dates of reports. */
const OTHER_SENTENCE =
  /^□+(?:\([^()]*\))?(?:中)?(?:明确)?(?:提出|指出|确定)|应(?:当)?(?:同时)?(?:具备|符合|满足)(?:以下|下列)?.{0,6}条件|(?:以下|下列)(?:基本)?条件|所称|是指|罚款|奖金|联系(?:人|方式)|电话:|邮编|邮政编码|有效期|约谈|排名后|规划期|附件\d|基准日/;

/** Does the whole sentence speak of other things than targets? */
export function isOtherSentence(sentence: string): boolean {
  return OTHER_SENTENCE.test(sentence);
}

/** What there is already, or was reached before. */
const ACHIEVED =
  /目前|现有|现已|迄今|去年|(?<!以)上年(?!度)|同比|比上年|较上年|已(?:经)?(?:建成|有|达|形成|实现|完成|累计|开通|接入|突破|超过|覆盖)|近年|(?<=[^以之])以来|共有(?!产)|仅为|居全国第/g;
const ACHIEVED_SO_FAR = /累计(?:已)?(?:完成|建成|实现|投入|减)/g;

/**
 * Does what the sentence says up to a clause's end tell of what there is already? A deadline behind
 * such words turns to the future again: `目前已有20家，到2020年达到50家`.
 */
export function isAchieved(reached: string, lastDeadline: number, dated: boolean): boolean {
  if (lastMatch(ACHIEVED, reached) > lastDeadline) return true;
  return !dated && lastMatch(ACHIEVED_SO_FAR, reached) >= 0;
}

function lastMatch(pattern: RegExp, text: string): number {
  return Array.from(text.matchAll(pattern)).at(-1)?.index ?? -1;
}

interface Place {
  readonly quantity: Quantity;
  readonly before: string;
  readonly behind: string;
}

/** What is said of things by a number before it: 超过100亿元的企业, 超10亿元企业. */
const QUALIFIES =
  /^(?:(?:及|或)?以[上下内]|左右)?(?:的(?!目标|水平|规模)|(?![和及与并以的]|大关|左右))(?=[\u4e00-\u9fffA-Z□])/;
const SUPPORT =
  /(?:给予|奖励|奖补|补助|补贴|资助|贴息|申请|贷款额度|授信|担保贷款|返还|减免|最高|上限|注册资本|实缴|单个项目投资额|按每)[^,，;；。]{0,14}$/;
const SUPPORT_BEHIND =
  /^(?:以内|以下|左右)?(?:的)?(?:一次性|资金)?(?:标准给予|奖励|补助|补贴|资助|奖补|贴息|罚款|创业担保贷款)/;

/** The rules, each with what it keeps out. The first that fits decides. */
const RULES: readonly ((place: Place) => boolean)[] = [
  // 第三条, 第一批106项, 前5家, 世界500强, 3A级以上景区, 万吨级泊位
  ({ before, behind }) =>
    /(?:第|第[一二三四五六七八九十\d]+批|前|首届|关于|浏览|热线)\s*:?\s*$/.test(before) ||
    /^(?:强(?!村)|号|级(?!联)|年?行动计划|证合一|网融合|股)/.test(behind),
  // 每千人口…, 每百户不少于20平方米: the denominator
  ({ before, quantity }) =>
    /每\s*$/.test(before) &&
    (quantity.bare || quantity.kind === 'count' || quantity.kind === 'money'),
  // 百元医疗收入, 亿元国内生产总值, 十万人死亡率: the denominator without 每; 亿吨大港, 万亩方: a class
  ({ quantity, before, behind }) =>
    quantity.bare &&
    (quantity.kind === 'money' || quantity.kind === 'measure') &&
    !quantity.order &&
    !REACHING_BEFORE.test(before) &&
    !/[超过近约破达到]\s*$/.test(before) &&
    /^[\u4e00-\u9fffA-Z]/.test(behind),
  ({ quantity, behind }) =>
    quantity.unit === '人' && quantity.han && /^[^,，;；。、]{0,12}(?:率|量|数)/.test(behind),
  // 百万吨死亡率, 百公里油耗: the same of other things
  ({ quantity, behind }) =>
    quantity.bare &&
    !quantity.order &&
    /^(?!以上|以下|级)[^,，;；。、\d]{1,12}(?:率|[用耗含]量|[能水油电]耗|成本|强度|排放|拥有)/.test(
      behind,
    ),
  // 35蒸吨/小时以下燃煤锅炉, 7座及以下客车: what stays below something is never what is built
  ({ quantity, before, behind }) =>
    quantity.kind !== 'share' &&
    /^(?:\/[\u4e00-\u9fff]+)?(?:及|或)?(?:以下|以外)的?(?!的?(?:目标|水平))[\u4e00-\u9fff]/.test(
      behind,
    ) &&
    !REACHING_BEFORE.test(before),
  // 由4%提高到8%: where it comes from
  ({ before, behind }) =>
    /(?:由|从)[^,，;；。、]{0,10}$/.test(before) &&
    new RegExp(`^[^,，;；。、]{0,8}(?:${RISING}|${FALLING}|扩大|压缩)`).test(behind),
  // 提出4大行动、16项重点任务, 从5个方面, 在8个领域: what the document says of itself
  ({ quantity, before, behind }) =>
    quantity.kind === 'count' &&
    (/^(?:大)?(?:重点|主要|具体|专项|核心)?(?:方面|领域|环节|任务|措施|举措|阶段|行动|原则|关系|意识|自信|部分|指标|要求|专项行动|条意见)/.test(
      behind,
    ) ||
      /(?:(?<!公)共(?:有|计|分|设)|(?<!公)共(?=\s*$)|分为|分成|包括|涉及|列出|明确了?|提出了?|任组长|下设)[^,，;；。、]{0,6}$/.test(
        before,
      ) ||
      (/实施[^、,，;；。]{0,4}$/.test(before) &&
        !/\d项(?:以上)?$/.test(before + behind.slice(0, 2)) &&
        /^[^,，;；。]{0,6}(?:行动|工程|计划)/.test(behind))),
  // 3位副省长任副组长, 20个省直部门参加
  ({ behind }) =>
    /^[^,，;；。、]{0,8}(?:任|为)(?:副)?组长|^(?:省直|市直|中央)?(?:部门|单位)[^,，;；。、]{0,2}(?:参加|组成)/.test(
      behind,
    ),
  // 15分钟生活圈, 5个工作日内办结, 24小时服务: time is measured only where it is to become shorter or longer
  ({ quantity, before, behind }) =>
    quantity.kind === 'time' &&
    (!REACHING_BEFORE.test(before) ||
      (/^(?:以?内|之内)(?:作出|办结|完成|提交|公开|公示|上网|报|予以)/.test(behind) &&
        /之日起|收到/.test(before))),
  // 500米覆盖率, 沿江1公里范围内
  ({ behind }) => /^(?:以?内)?的?(?:覆盖率|范围|半径|服务圈|生活圈)/.test(behind),
  // 给予不超过50万元奖励, 按每户1000元标准给予补贴: terms of support
  ({ quantity, before, behind }) =>
    (quantity.kind === 'money' || quantity.kind === 'share') &&
    !/(?:标准|水平|比例)[^,，;；。]{0,6}(?:到|至|不低于|达)[^,，;；。]{0,8}$/.test(before) &&
    !/(?:安排|设立|统筹|筹集|投入|规模|发放)[^,，;；。]{0,12}$/.test(before) &&
    (SUPPORT_BEHIND.test(behind) ||
      (quantity.kind === 'money' && SUPPORT.test(before)) ||
      (quantity.kind === 'share' &&
        /(?:按|按照)[^,，;；。]{0,16}$/.test(before) &&
        /^[^,，;；。]{0,6}(?:给予|贴息|补助|奖励)/.test(behind))),
  // 主营业务收入2000万元以上的企业, 66人以上大班额, 20户以上自然村, 80周岁以上老年人: which are meant
  ({ quantity, before, behind }) =>
    quantity.kind !== 'share' &&
    !(quantity.kind === 'bandwidth' && /^[^,，;；。、]{0,12}能力/.test(behind)) &&
    /^(?:及|或)?(?:以上|以下|以外)的?[\u4e00-\u9fff]/.test(behind) &&
    !MAKING_RIGHT_BEFORE.test(before) &&
    !/(?:设立|规模|总投资|投入|安排)[^,，;；。、]{0,6}$/.test(before) &&
    !/^(?:及|或)?以上(?:的)?(?:目标|水平)/.test(behind) &&
    (!countsThings(quantity) ||
      /(?:对|凡|具有|拥有|设有|满|达到|达)[^,，;；。、]{0,4}$/.test(before)),
  // 2个以上园区主营业务收入超千亿元: the count is the target
  ({ quantity, before }) =>
    quantity.kind === 'money' &&
    /\d[家个户](?:以上|左右)?[^,，;；。、\d]{1,20}(?:收入|产值|规模|交易额|销售额|税收)(?:超过|超|突破|过|达到|达)\s*$/.test(
      before,
    ),
  // 主营业务收入超过100亿元的企业达到8家, 年交易额超10亿元的电商平台
  ({ quantity, before, behind }) =>
    quantity.kind === 'money' &&
    !quantity.order &&
    /(?:超过|超|突破|过|达到|达|不低于)\s*$/.test(before) &&
    !isFundSetUp({ before, behind }) &&
    QUALIFIES.test(behind),
  // 20家百亿级企业: the order of magnitude says which, not how many
  ({ quantity, before, behind }) =>
    quantity.order &&
    (/(?:\d\s*(?:余|多)?|[两三四五六七八九十])[家个户]\s*$/.test(before) ||
      /^(?:的)?(?:企业|园区)[^,，;；。]{0,4}\d/.test(behind)),
  // 50家十亿元规模以上的企业
  ({ quantity, behind }) =>
    quantity.kind === 'money' &&
    /^(?:规模)?(?:及)?以上(?:规模)?的?(?:企业|园区|项目|产业|集群)|^规模以上/.test(behind),
  // 全省16个市: all of them
  ({ before, behind }) =>
    /(?:全[省区]|我省)\s*$/.test(before) && /^(?:设区|地级|省辖)?(?:市|州)/.test(behind),
  // 五级覆盖 is a count of levels, 三级联动 a name
  ({ quantity, behind }) => quantity.unit === '级' && !quantity.order && !/^覆盖/.test(behind),
  // 三个方向 counts where something makes it; 一个, 一批 never does
  ({ quantity, before }) =>
    quantity.han &&
    !quantity.bare &&
    quantity.unit !== '级' &&
    quantity.kind === 'count' &&
    (quantity.value < 2 || (quantity.value < 100 && !MAKING_BEFORE.test(before))),
  // 千家万户
  ({ quantity, behind, before }) =>
    quantity.bare &&
    quantity.kind === 'count' &&
    (/^[百千万]/.test(behind) || /[百千万]$/.test(before)),
  // 百兆光纤普及, 100M以上宽带用户: a class of service
  ({ quantity, before, behind }) =>
    quantity.kind === 'bandwidth' &&
    ((quantity.bare &&
      !/^(?!.*(?:所有|全部)).*(?:具备|达到|提供|形成|升级[到至]|超过|提升[到至])[^,，;；。、]{0,6}$/.test(
        before,
      )) ||
      /^(?:及?以上)?(?:宽带|光纤)?(?:用户|端口)/.test(behind) ||
      /^[^,，;；。、\d]{0,8}覆盖/.test(behind)),
  // 每高校限推1项: a rule of procedure
  ({ before }) => /限(?:推|报|额|制)?\s*$/.test(before),
  // 研发投入占比不低于5%的企业: which are meant
  ({ quantity, before, behind }) =>
    quantity.kind === 'share' &&
    /(?:超过|超|达到|达|不低于|高于|低于)\s*$/.test(before) &&
    /^(?:以上|以下)?的(?:中小|工业|科技)?(?:企业|单位|项目|机构|园区|产品|学校|地区|村|县)/.test(
      behind,
    ),
];

function countsThings({ unit }: Quantity): boolean {
  return unit !== null && /^[家个项种类所部台套件处座条场期名批]$/.test(unit);
}

/** Is the quantity a target, as its clause tells? */
export function isTarget(quantity: Quantity, text: string): boolean {
  const place = {
    quantity,
    before: text.slice(0, quantity.start),
    behind: text.slice(quantity.end),
  };
  return !RULES.some((rule) => rule(place));
}
