/**
 * Where the focus goes when the reader follows a link inside the workbench: the page that is left
 * takes the link away, and without this the focus would be lost with it.
 */
import { createContext } from 'preact';
import { useContext, useEffect, useRef } from 'preact/hooks';

/** How often the reader has gone to another place since the workbench was opened. */
export const Arrivals = createContext(0);

/**
 * Moves the focus once the page of the last arrival is `ready`. `find` gives the element that says
 * where the reader is; it is called after the page was drawn.
 */
export function useArrival(ready: boolean, find: () => HTMLElement | null): void {
  const arrivals = useContext(Arrivals);
  const met = useRef(0);
  useEffect(() => {
    if (!ready || met.current === arrivals) return;
    met.current = arrivals;
    const target = find();
    if (!target) return;
    target.tabIndex = -1;
    target.focus();
  });
}
