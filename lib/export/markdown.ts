import type { Clip } from '../collection/clip';
import { type Column, type Row, rowOf } from './rows';

/**
 * Clips as Markdown (GFM): a section a document, each clause a heading with its words as a quote.
 * Characters that Markdown would read as markup are escaped.
 */
export function toMarkdown(
  clips: readonly Clip[],
  names: Readonly<Record<Column | 'title', string>>,
): string {
  const parts = [`# ${inLine(names.title)}`];
  for (const rows of byDocument(clips.map(rowOf))) {
    const [first] = rows;
    if (!first) continue;
    const number = first.number ? `（${first.number}）` : '';
    parts.push(`## ${inLine(`${first.document || '—'}${number}`)}`, facts(rows, names));
    for (const row of rows) {
      parts.push(`### ${inLine(`${row.path} ${row.heading}`)}`);
      parts.push(
        row.quote
          .split(/\r\n?|\n/)
          .map((line) => `> ${escaped(line)}`)
          .join('\n'),
      );
      if (row.agencies) parts.push(`${inLine(names.agencies)}：${inLine(row.agencies)}`);
    }
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** What is known of a document, a line each; its clauses may have been saved on several days. */
function facts(rows: readonly Row[], names: Readonly<Record<Column, string>>): string {
  const columns: Column[] = ['region', 'signedOn', 'savedAt'];
  const lines = columns.flatMap((column) => {
    const values = [...new Set(rows.map((row) => row[column]))].join('、');
    return values === '' ? [] : [`- ${inLine(names[column])}：${inLine(values)}`];
  });
  const address = rows.find(({ source }) => source !== '')?.source;
  if (address)
    lines.push(`- ${inLine(names.source)}：<${address.replace(/[<>\s]/g, encodeURIComponent)}>`);
  return lines.join('\n');
}

/** A title alone is not a document: every province has its 实施方案. */
function byDocument(rows: readonly Row[]): Iterable<Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.region, row.document, row.number, row.signedOn]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups.values();
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
