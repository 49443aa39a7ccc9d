/** A number as its sentence states it, and the words by which it is weighed from both sides. */
import type { Quantity } from '../../text/quantities';
import { FALLING, RISING } from './comparators';

/** A number in its clause (folded, dates and names blank), and what holds around it. */
export interface Stated {
  readonly quantity: Quantity;
  /** The clause before and behind the number. */
  readonly before: string;
  readonly behind: string;
  /** The sentence before the clause. */
  readonly earlier: string;
  /** The sentence behind the clause. */
  readonly later: string;
  /** It has a deadline, of its own or from before. */
  readonly dated: boolean;
  /** It stands in the plan's clause of goals. */
  readonly goals: boolean;
  /** The clause before it in the sentence committed to a number. */
  readonly listed: boolean;
  /** It had numbers and committed to none. */
  readonly refused: boolean;
}

/** Evidence, its weight, and what it is, with an example. */
export interface Evidence {
  readonly what: string;
  readonly weight: number;
  readonly holds: (stated: Stated) => boolean;
}

/** Verbs whose object a region brings about, wherever they stand before the number. */
export const ACHIEVED = new RegExp(
  [
    '建成(?!区(?!域)|的|后)|建设(?!用地|标准|单位|规模)|[新改扩]建|改造|打造|培[育养训]|轮训|形成|新增|增[加设]|发展|创[建办]|组建|建[有立]',
    '引[进育导]|招[引募收录聘]|吸[引纳]|认定|遴选|评选|命名|选[派聘树择]|推[出广动进]|促进|带动|拉动|撬动|实[施现行]|组织|举办|开展|扶持|支持|资助',
    '配[备置]|安装|更[换新]|开(?:[通放工]|发(?!区))|完成|竣工|布[局设]|扩大|拓展|铺设|架设|设[立置]|淘汰|化解|退出|关闭|取[缔消]|拆除|清理|减负',
    '整治|治理|修[复订建]|恢复|营造|造林|植树|种植|抚育|制定|参与|研制|攻克|突破|孵化|转化|接入|汇聚|归集|整合|投[放资入]|转移|安置|搬迁|解决|救助',
    '惠及|受益|覆盖|脱贫|签约|发行|募集|筹集|收储|储备|供应|提供|争创|入选|上线|回收|拥有|降低|减[少轻]|节[约省]',
  ].join('|'),
);
/** Right before the number, with a word between. */
export const REACHED = new RegExp(
  `(?:${RISING}|${FALLING}|(?<!不(?:得|能|应|宜)?)(?:超过|突破|超))(?:[^,，;；。、]{0,6}|每[^,，;；。、]{1,8})$`,
);
/** A bound without a verb that reaches it. */
export const BOUND =
  /(?:不(?:得|能|应|可|宜)?(?:低于|少于|小于|短于|超过|高于|大于|多于)|至少|最少|最多|至多|最长)[^,，;；。、]{0,4}$/;
/** Sizes from here on are summed up over a region, below they are those of one thing. */
export const SUMMED = 1e4;

/** 对300个小区实施改造: so many have something done to them. */
export function isDoneTo({ before, behind }: Pick<Stated, 'before' | 'behind'>): boolean {
  return (
    /(?:^|[\s□(])(?:对|为)(?:全[省市区县])?\s*$/.test(before) &&
    !/^(?:及?以[上下])?的/.test(behind) &&
    /(?:实施|进行|开展|完成|提供|解决|免费)/.test(behind)
  );
}

/** A fund that is set up is as large as it is said to be: `设立不少于50亿元的产业基金`. */
export const isFundSetUp = ({ before, behind }: Pick<Stated, 'before' | 'behind'>): boolean =>
  /(?:设立|组建|发起|筹建|成立|建立|形成)[^,，;；。]{0,30}$/.test(before) &&
  /^(?:及?以上|左右)?的?[^,，;；。]{0,20}基金/.test(behind);
