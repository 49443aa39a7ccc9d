/** Groups of a table where each row stands for itself, as in a sheet that is sorted and filtered. */
import type { Table } from '../book';

/** Of Chinese characters. */
const GROUP_WIDTH = 12;

/** A group is a column of its own, before the others, where none of them says it already. */
export function withGroupColumn(table: Table): Table {
  const { columns, groupedBy, groups } = table;
  if (groupedBy === null || columns.some(({ title }) => title === groupedBy)) return table;
  return {
    ...table,
    columns: [{ key: 'group', title: groupedBy, width: GROUP_WIDTH }, ...columns],
    groups: groups.map(({ title, rows }) => ({
      title,
      rows: rows.map((row) => [title ?? '', ...row]),
    })),
  };
}

/**
 * The first rows as a form will have them, under the titles of their groups or each for itself.
 */
export function beginningOf(table: Table, count: number, rowsAlone: boolean): Table {
  let left = count;
  const groups = table.groups.flatMap((group) => {
    const rows = group.rows.slice(0, Math.max(0, left));
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
  const beginning = { ...table, groups };
  if (!rowsAlone) return beginning;
  const alone = withGroupColumn(beginning);
  const rows = alone.groups.flatMap((group) => group.rows);
  return { ...alone, groupedBy: null, groups: [{ title: null, rows }] };
}
