/**
 * What the reader looks at in a matrix, kept in its step of the history: who comes back from a comparison
 * finds the cell, what the matrix was narrowed to and its order again, and can go on to the next cell.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { MatrixPlace } from '../../components/matrix/matrix-grid';
import {
  ALL_OF_IT,
  type MatrixFilter,
  type MatrixView,
  NO_VALUE,
} from '../../lib/match/matrix/matrix-view';

interface Looked {
  readonly filter: MatrixFilter;
  /** The row, and the region of the column: null for the notice's own. */
  readonly at: { readonly row: string; readonly region: string | null } | null;
}

/** What was looked at in this step of the history; null where that is new. */
export function lookedAt(): Looked | null {
  const { matrix } = (history.state ?? {}) as { matrix?: Looked };
  // Another version may have written it.
  const isWhole = matrix && Object.keys(ALL_OF_IT).every((name) => name in matrix.filter);
  return isWhole ? matrix : null;
}

/** The pointer crosses many cells: only where it rests is worth a step (milliseconds). */
const SETTLED = 250;
/** Rows are drawn one screen after the other: so many frames a cell is waited for. */
const MOST_FRAMES = 120;

/** Keeps what is looked at, and goes to what was; the answer keeps it at once, before the page is left. */
export function useMatrixMemory(
  view: MatrixView,
  filter: MatrixFilter,
  place: MatrixPlace | null,
): (place: MatrixPlace | null) => void {
  const hash = useRef(location.hash).current;
  const keep = (looked: MatrixPlace | null) => {
    // The reader may have gone on already.
    if (location.hash !== hash) return;
    const column = looked?.column ?? null;
    const region = column === null ? null : (view.columns[column]?.region ?? NO_VALUE);
    const at = looked && { row: looked.line.row.id, region };
    history.replaceState({ ...history.state, matrix: { filter, at } satisfies Looked }, '');
  };
  useEffect(() => {
    if (place === null && filter === lookedAt()?.filter) return;
    const timer = setTimeout(keep, SETTLED, place);
    return () => clearTimeout(timer);
  }, [filter, place]);
  useEffect(() => {
    const at = lookedAt()?.at;
    if (!at) return;
    let frames = 0;
    let frame = 0;
    const go = () => {
      const cell = cellAt(view, at);
      if (cell) {
        cell.focus({ preventScroll: true });
        cell.scrollIntoView({ block: 'center', inline: 'center' });
      } else if (frames++ < MOST_FRAMES) frame = requestAnimationFrame(go);
    };
    frame = requestAnimationFrame(go);
    return () => cancelAnimationFrame(frame);
  }, []);
  return keep;
}

function cellAt(view: MatrixView, { row, region }: NonNullable<Looked['at']>): HTMLElement | null {
  const lines = view.groups.flatMap((group) => group.lines);
  const number = lines.findIndex((line) => line.row.id === row);
  const column = view.columns.findIndex((each) => (each.region ?? NO_VALUE) === region);
  if (number < 0 || (region !== null && column < 0)) return null;
  const cells = document.querySelectorAll<HTMLElement>(`.matrix [data-line="${number}"] td`);
  // The notice's own stands before the regions.
  return cells[region === null ? 0 : column + 1] ?? null;
}
