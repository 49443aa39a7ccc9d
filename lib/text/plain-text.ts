/** Plain text → Article. */
import { type Article, addBlocks, type Span } from './article';
import { cellsOf, paragraphsOf, taskTables } from './tables';

/**
 * Reads a plain text: each line that is not empty is a block, in a table of tasks each paragraph of a
 * cell.
 */
export function articleFromText(text: string): Article {
  const blocks: Span[] = [];
  const tables = taskTables(text);
  let at = 0;
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    while ((tables[at]?.span[1] ?? text.length) < start) at++;
    const isCells = (tables[at]?.span[0] ?? text.length + 1) <= start;
    for (const cell of isCells ? cellsOf(text, [start, end]) : []) {
      blocks.push(...paragraphsOf(text, cell));
    }
    if (!isCells) addBlocks(blocks, text, [start, end]);
    start = end + 1;
  }
  return { text, blocks };
}
