/**
 * The body of a Word file (`document.xml`) as paragraphs, in order, with the numbers that Word
 * generates before them: text, tables by row or cell, text boxes behind the paragraph that they hang on,
 * insertions as accepted and deletions as gone. Headers and footers are not part of it; notes are read
 * apart, as they are parts of the file.
 */
import { ListCounters } from './docx-counters';
import { isOnValue, type Lists } from './docx-numbering';
import {
  CHARACTERS,
  LEFT_OUT,
  linesOf,
  newParagraph,
  type Paragraph,
  property,
  shown,
  symbol,
} from './docx-paragraph';
import type { Styles } from './docx-styles';
import { WordTables } from './docx-tables';
import { Unreadable } from './trouble';
import { type Attributes, readXml, type XmlHandler } from './xml';

/** Much more than the longest document; the same as is read of a page. */
export const LONGEST_TEXT = 2_000_000;

/** What a body refers to. */
export interface Around {
  readonly styles: Styles;
  readonly lists: Lists;
  /** The text of a file that is taken in (`w:altChunk`), by the name of its relationship. */
  readonly chunk: (id: string) => string;
}

/** Reads the body; answers its lines, a paragraph or a line of one each. Throws `Unreadable`. */
export function readBody(document: Uint8Array, around: Around): string[] {
  const reader = new BodyReader(around, 'w:document');
  readXml(document, reader);
  return reader.blocks;
}

/** Reads the part of the notes of one kind; answers a line for each. Throws `Unreadable`. */
export function readNotes(
  notes: Uint8Array,
  around: Around,
  kind: 'footnotes' | 'endnotes',
): string[] {
  const reader = new BodyReader(around, `w:${kind}`);
  readXml(notes, reader);
  return reader.blocks;
}

class BodyReader implements XmlHandler {
  readonly blocks: string[] = [];
  readonly #around: Around;
  readonly #root: string;
  readonly #tables = new WordTables(this.blocks);
  /** Each text box counts for itself, and the text around it goes on as if it were not there. */
  readonly #counters = [new ListCounters()];
  readonly #open: string[] = [];
  /** The paragraphs that are open: one, and those of text boxes within. */
  readonly #paragraphs: Paragraph[] = [];
  /** Of each set of alternatives that is open, whether one was taken. */
  readonly #taken: boolean[] = [];
  /** Whether the contents of each open control are but a prompt, or a table of contents. */
  readonly #prompts: boolean[] = [];
  /** Of each field that is open, whether what comes is its instruction: that is shown to nobody. */
  readonly #instructions: boolean[] = [];
  /** How many blocks there were before the note that is open. */
  #before = 0;
  #leftOut = 0;
  #hidden = false;
  #carried = '';
  #verbatim = false;
  #length = 0;

  constructor(around: Around, root: string) {
    this.#around = around;
    this.#root = root;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1) ?? '';
    // The parts of spreadsheets and slides are related to their packages by the same name.
    if (parent === '' && name !== this.#root) throw new Unreadable('other-package');
    this.#open.push(name);
    if (this.#leftOut > 0 || this.#isLeftOut(name, parent, attributes)) {
      this.#leftOut++;
      return;
    }
    this.#tables.open(name, attributes, this.#paragraphs.length > 0);
    if (!this.#isStructure(name, attributes)) this.#meet(name, parent, attributes);
  }

  /** Takes note of what holds paragraphs or comes between them; answers whether it was such a thing. */
  #isStructure(name: string, attributes: Attributes): boolean {
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        if (paragraph) this.#count(paragraph);
        this.#paragraphs.push(newParagraph());
        return true;
      case 'w:txbxContent':
        this.#counters.push(new ListCounters());
        return true;
      case 'w:sdt':
        this.#prompts.push(false);
        return true;
      case 'w:showingPlcHdr':
        this.#prompts[this.#prompts.length - 1] = isOnValue(attributes);
        return true;
      case 'w:docPartGallery':
        if (/^table of contents$/i.test(attributes['w:val'] ?? ''))
          this.#prompts[this.#prompts.length - 1] = true;
        return true;
      case 'w:altChunk':
        this.#take(this.#around.chunk(attributes['r:id'] ?? ''));
        return true;
      case 'w:footnote':
      case 'w:endnote':
        this.#before = this.blocks.length;
        return true;
      default:
        return false;
    }
  }

