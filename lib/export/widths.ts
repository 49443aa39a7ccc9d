/** How wide the columns of a table are on paper, by what they want and what stands in them. */
import { type Cell, cellText, rowsOf, type Table } from './book';

/** Columns of no more characters hold a date, a number, a region: these must not break. */
const NARROW = 6;
/** A head of more characters may stand on two lines. */
const HEAD = 4;
const LEAST = 2;

/**
 * Widths in Chinese characters, together `most` at most: each as the column wants it, but no wider
 * than its longest line; where that is too much the narrow ones keep theirs and the others share what
 * is left. With `fill` they are `most` together, where any column wants more than a few characters.
 */
export function columnWidths(table: Table, most: number, fill: boolean): number[] {
  const wanted = table.columns.map(({ width, title }, at) => {
    let longest = Math.max(LEAST, Math.min(HEAD, lineWidth(title)));
    for (const row of rowsOf(table)) {
      if (longest >= width) break;
      for (const line of cellText(row[at] ?? '').split('\n'))
        longest = Math.max(longest, lineWidth(line));
    }
    return Math.min(longest, Math.max(width, LEAST));
  });
  const all = sum(wanted);
  if (all <= most && !fill) return wanted;
  const kept = sum(wanted.filter((width) => width <= NARROW));
  // Only where there is something to share, and room for it.
  if (all === kept || kept > most / 2) return wanted.map((width) => (width / all) * most);
  const share = (most - kept) / (all - kept);
  return wanted.map((width) => (width <= NARROW ? width : width * share));
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
