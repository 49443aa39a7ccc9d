import { type Mark, piecesOf } from '../../lib/text/layers';

/** What a piece of a document's text can be marked as; each is told by its line, not by colour alone. */
export type TextMark = 'number' | 'figure' | 'milestone' | 'agency' | 'only' | 'shared' | 'hit';

interface Props {
  readonly text: string;
  readonly marks: readonly Mark<TextMark>[];
}

/** A text with its marks, several on one piece where they lie over each other. */
export function MarkedText({ text, marks }: Props) {
  let at = 0;
  return (
    <>
      {piecesOf(text, marks).map((piece) => {
        const key = at;
        at += piece.text.length;
        return piece.kinds.length === 0 ? (
          piece.text
        ) : (
          <mark key={key} class={piece.kinds.join(' ')}>
            {piece.text}
          </mark>
        );
      })}
    </>
  );
}
