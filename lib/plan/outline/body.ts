/**
 * Where the measures begin and end: behind title, salutation and signature of the letter, before
 * attachments, signature and the page's own leftovers.
 */
import { isDateLine } from '../../text/dates';
import { styleRank } from '../../text/numbering';
import { unnumberedChapters } from './headings';
import type { Line } from './lines';
import { KINDS } from './titles';

/** What follows a document. Matched on folded text. */
const AFTER_END =
  /^(?:附件?\s*(?:[:\d]|$)|附表|附录|[脚尾]注\s*:?\s*$|\(?此件|抄送|.{0,12}(?:印发|办公厅)\s*(?:19|20)\d{2}年\d{1,2}月\d{1,2}日印发)/;

/** Lines of the page, not of the document: short ones, for a clause may begin with these words. */
const PAGE_LINE =
  /^(?:图解|图表|解读|相关(?:附件|链接|文件|文章|报道|解读|阅读|新闻|下载|稿件|信息|政策)|上一[篇条]|下一[篇条]|打印|\[\s*打印|关闭|分享|扫一扫|责任编辑|编辑\s*:|来源\s*:|版权所有|[主承]办\s*:|网站标识码|友情|您?是第|\d{5,}\s*$)/;
const LONGEST_PAGE_LINE = 60;

/** Number one of any style: `一、`, `第一条`, `(1)`, `①`. */
const FIRST = /^[第(]?\s*(?:一|-|1|①)(?![\d一二三四五六七八九十百])/;

/** A letter with numbered clauses may enclose a plan this many times as long, which is then meant. */
const MUCH_LONGER = 3;

/** Lines of a body: from the first clause to the line behind the last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the measures stand among the lines: those of the document or of its letter, then those of a
 * plan that it encloses. Empty when no line is numbered. Lists, forms and tables of tasks that are
 * attached hold no measures of their own. `main` is the range that the document is about; `rangeBefore`
 * answers that of a document whose headings have no numbers, by where the first number stands.
 */
export function bodyRanges(
  lines: readonly Line[],
  rangeBefore: (first: number | undefined) => Range | null,
): { ranges: Range[]; main: Range | null } {
  const all = [...bodies(lines)];
  const start = lines.findIndex(({ marker }) => marker !== null);
  const late = all.length === 0 && start >= 0 ? { start, end: endOfBody(lines, start) } : null;
  const only = rangeBefore(all[0]?.start) ?? late;
  if (only) return { ranges: [only], main: only };
  const ranges = all.filter(
    ({ start, end }, i) =>
      i === 0 ||
      (hasProse(lines.slice(start, end)) && isPlan(lines.slice(all[i - 1]?.end ?? 0, start))),
  );
  let main = ranges[0] ?? null;
  for (const range of ranges) {
    if (main && lettersIn(lines, range) > lettersIn(lines, main) * MUCH_LONGER) main = range;
  }
  // The letter's numbers are measures only where they say something.
  const spoken = ranges.filter(
    (range) => range === main || hasProse(lines.slice(range.start, range.end)),
  );
  return { ranges: spoken, main };
}

function lettersIn(lines: readonly Line[], { start, end }: Range): number {
  return lines.slice(start, end).reduce((sum, { text }) => sum + text.length, 0);
}

const SHORTEST_CLAUSE = 20;

/** Whether there are sentences among the lines, not only names and headings. */
function hasProse(lines: readonly Line[]): boolean {
  return lines.some(({ folded }) => folded.length >= SHORTEST_CLAUSE && /[。；;]/.test(folded));
}

/** What is attached without being a plan, by the end of its title. */
const NO_PLAN =
  /(?:表|清单|名单|目录|样式|格式|模板|回执|说明|分工(?:方案)?|人员|流程图?|示意图|范本|提纲|指南)(?:\([^()]{1,12}\))?$/;

/** Whether the lines between two bodies, from the last date or 附件 on, title a plan. */
function isPlan(between: readonly Line[]): boolean {
  const at = between.findLastIndex(
    ({ text, folded }) => isDateLine(text) || /^\s*附件?\s*\d*\s*:?\s*$/.test(folded),
  );
  return !between
    .slice(at + 1)
    .some(({ folded }) => folded.length <= LONGEST_PAGE_LINE && NO_PLAN.test(folded.trim()));
}

/** The stretches of lines that begin with number one and end as a document ends. */
function* bodies(lines: readonly Line[]): Generator<Range> {
  let listsAttachments = false;
  for (let i = 0; i < lines.length; i++) {
    const { marker, folded, text } = lines[i] as Line;
    if (!marker) listsAttachments = /^\s*附件?\s*(?::|\d|$)/.test(folded);
    // `附件：` with its list below: numbered, but no clauses.
    if (
      !marker ||
      !(FIRST.test(marker.text) || beginsLate(lines, i)) ||
      (listsAttachments && text.length < LONGEST_PAGE_LINE)
    )
      continue;
    const end = endOfBody(lines, i);
    yield { start: withChapter(lines, i, end), end };
    i = end - 1;
  }
}

/**
 * Whether a body begins here although its first lines are lost: `二、…` with a lower style below, or
 * a clause of sentences that the next number goes on from.
 */
function beginsLate(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  const marker = line?.marker;
  const next = lines[at + 1]?.marker;
  if (!line || !marker || !next || marker.value > LARGEST_LATE || next.value > LARGEST_LATE) {
    return false;
  }
  const lower = styleRank(next.style) - styleRank(marker.style);
  if (lower > 0) return true;
  const goesOn = lower < 0 ? next.value > 1 : next.value === marker.value + 1;
  return goesOn && hasProse([line]);
}

const LARGEST_LATE = 30;

/** Where the body begins with its first chapter, when its chapters have no number. */
function withChapter(lines: readonly Line[], start: number, end: number): number {
  const before = lines[start - 1];
  if (!before || before.marker || before.text.length > LONGEST_PAGE_LINE) return start;
  if (ENCLOSED_TITLE.test(before.folded.trim())) return start;
  const chapters = unnumberedChapters(lines.slice(start - 1, end));
  return chapters.has(0) ? start - 1 : start;
}

/** The title of an enclosed plan, not the heading of a chapter: `保障措施` is short. */
const ENCLOSED_TITLE = new RegExp(`.{6,}(?:${KINDS})(?:\\([^()]{2,20}\\))?$`);

/** The line behind the last of a body that begins at one. */
export function endOfBody(lines: readonly Line[], start: number): number {
  let end = start + 1;
  while (end < lines.length && !endsBody(lines[end] as Line)) end++;
  // A date ends the document together with the signature before it.
  const signed = end < lines.length && isDateLine((lines[end] as Line).text);
  return signed && end - 1 > start && isSignature(lines[end - 1]) ? end - 1 : end;
}

/** Whether a line is behind the end of a document's body. */
export function endsBody({ marker, folded, text }: Line): boolean {
  if (marker) return false;
  const plain = folded.trim();
  return (
    AFTER_END.test(plain) ||
    (plain.length <= LONGEST_PAGE_LINE && PAGE_LINE.test(plain)) ||
    isDateLine(text)
  );
}

/** Whether a line may be the name of who signed: short, and no sentence. */
export function isSignature(line: Line | undefined): boolean {
  return (
    line !== undefined && !line.marker && line.text.length <= 40 && !/[。；;，,]/.test(line.text)
  );
}
