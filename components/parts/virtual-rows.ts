/**
 * Of many rows only those near what can be seen are drawn: the work of a list is that of a window
 * full, whether it has ten rows or ten thousand. Rows of one kind are of one height, which is measured
 * from those that are there, since it follows the reader's letters.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';

/** So many rows beyond what is seen are drawn, so that none is missed while it comes in. */
const BEYOND = 6;
/** Before anything was measured (pixels). */
const GUESS = { row: 92, head: 34 } as const;

export interface Heights {
  readonly row: number;
  readonly head: number;
}

/** Where each line of a list begins, and how high all are together. `isHead`: it heads a group. */
export interface Layout {
  readonly tops: Float64Array;
  readonly height: number;
}

/** Lays lines out below each other. */
export function layoutOf(isHead: readonly boolean[], heights: Heights): Layout {
  const tops = new Float64Array(isHead.length);
  let height = 0;
  for (const [i, head] of isHead.entries()) {
    tops[i] = height;
    height += head ? heights.head : heights.row;
  }
  return { tops, height };
}

/** The lines from `from` to `to` (not included) that lie between two heights of the list, and some beyond. */
export function linesWithin(
  { tops, height }: Layout,
  [top, bottom]: readonly [top: number, bottom: number],
): readonly [from: number, to: number] {
  if (bottom < 0 || top > height) return [0, Math.min(tops.length, BEYOND)];
  const from = Math.max(0, lineAt(tops, top) - BEYOND);
  return [from, Math.min(tops.length, lineAt(tops, bottom) + 1 + BEYOND)];
}

/** The last line that begins at this height or above it. */
function lineAt(tops: Float64Array, height: number): number {
  let [low, high] = [0, tops.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** What of an element can be seen, from its top: it may scroll in a part of the page, or with it. */
export function useSeen(content: RefObject<HTMLElement | null>): readonly [number, number] {
  const [seen, setSeen] = useState<readonly [number, number]>([0, 1200]);
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const element = content.current;
      const frameOf = element?.parentElement;
      if (!element || !frameOf) return;
      const { top } = element.getBoundingClientRect();
      const port = frameOf.getBoundingClientRect();
      const from = Math.max(0, port.top) - top;
      const to = Math.min(window.innerHeight, port.bottom || window.innerHeight) - top;
      setSeen((before) => (before[0] === from && before[1] === to ? before : [from, to]));
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', soon, { capture: true, passive: true });
    window.addEventListener('resize', soon);
    const resized = new ResizeObserver(soon);
    if (content.current?.parentElement) resized.observe(content.current.parentElement);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('scroll', soon, { capture: true });
      window.removeEventListener('resize', soon);
      resized.disconnect();
    };
  }, []);
  return seen;
}

/** The heights of a row and of a group's head, measured from those in `content`, now and as they change. */
export function useHeights(content: RefObject<HTMLElement | null>): Heights {
  const [heights, setHeights] = useState<Heights>(GUESS);
  const measure = () => {
    const heightOf = (selector: string, before: number) =>
      content.current?.querySelector(selector)?.getBoundingClientRect().height || before;
    setHeights((before) => {
      const now = {
        row: heightOf('.clip', before.row),
        head: heightOf('.group-head', before.head),
      };
      return now.row === before.row && now.head === before.head ? before : now;
    });
  };
  useLayoutEffect(measure);
  useEffect(() => {
    const resized = new ResizeObserver(measure);
    if (content.current) resized.observe(content.current);
    return () => resized.disconnect();
  }, []);
  return heights;
}
