import { numeral } from './dates';

/**
 * The numbering styles of official documents, as data. GB/T 9704-2012 prescribes 一、（一）1.（1）;
 * laws use 第一章 第一条; real pages show everything between.
 *
 * A pattern is matched at the beginning of a folded line (see `fold`): full-width forms and
 * Kangxi radicals need no rows of their own. The example above each row is one of its tests.
 */
export interface NumberingStyle {
  readonly name: string;
  readonly pattern: RegExp;
}

const HAN = '[一二三四五六七八九十百零〇]{1,6}';
/** `一、二、三产业`, `一、二级`: a broken line begins with a list of numbers, not with a marker. */
const NOT_A_LIST = '(?!\\s*[一二三四五六七八九十](?:[、和]|[产线级类等期批年月季]))';
/** What a marker's full stop may be followed by although it is a digit: `1.2025年`, `2.5G网络`. */
const DIGITS_OF_TEXT = '(?!\\d)|(?=(?:19|20)\\d{2}(?:年|-))|(?=\\d[GDK])|(?=\\d{5}(?!\\d))';
/** `1.1编制` is a marker, `1.5万亩` an amount. */
const NO_UNIT = '(?![万亿千百倍个元公米平吨亩户折小])';

export const NUMBERING_STYLES: readonly NumberingStyle[] = [
  // 第一编 总则
  { name: 'part', pattern: new RegExp(`^第\\s*${HAN}\\s*(?:[编篇]|部分)`) },
  // 第一章 总则
  {
    name: 'chapter',
    pattern: new RegExp(`^第\\s*(?:${HAN}|\\d{1,2})\\s*章`),
  },
  // 第一节 一般规定
  {
    name: 'section',
    pattern: new RegExp(`^第\\s*(?:${HAN}|\\d{1,2})\\s*节`),
  },
  // 第一条 为了规范
  {
    name: 'article',
    pattern: new RegExp(
      `^第\\s*(?:${HAN}|\\d{1,3})\\s*条(?:之[一二三四五六七八九十])?(?![、和至到的规款])`,
    ),
  },
  // 一、总体要求
  { name: 'han', pattern: new RegExp(`^${HAN}\\s*[、.．,]${NOT_A_LIST}`) },
  // 一 is mistaken for a dash, by who types and by who reads from paper.
  // —、总体要求
  { name: 'han', pattern: /^-{1,2}\s*、(?=\s*[\u4e00-\u9fff])/ },
  // Without a comma only on a line of its own, which is a heading.
  // 一 总体目标
  {
    name: 'han',
    pattern: new RegExp(`^${HAN}\\s+(?=[\\u4e00-\\u9fff]{2,24}$)`),
  },
  // The opening bracket is forgotten now and then.
  // （一）指导思想。
  {
    name: 'han-brackets',
    pattern: new RegExp(`^(?:\\(\\s*)?${HAN}\\s*\\)[、.]?`),
  },
  // （—）指导思想。
  { name: 'han-brackets', pattern: /^\(\s*-\s*\)/ },
  // ㈠指导思想。
  { name: 'han-brackets', pattern: /^[㈠-㈩]/ },
  // 2.1.3 应急响应
  {
    name: 'decimal-3',
    pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}(?:\s+(?=\D)|(?=[\u4e00-\u9fff]))/,
  },
  // 1.1 编制目的
  {
    name: 'decimal-2',
    pattern: new RegExp(
      `^\\d{1,2}\\.\\d{1,2}(?:\\s+(?=[\\u4e00-\\u9fff])|(?=[\\u4e00-\\u9fff])${NO_UNIT})`,
    ),
  },
  // Alone on its line, or it is a sentence that begins with a number.
  // 1 总则
  { name: 'decimal-1', pattern: /^\d{1,2}\s+(?=[\u4e00-\u9fff]{2,16}$)/ },
  // 1. 扩大消费。
  {
    name: 'digits',
    pattern: new RegExp(`^\\d{1,3}\\s*(?:、|\\.(?:${DIGITS_OF_TEXT})|,(?=[\\u4e00-\\u9fff]))`),
  },
  // ⒈扩大消费。
  { name: 'digits', pattern: /^[⒈-⒛]/ },
  // (1) 试点
  { name: 'digits-brackets', pattern: /^\(\s*\d{1,3}\s*\)[、.]?/ },
  // ⑴ 试点
  { name: 'digits-brackets', pattern: /^[⑴-⒇]/ },
  // 1）试点
  { name: 'digits-half-bracket', pattern: /^\d{1,3}\)/ },
  // ① 试点
  { name: 'circled', pattern: /^[①-⑳㉑-㉟❶-❿]/ },
];

/** Styles from the highest level to the lowest, as the standard and the law on legislation rank them. */
const RANKS = [
  ...['part', 'chapter', 'section', 'article', 'han', 'han-brackets'],
  ...['decimal-1', 'digits', 'decimal-2', 'decimal-3', 'digits-brackets', 'digits-half-bracket'],
  'circled',
];

/** How high a style stands by the standard: 0 is the highest. Documents may order them otherwise. */
export function styleRank(style: string): number {
  const rank = RANKS.indexOf(style);
  return rank < 0 ? RANKS.length : rank;
}

/** A number at the beginning of a line. */
export interface Marker {
  readonly style: string;
  /** As written, without the white space behind it: `(四)`. */
  readonly text: string;
  /** Characters that the marker takes, white space behind it included. */
  readonly length: number;
  /** The number, the last one of `2.1.3`; NaN where it cannot be told. */
  readonly value: number;
}

/** Reads the marker that a folded line begins with. */
export function readMarker(folded: string): Marker | null {
  for (const { name, pattern } of NUMBERING_STYLES) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const text = match[0].trim();
    const gap = /^\s*/.exec(folded.slice(match[0].length))?.[0].length ?? 0;
    return { style: name, text, length: match[0].length + gap, value: numberOf(text) };
  }
  return null;
}

/** The first character of each run of characters that are numbers of their own. */
const WHOLE_NUMBERS: readonly (readonly [first: string, last: string, value: number])[] = [
  ['①', '⑳', 1],
  ['㉑', '㉟', 21],
  ['❶', '❿', 1],
  ['⑴', '⒇', 1],
  ['⒈', '⒛', 1],
  ['㈠', '㈩', 1],
];

function numberOf(marker: string): number {
  if (/^\(?\s*-/.test(marker)) return 1;
  const digits = /(\d{1,3})\D*$/.exec(marker)?.[1];
  if (digits) return Number(digits);
  const whole = WHOLE_NUMBERS.find(([first, last]) => marker >= first && marker.charAt(0) <= last);
  if (whole) return whole[2] + (marker.codePointAt(0) ?? 0) - (whole[0].codePointAt(0) ?? 0);
  const han = /[一二三四五六七八九十百零〇]+/.exec(marker)?.[0] ?? '';
  const [hundreds, rest = ''] = han.includes('百') ? han.split('百') : ['', han];
  const ones = rest.replace(/[零〇]/g, '');
  return (hundreds ? numeral(hundreds) * 100 : 0) + (ones === '' ? 0 : numeral(ones));
}
