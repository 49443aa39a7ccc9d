/**
 * The body of a Word file (`document.xml`) as paragraphs, in order, with the numbers that Word
 * generates before them: text, tables by cell, text boxes behind the paragraph that they hang on,
 * insertions as accepted and deletions as gone. Notes, headers and footers are not part of it.
 */
import { ListCounters, numbered } from './docx-counters';
import { isOnValue, type Lists } from './docx-numbering';
import type { ListReference, Styles } from './docx-styles';
import { Unreadable } from './trouble';
import { type Attributes, readXml, type XmlHandler } from './xml';

/** What is passed over with all in it. */
const LEFT_OUT = new Set([
  // Deleted, or moved away.
  ...['w:del', 'w:moveFrom'],
  // As things were before a change of form.
  ...['w:pPrChange', 'w:rPrChange', 'w:numberingChange', 'w:sectPrChange', 'w:tblPrChange'],
  // What is read aloud above a character.
  'w:rt',
]);

/** Elements that are characters. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** ① to ⑩ of the font Wingdings, white and black. */
const FIRST_CIRCLES = [0x81, 0x8c];

/** Much more than the longest document; the same as is read of a page. */
export const LONGEST_TEXT = 2_000_000;

interface Paragraph {
  text: string;
  style: string | null;
  /** What it says itself of its list. */
  list: { numId: string | null; level: number | null } | null;
  /** Its number, once it is known that no more is said of it. */
  number: { shown: string; gap: string } | null;
  counted: boolean;
  /** Whether its end is deleted: what follows belongs to it. */
  endDeleted: boolean;
  /** Blocks of the text boxes that hang on it. */
  readonly inside: string[];
}

/** Reads the body; answers its text, a paragraph or a line of one on each line. Throws `Unreadable`. */
export function readBody(document: Uint8Array, styles: Styles, lists: Lists): string {
  const reader = new BodyReader(styles, lists);
  readXml(document, reader);
  return reader.blocks.join('\n');
}

class BodyReader implements XmlHandler {
  readonly blocks: string[] = [];
  readonly #styles: Styles;
  readonly #lists: Lists;
  readonly #counters = new ListCounters();
  readonly #open: string[] = [];
  /** The paragraphs that are open: one, and those of text boxes within. */
  readonly #paragraphs: Paragraph[] = [];
  /** Of each set of alternatives that is open, whether one was taken. */
  readonly #taken: boolean[] = [];
  /** Whether the contents of each open control are but a prompt. */
  readonly #prompts: boolean[] = [];
  #leftOut = 0;
  #hidden = false;
  #carried = '';
  #verbatim = false;
  #length = 0;

  constructor(styles: Styles, lists: Lists) {
    this.#styles = styles;
    this.#lists = lists;
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#open.at(-1) ?? '';
    // The parts of spreadsheets and slides are related to their packages by the same name.
    if (parent === '' && name !== 'w:document') throw new Unreadable('other-package');
    this.#open.push(name);
    if (this.#leftOut > 0 || this.#isLeftOut(name, parent)) {
      this.#leftOut++;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        if (paragraph) this.#count(paragraph);
        this.#paragraphs.push({
          text: '',
          style: null,
          list: null,
          number: null,
          counted: false,
          endDeleted: false,
          inside: [],
        });
        break;
      case 'w:sdt':
        this.#prompts.push(false);
        break;
      case 'w:showingPlcHdr':
        this.#prompts[this.#prompts.length - 1] = isOnValue(attributes);
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
    if (name === 'w:r') this.#hidden = false;
    else if (name === 'w:sdt') this.#prompts.pop();
    else if (name === 'mc:AlternateContent') this.#taken.pop();
    else if (name === 'w:p') this.#end();
    else if (name === 'w:pPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) this.#count(paragraph);
    }
  }

  #isLeftOut(name: string, parent: string): boolean {
    if (name === 'mc:AlternateContent') this.#taken.push(false);
    if (name === 'mc:Choice' || name === 'mc:Fallback') {
      const last = this.#taken.length - 1;
      const taken = this.#taken[last] ?? false;
      this.#taken[last] = true;
      return taken;
    }
    if (name === 'w:sdtContent') return this.#prompts.at(-1) ?? false;
    // Of the end of a paragraph this is said, not of what is in it.
    if (name === 'w:del' && parent === 'w:rPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph && this.#open.at(-3) === 'w:pPr') paragraph.endDeleted = true;
    }
    return LEFT_OUT.has(name);
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || this.#hidden || text === '') return;
    this.#length += text.length;
    if (this.#length > LONGEST_TEXT) throw new Unreadable('too-big');
    paragraph.text += text;
  }

  /** Numbers a paragraph, as soon as all is known that its number depends on. */
  #count(paragraph: Paragraph): void {
    if (paragraph.counted) return;
    paragraph.counted = true;
    if (paragraph.endDeleted) return;
    const place = this.#styles.place(paragraph.style, paragraph.list, this.#lists);
    if (place) paragraph.number = this.#counters.next(place.list, place.numId, place.level);
  }

  #end(): void {
    const paragraph = this.#paragraphs.pop();
    if (!paragraph) return;
    this.#count(paragraph);
    const outer = this.#paragraphs.at(-1);
    const text = outer ? paragraph.text : this.#carried + paragraph.text;
    if (!outer) this.#carried = '';
    const found: string[] = [];
    if (paragraph.endDeleted && !outer) this.#carried = text;
    else if (!this.#styles.isContents(paragraph.style)) found.push(...linesOf(text, paragraph));
    (outer?.inside ?? this.blocks).push(...found, ...paragraph.inside);
  }
}

/** The lines of a paragraph that has words; its number is before the first of them. */
function linesOf(text: string, { number }: Paragraph): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first, ...others] = lines;
  if (first === undefined) return [];
  return [number ? numbered(number.shown, number.gap, first.trimStart()) : first, ...others];
}

function property(
  paragraph: Paragraph,
  name: string,
  parent: string,
  attributes: Attributes,
): void {
  const value = attributes['w:val'] ?? '';
  if (name === 'w:pStyle' && parent === 'w:pPr') paragraph.style = value;
  if (parent !== 'w:numPr') return;
  const list: { numId: string | null; level: number | null } = paragraph.list ?? {
    numId: null,
    level: null,
  };
  if (name === 'w:numId') list.numId = value;
  if (name === 'w:ilvl' && /^[0-8]$/.test(value)) list.level = Number(value);
  paragraph.list = list satisfies ListReference;
}

/** A character of a font of signs, where it is a number in a circle. */
function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16) & 0xff;
  if (!/^Wingdings$/i.test(attributes['w:font'] ?? '')) return '';
  const first = FIRST_CIRCLES.find((one) => code >= one && code < one + 10);
  return first === undefined ? '' : String.fromCodePoint(0x2460 + code - first);
}
