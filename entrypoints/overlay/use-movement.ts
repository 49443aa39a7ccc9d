/** When to look again where things stand. */
import { useEffect, useState } from 'preact/hooks';
import { originOf } from '../../lib/overlay/around';

/** How often is looked whether the text has moved without a word (milliseconds). */
const LOOK = 500;

/**
 * Counts up when things have moved: `layout` in the page (window, page size, a scroller inside the
 * page), `scroll` also when the page as a whole was scrolled. Chips scroll with the page, so only
 * the card asks for the latter. `frame`: the document of the frame that the text is in; `text`: what
 * holds it, which may be hidden without any change of the page's size.
 */
export function useMovement(
  frame: Document | null,
  text: Element | undefined,
): { layout: number; scroll: number } {
  const [movement, setMovement] = useState({ layout: 0, scroll: 0 });
  useEffect(() => {
    let next = 0;
    let inside = false;
    const moved = (event?: Event) => {
      inside ||= event?.target !== document;
      cancelAnimationFrame(next);
      next = requestAnimationFrame(() => {
        const layout = inside ? 1 : 0;
        inside = false;
        setMovement((before) => ({ layout: before.layout + layout, scroll: before.scroll + 1 }));
      });
    };
    const ended = new AbortController();
    const options = { passive: true, capture: true, signal: ended.signal };
    const sizes = new ResizeObserver(() => moved());
    for (const each of frame ? [document, frame] : [document]) {
      each.defaultView?.addEventListener('resize', moved, options);
      each.addEventListener('scroll', moved, options);
      sizes.observe(each.documentElement);
      if (each.body) sizes.observe(each.body);
    }
    if (text) sizes.observe(text);
    // A banner that unfolds, or a margin of another class, tells nobody where all keeps its size.
    let before = placeOf(text);
    const look = setInterval(() => {
      const now = placeOf(text);
      if (now !== before) moved();
      before = now;
    }, LOOK);
    return () => {
      clearInterval(look);
      cancelAnimationFrame(next);
      sizes.disconnect();
      ended.abort();
    };
  }, [frame, text]);
  return movement;
}

/** Where a text begins, and where the last of it does, on the page; rounded, as scrolling is not. */
function placeOf(text: Element | undefined): string {
  const origin = text && originOf(text.ownerDocument);
  return [text, text?.lastElementChild]
    .map((each) => {
      const box = each?.getBoundingClientRect();
      return origin && box
        ? [Math.round(box.x + origin.x + scrollX), Math.round(box.y + origin.y + scrollY)]
        : '';
    })
    .join(' ');
}
