/**
 * Word files (.docx) to text. The numbers that Word generates are not in the text of a file: they are
 * counted from its lists and styles, so that `（一）` is the same whether it was typed or not.
 */
import { type Around, LONGEST_TEXT, readBody, readNotes } from './docx-body';
import { type Lists, readLists } from './docx-numbering';
import { Styles } from './docx-styles';
import { Package } from './package';
import { type Read, reading, Unreadable } from './trouble';
import { readTree } from './xml';

const NO_LISTS: Lists = new Map();

/** The part that holds the text where nothing says which does. */
const USUAL = 'word/document.xml';

/** The headings under which notes stand behind the text: there is no document behind them. */
const NOTES = { footnotes: '脚注', endnotes: '尾注' } as const;

/** Reads a file that a document takes in; it may be a Word file itself. Empty where it cannot. */
export type ReadChunk = (bytes: Uint8Array, name: string) => string;

/**
 * Reads a file's text, a paragraph on a line; behind it, if it has notes, these, each on a line that
 * begins with its number in square brackets. Linear in the size of what is unpacked, which is bounded
 * (`Package`).
 */
export function readWord(bytes: Uint8Array, readChunk: ReadChunk = () => ''): Read<string> {
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
    const around: Around = {
      styles,
      lists: numbering ? readLists(numbering, (id) => styles.listOfNumberingStyle(id)) : NO_LISTS,
      chunk: (id) => {
        const name = file.target(main, id) ?? '';
        const part = file.part(name);
        return part ? readChunk(part, name) : '';
      },
    };
    const lines = readBody(body, around);
    if (lines.length === 0) throw new Unreadable('no-text');
    for (const kind of ['footnotes', 'endnotes'] as const) {
      const part = file.part(parts.get(kind) ?? '');
      if (part) lines.push(...withHeading(NOTES[kind], readNotes(part, around, kind)));
    }
    const text = lines.join('\n');
    if (text.length > LONGEST_TEXT) throw new Unreadable('too-big');
    return text;
  });
}

function withHeading(heading: string, notes: readonly string[]): string[] {
  return notes.length === 0 ? [] : [heading, ...notes.map((note, i) => `[${i + 1}] ${note}`)];
}
