/**
 * A book as Markdown (GFM): a section a group, a heading a row with what it quotes as a quotation, and
 * the rest as a list. Characters that Markdown would read as markup are escaped.
 */
import { type Book, type Cell, type Column, cellText, type Table } from './book';
import { paced, type Watched } from './work';

export async function toMarkdown(book: Book, watched: Watched = {}): Promise<string> {
  const parts = [`# ${inLine(book.title)}`, ...book.notes.map(inLine)];
  const [main, ...others] = book.tables;
  const rows = main?.groups.reduce((sum, group) => sum + group.rows.length, 0) ?? 0;
  const pause = paced(rows, watched);
  for (const group of main?.groups ?? []) {
    if (group.title !== null) parts.push(`## ${inLine(group.title) || '—'}`);
    for (const cells of group.rows) {
      parts.push(...section(main?.columns ?? [], cells));
      await pause();
    }
  }
  return `${[...parts, ...others.flatMap(asTable)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Of these the first that a row has is what it is called. */
const NAMES = ['heading', 'measure', 'metric', 'document'];

function section(columns: readonly Column[], cells: readonly Cell[]): string[] {
  const known = columns.flatMap((column, i) => {
    const cell = cells[i] ?? '';
    return cellText(cell).trim() === '' ? [] : [{ ...column, cell }];
  });
  const name = NAMES.flatMap((key) => known.find((each) => each.key === key) ?? [])[0];
  const quote = known.find(({ key }) => key === 'quote');
  const facts = known.filter((each) => each !== name && each !== quote);
  return [
    `### ${name ? inLine(cellText(name.cell)) : '—'}`,
    quote ? quotation(cellText(quote.cell)) : '',
    facts.map(({ title, cell }) => `- ${inLine(title)}：${inCell(cell)}`).join('\n'),
  ];
}

function quotation(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `> ${escaped(line)}`)
    .join('\n');
}

function asTable({ title, columns, groups }: Table): string[] {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const lines = [
    row(columns.map((column) => inLine(column.title))),
    row(columns.map(() => '---')),
    ...groups.flatMap(({ rows }) => rows.map((cells) => row(cells.map(inCell)))),
  ];
  return [`## ${inLine(title)}`, lines.join('\n')];
}

function inCell(cell: Cell): string {
  if (typeof cell === 'object' && 'link' in cell && cell.text === cell.link)
    return `<${cell.link.replace(/[<>\s|]/g, encodeURIComponent)}>`;
  return inLine(cellText(cell));
}

/** Text that must not end its line: of a heading, of an item. */
function inLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim());
}

/** A line's text: without the indentation that would make it code, its markup escaped. */
function escaped(line: string): string {
  return line
    .replace(/^[ \t]+/, '')
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}
