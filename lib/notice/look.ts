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
  /** By its host; where that is not known, by the marks of government sites. */
  readonly ownSite: boolean;
  readonly title: string;
  readonly windowTitle: string;
  readonly generator: string;
  /** The page asks for a password, and its window is not named after a document. */
  readonly signIn: boolean;
  readonly articleTitle: boolean;
  readonly siteCode: string;
  readonly column: string;
  readonly headerLabels: number;
  /** The document's own number stands in header table, title or on a line of its own. */
  readonly numbered: boolean;
  /** Who may be speaking: by title, signature and the first lines. */
  readonly names: readonly string[];
  /** The first lines of the container's text, folded. */
  readonly head: string;
  readonly text: string;
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
  const raw = (container ? blockText(container) : '').split('\n').map((line) => line.trim());
  const lines = raw
    .map((line) => line.replace(/[\ue000\ue001]/g, ''))
    .filter((line) => line !== '');
  const weight = container ? surveyed?.weights.get(container) : undefined;
  return {
    container,
    lines,
    han: weight?.han ?? countHan(lines.join('')),
    markers: lines.filter(isMarked).length,
    headed: raw.filter((line) => HEADED.test(line)).length + (raw.some(isHeadOfTasks) ? 3 : 0),
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
  const ends = signatures(lines);
  return {
    ...skimmed,
    ownSite: host === '' ? isGovernmentSite(document) : /(?:^|\.)gov\.cn$/.test(host),
    title,
    windowTitle: fold(document.title),
    generator: metaContent(document, 'generator'),
    // Asked by the second look alone, and a search of the whole page.
    get signIn() {
      return (
        document.querySelector('input[type=password]') !== null &&
        !fold(document.title).replace(/\s+/g, '').includes(title.slice(-12))
      );
    },
    articleTitle: metaContent(document, 'ArticleTitle') !== '',
    siteCode: siteCode(document),
    column: `${metaContent(document, 'ColumnName')} ${metaContent(document, 'ColumnType')}`.trim(),
    headerLabels: surveyed?.labels ?? 0,
    numbered: surveyed?.numbered || NUMBER.test(title) || headLines.some(isNumberLine),
    names: [
      /^(.{2,60}?)(?:关于|印发)/.exec(title.replace(/\s+/g, ''))?.[1] ?? '',
      ...ends.names,
      ...headLines.slice(0, 4).filter((line) => line.length < 30 && isName(line)),
    ].filter((name) => name !== ''),
    head,
    text: lines.join('\n').slice(0, LONGEST_HEAD * 8),
    signed: ends.signed,
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

const isMarked = (line: string) =>
  MARKED.test(line) && MARKER.test(fold(line.slice(0, LINE_START)).trimStart());

/** Who signed: the short lines before a line that is a date. */
function signatures(lines: readonly string[]): { signed: boolean; names: string[] } {
  const names: string[] = [];
  let signed = false;
  lines.forEach((line, i) => {
    if (line.length > 30 || !/日\s*$/.test(line) || !DATE.test(fold(line).replace(/\s+/g, '')))
      return;
    signed = true;
    for (const name of lines.slice(Math.max(0, i - 3), i)) {
      const plain = fold(name).replace(/\s+/g, '');
      if (plain.length <= 30 && isName(plain)) names.push(plain);
    }
  });
  return { signed, names };
}

/**
 * Bold words at the beginning of a line that may be the heading of a clause; and what heads a table of
 * tasks, which counts for as many as are needed.
 */
const HEADED =
  /^\ue000+[^\ue000\ue001\d一二三四五六七八九十(（第各附][^\ue000\ue001，,；;]{2,45}\ue001/;
const isHeadOfTasks = (line: string) =>
  /^\ue000*(?:责任|牵头|主办)(?:单位|部门)\ue001*$/.test(line);
const BOLD = /^(?:STRONG|B|H[2-6])$/;
const isBold = (element: Element, name: string) =>
  BOLD.test(name) || /weight:\s*(?:bold|[6-9]00)/i.test(element.getAttribute('style') ?? '');

/** A name has no punctuation and is no clause. */
const isName = (line: string) =>
  !/[。,;:、()《》]/.test(line) && !KINDS.test(line) && !MARKER.test(line);

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
      if (isBold(element, name)) parts.push('\ue000');
      // The browser numbers it; with which number makes no difference here.
      if (name === 'LI' && element.parentNode?.nodeName === 'OL') parts.push('1、');
      const inside = length < LONGEST_TEXT && !isSilent(name);
      if (inside && name === 'PRE') verbatim++;
      return inside;
    },
    leave(element, name) {
      if (isBold(element, name)) parts.push('\ue001');
      if (breaksLine(name)) parts.push('\n');
      if (name === 'PRE' && verbatim > 0) verbatim--;
    },
  });
  return parts.join('');
}
