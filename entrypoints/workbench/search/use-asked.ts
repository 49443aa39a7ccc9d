/** What the reader looks for in the library, kept in the address of the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asked } from '../../../lib/library/search/measure-search';
import { FIRST_SEARCH, searchOf, searchText } from '../../../lib/library/search/search-view';
import { addressOf, hashOf } from '../../../lib/platform/addresses';

/** Browsers refuse an address that changes at each key (milliseconds). */
const SETTLED = 250;

const hashOfSearch = (asked: Asked) => hashOf({ page: 'search', query: searchText(asked) });

/** What the address of the page asks; null for another page's. */
function askedHere(): Asked | null {
  const address = addressOf(location.hash);
  return address?.page === 'search' ? searchOf(address.query) : null;
}

export interface AskedState {
  readonly asked: Asked;
  /** Another place, to which the way back leads. */
  readonly go: (change: Partial<Asked>) => void;
  /** The same place, looked at otherwise: while the reader types. */
  readonly turn: (change: Partial<Asked>) => void;
}

export function useAsked(): AskedState {
  const [asked, setAsked] = useState<Asked>(() => askedHere() ?? FIRST_SEARCH);
  const now = useRef(asked);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = (next: Asked) => {
    now.current = next;
    setAsked(next);
  };
  const write = () => {
    clearTimeout(timer.current);
    if (askedHere() !== null && location.hash !== hashOfSearch(now.current))
      history.replaceState(history.state, '', hashOfSearch(now.current));
  };
  useEffect(() => {
    const moved = () => {
      clearTimeout(timer.current);
      const here = askedHere();
      if (here && searchText(here) !== searchText(now.current)) put(here);
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
    asked,
    go: (change) => {
      const next = { ...now.current, ...change };
      if (searchText(next) === searchText(now.current)) return;
      write();
      put(next);
      history.pushState(null, '', hashOfSearch(next));
    },
    turn: (change) => {
      put({ ...now.current, ...change });
      clearTimeout(timer.current);
      timer.current = setTimeout(write, SETTLED);
    },
  };
}
