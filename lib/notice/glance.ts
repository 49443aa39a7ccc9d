/**
 * The first glance at a page: has it numbers of clauses at all? Most pages have not, and are done
 * with. Wider than the grammar of `look`, so that nothing is lost; only texts are read, as every
 * element that a script touches costs the page memory.
 */
import { isSilent } from './survey';

/**
 * How a number ends, whatever is before it. Radicals and compatibility ideographs may be numerals. A
 * literal: the overlay, which has no use for it, is rid of it.
 */
const NUMBER =
  /[一二三四五六七八九十百\d０-９\u2e80-\u2fd5\uf900-\ufaff][\s\u200b-\u2064\u2066-\u2069\ufeff]*(?:[编篇章节條条部、)）]|[.．](?![\d０-９])|[.．][\d０-９]{1,2}[\s\u200b-\u2064\u2066-\u2069\ufeff])|[①-⑳]/g;

/** What only code has: texts of scripts are not read. */
const CODE = /[{;=]/;
/** So much text is looked through at a time: on a notice the first of it has enough. */
const AT_A_TIME = 4000;
/** No number is longer, with the white space in it that pages have. */
const LONGEST_NUMBER = 60;

/** Whether the texts of a page have so many numbers of clauses; true where some are in frames. */
export function hasNumbers(document: Document, least: number): boolean {
  if (document.querySelector('iframe,frame')) return true;
  // The document, which may have no body yet.
  const texts = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let count = 0;
  let open = '';
  for (let more = true; more && count < least; ) {
    const node = texts.nextNode() as Text | null;
    more = node !== null;
    const data = node?.data ?? '';
    if (!CODE.test(data) || !isSilent(node?.parentNode?.nodeName ?? '')) open += data;
    if (more && open.length < AT_A_TIME) continue;
    count += open.match(NUMBER)?.length ?? 0;
    open = open.slice(-LONGEST_NUMBER);
  }
  return count >= least;
}
