/** Marks that lie over each other, as the pieces that are drawn. */
import { expect, it } from 'vitest';
import { type Mark, piecesOf } from '../../../lib/text/layers';

const mark = (kind: string, start: number, end: number): Mark<string> => ({
  kind,
  span: [start, end],
});

it.each<[string, string, Mark<string>[], string[]]>([
  ['no marks', '甲乙丙', [], ['甲乙丙']],
  ['one in the middle', '甲乙丙', [mark('a', 1, 2)], ['甲', '乙a', '丙']],
  ['one over all', '甲乙丙', [mark('a', 0, 3)], ['甲乙丙a']],
  ['two that overlap', '甲乙丙', [mark('a', 0, 2), mark('b', 1, 3)], ['甲a', '乙ab', '丙b']],
  ['one inside another', '甲乙丙', [mark('a', 0, 3), mark('b', 1, 2)], ['甲a', '乙ab', '丙a']],
  ['the same twice', '甲乙', [mark('a', 0, 1), mark('a', 0, 1)], ['甲a', '乙']],
  ['one that reaches beyond the text', '甲乙', [mark('a', 1, 9)], ['甲', '乙a']],
  ['one that is empty', '甲乙', [mark('a', 1, 1)], ['甲', '乙']],
  ['a text that is empty', '', [mark('a', 0, 1)], []],
])('%s', (_, text, marks, pieces) => {
  const found = piecesOf(text, marks);
  expect(found.map(({ text, kinds }) => text + kinds.join(''))).toEqual(pieces);
  expect(found.map((piece) => piece.text).join('')).toBe(text);
});
