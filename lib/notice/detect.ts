/**
 * Is this page a notice? Decided by weighing what the page shows, never by one mark alone: every
 * mark is missing on some real notice and present on some page that is none.
 *
 * Two looks: this first one is all that runs on most pages, so it stays small (8 kB with all that it
 * needs) and reads little; what it takes for a notice, `judge` looks at again with the vocabulary of
 * all the other things that offices publish with numbers.
 */
import { CONTAINERS } from './containers';
import { hasNumbers } from './glance';
import { HEADLINE, INTERPRETATION, NEWS_COLUMN } from './headlines';
import { type Look, lookAt, skim } from './look';
import { KINDS } from './title';

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
export interface Evidence {
  readonly reason: string;
  readonly weight: number;
  /** Of the document's own form, which a page must have besides a place on a government's site. */
  readonly form?: true;
  readonly holds: (page: Look) => boolean;
}

const SALUTATION =
  /(?:^|\n)(?:各(?!位|方|类)|[^\n。;]{0,40}(?:人民政府|委员会|厅|局|办公室|部门|单位|机构|企业|集团|管委会|党委))(?![^\n]*(?:如下|以下|行为|事项|发现))[^\n。;]{0,160}:\s*(?=\n|$)/;
const ISSUED =
  /现将|印发给你们|现印发|现予(?:公布|发布|以公布)|(?:已经|业经|经)[^。\n]{0,40}(?:同意|批准|通过)|现就[^。\n]{0,60}(?:如下|以下)|(?:通知|通告|公告|批复|决定|意见|函告)如下|提出(?:以下|如下).{0,8}(?:意见|措施)|(?:决定|如下)\s*:\s*\n|制定本(?:办法|条例|规定|细则|方案|规划|计划|行动计划|措施|意见|实施|预案)|会议通过\)?|全文如下|印发了《|收悉/;

/** The title grammar, or the name of a plan, rules or an ordinance alone; a headline is neither. */
export function isOfficialTitle(title: string): boolean {
  const plain = title.replace(/\s+/g, '');
  return KINDS.test(plain) && (/关于|印发/.test(plain) || !HEADLINE.test(plain));
}

/** What makes a page something else whatever else it has. */
export const VETO = -12;

const EVIDENCE: readonly Evidence[] = [
  { reason: 'host gov.cn', weight: 2, holds: ({ ownSite }) => ownSite },
  { reason: 'site code', weight: 1, holds: ({ siteCode }) => siteCode !== '' },
  { reason: 'article meta tag', weight: 0.5, holds: ({ articleTitle }) => articleTitle },
  {
    reason: 'title of an official document',
    weight: 3,
    form: true,
    holds: ({ title }) => isOfficialTitle(title),
  },
  { reason: 'header table', weight: 2, form: true, holds: ({ headerLabels }) => headerLabels >= 3 },
  { reason: 'document number', weight: 2, form: true, holds: ({ numbered }) => numbered },
  { reason: 'salutation', weight: 2, form: true, holds: ({ head }) => SALUTATION.test(head) },
  { reason: 'issued with a plan', weight: 2, form: true, holds: ({ head }) => ISSUED.test(head) },
  { reason: 'signed with a date', weight: 1, holds: ({ signed }) => signed },
  {
    reason: 'numbered structure',
    weight: 2,
    holds: ({ markers, headed }) => markers + headed >= 4,
  },
  {
    reason: 'interpretation, not the document',
    weight: VETO,
    holds: ({ title }) => INTERPRETATION.test(title),
  },
  {
    reason: 'news about a policy',
    weight: -3,
    holds: ({ title, column }) =>
      !isOfficialTitle(title) && (HEADLINE.test(title) || NEWS_COLUMN.test(column)),
  },
  { reason: 'mostly links', weight: -4, holds: ({ linkShare }) => linkShare > 0.5 },
];

/** Weight from which a page is taken for a government document, and that its form has of it. */
const ENOUGH = 6;
const ENOUGH_FORM = 3;
/** A copy whose title does not show it. */
const FORM_OF_A_COPY = 6;
/** Fewer numbered clauses than this give nothing to compare. */
const LEAST_MARKERS = 3;
/** A notice of public holidays has seven clauses in 250 characters. */
const LEAST_HAN = 150;
/** A letter that says no more than this sends the reader to its attachment. */
const LONGEST_LETTER = 300;

