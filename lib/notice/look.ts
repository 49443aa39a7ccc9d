/**
 * What the detector's rules look at, read from a page once.
 *
 * Numbers, dates and labels are only recognised here, by patterns wider than the grammars that read
 * them (`lib/text`, `header-table`): those would be half of the script that runs on every page.
 */
import { fold } from '../text/normalise';
import { atOnce, type Steps } from '../text/steps';
import { breaksLine } from './blocks';
import { findContainer } from './containers';
import { HEADLINE } from './headlines';
import { isGovernmentSite, metaContent, siteCode } from './meta';
import { countHan, isSilent, NUMBER, type Survey, survey } from './survey';
import { KINDS, pageTitle, titleInText } from './title';
import { walk } from './walk';

/** Where a page's text stands, and how it is numbered. */
interface Skimmed {
  /** The element that holds the document's text; null for a page without prose. */
  readonly container: Element | null;
  /** Of its text, those that are not empty. */
  readonly lines: readonly string[];
  readonly han: number;
  readonly markers: number;
  /** Of the lines, those that are or begin with words that are set as a heading, without a number. */
  readonly headed: number;
  readonly linkShare: number;
  readonly survey: Survey | null;
}

export interface Look extends Skimmed {
  readonly document: Document;
  /** By its host; where that is not known, by the marks of government sites. */
  readonly ownSite: boolean;
  readonly title: string;
  readonly articleTitle: boolean;
  readonly siteCode: string;
  readonly column: string;
  readonly headerLabels: number;
  /** The document's own number stands in header table, title or on a line of its own. */
  readonly numbered: boolean;
  /** The first lines of the container's text, folded. */
  readonly head: string;
  readonly signed: boolean;
}

/** The decision needs no more of a page than this. */
const LONGEST_TEXT = 400_000;
const LONGEST_HEAD = 1500;
/** A line is recognised by its beginning. */
const LINE_START = 40;

/** Where a page's text stands, and how it is numbered: all that most pages need. */
export function skim(document: Document): Skimmed {
  return atOnce(skimInSteps(document));
}

/** The same, which yields after the part that takes longest on a long page. */
export function* skimInSteps(document: Document): Steps<Skimmed> {
  const surveyed = document.body ? survey(document.body) : null;
  yield;
  const container = surveyed ? findContainer(document, surveyed) : null;
  const text = container ? blockText(container) : '';
  const lines = text
    .replaceAll(MARK, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const weight = container ? surveyed?.weights.get(container) : undefined;
  return {
    container,
    lines,
    han: weight?.han ?? countHan(lines.join('')),
    markers: lines.filter(isMarked).length,
    headed: (text.match(HEADED)?.length ?? 0) + (lines.some(isHeadOfTasks) ? 3 : 0),
    linkShare: weight && weight.han > 0 ? weight.linked / weight.han : 0,
    survey: surveyed,
  };
}

/** Reads a page. `host` is its host name; empty where it is not known. */
export function lookAt(document: Document, host: string, skimmed = skim(document)): Look {
  const { lines, survey: surveyed } = skimmed;
  const head = fold(lines.slice(0, 60).join('\n').slice(0, LONGEST_HEAD));
  const headLines = head.split('\n').map((line) => line.trim());
  const found = pageTitle(document);
  // Under a headline a document is only quoted.
  const own = found && (KINDS.test(fold(found)) || HEADLINE.test(fold(found))) ? found : null;
  const title = fold(own ?? titleInText(headLines) ?? found ?? '');
  return {
    ...skimmed,
    document,
    ownSite: host === '' ? isGovernmentSite(document) : /(?:^|\.)gov\.cn$/.test(host),
    title,
    articleTitle: metaContent(document, 'ArticleTitle') !== '',
    siteCode: siteCode(document),
    column: `${metaContent(document, 'ColumnName')} ${metaContent(document, 'ColumnType')}`.trim(),
    headerLabels: surveyed?.labels ?? 0,
    numbered: surveyed?.numbered || NUMBER.test(title) || headLines.some(isNumberLine),
    head,
    signed: lines.some(isDate),
  };
}

/** A number on a line of its own, or behind a title on one: a sentence that cites one is longer. */
function isNumberLine(line: string): boolean {
  return (
    line.length <= 60 &&
    !/[。,;:》]/.test(line) &&
    (NUMBER.test(line) || /^.{0,30}令?\s*第\d+号$/.test(line))
  );
}

const HAN_DIGIT = '[〇○零一二三四五六七八九十\\d]';
const DATE = new RegExp(`^${HAN_DIGIT}{4}年${HAN_DIGIT}{1,3}月${HAN_DIGIT}{1,3}日$`);
const MARKER =
  /^(?:第[一二三四五六七八九十百]{1,4}[编篇章节条部]|[一二三四五六七八九十]{1,3}\s*[、.]|\(\s*[一二三四五六七八九十\d]{1,3}\s*\)|\d{1,3}\s*(?:、|\.(?!\d)|\))|\d{1,2}(?:\.\d{1,2}){1,2}\s|[①-⑳])/;

/** How a marker may begin, before any folding: a pattern as long as `MARKER` is not made for less. */
const MARKED =
  /^[第一二三四五六七八九十(（\d０-９①-⑳\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u2e80-\u2fd5\uf900-\ufaff]/;

/** Whether a line begins with the number of a clause. */
export const isMarked = (line: string) =>
  MARKED.test(line) && MARKER.test(fold(line.slice(0, LINE_START)).trimStart());

/** Whether a line is a date alone: below a text it says when that was signed. */
export const isDate = (line: string) =>
  line.length <= 30 && /日\s*$/.test(line) && DATE.test(fold(line).replace(/\s+/g, ''));

/** Stands where words that are set as a heading begin, and where they end. */
const MARK = '\ue000';
/** Such words at the beginning of a line that may be the heading of a clause without number. */
const HEADED =
  /^[^\S\n]*\ue000+[^\S\n]*[^\s\ue000\d一二三四五六七八九十(（第各附][^\n\ue000，,；;]{2,45}\ue000/gm;
/** What heads a table of tasks, which counts for as many as are needed. */
const isHeadOfTasks = (line: string) => /^(?:责任|牵头|主办)(?:单位|部门)$/.test(line);
const isHeading = (element: Element, name: string) =>
  /^(?:STRONG|B|H[2-6]) |weight:\s*(?:bold|[6-9]00)/i.test(
    `${name} ${element.getAttribute('style')}`,
  );

/** An element's text with line breaks where blocks end; enough to count lines, not to quote. */
function blockText(root: Element): string {
  const parts: string[] = [];
  let length = 0;
  /** How many `pre` are open: in them a line end is one. */
  let verbatim = 0;
  walk(root, {
    text({ data }) {
      parts.push(verbatim > 0 ? data : data.replace(/[ \t\r\n]+/g, ' '));
      length += data.length;
    },
    enter(element, name) {
      if (breaksLine(name)) parts.push('\n');
      if (isHeading(element, name)) parts.push(MARK);
      // The browser numbers it; with which number makes no difference here.
      if (name === 'LI' && element.parentNode?.nodeName === 'OL') parts.push('1、');
      const inside = length < LONGEST_TEXT && !isSilent(name);
      if (inside && name === 'PRE') verbatim++;
      return inside;
    },
    leave(element, name) {
      if (isHeading(element, name)) parts.push(MARK);
      if (breaksLine(name)) parts.push('\n');
      if (name === 'PRE' && verbatim > 0) verbatim--;
    },
  });
  return parts.join('');
}
