import type { Clip } from '../collection/clip';
import { COLUMNS, type Column, rowOf } from './rows';

/**
 * Clips as CSV by RFC 4180, with the byte order mark without which Excel takes UTF-8 for GBK.
 * `names` are the column titles.
 */
export function toCsv(clips: readonly Clip[], names: Readonly<Record<Column, string>>): string {
  const lines = [
    COLUMNS.map((column) => names[column]),
    ...clips.map(rowOf).map((row) => COLUMNS.map((column) => row[column])),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet would run as a formula gets an apostrophe in front (OWASP, CSV injection). */
function cell(value: string): string {
  const inert = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
