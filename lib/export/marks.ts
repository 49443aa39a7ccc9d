/**
 * Texts with marked words as cells, and such cells as the lines that forms write. A mark is told by a
 * line under the words in every form that has any, never by colour alone.
 */
import type { Span } from '../text/article';
import { piecesOf } from '../text/layers';
import { type Cell, type CellMark, cellText, type MarkedCell, type MarkedPiece } from './book';
import type { Words } from './words';

/** A sentence as a comparison has it, with what of it is marked, as offsets in the sentence. */
export interface MarkedSentence {
  readonly text: string;
  readonly only: readonly Span[];
  readonly shared: readonly Span[];
}

/** What is marked in a comparison, each word of it as it is marked there. */
export function legendOf(say: Words): MarkedCell {
  const [only, shared] = [say('mark.only'), say('mark.shared')];
  const gap = say('app.lang') === 'en' ? '; ' : '；';
  return {
    text: `${only}${gap}${shared}`,
    pieces: [
      { text: only, mark: 'only' },
      { text: gap, mark: null },
      { text: shared, mark: 'shared' },
    ],
  };
}

/** Sentences below each other. */
export function sentenceLines(sentences: readonly MarkedSentence[]): Cell {
  return joined(sentences.map(markedSentence), '\n');
}

/**
 * The text of a measure with the marks of its sentences, which are in their order; one that stands in
 * the text no more as it is has none.
 */
export function markedText(text: string, sentences: readonly MarkedSentence[]): Cell {
  const parts: Cell[] = [];
  let at = 0;
  for (const sentence of sentences) {
    const start = text.indexOf(sentence.text, at);
    if (start < 0) continue;
    parts.push(text.slice(at, start), markedSentence(sentence));
    at = start + sentence.text.length;
  }
  return joined([...parts, text.slice(at)], '');
}

/** Cells as one, with something between them; without any mark it is text. */
export function joined(cells: readonly Cell[], between: string): Cell {
  const pieces = cells.flatMap((cell, at) => [
    ...(at > 0 && between !== '' ? [{ text: between, mark: null }] : []),
    ...piecesIn(cell),
  ]);
  const text = pieces.map((piece) => piece.text).join('');
  return pieces.some(({ mark }) => mark !== null) ? { text, pieces } : text;
}

function markedSentence({ text, only, shared }: MarkedSentence): Cell {
  const kind = (mark: CellMark) => (span: Span) => ({ kind: mark, span });
  const cut = piecesOf(text, [...only.map(kind('only')), ...shared.map(kind('shared'))]);
  return { text, pieces: cut.map(({ text, kinds: [mark = null] }) => ({ text, mark })) };
}

function piecesIn(cell: Cell): readonly MarkedPiece[] {
  if (typeof cell === 'object' && 'pieces' in cell) return cell.pieces;
  return [{ text: cellText(cell), mark: null }];
}

/** The lines of a cell, each in the pieces that are marked alike; an empty line has none. */
export function markedLines(cell: Cell): readonly (readonly MarkedPiece[])[] {
  const lines: MarkedPiece[][] = [[]];
  for (const { text, mark } of piecesIn(cell))
    text.split('\n').forEach((part, at) => {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ text: part, mark });
    });
  return lines;
}
