/**
 * Word files (.docx) to text. The numbers that Word generates are not in the text of a file: they are
 * counted from its lists and styles, so that `（一）` is the same whether it was typed or not.
 */
import { readBody } from './docx-body';
import { type Lists, readLists } from './docx-numbering';
import { Styles } from './docx-styles';
import { Package } from './package';
import { type Read, reading, Unreadable } from './trouble';
import { readTree } from './xml';

const NO_LISTS: Lists = new Map();

/** The part that holds the text where nothing says which does. */
const USUAL = 'word/document.xml';

/**
 * Reads a file's text, a paragraph on a line. Linear in the size of what is unpacked, which is
 * bounded (`Package`).
 */
export function readWord(bytes: Uint8Array): Read<string> {
  return reading(() => {
    const file = new Package(bytes);
    const main = file.related('').get('officeDocument') ?? USUAL;
    const body = file.part(main);
    if (!body) throw new Unreadable(file.has('[Content_Types].xml') ? 'damaged' : 'other-package');
    const parts = file.related(main);
    const treeOf = (type: string) => {
      const part = file.part(parts.get(type) ?? '');
      return part ? readTree(part) : null;
    };
    const styles = new Styles(treeOf('styles'));
    const numbering = treeOf('numbering');
    const lists = numbering
      ? readLists(numbering, (id) => styles.listOfNumberingStyle(id))
      : NO_LISTS;
    const text = readBody(body, styles, lists);
    if (text === '') throw new Unreadable('no-text');
    return text;
  });
}
