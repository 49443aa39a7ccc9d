/**
 * A page's text as places are looked for in it: made once for a state of the page, and shared by all
 * that is looked for. Linear in the text's length.
 *
 * What a page may change without changing what it says is folded: white space is dropped (Word breaks
 * lines inside words, so that collapsing it to one space is not enough), widths and punctuation have
 * one form each. Letters keep their case and digits their value: a text that is equal here is the same
 * text.
 */
import type { Span } from '../text/article';
import { normalise } from '../text/normalise';

/** Marks that stand for each other, each with the one form that is compared, beyond what `normalise` folds. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '。': '.',
  '｡': '.',
  '•': '·',
  '・': '·',
  '‧': '·',
  '∶': ':',
  '︰': ':',
};
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

/** Every UTF-16 unit's folded form, as far as it was met. */
const FORMS: (string | undefined)[] = [];

function formOf(unit: number): string {
  const known = FORMS[unit];
  if (known !== undefined) return known;
  const character = String.fromCharCode(unit);
  const form = INVISIBLE.test(character) ? '' : folded(character);
  FORMS[unit] = form;
  return form;
}

/** `normalise` lowers letters; here their case is part of what is said. */
function folded(character: string): string {
  const compatible = character.normalize('NFKC');
  const hasCase = compatible.toLowerCase() !== compatible;
  const text = hasCase ? compatible : normalise(character).text;
  return Array.from(text, (mark) => PUNCTUATION[mark] ?? mark).join('');
}

/** A text in the form in which it is compared. */
export function keyOf(raw: string): string {
  let key = '';
  for (let i = 0; i < raw.length; i++) key += formOf(raw.charCodeAt(i));
  return key;
}

/** A text, ready to be searched for places. */
export class TextIndex {
  /** The text in the form in which it is compared. */
  readonly key: string;
  readonly #raw: string;
  /** The raw offset of each character of the key, and the raw length. */
  readonly #offsets: Uint32Array;

  /** `text`: an article's raw text. */
  constructor(text: string) {
    this.#raw = text;
    const parts: string[] = [];
    const offsets: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const form = formOf(text.charCodeAt(i));
      parts.push(form);
      for (let unit = 0; unit < form.length; unit++) offsets.push(i);
    }
    offsets.push(text.length);
    this.key = parts.join('');
    this.#offsets = Uint32Array.from(offsets);
  }

  /** The raw spans of the text's lines; some are empty. */
  lines(): Span[] {
    const lines: Span[] = [];
    for (let start = 0; start <= this.#raw.length; ) {
      const newline = this.#raw.indexOf('\n', start);
      const end = newline < 0 ? this.#raw.length : newline;
      lines.push([start, end]);
      start = end + 1;
    }
    return lines;
  }

  /** The raw span of a piece of the key; without white space at its ends. */
  rawSpan(start: number, end: number): Span {
    const from = this.#offsets[start] ?? 0;
    if (end <= start) return [from, from];
    return [from, (this.#offsets[end - 1] ?? 0) + 1];
  }

  /** Where in the key the first character at or behind a raw offset stands. */
  keyOffset(raw: number): number {
    let low = 0;
    let high = this.#offsets.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#offsets[middle] ?? 0) >= raw) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** All places in the key where a text, itself a key, stands; they may overlap. */
  occurrences(key: string): number[] {
    const found: number[] = [];
    if (key === '') return found;
    for (let at = this.key.indexOf(key); at >= 0; at = this.key.indexOf(key, at + 1))
      found.push(at);
    return found;
  }
}
