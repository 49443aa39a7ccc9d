/**
 * Titles of documents: of the notice, over one line or several, and of the plan that it encloses.
 */
import { isDateLine } from '../../text/dates';
import { wholeDocumentNumber } from '../../text/document-numbers';
import { isComplete } from './layout';
import type { Line } from './lines';

/** The kinds of official document (文种) of the 2012 regulation, and of plans they enclose. */
export const KINDS =
  '通知|意见|决定|决议|公告|通告|通报|方案|规划|计划|措施|办法|细则|要点|纲要|规定|批复|函|命令|令|政策|清单|公报|报告|请示|议案|纪要';

/** The title grammar: `[issuer]关于[matter]的[kind]`, perhaps with (试行) or a period behind it. */
export const TITLE = new RegExp(
  `^.{0,60}?关于.{2,120}?(?:${KINDS})\\s*(?:\\([^()]{2,20}\\)|\\[[^\\]]{2,20}\\])?$`,
);

/** A title without 关于: `某省支持企业科技创新若干措施`. */
const PLAN_TITLE = new RegExp(
  `^[^。；;:，,!?]{4,80}(?:${KINDS})(?:\\([^()]{2,20}\\)|\\[[^\\]]{2,20}\\])?$`,
);
/** What the names of issuers end in. */
const ISSUER = /(?:政府|[委厅局部办院署会团社行]|办公室|中心|公司|党委|兵团|军区)(?:\s|$)/;
const LONGEST_TITLE_LINE = 60;
/** Titles are set in no more lines than this. */
const MOST_LINES = 4;

/**
 * The title of the notice among the lines before the measures; null where there is none. A title
 * without 关于 is looked for before `end`: behind the date it is that of the enclosed plan.
 */
export function noticeTitle(head: readonly Line[], end: number): string | null {
  for (let i = 0; i < head.length; i++) {
    // Below the name of a site, or of who issues it too, a title begins with a name of its own.
    const isTitle = (text: string) => TITLE.test(text) && !/[>》]$/.test(text);
    const own = joined(head, i, isTitle);
    const goesOn = /(?:[转印]发|关于|[<《])\s*$/.test(head[i]?.folded ?? '');
    if (own && !goesOn && issuerOfTitle(joined(head, i + 1, isTitle))) continue;
    if (own) return issuersAbove(head, i) + own;
  }
  for (let i = 0; i < end; i++) {
    const own = joined(head, i, (text) => PLAN_TITLE.test(text));
    if (own) return own;
  }
  return null;
}

/** The shortest run of title lines from one on that is a title as a whole. */
function joined(
  head: readonly Line[],
  start: number,
  isTitle: (folded: string) => boolean,
): string | null {
  let [text, folded] = ['', ''];
  for (const line of head.slice(start, start + MOST_LINES)) {
    const plain = line.folded.trim();
    if (line.marker || (folded !== '' && !isTitleLine(line))) return null;
    text += line.text.trim();
    folded += plain;
    if (isTitle(folded)) return text;
    if (!isTitleLine(line)) return null;
  }
  return null;
}

/** A piece of a document number that is broken over lines: `桂政干[` `2020]` `68 号`. */
const NUMBER_PIECE = /^(?:\S{1,10}\[|\d{4}\s*\]|\[?\s*\d{4}\s*\]?\s*\d{1,4}\s*号|\d{1,4}\s*号)$/;

/** A line that may be part of a title: short, no sentence, no name, number, date or label. */
function isTitleLine({ text, folded }: Line): boolean {
  const plain = folded.trim();
  return (
    plain.length <= LONGEST_TITLE_LINE &&
    !isComplete(plain) &&
    !/[。；;:，,>|]/.test(plain) &&
    !isDateLine(text) &&
    !NUMBER_PIECE.test(plain) &&
    wholeDocumentNumber(plain.replace(/^\(|\)$/g, '')) === null
  );
}

/** Who issues, where the names stand in lines above the title: `中共某省委 某省人民政府`. */
function issuersAbove(head: readonly Line[], at: number): string {
  const names: string[] = [];
  for (let i = at - 1; i >= 0 && i >= at - MOST_LINES; i--) {
    const line = head[i];
    if (
      !line ||
      line.marker ||
      !isTitleLine(line) ||
      !/(?:省|市|自治区|州|县|部|国)/.test(line.text)
    )
      break;
    if (!ISSUER.test(line.text.trim()) || !/^\S*(?:\s\S+){0,4}$/.test(line.text.trim())) break;
    names.unshift(line.text.trim());
  }
  const first = head[at]?.text.trim() ?? '';
  if (names.length === 0 || names.some((name) => first.startsWith(name))) return '';
  return first.startsWith('关于') ? names.join(' ') : `${names.join(' ')} `;
}

/** The issuer that a title begins with: `海南省人民政府关于…`. */
export function issuerOfTitle(title: string | null): string | null {
  return (
    /^(.{2,40}?(?:政府|办公厅|办公室|委员会|厅|局|部|委|院|会))(?:关于|印发|转发)/.exec(
      title ?? '',
    )?.[1] ?? null
  );
}

/** The title of the enclosed plan: the short lines between signature and preamble, joined. */
export function enclosedTitle(head: readonly Line[], dateAt: number): string | null {
  if (dateAt < 0) return null;
  const parts: string[] = [];
  for (const line of head.slice(dateAt + 1)) {
    const text = line.text.trim();
    const folded = line.folded.trim();
    if (/^\(?(?:此件|公开|附件|目\s*录)/.test(folded)) continue;
    if (/[。；;:，,]/.test(folded) || folded.length > 60) break;
    parts.push(text);
  }
  return parts.length > 0 ? parts.join('') : null;
}

/** The plan that the notice says it issues: `现将《…》印发给你们`. */
export function quotedTitle(head: readonly Line[]): string | null {
  for (const { text } of head) {
    const match =
      /(?:现将|印发|转发)《((?:[^《》]|《[^《》]{0,80}》){1,120})》|^《([^《》]{1,120})》已经/.exec(
        text,
      );
    if (match) return match[1] ?? match[2] ?? null;
  }
  return null;
}
