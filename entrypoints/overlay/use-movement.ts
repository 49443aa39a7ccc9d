/** When to look again where things stand. */
import { useEffect, useState } from 'preact/hooks';

/**
 * Counts up when things have moved: `layout` in the page (window, page size, a scroller inside the
 * page), `scroll` also when the page as a whole was scrolled. Chips scroll with the page, so only
 * the card asks for the latter.
 */
export function useMovement(): { layout: number; scroll: number } {
  const [movement, setMovement] = useState({ layout: 0, scroll: 0 });
  useEffect(() => {
    let frame = 0;
    let inside = false;
    const moved = (event?: Event) => {
      inside ||= event?.target !== document;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const layout = inside ? 1 : 0;
        inside = false;
        setMovement((before) => ({ layout: before.layout + layout, scroll: before.scroll + 1 }));
      });
    };
    const ended = new AbortController();
    const options = { passive: true, capture: true, signal: ended.signal };
    window.addEventListener('resize', moved, options);
    document.addEventListener('scroll', moved, options);
    const sizes = new ResizeObserver(() => moved());
    sizes.observe(document.documentElement);
    if (document.body) sizes.observe(document.body);
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      ended.abort();
    };
  }, []);
  return movement;
}
