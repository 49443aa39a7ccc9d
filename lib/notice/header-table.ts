/**
 * The header table of a document (公文头), whatever it is made of: cells, definition lists, list
 * items, divisions of a grid, several labels on one line. Linear: one walk over the page's texts.
 */
import { type Labelled, LabelReader } from '../text/labels';
import { isBlock } from './blocks';
import { isSilent } from './survey';
import { walk } from './walk';

/** Reads the header table of a page. */
export function readHeaderTable(document: Document): Labelled {
  const labels = new LabelReader();
  /** How many elements were entered since the label, and not yet left. */
  let depth = 0;
  if (document.body) {
    walk(document.body, {
      text: ({ data }) => {
        if (labels.read(data)) depth = 0;
      },
      enter(_, name) {
        if (labels.isWaiting) depth++;
        return !isSilent(name);
      },
      leave(_, name) {
        if (!labels.isWaiting) return;
        const inside = depth > 0;
        if (inside) depth--;
        // What ends empty and might have held a value has held it.
        const ends = labels.hasBegun
          ? isBlock(name)
          : inside && (isBlock(name) || /^SPAN$/i.test(name));
        if (ends || /^(?:TABLE|UL|DL)$/i.test(name)) labels.end();
      },
    });
  }
  return labels.fields;
}
