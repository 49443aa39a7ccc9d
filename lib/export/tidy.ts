/**
 * Text that no form trips over. A page may hold anything; what nobody can see or print is taken out
 * before a form is made, so that no form has to know of it:
 *
 * - line ends of any kind become `\n`, other control characters go, as do noncharacters: XML has none
 *   of them, and a file with one does not open;
 * - half a surrogate pair becomes U+FFFD, which is what every writer of UTF-8 would make of it;
 * - overrides, embeddings and isolates of writing direction go: one that is not closed turns round all
 *   that stands behind it in the row (as in "Trojan Source"), and Chinese needs none. The marks LRM, RLM
 *   and ALM stay: they turn nothing round, and Uyghur in a notice of 新疆 may need them.
 */
import type { Cell, Group, Table } from './book';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNSEEN = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;
const LINE_END = /\r\n?|[\v\f\x85\u2028\u2029]/g;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Nearly every text is tidy, and looked at once. */
const UNTIDY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]/;

export function tidied(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(LINE_END, '\n').replace(UNSEEN, '').replace(HALF, '\ufffd');
}

/** A table with nothing in it but tidy text. Every maker of books hands on what these make. */
export function tidyTable(table: Table): Table {
  return {
    ...table,
    title: tidied(table.title),
    columns: table.columns.map((column) => ({ ...column, title: tidied(column.title) })),
    groupedBy: table.groupedBy === null ? null : tidied(table.groupedBy),
    groups: table.groups.map(
      ({ title, rows }): Group => ({
        title: title === null ? null : tidied(title),
        rows: rows.map((cells) => cells.map(tidyCell)),
      }),
    ),
  };
}

export function tidyCell(cell: Cell): Cell {
  if (typeof cell === 'string') return tidied(cell);
  if ('pieces' in cell) {
    const pieces = cell.pieces.map(({ text, mark }) => ({ text: tidied(text), mark }));
    return { text: pieces.map(({ text }) => text).join(''), pieces };
  }
  return 'link' in cell ? { ...cell, text: tidied(cell.text) } : cell;
}
