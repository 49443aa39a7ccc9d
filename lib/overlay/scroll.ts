/** Bringing a line of the page into view. */

/**
 * Scrolls an element that holds a line so that the line is in the middle of the window. Old sites
 * keep a whole document in one element, so its middle is not the line's: `line` is asked again.
 */
export function bringToMiddle(element: Element, line: () => DOMRect | undefined): void {
  const window = element.ownerDocument.defaultView;
  if (!window) return;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    ? 'instant'
    : 'smooth';
  const height = window.innerHeight;
  if (element.getBoundingClientRect().height <= height / 2) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // A box that scrolls by itself is brought to the line by its own measure, then the page.
  for (let at = element.parentElement; at; at = at.parentElement) {
    const scrolls = /auto|scroll/.test(window.getComputedStyle(at).overflowY);
    const box = at.getBoundingClientRect();
    const place = line();
    if (!scrolls || at.scrollHeight <= at.clientHeight || !place) continue;
    if (at === at.ownerDocument.body || at === at.ownerDocument.documentElement) continue;
    at.scrollTop += place.top - box.top - box.height / 2;
  }
  const place = line();
  if (place) window.scrollBy({ top: place.top + place.height / 2 - height / 2, behavior });
}
