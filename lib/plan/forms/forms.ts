/**
 * Clauses that are told otherwise than by numbers: rows of tables, and paragraphs under bold headings.
 * Most documents have none, so that a page's script takes in what reads them only where it is needed.
 */

import type { Article } from '../../text/article';
import { type TaskTable, taskTables } from '../../text/tables';
import { type Line, startOf } from '../outline/lines';
import { withTables } from './tables';
import { unnumberedHeadings, unnumberedRange } from './unnumbered';

/** The lines that are of no table. */
function linesOutside(tables: readonly TaskTable[], lines: readonly Line[]): readonly Line[] {
  const isCell = (line: Line) =>
    tables.some(({ span: [start, end] }) => start <= startOf(line) && startOf(line) < end);
  return lines.filter((line) => !isCell(line));
}

/** The first line behind the beginning of the first table; undefined without one. */
function lineBehind(tables: readonly TaskTable[], lines: readonly Line[]): number | undefined {
  const start = tables[0]?.span[0] ?? Number.POSITIVE_INFINITY;
  const at = lines.findIndex((line) => startOf(line) > start);
  return at < 0 ? undefined : at;
}

export const FORMS = {
  taskTables: ({ text }: Article) => taskTables(text),
  linesOutside,
  lineBehind,
  withTables,
  unnumberedHeadings,
  unnumberedRange,
};
export type Forms = typeof FORMS;
