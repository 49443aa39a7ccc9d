import { fold } from './normalise';

const HAN_DIGITS = '〇一二三四五六七八九';

/**
 * Reads the first date of a text, in any written form: `2017年12月15日`, `2017-12-26 10:00`,
 * `2017/1/5`, `２０１７年１月`, `二〇一七年十二月十五日`. Answers ISO `YYYY-MM-DD`, or null.
 */
export function readDate(text: string): string | null {
  const plain = hanToDigits(fold(text));
  const match =
    /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?/.exec(plain) ?? undefined;
  if (!match) return null;
  const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Labels of other days: those on which it was signed, comes into force, or something is to happen. */
const OF_ANOTHER_DAY = '成文|发文|印发|施行|实施|[生有失]效|截止|会议|报名';
const PUBLISHED = new RegExp(`(?<!${OF_ANOTHER_DAY})(?:时间|日期|发布|发表|更新于?)\\s*[:：]`);

/** When a text came out, as the line under its title says: `来源：省经信委 时间：2018-04-24 浏览：1000`. */
export function labelledDate(text: string): string | null {
  const label = PUBLISHED.exec(text);
  return label && readDate(text.slice(label.index, label.index + 40));
}

/** The day of a moment where the reader is, as `YYYY-MM-DD`: in UTC it would be yesterday's each morning. */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** Whether a line is nothing but a date: how documents are signed. */
export function isDateLine(text: string): boolean {
  const plain = hanToDigits(fold(text)).replace(/\s+/g, '');
  return /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.test(plain);
}

/** Turns the Chinese numerals of a date (`二〇一七年十二月三十一日`) into digits. */
function hanToDigits(text: string): string {
  return text
    .replace(/[〇○零Ｏ](?=[一二三四五六七八九年])/g, '〇')
    .replace(/[二一][〇○零九][〇○零一二三四五六七八九]{2}(?=\s*年)/g, (year) =>
      Array.from(year, (digit) => Math.max(0, HAN_DIGITS.indexOf(digit))).join(''),
    )
    .replace(/([一二三四五六七八九十]{1,3})(?=\s*[月日])/g, (number) => String(numeral(number)));
}

/** The value of a Chinese numeral below one hundred (`二十三` is 23); NaN for anything else. */
export function numeral(text: string): number {
  const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, tens, ten, ones] = match;
  const digit = (character: string | undefined) => (character ? HAN_DIGITS.indexOf(character) : 0);
  return (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}
