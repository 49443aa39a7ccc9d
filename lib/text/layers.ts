/** Marks of several kinds on one text, which may lie over each other, as the runs that are drawn. */
import type { Span } from './article';

/** A span of a text, and what it is marked as. */
export interface Mark<Kind extends string> {
  readonly kind: Kind;
  readonly span: Span;
}

/** A piece of a text with all that it is marked as; none for plain text. */
export interface Piece<Kind extends string> {
  readonly text: string;
  readonly kinds: readonly Kind[];
}

/** Cuts a text at every end of a mark. The pieces together are the text. */
export function piecesOf<Kind extends string>(
  text: string,
  marks: readonly Mark<Kind>[],
): Piece<Kind>[] {
  const within = (offset: number) => Math.min(Math.max(offset, 0), text.length);
  const cuts = [0, text.length, ...marks.flatMap(({ span }) => span.map(within))];
  const ends = [...new Set(cuts)].sort((a, b) => a - b);
  return ends.slice(1).map((end, i) => {
    const start = ends[i] ?? 0;
    const kinds = marks
      .filter(({ span: [from, to] }) => from <= start && end <= to)
      .map(({ kind }) => kind);
    return { text: text.slice(start, end), kinds: [...new Set(kinds)] };
  });
}