/** The first look. `host` is the page's host name. Never throws, whatever the markup. */
export function detectNotice(document: Document, host: string): Verdict {
  return firstVerdict(document, lookAt(document, host));
}

/** Whether the first look takes a page for a notice: the same, and done early with most pages. */
export function isNotice(document: Document, host: string): boolean {
  if (!hasNumbers(document, LEAST_MARKERS)) return false;
  const page = skim(document);
  return (
    hasMeasures(page) && firstVerdict(document, lookAt(document, host, page)).state === 'notice'
  );
}

const firstVerdict = (document: Document, page: Look) => decide(document, page, [], () => false);

const hasMeasures = ({ han, markers, headed }: Pick<Look, 'han' | 'markers' | 'headed'>) =>
  han >= LEAST_HAN && markers + headed >= LEAST_MARKERS;

/** Decides by the evidence of the first look and some more; `withoutMeasures` tells by the title. */
export function decide(
  document: Document,
  page: Look,
  more: readonly Evidence[],
  withoutMeasures: (title: string) => boolean,
): Verdict {
  const holding = [...EVIDENCE, ...more].filter(({ holds }) => holds(page));
  const weight = holding.reduce((sum, evidence) => sum + evidence.weight, 0);
  const form = holding.reduce((sum, one) => sum + (one.form ? one.weight : 0), 0);
  const reasons = holding.map(({ reason }) => reason);
  const score = 1 / (1 + Math.exp(ENOUGH - 0.5 - Math.min(weight, form + 3)));
  const verdict = (state: PageState): Verdict => ({ state, score, reasons });

  if (!page.articleTitle && isList(page)) return verdict('list');
  if (isWithoutText(document, page, weight)) return verdict('text-elsewhere');
  const copied = page.ownSite || isOfficialTitle(page.title) || form >= FORM_OF_A_COPY;
  if (weight >= ENOUGH && form >= ENOUGH_FORM && copied) {
    if (withoutMeasures(page.title)) return verdict('no-measures');
    if (hasMeasures(page)) return verdict('notice');
    if (page.han < LONGEST_LETTER && hasAttachment(document)) return verdict('text-elsewhere');
    if (page.han >= 40) return verdict('no-measures');
  }
  return verdict('not-a-notice');
}

/**
 * A page that has all of a document but its text: title and header table or a file, with an empty body or
 * with nothing but links (its PDF, other documents) where the body would be.
 */
function isWithoutText(document: Document, page: Look, weight: number): boolean {
  const linked = page.linkShare > 0.5;
  return (
    page.ownSite &&
    isOfficialTitle(page.title) &&
    (page.han < 40 || linked) &&
    page.markers < LEAST_MARKERS &&
    weight + (linked ? 4 : 0) >= ENOUGH &&
    // Last, because the whole page is searched for a file.
    (page.headerLabels >= 3 || (page.articleTitle && hasAttachment(document)))
  );
}

/** Pages of a scanned document stand where the text would. */
const PICTURES = CONTAINERS.map((selector) => `${selector} img`).join();

function hasAttachment(document: Document): boolean {
  return (
    document.querySelector(
      `${PICTURES},a[href$=".pdf" i],a[href$=".doc" i],a[href$=".docx" i],a[href$=".wps" i],a[href$=".ofd" i],a[href$=".zip" i],a[href$=".rar" i],embed,object,iframe[src*=".pdf" i]`,
    ) !== null
  );
}

const LEAST_ROWS = 5;
const MANY_ROWS = 8;

/**
 * A list page: links with dates beside them in one place, and little else to read; on a page that
 * names its column and has many of them that is not asked. A home page has such lists in several.
 */
function isList({ survey, column, linkShare }: Look): boolean {
  if (!survey) return false;
  const lists = survey.lists;
  const all = lists.reduce((sum, { rows }) => sum + rows, 0);
  const longest = lists.reduce((a, b) => (b.rows > a.rows ? b : a), { rows: 0, han: 0 });
  if (column !== '' && (longest.rows >= MANY_ROWS || (all >= MANY_ROWS && linkShare > 0.5)))
    return true;
  if (longest.rows < LEAST_ROWS || longest.rows < all * IN_ONE_PLACE) return false;
  return longest.han > survey.han * LIST_SHARE;
}

const IN_ONE_PLACE = 0.5;
/** Of the characters of the page: sidebars of other documents have less. */
const LIST_SHARE = 0.4;
