/**
 * What is around a text on its page: boxes with scroll bars of their own, boxes that cut off what is
 * too long for them, frames. Coordinates are of the page's window unless said otherwise.
 */

import { link } from '../notice/walk';

/** The element around another; around a document in a frame that is the frame. */
export function around(element: Element): Element | null {
  const parent = link(element, 'parentNode');
  if (parent?.nodeType === 9) return frameOf(parent as Document);
  return parent?.nodeType === 1 ? (parent as Element) : null;
}

/** Where the viewport of a document begins: the window's corner, or that of the frame it is in. */
export function originOf(document: Document): { readonly x: number; readonly y: number } {
  let [x, y] = [0, 0];
  for (let frame = frameOf(document); frame; frame = frameOf(frame.ownerDocument)) {
    const { left, top } = frame.getBoundingClientRect();
    const style = styleOf(frame);
    x += left + frame.clientLeft + Number.parseFloat(style?.paddingLeft ?? '0');
    y += top + frame.clientTop + Number.parseFloat(style?.paddingTop ?? '0');
  }
  return { x, y };
}

/** The boxes around an element that scroll or cut off, itself first, those around its frame too. */
export function boxesAround(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = around(at)) {
    if (isPage(at) || /^i?frame$/.test(at.localName)) found.push(at);
    else if (!givesItsOverflow(at) && styleOf(at)?.overflowY !== 'visible') found.push(at);
  }
  return found;
}

/** Whether the reader can scroll one of these boxes now. */
export function scrolls(box: Element): boolean {
  const able = isPage(box) || /auto|scroll/.test(styleOf(box)?.overflowY ?? '');
  return able && box.scrollHeight > box.clientHeight;
}

/** Whether an element stands for its document's viewport. */
export function isPage(element: Element): boolean {
  const { ownerDocument } = element;
  return element === (ownerDocument.scrollingElement ?? ownerDocument.documentElement);
}

/** What of a text is in sight, and where in all that can be scrolled it is. */
export interface View {
  /** Between these a line of the text can be seen, once the page is scrolled to it. */
  readonly top: number;
  readonly bottom: number;
  /** Of the box in which the text is scrolled: where its content begins, and how high that is. */
  readonly start: number;
  readonly height: number;
  /** How much of its content that box shows at once. */
  readonly shown: number;
}

/** A box that is scrolled for less than this share of what it shows is not what the text scrolls in. */
const MUCH = 0.5;

/** Asks the layout once for each box around: to be called once a look at the page. */
export function viewOf(text: Element): View {
  const view = { top: -Infinity, bottom: Infinity, start: 0, height: 0, shown: 0 };
  for (const box of boxesAround(text)) {
    const { y } = originOf(box.ownerDocument);
    const { top, bottom } = box.getBoundingClientRect();
    const page = isPage(box);
    if (!page) {
      view.top = Math.max(view.top, y + top);
      view.bottom = Math.min(view.bottom, y + bottom);
    }
    const { scrollHeight: height, clientHeight: shown } = box;
    if (!scrolls(box) || view.height > view.shown * (1 + MUCH)) continue;
    const start = y - box.scrollTop + (page ? 0 : top + box.clientTop);
    Object.assign(view, { start, height, shown });
  }
  return view;
}

/** The frame that a document is in; null for the page's own, and where the frame is another site's. */
function frameOf(document: Document): Element | null {
  return document.defaultView?.frameElement ?? null;
}

/** The body's overflow is the window's, unless the root has one of its own (CSS Overflow 3, §3.3). */
function givesItsOverflow(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  return (
    element === documentElement ||
    (element === body && styleOf(documentElement)?.overflowY === 'visible')
  );
}

function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
