/**
 * Keeps what the reader looks at where it is, while measures above it appear or vanish.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Place {
  /** Ids of measures, the nearest to what the reader looks at first, with their places (px). */
  readonly rows: readonly (readonly [id: string, top: number])[];
}

/**
 * Answers a function to be called before a change; after the drawing that shows it (`version` is
 * another) the nearest measure that is still there stands where it stood.
 */
export function useReadingPlace(version: unknown): () => void {
  const place = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const before = place.current;
    place.current = null;
    if (!before) return;
    const tops = new Map(rowsInPage());
    const kept = before.rows.find(([id]) => tops.has(id));
    const top = kept && tops.get(kept[0]);
    if (kept && top !== undefined) scrollBy({ top: top - kept[1], behavior: 'instant' });
    // Never out of sight: where the reader types or presses.
    const { activeElement } = document;
    if (activeElement && activeElement !== document.body)
      activeElement.scrollIntoView({ block: 'nearest' });
  }, [version]);
  return () => {
    const rows = rowsInPage();
    const edge = document.querySelector('.outline-tools')?.getBoundingClientRect().bottom ?? 0;
    const first = rows.findIndex(([, top]) => top >= Math.max(edge, 0) - SLIGHTLY);
    const at = first < 0 ? rows.length - 1 : first;
    place.current = { rows: [...rows.slice(at), ...rows.slice(0, Math.max(at, 0)).reverse()] };
  };
}

/** A row that is cut at its upper edge by so much is still looked at (px). */
const SLIGHTLY = 12;

/** All measures that are shown, in order, with the places of their rows in the window. */
function rowsInPage(): [id: string, top: number][] {
  return Array.from(document.querySelectorAll<HTMLElement>('li[data-measure]'), (row) => [
    row.dataset.measure ?? '',
    row.getBoundingClientRect().top,
  ]);
}
