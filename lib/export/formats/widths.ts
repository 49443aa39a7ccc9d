/** How wide the columns of a table are on paper, by what they want and what stands in them. */
import { type Cell, cellText, rowsOf, type Table } from '../book';

/** Columns of no more characters hold a date, a number, a region: these must not break. */
const NARROW = 6;
/** A head of more characters may stand on two lines. */
const HEAD = 4;
const LEAST = 2;

/**
 * Widths in Chinese characters, together `most` at most: each as the column wants it, but no wider
 * than its longest line; where that is too much the narrow ones keep theirs and the others share what
 * is left. With `fill` they are `most` together, where any column wants more than a few characters.
 * `shown` is how a cell is written; numbers and days are never narrowed, as they cannot be broken.
 */
export function columnWidths(
  table: Table,
  most: number,
  { fill, shown = cellText }: { fill: boolean; shown?: (cell: Cell) => string },
): number[] {
  const columns = table.columns.map(({ width, title, least: asked = 0 }, at) => {
    const typed: number[] = [];
    const least = Math.max(LEAST, Math.min(HEAD, lineWidth(title)), longestWord(title));
    let longest = least;
    for (const row of rowsOf(table)) {
      const cell = row[at] ?? '';
      if (typeof cell === 'object' && ('number' in cell || 'date' in cell))
        typed.push(lineWidth(shown(cell)));
      else if (longest < width)
        for (const line of shown(cell).split('\n')) longest = Math.max(longest, lineWidth(line));
    }
    const kept = typed.reduce((max, each) => Math.max(max, each), 0);
    const wanted = Math.max(kept, Math.min(longest, Math.max(width, least)));
    const rigid = kept > 0 || wanted <= NARROW;
    return { wanted, least: rigid ? wanted : Math.min(wanted, Math.max(least, asked)) };
  });
  const all = sum(columns.map(({ wanted }) => wanted));
  if (all <= most && !fill) return columns.map(({ wanted }) => wanted);
  return shared(columns, most);
}

interface Wish {
  readonly wanted: number;
  /** Never less, where there is room at all. */
  readonly least: number;
}

/** Columns that would get less than their least keep it; the others share what is left. */
function shared(columns: readonly Wish[], most: number): number[] {
  const rigid = new Set(columns.filter(({ wanted, least }) => least >= wanted));
  for (;;) {
    const free = columns.filter((each) => !rigid.has(each));
    const kept = sum([...rigid].map(({ least }) => least));
    const all = sum(columns.map(({ wanted }) => wanted));
    // Only where there is something to share, and room for it.
    if (free.length === 0 || kept > most * MOST_KEPT)
      return columns.map(({ wanted }) => (wanted / all) * most);
    const share = (most - kept) / sum(free.map(({ wanted }) => wanted));
    const poor = free.filter(({ wanted, least }) => wanted * share < least);
    if (poor.length === 0)
      return columns.map((each) => (rigid.has(each) ? each.least : each.wanted * share));
    for (const each of poor) rigid.add(each);
  }
}

/** What columns that are not narrowed take of the page, before all of them are. */
const MOST_KEPT = 0.7;

/** Chinese breaks anywhere, English between its words. */
function longestWord(title: string): number {
  return Math.max(...title.split(/\s+|(?=[\u2e80-\uffef])/u).map(lineWidth));
}

/** Chinese characters are as wide as high; letters and digits half as wide, some of them wider. */
function lineWidth(text: string): number {
  let twentieths = 0;
  for (const character of text) twentieths += character < '\u1100' ? 11 : 20;
  return twentieths / 20;
}

/** Lines that a cell takes in a column of so many characters. */
export function linesIn(cell: Cell, width: number): number {
  return sum(
    cellText(cell)
      .split('\n')
      .map((line) => Math.max(1, Math.ceil(lineWidth(line) / width))),
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
