/**
 * What a page says of its document outside the body: meta tags, header table, heading.
 */
import { readDate } from '../text/dates';
import { documentNumbers, wholeDocumentNumber } from '../text/document-numbers';
import { fold } from '../text/normalise';
import { regionByDocumentNumber, regionByHost, regionBySiteCode } from '../text/regions';

/** Facts of the page, each null where the page does not say. */
export interface PageFacts {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  /** GB/T 2260 code by host, site code or document number, in that order of trust. */
  readonly region: string | null;
}

/**
 * The labels of the header table (公文头), written without white space and colons, as pages pad
 * them: `索 引 号：`, `文\u00a0\u00a0号`, `[发文字号]`.
 */
const LABELS = {
  title: ['标题', '名称'],
  issuer: ['发文机关', '发文机构', '发布机构', '发布机关'],
  documentNumber: ['发文字号', '文号', '文件编号', '发文文号'],
  signedOn: ['成文日期', '生成日期', '发文日期'],
  publishedOn: ['发布日期', '公开日期', '信息提供日期', '发布时间'],
} as const;

/** Further labels that prove a header table although nothing is read from them. */
const OTHER_LABELS = [
  '索引号',
  '主题分类',
  '主题词',
  '有效性',
  '组配分类',
  '统一编号',
  '信息分类',
  '时效性',
];

type Field = keyof typeof LABELS;

const FIELD_OF = new Map<string, Field | null>([
  ...OTHER_LABELS.map((label) => [label, null] as const),
  ...(Object.entries(LABELS) as [Field, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [label, field] as const),
  ),
]);

/** The content of a meta tag; names differ in case between sites, values may be the label itself. */
export function metaContent(document: Document, name: string): string {
  const content = document.querySelector(`meta[name="${name}" i]`)?.getAttribute('content') ?? '';
  const value = content
    .replace(/&(ldquo|rdquo|lt|gt|quot|nbsp|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '')
    .trim();
  return /^(?:网站名称|栏目名称|文章标题|标题|政府网站标识码|来源|本网|本站)$/.test(value)
    ? ''
    : value;
}

/** Some content systems escape twice, so that what is left in a value is still an entity. */
const ENTITIES: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  amp: '&',
};

/** The site's identification code, from the meta tag, the footer or the link to report errors. */
export function siteCode(document: Document): string {
  const meta = metaContent(document, 'SiteIDCode');
  if (/^(?:bm\d{8}|\d{10})$/i.test(meta)) return meta;
  const link = document.querySelector('a[href*="site_code="]')?.getAttribute('href') ?? '';
  return /site_code=(bm\d{8}|\d{10})/i.exec(link)?.[1] ?? '';
}

/** What the header table says, and how many of its labels the page has. */
export interface HeaderTable {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly labels: number;
}

/** Reads the header table, whatever it is made of: cells, definition lists, list items. */
export function readHeaderTable(document: Document): HeaderTable {
  const fields: Partial<Record<Field, string>> = {};
  const seen = new Set<string>();
  for (const element of document.querySelectorAll('td,th,dt,li,b,strong,span,p,div')) {
    const text = element.childElementCount > 3 ? '' : shortText(element);
    const [label = '', inline = ''] = splitLabel(text);
    const field = FIELD_OF.get(label);
    if (field === undefined) continue;
    seen.add(label);
    if (field === null || fields[field]) continue;
    const value = inline !== '' ? inline : valueBeside(element);
    if (value !== '') fields[field] = value;
  }
  return { fields, labels: seen.size };
}

/** `索 引 号：000014349/2017-00162` to its label and what stands behind it. */
function splitLabel(text: string): string[] {
  const plain = fold(text);
  const match = /^\s*\[?\s*((?:[\u4e00-\u9fff]\s*){2,7})(?:\]|:)?/.exec(plain);
  if (!match) return [];
  const label = (match[1] ?? '').replace(/\s+/g, '');
  return FIELD_OF.has(label) ? [label, text.slice(match[0].length).trim()] : [];
}

function valueBeside(element: Element): string {
  const beside = element.nextElementSibling ?? element.parentElement?.nextElementSibling;
  if (!beside || beside.childElementCount > 6) return '';
  const text = shortText(beside);
  return splitLabel(text).length > 0 ? '' : text;
}

/**
 * An element's text if it is short, else nothing. Gives up early: asked of every cell and division
 * of a page, the text of the whole would be read once for every level of nesting.
 */
function shortText(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 5);
  let text = '';
  for (let nodes = 0; walker.nextNode(); nodes++) {
    const node = walker.currentNode;
    if (node.nodeType === 3) text += (node as Text).data.slice(0, 2000).replace(/\s+/g, ' ');
    if (nodes > 60 || text.length > 200) return '';
  }
  return text.trim();
}

/** Reads all that a page says of its document. `host` is the page's host name. */
export function readPageFacts(document: Document, host: string): PageFacts {
  const { fields } = readHeaderTable(document);
  const written = fields.documentNumber ?? '';
  const number = wholeDocumentNumber(written) ?? documentNumbers(written)[0] ?? null;
  const region =
    regionByHost(host) ??
    regionBySiteCode(siteCode(document)) ??
    (number ? regionByDocumentNumber(number) : undefined);
  return {
    title: pageTitle(document, fields.title),
    issuer: fields.issuer?.trim() || null,
    documentNumber: number,
    signedOn: readDate(fields.signedOn ?? ''),
    publishedOn:
      readDate(fields.publishedOn ?? '') ??
      readDate(metaContent(document, 'PubDate')) ??
      readDate(metaContent(document, 'firstpublishedtime')) ??
      readByline(document),
    region: region?.code ?? null,
  };
}

/** The date in the line under the heading: `来源：省经信委 时间：2018-04-24 浏览：1000`. */
function readByline(document: Document): string | null {
  for (const element of document.querySelectorAll('td,p,div,span,li')) {
    const label = /(?:时间|日期)[:：]/.exec(shortText(element));
    const date = label && readDate(label.input.slice(label.index, label.index + 30));
    if (date) return date;
  }
  return null;
}

/** How the title of an official document ends, perhaps in 》 and with (试行) or a period behind it. */
export const KINDS =
  /(?:通知|意见|决定|公告|通告|方案|规划|计划|措施|办法|细则|要点|纲要|规定|批复|函|命令|令)》?(?:[(（[][^()（）]{2,20}[)）\]])?》?$/;

/** The document's title: of several on the page the first that ends like a document's, else any. */
export function pageTitle(document: Document, fromTable?: string): string | null {
  const candidates = [
    metaContent(document, 'ArticleTitle'),
    fromTable ?? '',
    ...Array.from(
      document.querySelectorAll('h1,h2,h3,ucaptitle,.share-title,.sp_title'),
      shortText,
    ),
    document.title.split(/[_|]|-(?=[^-]*(?:网|政府|门户))/)[0] ?? '',
  ].map((text) => text.replace(/\s+/g, '').trim());
  const likely = candidates.filter((text) => text.length >= 6 && text.length <= 150);
  return likely.find((text) => KINDS.test(text)) ?? likely[0] ?? null;
}
