/**
 * Keeps what the reader looks at where it is, while measures above it appear or vanish.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A measure that the reader may be looking at, and where its row stood (px). */
type Place = readonly [id: string, top: number];

/** So many measures before and after what the reader looks at are tried for one that is left. */
const TRIED = 40;

/** A row that is cut at its upper edge by so much is still looked at (px). */
const SLIGHTLY = 12;

/**
 * Answers a function to be called before a change; after the drawing that shows it (`version` is
 * another) the nearest measure that is still there stands where it stood. Few places are asked for,
 * however long the outline is: each may lay out a row that was out of sight.
 */
export function useReadingPlace(version: unknown): () => void {
  const before = useRef<readonly Place[]>([]);
  useLayoutEffect(() => {
    const places = before.current;
    before.current = [];
    if (places.length === 0) return;
    const rows = new Map(rowsInPage().map((row) => [row.dataset.measure, row]));
    const kept = places.find(([id]) => rows.has(id));
    const row = kept && rows.get(kept[0]);
    if (kept && row) scrollBy({ top: topOf(row) - kept[1], behavior: 'instant' });
    // Never out of sight: where the reader types or presses.
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body)
      activeElement.scrollIntoView({ block: 'nearest' });
  }, [version]);
  return () => {
    const rows = rowsInPage();
    const edge = document.querySelector('.outline-tools')?.getBoundingClientRect().bottom ?? 0;
    const at = firstBelow(rows, Math.max(edge, 0) - SLIGHTLY);
    const near = [
      ...rows.slice(at, at + TRIED),
      ...rows.slice(Math.max(0, at - TRIED), at).reverse(),
    ];
    before.current = near.map((row) => [row.dataset.measure ?? '', topOf(row)]);
  };
}

const topOf = (row: Element) => row.getBoundingClientRect().top;

/** The index of the first row that begins below an edge; rows stand in order. */
function firstBelow(rows: readonly Element[], edge: number): number {
  let from = 0;
  let to = rows.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const row = rows[middle];
    if (row && topOf(row) < edge) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** All measures that are shown, in order. */
function rowsInPage(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('li[data-measure]')];
}
