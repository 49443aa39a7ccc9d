/**
 * The title of a page's document, and the words that documents' titles end with.
 */
import { fold } from '../text/normalise';
import { metaContent } from './meta';

/** How the title of an official document ends, perhaps in 》 and with (试行), a period or a number behind it. */
export const KINDS =
  /(?:通知|意见|决定|决议|公告|通告|通报|方案|规划|计划|措施|举措|办法|细则|要点|纲要|规定|条例|批复|函|命令|令|预案|政策|任务分工|清单|规则|规程)》?\s*(?:[(（[〔][^()（）]{2,30}[)）\]〕]?[^()（）]{0,8}[)）]?)?》?$|(?:公告|令)(?:\d{4}年)?第?\d+号(?:[(（].{4,80}[)）])?$/;

/** The document's title: of several on the page the first that ends like a document's, else any. */
export function pageTitle(document: Document, fromTable?: string): string | null {
  const candidates = [
    metaContent(document, 'ArticleTitle'),
    fromTable ?? '',
    ...headings(document),
    withoutSite(document.title),
  ].map((text) => text.replace(/\s+/g, '').trim());
  const likely = candidates.filter((text) => text.length >= 6 && text.length <= 150);
  return likely.find((text) => KINDS.test(fold(text))) ?? likely[0] ?? null;
}

/** Headings of the page; one that is a link names another page. */
function headings(document: Document): string[] {
  const elements = document.querySelectorAll('h1,h2,h3,ucaptitle,.share-title,.sp_title');
  return Array.from(elements)
    .slice(0, MOST_HEADINGS)
    .filter((heading) => !heading.querySelector('a[href]') && !heading.closest('a[href]'))
    .map((heading) => (heading.textContent ?? '').slice(0, 400));
}

const MOST_HEADINGS = 40;

/** The window's title without the names of column and site behind it. */
function withoutSite(title: string): string {
  // Periods have dashes, too: `(2018-2020年)`. The first that a document's title ends before counts.
  for (const { index } of title.matchAll(/\s*[-_|–—]/g)) {
    const part = title.slice(0, index);
    if (part.length > 9 && !/[(（〔][^)）〕]*$/.test(part) && KINDS.test(fold(part))) return part;
  }
  const part =
    title.split(/[_|]|\s[-–—]\s|-(?=[^-]*(?:网|政府|门户|厅|局|委|部|人民)[^-]*$)/)[0] ?? '';
  return part.trim().split(/\s+(?=\S*(?:门户网站|政府网|人民政府)$)/)[0] ?? '';
}

/** A title in the body, perhaps over two or three lines: `[issuer]关于…的[kind]`. */
export function titleInText(lines: readonly string[]): string | null {
  const head = lines.slice(0, 12);
  for (let i = 0; i < head.length; i++) {
    for (let j = i + 1; j <= Math.min(i + 4, head.length); j++) {
      const text = head.slice(i, j).join('').replace(/\s+/g, '');
      if (text.length > 120 || /[。；;:,，]/.test(text)) break;
      if (TITLE.test(text)) return text;
    }
  }
  return null;
}

const TITLE = new RegExp(`^.{0,60}?(?:关于|印发).{2,100}?${KINDS.source}`);
