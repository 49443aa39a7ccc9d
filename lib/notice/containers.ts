/**
 * Where a page keeps its document.
 *
 * No selector fits all sites (one prefecture alone uses some thirty), so known containers are tried
 * in order of how much they promise, and where none fits the densest block of prose is taken.
 */

/** Containers of the content systems in use, most telling first: gov.cn, UCAP, TRS, jcms, NFCMS, VSB. */
export const CONTAINERS: readonly string[] = [
  '#UCAP-CONTENT',
  'ucapcontent',
  '.trs_editor_view',
  '.TRS_UEDITOR',
  '.TRS_Editor',
  '.TRS_PreAppend',
  '#zoomcon',
  '#zoom',
  '#Zoom',
  '.wip_art_con',
  '.bt_content',
  '.art_con',
  '.article-conter',
  '.artile_zw',
  '.news_cont_d_wrap',
  '#vsb_content',
  '#vsb_content_2',
  '.v_news_content',
  '#ivs_content',
  '.Article_content',
  '#mainText',
  '.main-txt',
  '.gkxl-article',
  '.pages_content',
  '.article-content',
  '.article_content',
  '.article-con',
  '.info_content',
  '#info-cont',
  '#con_con',
  '.art-con',
  '.zwnr',
  '.wzcon',
  '.xxgk-content',
  '#articleContent',
  'article',
  '.content',
  '.view',
];

/** A container counts when it holds this much: fewer Chinese characters are a caption. */
const LEAST_HAN = 200;

/** The number of Chinese characters in a text. */
export function countHan(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}

/**
 * The element that holds the document's body: the first known container with enough text, else the
 * densest block; null for a page without prose. Reads each text node a bounded number of times.
 */
export function findContainer(document: Document): Element | null {
  for (const selector of CONTAINERS) {
    let best: Element | null = null;
    let most = LEAST_HAN - 1;
    for (const element of document.querySelectorAll(selector)) {
      const han = countHan(element.textContent ?? '');
      if (han > most) [best, most] = [element, han];
    }
    if (best) return best;
  }
  return densest(document);
}

const NEVER = 'script,style,noscript,template,nav,header,footer,select,textarea';

/**
 * The innermost element that holds most of the page's prose. Text inside links counts against an
 * element: lists of links are not prose.
 */
function densest(document: Document): Element | null {
  let element: Element | null = document.body;
  if (!element || prose(element) < LEAST_HAN) return null;
  for (;;) {
    const whole: number = prose(element);
    let next: Element | null = null;
    for (const child of element.children) {
      if (!child.matches(NEVER) && prose(child) >= whole * 0.7) next = child;
    }
    if (!next || next.matches('p')) return element;
    element = next;
  }
}

function prose(element: Element): number {
  let han = countHan(element.textContent ?? '');
  for (const link of element.querySelectorAll('a,script,style,noscript')) {
    han -= countHan(link.textContent ?? '');
  }
  return han;
}
