/** The part of a long text that a row has room for: its beginning, or where it was hit. */
import type { Span } from '../../lib/text/article';

export interface Excerpt {
  readonly text: string;
  /** Offsets into the excerpt. */
  readonly spans: readonly Span[];
}

/** So much stands before the first hit, so that it is read in its sentence. */
const BEFORE = 18;

/** At most `length` characters around the first of the spans. */
export function excerptOf(text: string, spans: readonly Span[], length: number): Excerpt {
  const first = spans[0]?.[0] ?? 0;
  const isNear = text.length <= length || first + BEFORE < length;
  const start = isNear ? 0 : Math.max(0, first - BEFORE);
  const before = start > 0 ? '…' : '';
  const part = text.slice(start, start + length).replace(/\s/g, ' ');
  const shift = before.length - start;
  const within = spans.flatMap(([from, to]): Span[] =>
    from >= start && from < start + length
      ? [[from + shift, Math.min(to, start + length) + shift]]
      : [],
  );
  return { text: before + part + (start + length < text.length ? '…' : ''), spans: within };
}
