/**
 * Until when: `到2020年`, `2018年底前`, `2018年年底前`, `2020年6月底前`, `“十三五”末`.
 */

/** A deadline that holds from where it is written. */
export interface Deadline {
  readonly start: number;
  readonly end: number;
  /** `2020`, or `2018-12` where the text says the end of the year or a month. */
  readonly by: string;
}

const YEAR =
  /(?<![\d〔[(（-])(?:(到|至|截至|力争)\s*)?(20\d{2})\s*年\s*(?:(\d{1,2})\s*月)?\s*((?:年?(?:底|末))|上半年|下半年)?\s*(之?前|以前|内)?/g;
/** Last years of the five-year plans. */
const FIVE_YEAR_PLANS: Readonly<Record<string, string>> = {
  十二五: '2015',
  十三五: '2020',
  十四五: '2025',
  十五五: '2030',
};
const FIVE_YEAR = /“?(十[二三四五]五)”?(?:规划)?(?:期)?末/g;

/** The deadlines of a folded text, in order. Years in titles 《》 and in brackets are none. */
export function deadlines(folded: string): Deadline[] {
  const outside = folded.replace(/《[^》]*》|“[^”]{8,}”/g, (quoted) => '□'.repeat(quoted.length));
  const years = Array.from(outside.matchAll(YEAR)).flatMap((match) => {
    const [whole, until, year = '', month, end, before] = match;
    if (!until && !before && !end) return [];
    const by = month
      ? `${year}-${month.padStart(2, '0')}`
      : end
        ? `${year}-${end === '上半年' ? '06' : '12'}`
        : year;
    return [{ start: match.index, end: match.index + whole.length, by }];
  });
  const plans = Array.from(outside.matchAll(FIVE_YEAR), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    by: FIVE_YEAR_PLANS[match[1] ?? ''] ?? '',
  }));
  return [...years, ...plans].sort((a, b) => a.start - b.start);
}
