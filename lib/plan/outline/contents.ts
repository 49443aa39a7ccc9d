/**
 * Tables of contents (目录): the headings that a document has again below, with or without the
 * numbers of pages.
 */
import type { Line } from './lines';

/** Fewer lines that come again are no table of contents. */
const LEAST = 3;
const LONGEST_ENTRY = 60;
/** Dots and the number of a page. */
const LEADER = /(?:[.…·\-_\s]{2,}|\s)\d{1,3}\s*$|[.…·]{2,}\s*\d{0,3}\s*$/;

/** The lines without a table of contents before the body. Linear. */
export function withoutContents(lines: readonly Line[]): readonly Line[] {
  const keys = lines.map(({ marker, folded }) =>
    marker && folded.length <= LONGEST_ENTRY && !/[。;；]/.test(folded)
      ? folded.replace(LEADER, '').replace(/\s+/g, '')
      : '',
  );
  const last = new Map(keys.map((key, i) => [key, i]));
  const isEntry = (i: number) =>
    keys[i] !== '' && ((last.get(keys[i] ?? '') ?? i) > i || LEADER.test(lines[i]?.folded ?? ''));
  const start = lines.findIndex(({ marker }) => marker !== null);
  if (start < 0) return lines;
  let end = start;
  while (end < lines.length && isEntry(end)) end++;
  const first = last.get(keys[start] ?? '') ?? start;
  // The headings come again behind the table, not within a plan that has no other text.
  const isTable = end - start >= LEAST && first >= end;
  return isTable ? [...lines.slice(0, start), ...lines.slice(end)] : lines;
}
