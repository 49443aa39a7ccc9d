/**
 * The tables of a Word file: one of tasks as rows whose cells are parted (`text/tables`), as it is read
 * from a page; any other as the paragraphs of its cells, one after the other.
 */
import { CELL, columnsOf, PARAGRAPH } from '../text/tables';
import type { Attributes } from './xml';

/** A head stands in one of the first rows: above it may be the table's title. */
const MOST_ROWS = 3;
/** Word itself makes no more columns; a file may claim any number. */
const MOST_COLUMNS = 63;

/** A cell by its paragraphs. */
type Cell = readonly string[];

/** Watches the elements of tables go by, and puts in order what was read between them. */
export class WordTables {
  readonly #blocks: string[];
  /** The rows of the table that is open: of the outer one, if there are several. */
  #rows: Cell[][] = [];
  /** How many tables are open, one within the other. */
  #depth = 0;
  /** Whether the outer one stands by itself, and not in a text box. */
  #isOwn = false;
  /** How many blocks there were before the cell that is open, and how many columns that takes. */
  #before = 0;
  #width = 1;

  /** `blocks`: where lines are put as they are read; those of a table are put anew at its end. */
  constructor(blocks: string[]) {
    this.#blocks = blocks;
  }

  /** Takes note of the beginning of an element; `inParagraph`: of one in a text box. */
  open(name: string, attributes: Attributes, inParagraph: boolean): void {
    if (name === 'w:tbl' && ++this.#depth === 1) {
      this.#rows = [];
      this.#isOwn = !inParagraph;
    }
    if (!this.#isOwn || this.#depth !== 1) return;
    if (name === 'w:tr') this.#rows.push([]);
    else if (name === 'w:tc') {
      this.#before = this.#blocks.length;
      this.#width = 1;
    } else if (name === 'w:gridSpan') {
      const width = Number.parseInt(attributes['w:val'] ?? '', 10);
      this.#width = Math.min(MOST_COLUMNS, Math.max(1, width || 1));
    }
  }

  /** Takes note of the end of an element. */
  close(name: string): void {
    const isRow = this.#isOwn && this.#depth === 1;
    if (isRow && name === 'w:tc') {
      const rest = Array.from({ length: this.#width - 1 }, () => []);
      this.#rows.at(-1)?.push(this.#blocks.splice(this.#before), ...rest);
    }
    if (name !== 'w:tbl') return;
    this.#depth--;
    if (!isRow) return;
    for (const line of linesOf(this.#rows)) this.#blocks.push(line);
    this.#isOwn = false;
  }
}

/** A row's cells that continue those above are empty, as Word has them. */
function linesOf(rows: readonly (readonly Cell[])[]): string[] {
  const said = rows.filter((row) => row.some((cell) => cell.length > 0));
  const isOfTasks = said
    .slice(0, MOST_ROWS)
    .some((row) => row.length > 1 && columnsOf(row.map((cell) => cell.join(''))) !== null);
  if (!isOfTasks) return said.flat(2);
  return said.map((row) => row.map(cellText).join(CELL));
}

const cellText = (cell: Cell) => cell.map((line) => line.replaceAll(CELL, ' ')).join(PARAGRAPH);
