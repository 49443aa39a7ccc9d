/**
 * A page's table of tasks as rows of text (`text/tables`): what stands between the cells of a table
 * whose cells may be as wide as several, or as high.
 */
import { CELL, columnsOf } from '../text/tables';

/** A head stands in one of the first rows: above it may be the table's title. */
const MOST_ROWS = 3;

/** How a table is read, where its head is one of a table of tasks; else null. */
export function taskTable(table: Element): TaskTable | null {
  return holdsTasks(table) ? new TaskTable() : null;
}

/** One that holds others is layout. */
function holdsTasks(table: Element): boolean {
  if (table.querySelector('table')) return false;
  const rows = Array.from(table.querySelectorAll('tr')).slice(0, MOST_ROWS);
  return rows.some((row) => {
    const cells = Array.from(row.children);
    return (
      cells.length > 1 && columnsOf(cells.map(({ textContent }) => textContent ?? '')) !== null
    );
  });
}

/** No table has more columns; a page may claim any number. */
const MOST_COLUMNS = 30;

/** Where in its grid a table is read. */
export class TaskTable {
  /** Of each column, in how many rows to come a cell of above goes on. */
  readonly #below: number[] = [];
  #column = 0;
  /** How many cells of the row are parted by now. */
  #parted = 0;

  beginRow(): void {
    this.#column = 0;
    this.#parted = 0;
  }

  /** What stands before a cell. */
  enter(cell: Element): string {
    this.#passBelow();
    const before = this.#part();
    const [width, height] = [sizeOf(cell, 'colspan'), sizeOf(cell, 'rowspan')];
    for (let i = 0; i < width && this.#column < MOST_COLUMNS; i++) {
      this.#below[this.#column++] = height - 1;
    }
    return before;
  }

  /** What stands behind the last cell of a row: its cells are as many as those of the others. */
  endRow(): string {
    this.#passBelow();
    this.#column--;
    return this.#part();
  }

  #passBelow(): void {
    for (; (this.#below[this.#column] ?? 0) > 0; this.#column++) {
      this.#below[this.#column] = (this.#below[this.#column] ?? 0) - 1;
    }
  }

  #part(): string {
    const tabs = CELL.repeat(Math.max(0, this.#column - this.#parted));
    this.#parted += tabs.length;
    return tabs;
  }
}

function sizeOf(cell: Element, name: string): number {
  return Math.max(1, Math.min(1000, Number.parseInt(cell.getAttribute(name) ?? '', 10) || 1));
}
