/**
 * A book as plain text: each row with its name, its words and what is known, a line each. With the byte
 * order mark and the line ends by which the editors of old Windows know what it is.
 */
import { type Book, cellText, rowCount, type Table } from '../book';
import { paced, type Watched } from '../work';
import { entryOf } from './entries';

export async function toText(book: Book, watched: Watched = {}): Promise<string> {
  const pause = paced(rowCount(book.tables), watched);
  const parts = [[book.title, ...book.notes].map(inLine).join('\n')];
  for (const [i, table] of book.tables.entries()) {
    if (i > 0) parts.push(ruled(table.title));
    await write(table, parts, pause);
  }
  return `\ufeff${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

async function write(
  { columns, groups }: Table,
  parts: string[],
  pause: ReturnType<typeof paced>,
): Promise<void> {
  let number = 0;
  for (const group of groups) {
    if (group.title !== null) parts.push(ruled(group.title));
    for (const cells of group.rows) {
      number++;
      const { name, quote, facts } = entryOf(columns, cells);
      const lines = [
        `${number}. ${inLine(name)}`.trimEnd(),
        ...(quote === '' ? [] : quote.split('\n').map((line) => `    ${line}`)),
        ...facts.map(({ title, cell }) => `  ${inLine(title)}：${indented(cellText(cell))}`),
      ];
      parts.push(lines.join('\n'));
      await pause();
    }
  }
}

const ruled = (title: string) => `== ${inLine(title) || '—'} ==`;

const indented = (text: string) => text.split('\n').join('\n    ');

const inLine = (text: string) => text.replace(/\s+/g, ' ').trim();
