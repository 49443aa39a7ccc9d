/**
 * Clauses without numbers: their headings are told by how they are set, or, in a text that has neither
 * numbers nor bold words, by their shortness between paragraphs.
 */
import { type Article, isEmphasised } from '../../text/article';
import { isAgencyLine } from '../measures/agencies';
import { endOfBody, endsBody, isSignature, type Range } from '../outline/body';
import { looksLikeHeading, type Opening } from '../outline/headings';
import { isComplete } from '../outline/layout';
import type { Line } from '../outline/lines';
import type { Clause, UnnumberedHeading } from '../outline/outline';

/** What a heading without number opens: a clause, or a chapter of clauses. */
type Unnumbered = 'chapter' | 'clause';

/** Fewer are words that somebody has stressed. */
const LEAST = 3;
const LONGEST = 45;
/** A paragraph that somebody has written below a heading is as long as this. */
const SHORTEST_BODY = 20;
const SHORTEST_PLAIN_BODY = 25;
/** So many of the short lines must be headings where only their shortness tells. */
const MOST = 0.7;

/** The headings without number among lines, by the line that begins with them. Linear. */
export function unnumberedHeadings(
  article: Article,
  lines: readonly Line[],
): ReadonlyMap<Line, UnnumberedHeading> {
  const all = lines.map((line) => ({ ...line, emphasised: emphasisedOf(article, line), line }));
  return new Map(
    Array.from(kindsOfHeadings(all), ([one, kind]) => [
      one.line,
      {
        under: (open) => {
          const level = levelIn(open, kind);
          if (level === undefined) return null;
          return { style: `${UNNUMBERED}${kind}`, level, opening: openingOf(one) };
        },
      },
    ]),
  );
}

/** A line, and how many characters of its beginning are set as a heading. */
interface SetLine extends Line {
  readonly emphasised: number;
  readonly line: Line;
}

function emphasisedOf(article: Article, { spans: [first] }: Line): number {
  return first && isEmphasised(article, first) ? first[1] - first[0] : 0;
}

/** One before the first number may be the document's title. */
const LEAST_BEFORE = 2;

/**
 * The lines of a body whose headings have no numbers, and the items below them may have some; null
 * where they are not. `first` is the line at which a numbered body begins.
 */
export function unnumberedRange(
  lines: readonly Line[],
  unnumbered: ReadonlyMap<Line, unknown>,
  first: number | undefined,
): Range | null {
  const before = lines.slice(0, first).filter((line) => unnumbered.has(line));
  if (before.length < LEAST_BEFORE) return null;
  const start = lines.findIndex((line) => unnumbered.has(line));
  const end = endOfBody(lines, start);
  return end >= (first ?? 0) ? { start, end } : null;
}

const UNNUMBERED = 'unnumbered ';
/** Chapters that frame a plan are one measure, whatever words in them are stressed. */
const FRAMING = /总体|要求|原则|目标|思路|形势|基础/;

function levelIn(open: readonly Clause[], kind: Unnumbered): number | undefined {
  const own = open.findIndex(({ style }) => style.startsWith(UNNUMBERED));
  if (own >= 0) {
    const isUnderChapter = kind === 'clause' && open[own]?.style === `${UNNUMBERED}chapter`;
    return isUnderChapter ? own + 1 : own;
  }
  if (open.length > 1 || FRAMING.test(open[0]?.line.folded.slice(0, 30) ?? '')) return undefined;
  return open.length;
}

function openingOf({ folded, emphasised }: SetLine): Opening {
  const words = folded.slice(0, emphasised || folded.length);
  const length = words.replace(/[。:：\s]+$/, '').length;
  return { kind: 'own-line', length, alone: words.length === folded.length };
}

function kindsOfHeadings(lines: readonly SetLine[]): ReadonlyMap<SetLine, Unnumbered> {
  const set = headings(lines, isSetAsOne, SHORTEST_BODY);
  if (set.size >= LEAST || lines.some(({ marker }) => marker !== null)) return set;
  const plain = headings(lines, isPlainOne, SHORTEST_PLAIN_BODY);
  const short = lines.filter((line) => isPlainOne(line));
  return plain.size >= short.length * MOST ? plain : new Map();
}

/** Those that are followed by a paragraph, or by a heading that is: that one opens a chapter. */
function headings(
  lines: readonly SetLine[],
  isOne: (line: SetLine) => boolean,
  shortest: number,
): Map<SetLine, Unnumbered> {
  const found = new Map<SetLine, Unnumbered>();
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !isOne(line)) continue;
    if (isRunIn(line) || (next && isBody(next, shortest) && !isOne(next)))
      found.set(line, 'clause');
    else if (next && found.get(next) === 'clause' && !isRunIn(line)) found.set(line, 'chapter');
  }
  const clauses = [...found.values()].filter((kind) => kind === 'clause').length;
  return clauses >= LEAST ? new Map([...found].reverse()) : new Map();
}

const isRunIn = ({ emphasised, folded }: SetLine) =>
  emphasised > 0 && emphasised < folded.trimEnd().length;

const isBody = ({ marker, folded }: Line, shortest: number) =>
  marker === null && folded.length >= shortest && /[。；;：:]/.test(folded);

/** Words that a line begins with, or that it is, and that are set as a heading. */
function isSetAsOne(line: SetLine): boolean {
  if (line.marker || line.emphasised === 0 || endsBody(line)) return false;
  const words = line.folded.slice(0, line.emphasised).replace(/\s+/g, '');
  const inner = words.replace(/[。:：]$/, '');
  return (
    inner.length >= 2 &&
    inner.length <= LONGEST &&
    !/[。；;:：!?]/.test(inner) &&
    /[\u4e00-\u9fff]{2}/.test(inner) &&
    !isAgencyLine(line.folded) &&
    !LABEL.test(inner) &&
    !TITLE_END.test(inner) &&
    (isRunIn(line)
      ? isComplete(words) || /[\u3000\s]$/.test(line.folded.slice(0, line.emphasised))
      : true)
  );
}

/** What is stressed without being a heading of a clause. */
const LABEL =
  /^(?:责任|牵头|配合|完成|联系|附件|来源|时间|地点|主送|抄送|各|注|备注|说明|其中|[一二三四五六七八九十]是|第[一二三四五]$)|(?:单位|部门|时限|电话|人)$/;

/** How titles of documents end, which are set as headings, too. */
const TITLE_END = /(?:通知|公告|方案|意见|措施|办法|规划|计划|细则|要点)(?:[([].{1,20})?$/;

/** A short line that is neither sentence nor name, signature or title of the document. */
function isPlainOne(line: Line): boolean {
  return (
    line.marker === null &&
    !endsBody(line) &&
    looksLikeHeading(line.folded) &&
    isSignature(line) &&
    !LABEL.test(line.folded.trim()) &&
    !TITLE_END.test(line.folded.trim())
  );
}
