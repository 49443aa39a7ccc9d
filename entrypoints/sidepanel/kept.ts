/**
 * What the reader has done in the panel, for each document of each tab, as long as the panel lives:
 * whoever comes back to a tab finds the panel as it was left.
 */
import { useRef, useState } from 'preact/hooks';
import { NO_FILTER, type OutlineFilter } from '../../components/panel/outline-filter';

export type View = 'outline' | 'gaps' | 'targets' | 'saved';

export interface Kept {
  readonly view: View;
  readonly filter: OutlineFilter;
  /** Measures whose equivalents are unfolded. */
  readonly open: ReadonlySet<string>;
  /** Topics of gaps that are unfolded. */
  readonly gaps: ReadonlySet<string>;
  /** How far each view is scrolled (px). */
  readonly scroll: Readonly<Partial<Record<View, number>>>;
}

const AT_FIRST: Kept = {
  view: 'outline',
  filter: NO_FILTER,
  open: new Set(),
  gaps: new Set(),
  scroll: {},
};

/** Of so many documents it is kept; the one left longest ago goes first. */
const MOST = 50;

/** A set with one more in it, or without it. */
export function withOrWithout(all: ReadonlySet<string>, one: string, isIn: boolean): Set<string> {
  const others = [...all].filter((each) => each !== one);
  return new Set(isIn ? [...others, one] : others);
}

/** What is kept under a key, and how it is changed. */
export function useKept(key: string): [Kept, (change: (before: Kept) => Partial<Kept>) => void] {
  const all = useRef(new Map<string, Kept>());
  const [, draw] = useState(0);
  const keep = (change: (before: Kept) => Partial<Kept>) => {
    const before = all.current.get(key) ?? AT_FIRST;
    all.current.delete(key);
    all.current.set(key, { ...before, ...change(before) });
    const [oldest] = all.current.keys();
    if (all.current.size > MOST && oldest !== undefined) all.current.delete(oldest);
    draw((count) => count + 1);
  };
  return [all.current.get(key) ?? AT_FIRST, keep];
}
