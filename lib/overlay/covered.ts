/**
 * Chips that a fixed box of the page lies over. One below a bar across the page comes out when the
 * reader scrolls; one below a box at the side (sharing, "back to top", a floating column) never
 * does, so it is raised. A box that fills the window is a dialogue: that is left above us.
 */
import { around } from './around';
import { HOST_NAME } from './host';

/** From this share of the window's width on, a box is a bar, or a dialogue. */
const BAR = 0.6;

/** Whether the middle of a box (viewport coordinates) lies under a fixed box at the page's side. */
export function underSideBox(document: Document, box: DOMRect): boolean {
  const window = document.defaultView;
  const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!window || !over || over.localName === HOST_NAME) return false;
  for (let at: Element | null = over; at; at = around(at)) {
    if (!/^(?:fixed|sticky)$/.test(window.getComputedStyle(at).position)) continue;
    return at.getBoundingClientRect().width < document.documentElement.clientWidth * BAR;
  }
  return false;
}

/** Whether a modal dialogue of the page is open: keys are its own, and what is below it has to wait. */
export function underDialog(document: Document): boolean {
  return document.querySelector('dialog:modal') !== null;
}
