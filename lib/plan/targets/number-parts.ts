/**
 * A target's words cut at its number, so that the number can be emphasised where it stands.
 */
import { fold } from '../../text/normalise';
import type { Target } from '../plan';

const DIGITS = '(?:\\d+(?:[.,]\\d+)*|[一二三四五六七八九十百千两]+)';
const SCALE = '[十百千万亿]*';
const NUMBER = new RegExp(
  `${DIGITS}\\s*${SCALE}(?:\\s*[至到~-]\\s*${DIGITS}\\s*${SCALE})?\\s*[余多]?\\s*`,
  'g',
);
/** Behind a number that is written in another unit than the target's. `2020年` is a date. */
const UNIT = /^(?:%|个百分点|大类|[A-Za-z]{1,4}|[级元个家户人])/;
const WORDED = /[百千万]+亿[级元]?|百分之[一二三四五六七八九十]+|翻[一两三]?番/;

/** Before the number, the number with its unit, and after it; no number where none is found. */
export function numberParts({
  quote,
  kind,
  unit,
}: Pick<Target, 'quote' | 'kind' | 'unit'>): readonly [string, string, string] {
  if (kind !== 'number') return [quote, '', ''];
  const folded = fold(quote);
  const found = [...folded.matchAll(NUMBER)].flatMap(({ 0: number, index }) => {
    const behind = folded.slice(index + number.length);
    const isOwn = unit !== null && behind.startsWith(unit);
    const written = isOwn ? unit : UNIT.exec(behind)?.[0];
    return written ? [{ 0: number + written, index, isOwn }] : [];
  });
  // Of several numbers the one in the target's own unit.
  const match =
    found.find(({ isOwn }) => isOwn) ??
    found.find(({ 0: written }) => /\d/.test(written)) ??
    WORDED.exec(folded) ??
    found[0];
  if (!match) return [quote, '', ''];
  const start = match.index;
  const end = start + match[0].length;
  return [quote.slice(0, start), quote.slice(start, end), quote.slice(end)];
}
