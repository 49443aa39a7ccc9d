/**
 * Paragraphs that were run together: `一、总体要求(一)指导思想。…`, `(一)甲。…。(二)乙。…`.
 */
import { type Article, type Span, textOf } from '../../text/article';
import { fold } from '../../text/normalise';
import { type Marker, readMarker } from '../../text/numbering';

/** Where a marker may stand within a line. Matched on folded text. */
const INNER_MARKER =
  /\(\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*\)|[⑴-⒇㈠-㈩]|\d{1,2}\s*[.、](?!\d)/g;
/** A heading between two markers of one line. */
const INNER_HEADING = /^[^。:;!?，,()]{2,24}[。:]?\s*$/;

const LONGEST_INNER_HEADING = 30;
/** A full stop, or the bracket of a note; not the bracket of a number. */
const END_OF_CLAUSE = /(?:。|[^一二三四五六七八九十\d\s]\s*[)\]])\s*$/;

/**
 * Parts a block that begins with a marker where a heading and the first clause under it, or a
 * clause and the next, stand on one line. Numbers in the middle of a sentence or behind a semicolon
 * part nothing.
 */
export function* splitClauses(article: Article, block: Span): Generator<Span> {
  const [start, end] = block;
  const folded = fold(textOf(article, block));
  const first = readMarker(folded);
  let from = 0;
  if (first && first.style !== 'article') {
    const open = [first];
    let bodyFrom = first.length;
    for (const { index } of folded.matchAll(INNER_MARKER)) {
      if (index < bodyFrom) continue;
      const marker = readMarker(folded.slice(index, index + 40));
      if (!marker || !begins(marker, folded.slice(bodyFrom, index), open)) continue;
      const level = open.findIndex(({ style }) => style === marker.style);
      if (level >= 0) open.length = level;
      open.push(marker);
      yield [start + from, start + index];
      from = index;
      bodyFrom = index + marker.length;
    }
  }
  yield [start + from, end];
}

/** Whether a marker begins a clause, by the text since the marker before it and those that are open. */
function begins(marker: Marker, before: string, open: readonly Marker[]): boolean {
  const same = open.find(({ style }) => style === marker.style);
  if (same) return marker.value === same.value + 1 && END_OF_CLAUSE.test(before.slice(-6));
  if (before.length > LONGEST_INNER_HEADING || !INNER_HEADING.test(before)) return false;
  // `(1)…(2)…` within a paragraph are parts of it, as 一是…二是… are.
  if (marker.style !== 'han-brackets' && marker.style !== 'digits') return false;
  const apart = /[。:\s]$/.test(before);
  // Numbers that run through the chapters begin a chapter with any.
  return marker.style === 'han-brackets'
    ? apart || marker.value === 1
    : apart && marker.value === 1;
}
