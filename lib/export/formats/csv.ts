/**
 * A book's main table as CSV by RFC 4180, with the byte order mark without which Excel takes UTF-8 for
 * GBK. A group is a column of its own, before the others, where none of them says it already.
 */
import { type Book, type Cell, cellText, rowCount } from '../book';
import { paced, type Watched } from '../work';
import { withGroupColumn } from './grouped';

export async function toCsv({ tables }: Book, watched: Watched = {}): Promise<string> {
  const [table] = tables;
  if (!table) return MARK;
  const { columns, groups } = withGroupColumn(table);
  const lines = [line(columns.map(({ title }) => title))];
  const pause = paced(rowCount([table]), watched);
  for (const { rows } of groups)
    for (const cells of rows) {
      lines.push(line(cells));
      await pause();
    }
  return MARK + lines.join('');
}

const MARK = '\ufeff';

const line = (cells: readonly Cell[]) => `${cells.map(field).join(',')}\r\n`;

function field(cell: Cell): string {
  // A number is one to whoever opens this, however it is shown elsewhere.
  if (typeof cell === 'object' && 'number' in cell)
    return cell.format === 'plain' ? String(cell.number) : cell.text;
  const text = cellText(cell);
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠]/;
