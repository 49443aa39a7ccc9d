/**
 * The files that a page offers with its document: what the text calls 附件, and the document itself
 * as a file.
 */
/** A file that comes with a document. */
export interface Attachment {
  readonly name: string;
  readonly url: string;
}

/** Forms in which governments attach files, and the addresses of content systems that serve them. */
const FILE =
  /\.(?:pdf|docx?|wps|ofd|xlsx?|et|pptx?|zip|rar)(?:[?#]|$)|\/downfile\.jsp|[?&]filename=/i;
/** Sidebars and footers offer forms and reports of the site; a document has no more than this. */
const MOST = 50;
const LONGEST_NAME = 200;

/**
 * The files linked from a page outside its navigation, in order, each address once. `base` is the
 * page's address; links that no browser would follow are left out.
 */
export function readAttachments(document: Document, base: string): Attachment[] {
  const found = new Map<string, Attachment>();
  for (const link of document.querySelectorAll('a[href]')) {
    // TRS keeps the file's own name beside an address that its script has changed.
    const address = link.getAttribute('href') ?? '';
    const file = [address, link.getAttribute('oldsrc') ?? ''].some((each) => FILE.test(each));
    if (!file || link.closest('nav,header,footer') || !URL.canParse(address, base)) continue;
    const { href, protocol } = new URL(address, base);
    const name = (link.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
    if (!/^https?:$/.test(protocol) || found.has(href)) continue;
    found.set(href, { name: name || fileName(href), url: href });
    if (found.size === MOST) break;
  }
  return [...found.values()];
}

/** The last part of an address, which is the file's name. */
function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
