/**
 * A target's words cut at its number, so that the number can be emphasised where it stands.
 */
import { fold } from '../text/normalise';
import type { Target } from './plan';

const DIGITS = '(?:\\d+(?:[.,]\\d+)*|[一二三四五六七八九十百千两]+)';
const SCALE = '[十百千万亿]*';
/** `2020年` is a date, unless the target counts years. */
const NUMBER = new RegExp(
  `${DIGITS}\\s*${SCALE}(?:\\s*[至到~-]\\s*${DIGITS}\\s*${SCALE})?\\s*(?:余|多)?\\s*(%|个百分点|[A-Za-z]{1,4}|平方公里|平方米|立方米|人次|大类|[级元个家户部种类台套件项座所人名条处辆架次张吨亩倍番])`,
  'g',
);
const WORDED = /[百千万]+亿[级元]?|百分之[一二三四五六七八九十]+|翻[一两三]?番/;

/** Before the number, the number with its unit, and after it; no number where none is found. */
export function numberParts({
  quote,
  kind,
  unit,
}: Pick<Target, 'quote' | 'kind' | 'unit'>): readonly [string, string, string] {
  if (kind !== 'number') return [quote, '', ''];
  const folded = fold(quote);
  const found = [...folded.matchAll(NUMBER)];
  // Of several numbers the one in the target's own unit.
  const match =
    found.find(([, written]) => unit !== null && written === unit) ??
    found.find(([written]) => /\d/.test(written)) ??
    WORDED.exec(folded) ??
    found[0];
  if (!match) return [quote, '', ''];
  const start = match.index;
  const end = start + match[0].length;
  return [quote.slice(0, start), quote.slice(start, end), quote.slice(end)];
}
