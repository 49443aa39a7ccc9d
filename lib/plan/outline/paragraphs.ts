/**
 * The body of a measure as paragraphs. Its text is joined from pieces of the document; where a piece
 * ends with a sentence the document has a new paragraph, elsewhere it was a line that the page broke.
 */
import type { Span } from '../../text/article';
import type { Measure } from '../plan';

const ENDS = /[。！？!?；;：:][”’"』」）)]?$/;
/** The stop behind a run-in title: the title stands above as a heading. */
const STOP = /^[\s。．.:：;；,，]*/;

/** The paragraphs as spans of the measure's text, without its title; none for a title alone. */
export function paragraphsOf({
  title,
  text,
  spans,
}: Pick<Measure, 'title' | 'text' | 'spans'>): Span[] {
  const titled = title !== '' && text.startsWith(title) ? title.length : 0;
  let start = titled + (titled > 0 ? (STOP.exec(text.slice(titled))?.[0].length ?? 0) : 0);
  const found: Span[] = [];
  let offset = 0;
  for (const [from, to] of spans) {
    offset += to - from;
    if (offset <= start || offset >= text.length || !ENDS.test(text.slice(0, offset))) continue;
    found.push([start, offset]);
    start = offset;
  }
  if (start < text.length) found.push([start, text.length]);
  return found;
}
