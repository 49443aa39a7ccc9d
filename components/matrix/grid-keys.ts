/**
 * The keys of an ARIA grid, after the pattern of the WAI: arrows, Home and End in the row, with Ctrl in
 * the grid, Page Up and Page Down, Enter or Space to open. One cell is the tab stop: the last one that
 * had the focus. By the table as it stands, so that thousands of cells need no listener of their own.
 */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

/** So many rows are a page. */
const PAGE = 10;

type Move = (row: number, column: number) => readonly [number, number];

const LAST = Number.MAX_SAFE_INTEGER;
const MOVES: Readonly<Record<string, Move>> = {
  ArrowUp: (row, column) => [row - 1, column],
  ArrowDown: (row, column) => [row + 1, column],
  ArrowLeft: (row, column) => [row, column - 1],
  ArrowRight: (row, column) => [row, column + 1],
  PageUp: (row, column) => [row - PAGE, column],
  PageDown: (row, column) => [row + PAGE, column],
  Home: (row) => [row, 0],
  End: (row) => [row, LAST],
  'Ctrl+Home': () => [0, 0],
  'Ctrl+End': () => [LAST, LAST],
};

/** What the grid's element listens with. */
interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Makes the cell that has got the focus the tab stop. */
  readonly onFocusIn: (event: FocusEvent) => void;
}

/** `onOpen` is called with the cell that Enter or Space is pressed in. */
export function useGridKeys(
  table: RefObject<HTMLTableElement | null>,
  onOpen: (cell: HTMLTableCellElement) => void,
): GridKeys {
  // Where the reader goes up and down, past rows that have fewer cells.
  const wanted = useRef(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event);
    if (!table.current || !cell || event.altKey || event.shiftKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      onOpen(cell);
      event.preventDefault();
      return;
    }
    const move = MOVES[event.ctrlKey || event.metaKey ? `Ctrl+${event.key}` : event.key];
    if (!move) return;
    event.preventDefault();
    const [row, column] = move(rowOf(cell), cell.cellIndex);
    const { rows } = table.current;
    const cells = rows[between(row, rows.length)]?.cells;
    if (!cells) return;
    if (column !== cell.cellIndex) wanted.current = between(column, cells.length);
    cells[between(column === cell.cellIndex ? wanted.current : column, cells.length)]?.focus();
  };
  const onFocusIn = (event: FocusEvent) => {
    const cell = cellOf(event);
    if (!table.current || !cell || cell.tabIndex === 0) return;
    for (const before of table.current.querySelectorAll('[tabindex="0"]')) {
      before.setAttribute('tabindex', '-1');
    }
    cell.setAttribute('tabindex', '0');
    if (cell.parentElement?.dataset.line) wanted.current = cell.cellIndex;
  };
  return { onKeyDown, onFocusIn };
}

function cellOf({ target }: Event): HTMLTableCellElement | null {
  return target instanceof Element ? target.closest<HTMLTableCellElement>('td, th') : null;
}

function rowOf(cell: HTMLTableCellElement): number {
  const row = cell.parentElement;
  return row instanceof HTMLTableRowElement ? row.rowIndex : 0;
}

function between(place: number, length: number): number {
  return Math.min(Math.max(0, place), length - 1);
}
