/**
 * Numbers as official prose writes them: `1,200`, `1.5万亿`, `五千亿`, `二十三`, `百`. Folded text.
 */

const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const HAN = '[零〇一二两三四五六七八九十百千万亿]{1,8}';

/** Source of a pattern of one number, without groups. */
export const NUMERAL = `(?:(?:${DIGITS})\\s*[十百千万亿]{0,3}|${HAN})`;

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const DIGIT_WORDS = '零一二三四五六七八九';

/** A number and how it was written. */
export interface Numeral {
  readonly value: number;
  /** What stands behind the digits multiplies them: 1e8 in `5亿`. */
  readonly scale: number;
  /** In Chinese numerals: `三`. Such numbers are more often names than counts. */
  readonly han: boolean;
  /** A scale and nothing before it: `百`, `万亿`. An order of magnitude rather than a number. */
  readonly bare: boolean;
}

/** Reads what `NUMERAL` matched; null for what is no number (`一二三`). */
export function readNumeral(written: string): Numeral | null {
  const digits = /^[\d.,]+/.exec(written)?.[0];
  if (digits !== undefined) {
    const scale = scaleOf(written.slice(digits.length).trim());
    return {
      value: product(Number(digits.replaceAll(',', '')), scale),
      scale,
      han: false,
      bare: false,
    };
  }
  if (/^[百千万亿]+$/.test(written)) {
    const scale = scaleOf(written);
    return { value: scale, scale, han: true, bare: true };
  }
  const value = hanValue(written);
  return value === null ? null : { value, scale: 1, han: true, bare: false };
}

/** Products of decimals are not exact in binary: 2.2亿 must be 220000000. */
export function product(value: number, scale: number): number {
  return Number((value * scale).toPrecision(12));
}

function scaleOf(words: string): number {
  return Array.from(words).reduce((scale, word) => scale * (SCALES[word] ?? 1), 1);
}

/** `五千亿`: the part before 亿 times 1e8, that before 万 times 1e4, and what is left. */
function hanValue(written: string): number | null {
  for (const mark of ['亿', '万']) {
    const at = written.lastIndexOf(mark);
    if (at < 0) continue;
    const high = at === 0 ? 1 : hanValue(written.slice(0, at));
    const low = at === written.length - 1 ? 0 : hanValue(written.slice(at + 1));
    return high === null || low === null ? null : product(high, SCALES[mark] ?? 1) + low;
  }
  return sectionValue(written);
}

/** Up to 九千九百九十九; null for a row of digits (`一二三产业`), which is no number. */
function sectionValue(written: string): number | null {
  const section = /^(?:(\D)?千)?零?(?:(\D)?百)?零?(?:(\D)?十)?(?:零?(\D))?$/.exec(
    written.replace(/两/g, '二').replace(/〇/g, '零'),
  );
  if (section === null) return null;
  const places = [1000, 100, 10, 1];
  const words = ['千', '百', '十', ''];
  return places.reduce<number | null>((sum, place, i) => {
    const digit = section[i + 1];
    const there = i < 3 && new RegExp(`${words[i]}`).test(written);
    const value = digit === undefined ? (there ? 1 : 0) : DIGIT_WORDS.indexOf(digit);
    return sum === null || value < 0 ? null : sum + value * place;
  }, 0);
}
