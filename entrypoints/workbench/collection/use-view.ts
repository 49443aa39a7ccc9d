/** What the reader looks at, kept in the address of the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type View, viewOf, viewText } from '../../../lib/collection/view';
import { addressOf, hashOf } from '../../../lib/platform/addresses';

/** Browsers refuse an address that changes at each key (milliseconds). */
const SETTLED = 250;

export const hashOfView = (view: View) => hashOf({ page: 'collection', query: viewText(view) });

/** The view of the address that the page is at; null for another page's. */
function viewHere(): View | null {
  const address = addressOf(location.hash) ?? { page: 'collection' as const, query: '' };
  return address.page === 'collection' ? viewOf(address.query) : null;
}

export interface ViewState {
  readonly view: View;
  /** Another place, to which the way back leads. */
  readonly go: (change: (view: View) => View) => void;
  /** The same place, looked at otherwise: while the reader types or walks through the list. */
  readonly turn: (change: (view: View) => View) => void;
}

export function useView(): ViewState {
  const [view, setView] = useState<View>(() => viewHere() ?? viewOf(''));
  const now = useRef(view);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const write = () => {
    clearTimeout(timer.current);
    if (viewHere() !== null && location.hash !== hashOfView(now.current))
      history.replaceState(history.state, '', hashOfView(now.current));
  };
  const put = (next: View) => {
    now.current = next;
    setView(next);
  };
  useEffect(() => {
    const moved = () => {
      clearTimeout(timer.current);
      const here = viewHere();
      if (here && viewText(here) !== viewText(now.current)) put(here);
    };
    moved();
    window.addEventListener('hashchange', moved);
    window.addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer.current);
      window.removeEventListener('hashchange', moved);
      window.removeEventListener('pagehide', write);
    };
  }, []);
  return {
    view,
    go: (change) => {
      const next = change(now.current);
      if (viewText(next) === viewText(now.current)) return;
      write();
      put(next);
      history.pushState(null, '', hashOfView(next));
    },
    turn: (change) => {
      put(change(now.current));
      clearTimeout(timer.current);
      timer.current = setTimeout(write, SETTLED);
    },
  };
}
