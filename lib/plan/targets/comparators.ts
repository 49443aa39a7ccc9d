/** How a number compares, by the words around it. Tables of patterns; the first that fits counts. */
import type { Quantity } from '../../text/quantities';
import type { Comparator } from '../plan';

/** Words behind a number. They come first: `降到30%左右`. */
const BEHIND: readonly (readonly [RegExp, Comparator])[] = [
  [/^\s*(?:及|或)?以上/, '>='],
  [/^\s*(?:(?:及|或)?以内|(?:及|或)?以下|之内)/, '<='],
  [/^\s*(?:左右|上下)/, '≈'],
  [/^\s*(?:M|G)?起步/, '>='],
];
/** What may stand between such a word and its number. */
const NEAR = '(?:[^,，;；。、]{0,4}|[^,，;；。、\\d]{0,12}的)$';
/** Verbs of rising to a value. */
export const RISING =
  '达到|(?<!通)达(?![标产成])|到达|跨越|(?:迈|站|登|跃)上|迈[入进]|(?:提高|提升|增加|增|增长|扩大|发展|上升|扩容|扩展|恢复|回升|拓展|延长|升)(?:到|至)|稳定在|保持在|维持在|不断提高到';
/** Verbs of falling to a value. */
export const FALLING =
  '(?:降低?|下降|减少|减|压缩|压减|缩短|缩小|缩减|精简|减至|控制)(?:到|至|在|为)';
/** Words before a number. */
const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [
    new RegExp(
      `(?:不(?:得|能|应|宜|可)?(?:超过|高于|大于|多于|突破)|最多|至多|最长|${FALLING})${NEAR}`,
    ),
    '<=',
  ],
  [
    new RegExp(`(?:达到或超过|不(?:得|能|应|宜|可)?(?:少于|低于|小于|短于)|至少|最少|起码)${NEAR}`),
    '>=',
  ],
  [new RegExp(`(?:超过|突破|高于|多于|大于|逾|超出)${NEAR}`), '>'],
  [/(?:超|过)\s*$/, '>'],
  [new RegExp(`基本(?:达到|实现|完成)${NEAR}`), '≈'],
  [/(?:约|大约|近|接近|大体)\s*$/, '≈'],
  [/上\s*$/, '>='],
  [new RegExp(`(?:${RISING})${NEAR}`), '>='],
];

/**
 * The comparator of `found[i]` in its clause. Examples beside the rules: an order of magnitude is
 * about so much (`百亿级`, `百家`); a share of things that do something is at least that (`80%的县建成`).
 */
export function comparatorOf(text: string, found: readonly Quantity[], i: number): Comparator {
  const quantity = found[i];
  if (quantity === undefined) return '=';
  if (quantity.order) return '≈';
  const before = text.slice(0, quantity.start);
  const behind = text.slice(quantity.end);
  for (const [pattern, comparator] of BEHIND) if (pattern.test(behind)) return comparator;
  if (quantity.more) return '>';
  // 两位数 is from ten on.
  if (text.startsWith('两位数', quantity.start)) return '>=';
  for (const [pattern, comparator] of BEFORE) if (pattern.test(before)) return comparator;
  // 分别达到800亿元和700亿元: the verb serves both.
  const first = found[0];
  if (i > 0 && first !== undefined && /分别/.test(text.slice(0, first.start))) {
    return comparatorOf(text, found, 0);
  }
  if (quantity.unit === '%' && quantity.value < 100 && /^的/.test(behind)) return '>=';
  return quantity.bare && quantity.kind !== 'bandwidth' ? '≈' : '=';
}
