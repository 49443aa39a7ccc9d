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
  const parts = [`# ${escaped(names.title)}`];
  for (const [document, rows] of byDocument(clips.map(rowOf))) {
    const [first] = rows;
    const number = first?.number ? `（${first.number}）` : '';
    parts.push(`## ${escaped(`${document || '—'}${number}`)}`, facts(first, names));
    for (const row of rows) {
      parts.push(`### ${escaped(`${row.path} ${row.heading}`.trim())}`);
      parts.push(
        row.quote
          .split('\n')
          .map((line) => `> ${escaped(line)}`)
          .join('\n'),
      );
      if (row.agencies) parts.push(`${escaped(names.agencies)}：${escaped(row.agencies)}`);
    }
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function facts(row: Row | undefined, names: Readonly<Record<Column, string>>): string {
  if (!row) return '';
  const columns: Column[] = ['region', 'signedOn', 'savedAt'];
  const lines = columns
    .filter((column) => row[column] !== '')
    .map((column) => `- ${escaped(names[column])}：${escaped(row[column])}`);
  if (row.source)
    lines.push(
      `- ${escaped(names.source)}：<${row.source.replace(/[<>\s]/g, encodeURIComponent)}>`,
    );
  return lines.join('\n');
}

function byDocument(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(row.document, [...(groups.get(row.document) ?? []), row]);
  return groups;
}

function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)(\d+)([.)])/, '$1$2\\$3')
    .replace(/^(\s*)([-+])/, '$1\\$2');
}
