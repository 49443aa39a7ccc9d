/**
 * A folder of labelled pages through the reader: which are found, which are taken for a notice and
 * are none, and for the notices the numbered lines that were read against those that the manifest
 * counted. `manifest.tsv`: file, label (`pos`, `neg_…`), url, and lines beginning with 一、（一）1. 第X条.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyzePage } from '../../lib/files/analyze';
import { decode } from '../../lib/files/decode';
import { fold } from '../../lib/text/normalise';

/** The manifest's columns of counts, and how a marker of each style looks without its punctuation. */
const STYLES = {
  'line_starts_一、': /^[一二三四五六七八九十百]+$/,
  'line_starts_（一）': /^\([一二三四五六七八九十百]+\)$/,
  'line_starts_1.': /^\d+$/,
  line_starts_第X条: /^第.+条/,
} as const;

interface Row {
  readonly file: string;
  readonly label: string;
  readonly url: string | null;
  readonly starts: Readonly<Record<string, number>>;
}

/** Reads all pages of a folder and answers the lines of the report. */
export async function pagesReport(folder: string): Promise<string[]> {
  const rows = readManifest(readFileSync(join(folder, 'manifest.tsv'), 'utf8'));
  const lines: string[] = [];
  const found = { notices: 0, of: 0, false: 0, others: 0 };
  for (const row of rows) {
    const decoded = decode(readFileSync(join(folder, row.file)));
    if (!decoded.ok) {
      lines.push(`  ${row.file}: ${decoded.why}`);
      continue;
    }
    const analysis = await analyzePage(decoded.text, row.url);
    const { isNotice, state, reasons } = analysis.notice;
    const expected = row.label === 'pos';
    found[expected ? 'of' : 'others']++;
    if (isNotice) found[expected ? 'notices' : 'false']++;
    if (isNotice !== expected) {
      lines.push(
        `  ${row.file}: ${expected ? 'missed' : 'taken for a notice'}, ${state} (${reasons.join(', ')})`,
      );
    }
    if (expected && isNotice) lines.push(...differences(row, analysis));
  }
  return [
    `  notices found ${found.notices} of ${found.of}, others taken for one ${found.false} of ${found.others}`,
    ...lines,
  ];
}

/** Each style whose markers in the paths of the measures are not as many as the lines. */
function differences({ file, starts }: Row, { plan }: Analysis): string[] {
  const markers = new Set<string>();
  for (const { path } of plan?.measures ?? []) {
    for (const depth of path.keys()) {
      const markersOfPath = path.slice(0, depth + 1).map((marker) => fold(marker));
      markers.add(markersOfPath.join('/'));
    }
  }
  return Object.entries(STYLES).flatMap(([column, pattern]) => {
    const read = [...markers].filter((path) => pattern.test(path.split('/').at(-1) ?? ''));
    const counted = starts[column] ?? 0;
    return read.length === counted
      ? []
      : [
          `  ${file}: ${column.replace('line_starts_', '')} ${counted} lines, ${read.length} read: ${read.join(' ')}`,
        ];
  });
}

function readManifest(text: string): Row[] {
  const [heads = [], ...rows] = text
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));
  const column = (row: readonly string[], name: string) => row[heads.indexOf(name)] ?? '';
  return rows.map((row) => {
    // Some addresses have a remark behind them.
    const url = column(row, 'url').split(' ')[0] ?? '';
    return {
      file: column(row, 'file'),
      label: column(row, 'label'),
      url: URL.canParse(url) ? url : null,
      starts: Object.fromEntries(
        Object.keys(STYLES).map((name) => [name, Number(column(row, name))]),
      ),
    };
  });
}
