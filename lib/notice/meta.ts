/**
 * The meta tags of government sites (国办发〔2017〕47号) as they really are: names in any letter case
 * and order, several kinds of each, values that are the template's own label.
 */

/** The content of a meta tag; empty where there is none or its value says nothing. */
export function metaContent(document: Document, name: string): string {
  for (const tag of tagsOf(document, name)) {
    const value = decoded(tag.getAttribute('content') ?? '').trim();
    if (value !== '' && !PLACEHOLDER.test(value)) return value;
  }
  return '';
}

/** Not every DOM knows the selector's `i`, so the names are compared here. */
function tagsOf(document: Document, name: string): Element[] {
  const wanted = name.toLowerCase();
  // By their name: engines keep such a collection, and a page is searched for them once.
  return Array.from(document.getElementsByTagName('meta')).filter(
    (tag) => (tag.getAttribute('name') ?? tag.getAttribute('property'))?.toLowerCase() === wanted,
  );
}

/** What templates leave in where a value should be. */
const PLACEHOLDER =
  /^(?:(?:网站|栏目)(?:名称|域名|类别|说明)|(?:文章)?标题|政府网站标识码|来源|发布日期|本[网站]|null|\$?\{.*\})$/i;

/** Some content systems escape twice, so that what is left in a value is still an entity. */
function decoded(content: string): string {
  return content.replace(/&([a-z]{2,5});/g, (all, name: string) => ENTITIES[name] ?? all);
}

const ENTITIES: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  amp: '&',
};

const CODE = '(?:bm\\d{8}|\\d{10})';
const WHOLE_CODE = new RegExp(`^${CODE}$`, 'i');
const IN_LINK = new RegExp(`site_?code=(${CODE})(?!\\d)`, 'i');
const IN_TEXT = new RegExp(`标识码\\s*[:：]?\\s*(${CODE})(?!\\d)`, 'i');

/** The site's identification code: by meta tag, link to report errors, or the footer's words. */
export function siteCode(document: Document): string {
  const meta = metaContent(document, 'SiteIDCode');
  if (WHOLE_CODE.test(meta)) return meta;
  for (const link of document.querySelectorAll('a[href*="site_code="],a[href*="sitecode="]')) {
    const code = IN_LINK.exec(link.getAttribute('href') ?? '')?.[1];
    if (code) return code;
  }
  return IN_TEXT.exec(lastTexts(document))?.[1] ?? '';
}

/** The end of a page, where its footer is. */
function lastTexts(document: Document): string {
  let text = '';
  let node: Node | null = document.body;
  while (node?.lastChild) node = node.lastChild;
  for (let steps = 0; node && steps < FOOTER_NODES; steps++) {
    if (node.nodeType === 3) text = (node as Text).data.slice(-2000).replace(/\s+/g, ' ') + text;
    let before: Node | null = node.previousSibling;
    while (before?.lastChild) before = before.lastChild;
    node = before ?? node.parentNode;
    if (node === document.body) break;
  }
  return text;
}

/** A footer with all its links has some hundred nodes. */
const FOOTER_NODES = 400;

/** Whether the page bears the marks of a government's own site, whatever host it was saved from. */
export function isGovernmentSite(document: Document): boolean {
  return (
    siteCode(document) !== '' ||
    /(?:^|\.)gov\.cn$/i.test(metaContent(document, 'SiteDomain').replace(/\/.*$/, '')) ||
    document.querySelector('a[href*="bszs.conac.cn"]') !== null
  );
}
