/**
 * Where a page keeps its document.
 *
 * No selector fits all sites (one prefecture alone uses some thirty), so known containers are tried
 * in order of how much they promise, and where none fits the densest block of prose is taken.
 */

import { countHan, type Survey, survey, type Weight } from './survey';

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
/** A known container is passed over for a block that holds this many times its prose. */
const MUCH_MORE = 4;

/**
 * The element that holds the document's body: the first known container with enough text, else the
 * densest block; null for a page without prose. Where the page has none, the body of a frame that
 * may be read. Reads each text node once, however deep it stands.
 */
export function findContainer(document: Document, surveyed?: Survey): Element | null {
  if (!document.body) return null;
  const { weights } = surveyed ?? survey(document.body);
  const ranked = known(weights, LEAST_HAN);
  const dense = densest(document.body, weights);
  const prose = (element: Element) => proseOf(weights.get(element));
  if (ranked && dense && prose(dense) > prose(ranked) * MUCH_MORE) return dense;
  return ranked ?? dense ?? inFrame(document) ?? known(weights, LEAST_LETTER);
}

/**
 * The fullest element of the first selector that finds one with enough text. Only elements that
 * hold some are compared: all selectors on all elements would be a quarter of the detector's time.
 */
function known(weights: ReadonlyMap<Node, Weight>, least: number): Element | null {
  let best: Element | null = null;
  let most = least - 1;
  let rank = CONTAINERS.length - 1;
  for (const [node, { han }] of weights) {
    const element = node as Element;
    if (han < least || !element.matches(ANY_CONTAINER)) continue;
    const own = CONTAINERS.findIndex((selector) => element.matches(selector));
    // Of equals the outermost, which the survey ends last.
    if (own > rank || (best && own === rank && han < most)) continue;
    [best, most, rank] = [element, han, own];
  }
  return best;
}

const ANY_CONTAINER = CONTAINERS.join();

const proseOf = (weight: Weight | undefined) => (weight ? weight.han - weight.linked : 0);

/**
 * The innermost element that holds most of the page's prose. Text inside links counts against an
 * element: lists of links are not prose. Of two that hold the same, for wide screens and for narrow
 * ones, the first.
 */
function densest(body: Element, weights: ReadonlyMap<Node, Weight>): Element | null {
  if (proseOf(weights.get(body)) < LEAST_HAN) return null;
  let element = body;
  for (;;) {
    const whole = proseOf(weights.get(element));
    const children = Array.from(element.children).filter(
      // Not asked of what weighs nothing: a form may have a field of the question's name.
      (child) => weights.has(child) && !child.matches('nav,header,footer'),
    );
    const shares = children.map((child) => proseOf(weights.get(child)) / whole);
    const at = shares.findIndex((share) => share >= MOST || isTwin(share, shares));
    const next = children[at];
    if (!next || next.matches('p,pre')) return element;
    element = next;
  }
}

const MOST = 0.7;

/** Whether there are exactly two of this size, and little beside them. */
function isTwin(share: number, shares: readonly number[]): boolean {
  return share > 0.4 && shares.filter((other) => Math.abs(other - share) < share / 50).length === 2;
}

/** The body of a document in a frame of the same origin, the fullest of several. */
function inFrame(document: Document): Element | null {
  let best: Element | null = null;
  let most = LEAST_HAN - 1;
  for (const frame of document.querySelectorAll('iframe,frame')) {
    const body = readable(frame as HTMLIFrameElement);
    const han = body ? countHan(body.textContent ?? '') : 0;
    if (han > most) [best, most] = [body, han];
  }
  return best;
}

/** A frame of another origin has no document for us; some engines throw instead of saying so. */
function readable(frame: HTMLIFrameElement): Element | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}
