/** What the reader looks at, kept in the address of the page. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** Browsers refuse an address that changes at each key (milliseconds). */
const SETTLED = 250;

/** How something stands in an address. */
interface Kept<T> {
  /** Before anything is asked. */
  readonly first: T;
  /** What the address that the page is at says; null for another page's. */
  readonly here: () => T | null;
  /** The same for the same: what differs is another place. */
  readonly hashOf: (value: T) => string;
}

export interface InAddress<T> {
  readonly value: T;
  /** Another place, to which the way back leads. */
  readonly go: (change: (value: T) => T) => void;
  /** The same place, looked at otherwise: while the reader types or walks through the list. */
  readonly turn: (change: (value: T) => T) => void;
}

export function useInAddress<T>({ first, here, hashOf }: Kept<T>): InAddress<T> {
  const [value, setValue] = useState<T>(() => here() ?? first);
  const now = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const put = (next: T) => {
    now.current = next;
    setValue(() => next);
  };
  const write = () => {
    clearTimeout(timer.current);
    if (here() !== null && location.hash !== hashOf(now.current))
      history.replaceState(history.state, '', hashOf(now.current));
  };
  useEffect(() => {
    const moved = () => {
      clearTimeout(timer.current);
      const next = here();
      if (next !== null && hashOf(next) !== hashOf(now.current)) put(next);
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
    value,
    go: (change) => {
      const next = change(now.current);
      if (hashOf(next) === hashOf(now.current)) return;
      write();
      put(next);
      history.pushState(null, '', hashOf(next));
    },
    turn: (change) => {
      put(change(now.current));
      clearTimeout(timer.current);
      timer.current = setTimeout(write, SETTLED);
    },
  };
}
