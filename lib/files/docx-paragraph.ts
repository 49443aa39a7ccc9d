/**
 * A paragraph of a Word file while it is read: its text, what it says of its style and list, and the
 * lines that it gives.
 */
import { numbered } from './docx-counters';
import type { ListReference } from './docx-styles';
import type { Attributes } from './xml';

export interface Paragraph {
  text: string;
  style: string | null;
  /** What it says itself of its list. */
  list: { numId: string | null; level: number | null } | null;
  /** Its number, once it is known that no more is said of it. */
  number: { shown: string; gap: string } | null;
  counted: boolean;
  /** Whether its end is deleted or moved away: what follows belongs to it. */
  endDeleted: boolean;
  /** Blocks of the text boxes that hang on it. */
  readonly inside: string[];
}

/** A paragraph of which nothing is known yet. */
export function newParagraph(): Paragraph {
  return {
    text: '',
    style: null,
    list: null,
    number: null,
    counted: false,
    endDeleted: false,
    inside: [],
  };
}

/** What is passed over with all in it. */
export const LEFT_OUT = new Set([
  // Deleted, or moved away.
  ...['w:del', 'w:moveFrom'],
  // As things were before a change of form.
  ...['w:pPrChange', 'w:rPrChange', 'w:numberingChange', 'w:sectPrChange', 'w:tblPrChange'],
  // What is read aloud above a character.
  'w:rt',
]);

/** Elements that are characters. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

/** Soft hyphens, zero-width and direction marks: nobody sees them, and they part words and numbers. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A text without what nobody sees of it. */
export const shown = (text: string) => text.replace(INVISIBLE, '');

/** Where ① stands in the fonts of signs, white and black. */
const FIRST_CIRCLES: readonly (readonly [font: RegExp, first: readonly number[]])[] = [
  [/^Wingdings$/i, [0x81, 0x8c]],
  [/^Wingdings 2$/i, [0x6a, 0x75]],
];

/** The lines of a paragraph that has words; its number is before the first of them. */
export function linesOf(text: string, { number }: Paragraph): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [first, ...others] = lines;
  if (first === undefined) return [];
  return [number ? numbered(number.shown, number.gap, first.trimStart()) : first, ...others];
}

/** Takes up what a property of a paragraph says of its style or list. */
export function property(
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
export function symbol(attributes: Attributes): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16) & 0xff;
  const circles = FIRST_CIRCLES.find(([font]) => font.test(attributes['w:font'] ?? ''))?.[1];
  const first = circles?.find((one) => code >= one && code < one + 10);
  return first === undefined ? '' : String.fromCodePoint(0x2460 + code - first);
}
