/**
 * A book as one HTML file that needs nothing else: tables that print on A4 with their heads repeated,
 * light and dark, no script. Every text is escaped, and a cell keeps its direction of writing to itself.
 */
import { type Book, type Cell, cellText, type Group, rowCount, type Table } from '../book';
import { markedLines } from '../marks';
import { paced, type Watched } from '../work';
import { columnWidths } from './widths';

/** A landscape A4 page between its margins, in characters of a table as it is printed (9 pt). */
const PAPER = 84;
/** To both sides of a cell's text, in characters. */
const PADDING = 1;

export async function toHtml(book: Book, watched: Watched = {}): Promise<string> {
  const pause = paced(rowCount(book.tables), watched);
  const parts = [head(book)];
  for (const [i, table] of book.tables.entries()) {
    parts.push(openTable(table, i));
    for (const group of table.groups) {
      parts.push(openGroup(group, table));
      for (const cells of group.rows) {
        parts.push(`<tr>${cells.map((cell) => cellHtml(cell, book.language)).join('')}</tr>\n`);
        await pause();
      }
      parts.push('</tbody>\n');
    }
    parts.push('</table></div></section>\n');
  }
  return `${parts.join('')}</main></body></html>\n`;
}

function head({ title, language, notes }: Book): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style></head>
<body><main><h1>${escaped(title)}</h1>
${notes.map((note) => `<p class="note">${escaped(note)}</p>\n`).join('')}`;
}

/** A region that scrolls by itself can be reached by keyboard, and has a name. */
function openTable(table: Table, i: number): string {
  const { title, columns, legend } = table;
  const widths = columnWidths(table, PAPER - PADDING * columns.length, { fill: true });
  const cells = widths.map((width) => width + PADDING);
  const whole = cells.reduce((sum, width) => sum + width, 0);
  const cols = cells.map((width) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`);
  const titles = columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`);
  return `<section><h2 id="table-${i}">${escaped(title)}</h2>
${legend ? `<p class="note">${wordsOf(legend)}</p>\n` : ''}<div class="wide" role="region" tabindex="0" aria-labelledby="table-${i}"><table style="min-width:${Math.round(whole)}em">
<colgroup>${cols.join('')}</colgroup><thead><tr>${titles.join('')}</tr></thead>
`;
}

/** What is quoted is Chinese, whatever the language of the rest. */
function openGroup({ title }: Group, { columns }: Table): string {
  const name =
    title === null
      ? ''
      : `<tr><th scope="rowgroup" colspan="${columns.length}">${escaped(title) || '—'}</th></tr>\n`;
  return `<tbody lang="zh-CN">\n${name}`;
}

function cellHtml(cell: Cell, language: Book['language']): string {
  const text = escaped(cellText(cell));
  if (typeof cell === 'string')
    return `<td${language === 'en' && isLatin(cell) ? ' lang="en"' : ''}>${text}</td>`;
  if ('link' in cell && /^https?:\/\//i.test(cell.link))
    return `<td><a href="${escaped(cell.link)}" rel="noreferrer">${text}</a></td>`;
  if ('date' in cell) return `<td class="date"><time datetime="${text}">${text}</time></td>`;
  if ('pieces' in cell) return `<td>${wordsOf(cell)}</td>`;
  return `<td${'number' in cell ? ' class="number"' : ''}>${text}</td>`;
}

/** Our own words in a table that else quotes: 海南 is Hainan in English. */
const isLatin = (text: string) => /\p{Script=Latin}/u.test(text) && !/\p{Script=Han}/u.test(text);

/** Text with what is marked in it; the style sheet draws a line under that. */
function wordsOf(cell: Cell): string {
  const line = (pieces: ReturnType<typeof markedLines>[number]) =>
    pieces.map(({ text, mark }) =>
      mark ? `<mark class="${mark}">${escaped(text)}</mark>` : escaped(text),
    );
  return markedLines(cell)
    .map((pieces) => line(pieces).join(''))
    .join('\n');
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1c2430; --paper: #fff; --line: #8a94a3; --shade: #eef2f6; --link: #0b57a4; --mark: #fff2cc }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --paper: #15191f; --line: #6d7886; --shade: #222a34; --link: #8ec2ff; --mark: #4a3d12 } }
body { margin: 0; color: var(--ink); background: var(--paper); font: 16px/1.6 "Noto Serif CJK SC", "Source Han Serif SC", SimSun, "Songti SC", serif }
main { padding: 1rem clamp(1rem, 3vw, 3rem) 3rem }
h1, h2, th { font-family: "Noto Sans CJK SC", "Source Han Sans SC", SimHei, "Heiti SC", sans-serif }
h1 { font-size: 1.6rem } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem }
.note { margin: 0 }
.wide { overflow-x: auto }
table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .9em }
th, td { border: 1px solid var(--line); padding: .35em .45em; vertical-align: top; text-align: start; white-space: pre-line; overflow-wrap: anywhere; unicode-bidi: plaintext }
th { background: var(--shade) }
.number { text-align: end; font-variant-numeric: tabular-nums }
a { color: var(--link) }
mark { color: inherit; background: none; text-underline-offset: .2em }
.only { background: var(--mark); text-decoration: underline }
.shared { text-decoration: underline dashed }
@page { size: A4 landscape; margin: 15mm; @bottom-center { content: counter(page) " / " counter(pages) } }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --shade: #eee; --link: #000; --mark: #fff2cc }
  body { font-size: 10pt; line-height: 1.4 } main { padding: 0 } .wide { overflow: visible } table { min-width: 0 !important }
  thead { display: table-header-group } h2, th { break-after: avoid } a { text-decoration: none }
}
`;
