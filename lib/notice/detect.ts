/**
 * Is this page a notice? Decided by weighing what the page shows, never by one mark alone: every
 * mark is missing on some real notice and present on some page that is none.
 *
 * This is all that runs on pages that are no notice, so it stays small and reads little.
 */
import { documentNumbers, wholeDocumentNumber } from '../text/document-numbers';
import { fold } from '../text/normalise';
import { readMarker } from '../text/numbering';
import { CONTAINERS, countHan, findContainer, SILENT } from './containers';
import { KINDS, metaContent, pageTitle, readHeaderTable, siteCode } from './metadata';
import { walk } from './walk';

/** What a page is to Lince. `no-measures`: a notice whose text has no clause to compare. */
export type PageState = 'notice' | 'not-a-notice' | 'list' | 'no-measures' | 'text-elsewhere';

/** The decision, with what spoke for it. */
export interface Verdict {
  readonly state: PageState;
  /** 0 to 1; from 0.5 on the page is a government document. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Evidence, its weight, and how it is named among the reasons. */
interface Evidence {
  readonly reason: string;
  readonly weight: number;
  readonly holds: (page: Page) => boolean;
}

/** What the rules look at, read once. */
interface Page {
  readonly host: string;
  readonly title: string;
  readonly articleTitle: boolean;
  readonly siteCode: string;
  readonly column: string;
  readonly headerLabels: number;
  /** The container's text, its first part folded, and its lines. */
  readonly head: string;
  readonly lines: readonly string[];
  readonly han: number;
  readonly markers: number;
  readonly linkShare: number;
}

const INTERPRETATION =
  /^(?:《.*》)?(?:图解|解读|一图读懂|一图看懂|图说|问答|答记者问)|(?:解读|图解|问答|答记者问|政策问答|解读材料|起草说明|发布会|实录|侧记|综述)(?:[(（].*[)）])?$/;
/** Official pages with numbered clauses that say what was, or what is for sale, not what shall be done. */
const OTHER_PURPOSE =
  /(?:招标|中标|成交|采购|磋商|询价|比选|竞价|竞买|挂牌|拍卖|出让|征收|招聘|招考|招录|录用)[^《》]{0,15}(?:公告|公示|预告|名单|结果)|公示$|(?:建议|提案).{0,12}(?:答复|复函)|(?:考试|报名|招生)[^《》]{0,20}(?:公告|通告|简章|通知)$|征求[^《》]{0,30}意见|征集[^《》]{0,20}意见|意见(?:建议)?(?:征集|采纳|反馈)|采纳情况|法院.{0,10}公告|(?:年度报告|工作报告|总结|统计公报|办事指南|职能|职责)$/;
/** Columns of a site that hold none: the values that the guide for government sites prescribes. */
const OTHER_COLUMN =
  /机构(?:职能|设置|概况)|负责人|领导(?:信息|之窗)|征集调查|咨询投诉|办事服务|招考|采购/;
/** Who comes or goes: a government document without a measure. */
const PERSONNEL = /任免|任职|免职|任命|挂职/;
/** Whose documents are notices, off a government's own site. */
const GOVERNMENT =
  /^.{0,20}(?:政府|国务院|办公厅|党委|发展改革委|[省市县区州](?:委|厅|局)|总局|部)/;
const NEWS =
  /(?:召开|举行|出席|调研|强调|会见|开幕|启动|获批|印发实施|出台|公布|提出|推出|发布会|走访|慰问|座谈会|考察|指出)/;
const NEWS_COLUMN = /(?:新闻|要闻|动态|资讯|解读|图解|回应|发布会|活动|专题|视频|人民网|媒体)/;

const EVIDENCE: readonly Evidence[] = [
  { reason: 'host gov.cn', weight: 2, holds: ({ host }) => /(?:^|\.)gov\.cn$/.test(host) },
  { reason: 'site code', weight: 1, holds: ({ siteCode }) => siteCode !== '' },
  { reason: 'article meta tag', weight: 0.5, holds: ({ articleTitle }) => articleTitle },
  {
    reason: 'title of an official document',
    weight: 3,
    holds: ({ title }) =>
      KINDS.test(title) &&
      (/关于|印发|规划|方案|意见/.test(title) ||
        (/措施|计划|办法|细则|要点|纲要/.test(title) && !NEWS.test(title))),
  },
  { reason: 'header table', weight: 2, holds: ({ headerLabels }) => headerLabels >= 3 },
  {
    reason: 'document number',
    weight: 2,
    holds: ({ head }) =>
      head
        .split('\n')
        .some(
          (line) => line.length <= 40 && (wholeDocumentNumber(line) ?? documentNumbers(line)[0]),
        ),
  },
  {
    reason: 'salutation',
    weight: 2,
    holds: ({ head }) =>
      /(?:^|\n)\s*(?:各|.{0,30}(?:人民政府|委员会|厅|局|办公室|部门|单位|机构|企业|集团))[^\n。]{0,120}[:]\s*(?:\n|$)/.test(
        head,
      ),
  },
  {
    reason: 'issued with a plan',
    weight: 2,
    holds: ({ head }) =>
      /(?:现将|印发给你们|现印发|已经.{0,30}同意|现就.{0,40}(?:通知|意见)如下|提出(?:以下|如下).{0,6}(?:意见|措施))/.test(
        head,
      ),
  },
  {
    reason: 'signed with a date',
    weight: 1,
    holds: ({ lines }) => lines.some((line) => /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/.test(line)),
  },
  { reason: 'numbered structure', weight: 2, holds: ({ markers }) => markers >= 4 },
  {
    reason: 'interpretation, not the document',
    weight: -8,
    holds: ({ title }) => INTERPRETATION.test(title),
  },
  {
    reason: 'sale, report or reply',
    weight: -8,
    holds: ({ title, column }) => OTHER_PURPOSE.test(title) || OTHER_COLUMN.test(column),
  },
  {
    reason: 'not of a government',
    weight: -5,
    holds: ({ host, title, head }) =>
      !/(?:^|\.)gov\.cn$/.test(host) &&
      !GOVERNMENT.test(title) &&
      documentNumbers(head).length === 0,
  },
  {
    reason: 'news about a policy',
    weight: -3,
    holds: ({ title, column }) =>
      (NEWS.test(title) && !KINDS.test(title)) || NEWS_COLUMN.test(column),
  },
  { reason: 'mostly links', weight: -4, holds: ({ linkShare }) => linkShare > 0.5 },
];

/** Weight from which a page is taken for a government document. */
const ENOUGH = 6;
/** Fewer numbered clauses than this give nothing to compare. */
const LEAST_MARKERS = 3;
/** A notice of public holidays has seven clauses in 250 characters. */
const LEAST_HAN = 150;
/** A letter that says no more than this sends the reader to its attachment. */
const LONGEST_LETTER = 300;

/** The decision needs no more of a page than this. */
const LONGEST_TEXT = 400_000;

const BLOCK = /^(?:P|DIV|BR|TR|TD|TH|LI|H[1-6]|SECTION|UCAPCONTENT|DT|DD)$/i;

/** Decides what a page is. `host` is its host name. Never throws, whatever the markup. */
export function detectNotice(document: Document, host: string): Verdict {
  const page = look(document, host);
  const holding = EVIDENCE.filter(({ holds }) => holds(page));
  const weight = holding.reduce((sum, evidence) => sum + evidence.weight, 0);
  const reasons = holding.map(({ reason }) => reason);
  const score = 1 / (1 + Math.exp(ENOUGH - 0.5 - weight));
  const verdict = (state: PageState): Verdict => ({ state, score, reasons });

  if (!page.articleTitle && isList(document, page.column !== '')) return verdict('list');
  if (weight >= ENOUGH) {
    if (PERSONNEL.test(page.title)) return verdict('no-measures');
    if (page.han >= LEAST_HAN && page.markers >= LEAST_MARKERS) return verdict('notice');
    if (page.han < LONGEST_LETTER && hasAttachment(document)) return verdict('text-elsewhere');
    if (page.han >= 40) return verdict('no-measures');
  }
  return verdict('not-a-notice');
}

function look(document: Document, host: string): Page {
  const container = findContainer(document);
  const text = container ? blockText(container) : '';
  const lines = text
    .split('\n')
    .map((line) => fold(line).trim())
    .filter((line) => line !== '');
  const links = container
    ? Array.from(container.querySelectorAll('a'), (a) => a.textContent ?? '').join('')
    : '';
  const han = countHan(text);
  return {
    host,
    title: fold(pageTitle(document) ?? ''),
    articleTitle: metaContent(document, 'ArticleTitle') !== '',
    siteCode: siteCode(document),
    column: `${metaContent(document, 'ColumnName')} ${metaContent(document, 'ColumnType')}`.trim(),
    headerLabels: readHeaderTable(document).labels,
    head: lines.join('\n').slice(0, 1500),
    lines,
    han,
    markers: lines.filter((line) => readMarker(line) !== null).length,
    linkShare: han === 0 ? 0 : countHan(links) / han,
  };
}

/** An element's text with line breaks where blocks end; enough to count lines, not to quote. */
function blockText(root: Element): string {
  let text = '';
  const breakLine = (node: Node) => {
    if (BLOCK.test(node.nodeName)) text += '\n';
  };
  walk(
    root,
    (node) => {
      if (node.nodeType === 3) text += (node as Text).data.replace(/[ \t\r\n]+/g, ' ');
      breakLine(node);
      return text.length < LONGEST_TEXT && !SILENT.test(node.nodeName);
    },
    breakLine,
  );
  return text;
}

/** Pages of a scanned document stand where the text would. */
const PICTURES = CONTAINERS.map((selector) => `${selector} img`).join();

function hasAttachment(document: Document): boolean {
  return (
    document.querySelector(
      `${PICTURES},a[href$=".pdf" i],a[href$=".doc" i],a[href$=".docx" i],a[href$=".wps" i],a[href$=".ofd" i],a[href$=".zip" i],embed,object,iframe[src*=".pdf" i]`,
    ) !== null
  );
}

/** A date as lists have them, in full or without the year. */
const LIST_DATE = /\d{4}[-./年]\d{1,2}[-./月]\d{1,2}|(?:^|\D)\d{1,2}-\d{2}(?!\d)/;
const LEAST_ITEMS = 5;

/**
 * A list page: links with dates beside them in one place, and little else to read; on a page that
 * names its column and has many of them that is not asked. A home page has such lists in several.
 */
function isList(document: Document, named: boolean): boolean {
  const places = new Map<Element | null, number>();
  let items = 0;
  let han = 0;
  for (const item of document.querySelectorAll('li,tr,dd,.item,.result')) {
    const text = item.textContent ?? '';
    if (text.length > 600 || !item.querySelector('a') || !LIST_DATE.test(text)) continue;
    items++;
    han += countHan(text);
    places.set(item.parentElement, (places.get(item.parentElement) ?? 0) + 1);
  }
  if (named && items >= 8) return true;
  const most = Math.max(0, ...places.values());
  if (most < LEAST_ITEMS || most < items * IN_ONE_PLACE) return false;
  return han > countHan(document.body?.textContent ?? '') * LIST_SHARE;
}

const IN_ONE_PLACE = 0.6;
/** Of the characters of the page: sidebars of other documents have less. */
const LIST_SHARE = 0.4;
