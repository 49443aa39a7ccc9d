/** Bringing a line of the page into view. */
import { boxesAround, isPage, originOf, scrolls } from './around';

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
  if (element.getBoundingClientRect().height <= window.innerHeight / 2) {
    element.scrollIntoView({ block: 'center', behavior });
    return;
  }
  // A box that scrolls by itself is brought to the line by its own measure, then the page.
  for (const box of boxesAround(element)) {
    const place = line();
    if (!place || !scrolls(box)) continue;
    const top = originOf(box.ownerDocument).y + (isPage(box) ? 0 : box.getBoundingClientRect().top);
    const by = place.top + place.height / 2 - top - box.clientHeight / 2;
    box.scrollBy({ top: by, behavior: isPage(box) ? behavior : 'instant' });
  }
}
