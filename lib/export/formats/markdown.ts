/**
 * A book as Markdown (GFM), as a list or as tables. As a list a group is a section and a row a heading
 * with what it quotes as a quotation and the rest as items; that is for reading, and for notes. As
 * tables all of it is tables. Characters that Markdown would read as markup are escaped.
 */
import { type Book, type Cell, cellText, rowCount, type Table } from '../book';
import { markedLines } from '../marks';
import { paced, type Watched } from '../work';
import { entryOf } from './entries';

type Write = (table: Table, pause: Pause) => Promise<string[]>;
type Pause = ReturnType<typeof paced>;

export function toMarkdown(book: Book, watched?: Watched): Promise<string> {
  return write(book, asList, watched);
}

export function toMarkdownTables(book: Book, watched?: Watched): Promise<string> {
  return write(book, asTable, watched);
}

/** The main table is written so; the others are tables always. */
async function write(book: Book, main: Write, watched: Watched = {}): Promise<string> {
  const pause = paced(rowCount(book.tables), watched);
  const parts = [`# ${inLine(book.title)}`, ...book.notes.map(inLine)];
  for (const [i, table] of book.tables.entries()) {
    if (i > 0) parts.push(`## ${inLine(table.title)}`);
    if (table.legend) parts.push(lineOf(table.legend));
    parts.push(...(await (i > 0 ? asTable : main)(table, pause)));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

async function asList({ columns, groups }: Table, pause: Pause): Promise<string[]> {
  const parts: string[] = [];
  for (const group of groups) {
    if (group.title !== null) parts.push(`## ${inLine(group.title) || '—'}`);
    for (const [at, cells] of group.rows.entries()) {
      const { name, quote, facts } = entryOf(columns, cells);
      parts.push(
        `### ${inLine(name) || at + 1}`,
        quotation(quote),
        facts.map(({ title, cell }) => `- ${inLine(title)}：${factText(cell)}`).join('\n'),
      );
      await pause();
    }
  }
  return parts;
}

/** A line is a paragraph: Markdown would run lines together. */
export function quotation(text: string): string {
  const lines = text.split('\n').map(inLine).filter(Boolean);
  return lines.map((line) => `> ${line}`).join('\n>\n');
}

/** Markdown has no lines in an item that would be one line in a list. */
function factText(cell: Cell): string {
  if (typeof cell === 'object' && 'link' in cell) return linkText(cell);
  return linesOf(cell).filter(Boolean).join('；');
}

async function asTable({ columns, groups }: Table, pause: Pause): Promise<string[]> {
  const parts: string[] = [];
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = [
    row(columns.map(({ title }) => inLine(title))),
    row(
      columns.map((_, i) => {
        const cells = groups.flatMap(({ rows }) => rows.slice(0, 1).map((cells) => cells[i]));
        return cells.some((cell) => typeof cell === 'object' && 'number' in cell) ? '--:' : '---';
      }),
    ),
  ];
  for (const group of groups) {
    if (group.title !== null) parts.push(`### ${inLine(group.title) || '—'}`);
    const lines = [...head];
    for (const cells of group.rows) {
      lines.push(row(cells.map(inCell)));
      await pause();
    }
    parts.push(lines.join('\n'));
  }
  return parts;
}

function inCell(cell: Cell): string {
  if (typeof cell === 'object' && 'link' in cell) return linkText(cell);
  return linesOf(cell).join('<br>');
}

/** The lines of a cell with what is marked in them: bold what only one side says, slanted what both name. */
function linesOf(cell: Cell): string[] {
  if (typeof cell !== 'object' || !('pieces' in cell))
    return cellText(cell).split('\n').map(inLine);
  return markedLines(cell).map((pieces) => {
    const line = pieces
      .map(({ text, mark }) => {
        const words = unmarked(text.replace(/\s+/g, ' '));
        if (mark === null) return words;
        const [sign, tag] = mark === 'only' ? ['**', 'b'] : ['*', 'i'];
        // Beside other signs Markdown takes its own for text.
        return BARE.test(text) ? `${sign}${words}${sign}` : `<${tag}>${words}</${tag}>`;
      })
      .join('');
    return lineStart(line.trim());
  });
}

const lineOf = (cell: Cell) => linesOf(cell).join(' ');

/** Letters and digits at both ends. */
const BARE = /^[\p{L}\p{N}](?:.*[\p{L}\p{N}])?$/su;

/** The address stands by itself: readers of Markdown differ on what the words of a link may hold. */
function linkText({ link, text }: { readonly link: string; readonly text: string }): string {
  const address = link.replace(/[<>\s|\\`]/g, encodeURIComponent);
  return text === link ? `<${address}>` : `${inLine(text)} <${address}>`.trim();
}

/** Text that must not end its line: of a heading, of an item. */
export function inLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim());
}

/**
 * A line's text: without the indentation that would make it code, its markup escaped. What GFM would
 * make a link by itself (`http://`, `www.`, `a@b`) is escaped too: such a link swallows the escapes.
 */
function escaped(line: string): string {
  return lineStart(unmarked(line.replace(/^[ \t]+/, '')));
}

const unmarked = (text: string) =>
  text.replace(/[\\`*_[\]<>#|~&$@]|:(?=\/\/)|(?<=www)\./gi, '\\$&');

/** A number or a sign that would begin a list, or make a heading of the line before. */
const lineStart = (line: string) =>
  line.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
