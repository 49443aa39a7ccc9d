import { fold } from './normalise';

/**
 * Document numbers (发文字号): issuer's prefix, year in brackets, serial number.
 *
 * The prefix is anchored to what issuers really use, because a free run of characters would
 * swallow the words before it (`根据国发〔2017〕40号`). Brackets of every kind are met on pages;
 * `fold` brings most of them to `[` and `]`.
 */
const PREFIX =
  '(?:国(?:办)?(?:秘)?(?:发|函|令)(?:明电)?|中(?:办)?发|[京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔云藏陕甘青宁新](?:政|府|办|党|委|兵|发)[\\u4e00-\\u9fff]{0,4})';
const YEAR_AND_SERIAL =
  '\\s*[\\[(<〈《‘]\\s*(\\d{4})\\s*[\\])>〉》’]\\s*(?:第)?\\s*(\\d{1,4})\\s*号';
const NUMBER = new RegExp(`(${PREFIX})${YEAR_AND_SERIAL}`, 'g');
/** Nothing stands before it that could be swallowed, so any issuer's prefix will do: `深府规`. */
const FIRST = new RegExp(
  `^[\\s([]*([\\u4e00-\\u9fff]{2,12}(?:\\s?[\\u4e00-\\u9fff]{1,4})?)${YEAR_AND_SERIAL}`,
);
/** Decrees are numbered through the years: `辽宁省人民政府令 第346号`. */
const DECREE = /([\u4e00-\u9fff]{2,30}令)\s*[([]?\s*第\s*(\d{1,4})\s*号/;

/** The document numbers in a text, in order, written as the standard has it: `国发〔2017〕40号`. */
export function documentNumbers(text: string): string[] {
  return Array.from(fold(text).matchAll(NUMBER), written);
}

/** The number that a text consists of, whoever issued it, a city or a ministry; else null. */
export function wholeDocumentNumber(text: string): string | null {
  const folded = fold(text);
  const match = FIRST.exec(folded);
  return match && /^[\s)\]]*$/.test(folded.slice(match[0].length)) ? written(match) : null;
}

/** The number that a label gives (`文号：深府规〔2020〕1号（已废止）`), whoever issued it, or a decree's; else null. */
export function labelledNumber(value: string): string | null {
  const match = FIRST.exec(fold(value));
  return match ? written(match) : (documentNumbers(value)[0] ?? decreeNumber(value));
}

/** The number of a decree (令) in a text, with its issuer's name; null where there is none. */
export function decreeNumber(text: string): string | null {
  const match = DECREE.exec(fold(text));
  return match && `${match[1]}第${Number(match[2])}号`;
}

function written([, prefix, year, serial]: RegExpExecArray | RegExpMatchArray): string {
  return `${prefix?.replace(/\s/g, '')}〔${year}〕${Number(serial)}号`;
}
