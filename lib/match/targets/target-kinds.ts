/**
 * What sort of quantity a target is, which way is further, and whether two regions may be ranked by
 * it. The rules are of language, read off the metric's name, its unit and the comparator; where they
 * do not say, nothing is ranked: a wrong ranking costs more than a missing one.
 */
import type { Comparator, Target } from '../../plan/plan';

/** Only targets of one kind are comparable: an amount and its growth are different columns. */
export type TargetKind = 'amount' | 'growth' | 'rate' | 'count' | 'milestone';

/** What changes, at the end of a metric's name: `信息消费规模年均增长`, `单位GDP能耗下降`. */
const CHANGE =
  /(?:累计|同比|年均|每年|年)?(?:增长|增速|增幅|增加|提高|提升|上升|下降|降低|降幅|减少|压减|压缩|缩短|削减|翻番)(?:率|幅度|速度)?$/;
/** Of these more is further, whatever is reduced: `PM2.5浓度下降10%`. */
const REDUCTION = /(?:下降|降低|降幅|减少|压减|压缩|缩短|削减)(?:率|幅度)?$/;

/**
 * What less of is better. The head of a Chinese noun phrase stands last, so only the end is read:
 * 污水排放达标率 is a rate of reaching a standard.
 */
const BURDEN =
  /(?:能耗|能源消[耗费]|煤炭消费|水耗|用水|物耗|排放|浓度|失业|死亡|发病|患病|(?<!就业)发生|辍学|漏损|负债|不良贷款|投诉|事故|成本|负担|差距|时限|时间)(?:总量|量|总额|额|强度|水平|率|比率?|比重|占比|起数|人数|数)*$/;

/** Rates of which more is better, whatever the comparator: `全覆盖` is `= 100`. */
const REACH =
  /(?:覆盖|普及|通达|接入|入户|参保|合格|达标|优良|利用|回收|处理|处置|办理|满意|巩固|入学|入园|就业|城镇化|机械化|自给|开放|公开|共享|归集|应用|转化|贡献)(?:率|比率|比例|比重|占比|程度)$/;

/** Measured per head, per unit or at one connection, so that it does not grow with the region. */
const PER_UNIT =
  /人均|户均|亩均|地均|平均|每[百千万亿]?(?:名|个|户|人|亩|平方公里|公里)|单位(?:GDP|地区生产总值|国内生产总值|面积|产品|工业)|强度$|密度$|浓度$|寿命$|指数$|接入(?:能力|速率|带宽)$/i;

/** Units that say so themselves: `微克/立方米`; what is done in a day or a year grows all the same. */
const PER_UNIT_OF_MEASURE = /\/每?[万百]?(?:平方米|立方米|公里|人|户|亩|床|千瓦时)/;

/** The kind of a target. */
export function targetKind(target: Target): TargetKind {
  if (target.kind === 'milestone' || target.value === null) return 'milestone';
  // 翻一番 and 提高10个百分点 are growth by their nature.
  if (/^倍$|百分点$/.test(target.unit ?? '')) return 'growth';
  if (target.unit === '%') return CHANGE.test(target.metric) ? 'growth' : 'rate';
  return target.unit === '元' ? 'amount' : 'count';
}

/**
 * Whether the quantity grows with the size of the region. 800亿元 of 海南 and 1.5万亿元 of 广东 say
 * how large the two are, not which goes further: that would need their population or product, and
 * those are not in the documents. Rates and growth are fair, and so is what is counted per head.
 */
export function growsWithSize(target: Target): boolean {
  const kind = targetKind(target);
  const perUnit = PER_UNIT.test(target.metric) || PER_UNIT_OF_MEASURE.test(target.unit ?? '');
  return (kind === 'amount' || kind === 'count') && !perUnit;
}

/**
 * Which way is further for targets of one metric; null where neither the name nor the comparators
 * tell, or they contradict each other.
 */
export function furtherWay(targets: readonly Target[]): 'higher' | 'lower' | null {
  const metric = targets[0]?.metric ?? '';
  const says = (...wanted: Comparator[]) =>
    targets.some(({ comparator }) => wanted.includes(comparator));
  const atMost = says('<=');
  const atLeast = says('>=', '>');
  if (atMost && atLeast) return null;
  if (REDUCTION.test(metric)) return atMost ? null : 'higher';
  if (atMost) return 'lower';
  if (BURDEN.test(metric.replace(CHANGE, ''))) return atLeast ? null : 'lower';
  const known = atLeast || CHANGE.test(metric) || REACH.test(metric);
  return known ? 'higher' : null;
}

/** Units of one thing each: 100家企业 and 100个企业 are as many, and a Gbps is 1000 Mbps. */
const UNITS: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  家: ['个', 1],
  座: ['个', 1],
  处: ['个', 1],
  所: ['个', 1],
  名: ['人', 1],
  Gbps: ['Mbps', 1000],
};

/** The unit to compare by; null for a milestone. */
export function comparedUnit({ unit }: Target): string | null {
  return unit === null ? null : (UNITS[unit]?.[0] ?? unit);
}

/** The end of a range that binds, in the unit to compare by. */
export function comparedValue({ value, max, unit }: Target, further: 'higher' | 'lower'): number {
  const bound = (further === 'lower' ? max : null) ?? value ?? Number.NaN;
  return bound * (UNITS[unit ?? '']?.[1] ?? 1);
}
