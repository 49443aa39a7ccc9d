/**
 * Until when: `到2020年`, `2018年年底前`, `2020年6月底前`, `“十三五”末`, `今年底前`, `三年内`.
 *
 * A year may also tell of the past (`2017年，…达到`, `截至2017年底`) or of what something is compared
 * with (`比2015年下降18%`): the first ends what a deadline before it holds for, the others are no date.
 */
import { readNumeral } from '../../text/numerals';

/** A deadline that holds from where it is written. */
export interface Deadline {
  readonly start: number;
  readonly end: number;
  /** `2020`, or `2018-12` where the text says the end of the year or a month; null for the past. */
  readonly by: string | null;
}

/** What is known besides the sentence. */
export interface Reference {
  /** The year in which the document was signed, from which `三年内` and `今年` count. */
  readonly signed: number | null;
  /** The last deadline of the measure so far, whose year `年底前` means. */
  readonly last: string | null;
}

const PART = '(年?(?:底|末)|上半年|下半年|第?[一二三四1-4]季度)';
/** `到2020年6月底前`; groups: 到, first year of a span, year, month, day, part of the year, 前. */
const YEAR = new RegExp(
  `(?<![\\d〔[(（])(?:(到|至|截至|截止|力争|争取|确保)\\s*)?(?:(20\\d{2})\\s*年?\\s*(?:-|~|至|到)\\s*)?(20\\d{2})\\s*年\\s*(?:(?:\\d{1,2}\\s*月?\\s*(?:-|至)\\s*)?(\\d{1,2})\\s*月份?\\s*(\\d{1,2}\\s*日)?)?\\s*${PART}?\\s*(之?前|以前|内)?`,
  'g',
);
/** What is before or behind a year that is no date of the sentence. */
const COMPARED = /(?:比|较|自|从|以|[低高优]于|基期为)\s*$/;
const NAMING =
  /^(?:的|以来|起|开始|为基|版|度(?!.{0,3}底)|一遇|[^,，;；。]{0,12}(?:行动计划|规划|实施方案|建成的)|前?(?:建成|出台|印发|发布|制定|实施)的)/;
/** Behind a date and a word, a year of the past says which: `2018年3月底前，修复2017年水毁工程`. */
const ATTRIBUTIVE = /20\d{2}年.*[\u4e00-\u9fff](?<!其中|[而但在年])$/;
/** `今年底前`, `年底前`, `6月底前`, `上半年`, `年内`, `明年`. */
const RELATIVE =
  /(今年|明年|本年度|当年)(?:年?底|年?末)?(?:前)?|(?<![\d今明当年])(?:年底|年末)前?|(?<![\d今明])年内|(?<![\d年])(\d{1,2})月底前|(?<=^|[,，;；。、])\s*(上半年)/g;
/** Last years of the five-year plans. */
const FIVE_YEAR_PLANS: Readonly<Record<string, string>> = {
  十一五: '2010',
  十二五: '2015',
  十三五: '2020',
  十四五: '2025',
  十五五: '2030',
};
const FIVE_YEAR = /“?(十[一二三四五]五)”?(?:规划)?(?:期?末|期间|时期|期内)/g;
const YEARS = '(?:[\\d一二两三四五]\\s*(?:至|到|-)\\s*)?(\\d|[一二两三四五])\\s*年(?:左右)?';
/** `三年内`, `用3年时间`, `经过三年努力`, `今后五年`, `3年新增`. */
const SPAN = new RegExp(
  `(?<![\\d近满第]|超过|过去)${YEARS}(?:的?(?:时间|努力)|内)|(?:今后|未来|用)\\s*${YEARS}|(?<=^\\s*|[,;。]\\s*)${YEARS}(?=新增|累计)`,
  'g',
);

/** The deadlines of a folded sentence, in order. Years in titles 《》 and in long quotes are none. */
export function deadlines(folded: string, { signed, last }: Reference): Deadline[] {
  const text = folded.replace(/《[^》]*》|“[^”]{8,}”/g, (quoted) => '□'.repeat(quoted.length));
  const years = Array.from(text.matchAll(YEAR)).flatMap((match) => yearOf(match, text, signed));
  const fixed = [
    ...years,
    ...found(text, FIVE_YEAR, ([, plan = '']) => FIVE_YEAR_PLANS[plan]).map((each) =>
      // The period before the one that a document plans for tells of what was achieved.
      signed !== null && Number(each.by) < signed ? { ...each, by: null } : each,
    ),
    ...found(text, /(?:到)?本世纪中叶/g, () => '2050'),
    ...found(text, SPAN, ([, a, b, c]) => yearsOn(signed, a ?? b ?? c)),
  ].sort((a, b) => a.start - b.start);
  const relative = found(text, RELATIVE, (match) => {
    const before = fixed.findLast(({ start }) => start < match.index)?.by ?? last;
    return relativeTo(match, signed, before);
  }).filter(({ start, end }) => !fixed.some((each) => each.start < end && start < each.end));
  return [...fixed, ...relative].sort((a, b) => a.start - b.start);
}

function found(
  text: string,
  pattern: RegExp,
  by: (match: RegExpExecArray) => string | null | undefined,
): Deadline[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const date = by(match);
    return date ? [{ start: match.index, end: match.index + match[0].length, by: date }] : [];
  });
}

function yearOf(match: RegExpExecArray, text: string, signed: number | null): Deadline[] {
  const [whole, until = '', , year = '', month, day, part, before] = match;
  const start = match.index;
  const end = start + whole.length;
  const reached = text.slice(0, start);
  if (/截[至止]/.test(until)) return [{ start, end, by: null }];
  const firm = until !== '' || before !== undefined || part !== undefined;
  if (COMPARED.test(reached) || NAMING.test(text.slice(end))) return [];
  if (day !== undefined && !firm) return [];
  if (!firm && signed !== null && Number(year) < signed) {
    return ATTRIBUTIVE.test(reached) ? [] : [{ start, end, by: null }];
  }
  // Without the year of signing a bare year may as well be the past.
  if (!firm && signed === null) return [];
  return [{ start, end, by: monthOf(year, month, part) }];
}

const QUARTER_ENDS = ['03', '06', '09', '12'];

function monthOf(year: string, month: string | undefined, part: string | undefined): string {
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  if (part === undefined) return year;
  if (part.endsWith('季度')) {
    const quarter = readNumeral(/[一二三四1-4]/.exec(part)?.[0] ?? '')?.value ?? 4;
    return `${year}-${QUARTER_ENDS[quarter - 1] ?? '12'}`;
  }
  return `${year}-${part === '上半年' ? '06' : '12'}`;
}

function yearsOn(signed: number | null, years: string | undefined): string | null {
  const count = readNumeral(years ?? '')?.value;
  return signed === null || count === undefined ? null : `${signed + count}`;
}

function relativeTo(
  [whole, which, month, half]: RegExpExecArray,
  signed: number | null,
  before: string | null,
): string | null {
  const named = before === null ? signed : Number(before.slice(0, 4));
  const year = which === undefined ? named : which === '明年' ? signed && signed + 1 : signed;
  if (!year) return null;
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  if (half !== undefined) return `${year}-06`;
  return /底|末|年内/.test(whole) ? `${year}-12` : `${year}`;
}
