/**
 * Where a page keeps its document.
 *
 * No selector fits all sites (one prefecture alone uses some thirty), so known containers are tried
 * in order of how much they promise, and where none fits the densest block of prose is taken.
 */

import { walk } from './walk';

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
/** But on a page without any prose a letter that only appoints somebody may be as short as this. */
const LEAST_LETTER = 40;

/** The number of Chinese characters in a text. */
export function countHan(text: string): number {
  return text.match(/[\u3400-\u9fff]/g)?.length ?? 0;
}

/**
 * The element that holds the document's body: the first known container with enough text, else the
 * densest block; null for a page without prose. Reads each text node once, however deep it stands.
 */
export function findContainer(document: Document): Element | null {
  if (!document.body) return null;
  const weights = weigh(document.body);
  return (
    known(document, weights, LEAST_HAN) ??
    densest(document.body, weights) ??
    known(document, weights, LEAST_LETTER)
  );
}

function known(
  document: Document,
  weights: ReadonlyMap<Node, Weight>,
  least: number,
): Element | null {
  for (const selector of CONTAINERS) {
    let best: Element | null = null;
    let most = least - 1;
    for (const element of document.querySelectorAll(selector)) {
      const { han = 0 } = weights.get(element) ?? {};
      if (han > most) [best, most] = [element, han];
    }
    if (best) return best;
  }
  return null;
}

/** How much Chinese text an element holds; text inside links is counted apart, as well. */
interface Weight {
  readonly han: number;
  readonly linked: number;
}

/** Elements whose text nobody reads. */
export const SILENT = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|TEXTAREA)$/i;

/** Weighs an element and all below it in a single walk. */
function weigh(root: Element): ReadonlyMap<Node, Weight> {
  const weights = new Map<Node, Weight>();
  let han = 0;
  let linked = 0;
  let links = 0;
  walk(
    root,
    (node) => {
      if (node.nodeType === 3) {
        const count = countHan((node as Text).data);
        han += count;
        if (links > 0) linked += count;
        return false;
      }
      if (node.nodeName === 'A') links++;
      // What was counted before the element; what is counted at its end, less this, is its own.
      weights.set(node, { han, linked });
      return !SILENT.test(node.nodeName);
    },
    (node) => {
      const before = weights.get(node);
      if (!before) return;
      if (node.nodeName === 'A') links--;
      weights.set(node, { han: han - before.han, linked: linked - before.linked });
    },
  );
  return weights;
}

/**
 * The innermost element that holds most of the page's prose. Text inside links counts against an
 * element: lists of links are not prose.
 */
function densest(body: Element, weights: ReadonlyMap<Node, Weight>): Element | null {
  const prose = (element: Element) => {
    const { han = 0, linked = 0 } = weights.get(element) ?? {};
    return han - linked;
  };
  if (prose(body) < LEAST_HAN) return null;
  let element = body;
  for (;;) {
    const enough = prose(element) * 0.7;
    const next = Array.from(element.children).find(
      (child) => !child.matches('nav,header,footer') && prose(child) >= enough,
    );
    if (!next || next.matches('p')) return element;
    element = next;
  }
}
