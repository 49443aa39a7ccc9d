/**
 * Clauses without numbers: their headings are told by how they are set, or, in a text that has neither
 * numbers nor bold words, by their shortness between paragraphs.
 */
import { isAgencyLine } from '../measures/agencies';
import { endsBody, isSignature } from '../outline/body';
import { looksLikeHeading } from '../outline/headings';
import { isComplete } from '../outline/layout';
import type { Line } from '../outline/lines';

/** What a heading without number opens: a clause, or a chapter of clauses. */
export type Unnumbered = 'chapter' | 'clause';

/** Fewer are words that somebody has stressed. */
const LEAST = 3;
const LONGEST = 45;
/** A paragraph that somebody has written below a heading is as long as this. */
const SHORTEST_BODY = 20;
const SHORTEST_PLAIN_BODY = 25;
/** So many of the short lines must be headings where only their shortness tells. */
const MOST = 0.7;

/** The headings without number among lines, by the line that begins with them. Linear. */
export function unnumberedHeadings(lines: readonly Line[]): ReadonlyMap<Line, Unnumbered> {
  const set = headings(lines, isSetAsOne, SHORTEST_BODY);
  if (set.size >= LEAST || lines.some(({ marker }) => marker !== null)) return set;
  const plain = headings(lines, isPlainOne, SHORTEST_PLAIN_BODY);
  const short = lines.filter((line) => isPlainOne(line));
  return plain.size >= short.length * MOST ? plain : new Map();
}

/** Those that are followed by a paragraph, or by a heading that is: that one opens a chapter. */
function headings(
  lines: readonly Line[],
  isOne: (line: Line) => boolean,
  shortest: number,
): Map<Line, Unnumbered> {
  const found = new Map<Line, Unnumbered>();
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

const isRunIn = ({ emphasised, folded }: Line) =>
  emphasised > 0 && emphasised < folded.trimEnd().length;

const isBody = ({ marker, folded }: Line, shortest: number) =>
  marker === null && folded.length >= shortest && /[。；;：:]/.test(folded);

/** Words that a line begins with, or that it is, and that are set as a heading. */
function isSetAsOne(line: Line): boolean {
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