  /** Takes up what a paragraph has in it, or says of itself. */
  #meet(name: string, parent: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:fldChar':
        this.#field(attributes['w:fldCharType']);
        break;
      case 'w:vanish':
        if (parent === 'w:rPr' && this.#open.at(-3) === 'w:r') this.#hidden = isOnValue(attributes);
        break;
      case 'w:t':
        this.#verbatim = attributes['xml:space'] === 'preserve';
        break;
      case 'w:sym':
        this.#add(symbol(attributes));
        break;
      default:
        if (parent === 'w:r') this.#add(CHARACTERS[name] ?? '');
        else if (paragraph) property(paragraph, name, parent, attributes);
    }
  }

  text(text: string): void {
    const name = this.#open.at(-1);
    if (this.#leftOut > 0 || (name !== 'w:t' && name !== 'm:t')) return;
    // White space of the file's own layout is none of the text.
    this.#add(text.replace(/[\t\r\n]+/g, this.#verbatim ? ' ' : ''));
  }

  close(name: string): void {
    this.#open.pop();
    if (this.#leftOut > 0) {
      this.#leftOut--;
      return;
    }
    this.#tables.close(name);
    if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:txbxContent') this.#counters.pop();
    else if (name === 'w:footnote' || name === 'w:endnote') this.#joinNote();
    else if (name === 'w:sdt') this.#prompts.pop();
    else if (name === 'mc:AlternateContent') this.#taken.pop();
    else if (name === 'w:p') this.#end();
    else if (name === 'w:pPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) this.#count(paragraph);
    }
  }

  #isLeftOut(name: string, parent: string, attributes: Attributes): boolean {
    // The lines between the text and its notes are kept as notes of a type of their own.
    if (name === 'w:footnote' || name === 'w:endnote')
      return (attributes['w:type'] ?? 'normal') !== 'normal';
    if (name === 'mc:AlternateContent') this.#taken.push(false);
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const last = this.#taken.length - 1;
      const taken = this.#taken[last] ?? false;
      this.#taken[last] = true;
      return taken;
    }
    if (name === 'w:sdtContent') return this.#prompts.at(-1) ?? false;
    // Of the end of a paragraph this is said, not of what is in it.
    if ((name === 'w:del' || name === 'w:moveFrom') && parent === 'w:rPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph && this.#open.at(-3) === 'w:pPr') paragraph.endDeleted = true;
    }
    return LEFT_OUT.has(name);
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#hidden || text === '' || this.#instructions.includes(true)) return;
    this.#grow(text.length);
    paragraph.text += shown(text);
  }

  #grow(by: number): void {
    this.#length += by;
    if (this.#length > LONGEST_TEXT) throw new Unreadable('too-big');
  }

  /** Takes in the text of another file, between two paragraphs. */
  #take(text: string): void {
    this.#grow(text.length);
    this.blocks.push(...text.split('\n').filter((line) => line.trim() !== ''));
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#instructions.push(true);
    else if (type === 'separate') this.#instructions[this.#instructions.length - 1] = false;
    else if (type === 'end') this.#instructions.pop();
  }

  #joinNote(): void {
    const note = this.blocks.splice(this.#before).map((line) => line.trim());
    if (note.length > 0) this.blocks.push(note.join(' '));
  }

  /** Numbers a paragraph, as soon as all is known that its number depends on. */
  #count(paragraph: Paragraph): void {
    if (paragraph.counted) return;
    paragraph.counted = true;
    if (paragraph.endDeleted) return;
    const { styles, lists } = this.#around;
    const place = styles.place(paragraph.style, paragraph.list, lists);
    if (place) {
      const { list, numId, level } = place;
      paragraph.number = this.#counters.at(-1)?.next(list, numId, level) ?? null;
    }
  }

  #end(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    this.#count(paragraph);
    // An instruction stands in one paragraph: the file may lack its end, but not the text behind it.
    this.#instructions.fill(false);
    const outer = this.#paragraphs.at(-1);
    const text = outer ? paragraph.text : this.#carried + paragraph.text;
    if (!outer) this.#carried = '';
    const found: string[] = [];
    if (paragraph.endDeleted && !outer) this.#carried = text;
    else if (!this.#around.styles.isContents(paragraph.style))
      found.push(...linesOf(text, paragraph));
    (outer?.inside ?? this.blocks).push(...found, ...paragraph.inside);
  }
}
