/**
 * What the characters of a text are among the letters that words are made of: what `normalise` makes
 * of them, so that widths and case are one, and spaces, quotation marks and dashes do not exist. What
 * each is, is asked once and kept in a table. A text is read into one room that all readings share.
 */
import { normalise } from '../../text/normalise';

/** Written or left out at will: “互联网+”政务服务, NB-IoT. */
const IGNORED = /[“”‘’"'\-·]/;

/** Where a sentence ends. */
const SENTENCE_END = /[。；;！!？?]/;

/** More than all words have: some 1,600 characters make up the vocabulary of government. */
export const LETTERS = 4096;

/** What a character can be besides a letter; letters count from 1. */
const UNREAD = 0;
const SKIPPED = 0xffff;
const FOREIGN = 0xfffe;
export const STOP = 0xfffd;

/** The letters that words are made of, and what each UTF-16 unit is among them. */
export class Alphabet {
  /** Letters by what their characters are normalised to. */
  readonly #letters = new Map<string, number>();
  #size = 0;
  readonly #units = new Uint16Array(0x10000);

  /** What a unit of a word is; a letter that is new is added. */
  learn(unit: number): number {
    const known = this.#units[unit] as number;
    if (known !== UNREAD && known !== FOREIGN) return known;
    // Most of all words, and the same when normalised.
    if (!isIdeograph(unit)) {
      const kind = this.read(unit);
      if (kind !== FOREIGN) return kind;
      this.#letters.set(normalise(String.fromCharCode(unit)).text, this.#size + 1);
    }
    this.#units[unit] = ++this.#size;
    return this.#size;
  }

  /** What a unit of a text is, once all words are learnt. */
  read(unit: number): number {
    const known = this.#units[unit] as number;
    if (known !== UNREAD) return known;
    const kind = isIdeograph(unit)
      ? FOREIGN
      : this.#kindOf(normalise(String.fromCharCode(unit)).text);
    this.#units[unit] = kind;
    return kind;
  }

  /** A character of each letter, in their order: learnt again in this order they are the same. */
  get characters(): string[] {
    const characters: string[] = [];
    for (let unit = this.#units.length - 1; unit >= 0; unit--) {
      const letter = this.#units[unit] as number;
      if (letter > 0 && letter <= this.#size) characters[letter - 1] = String.fromCharCode(unit);
    }
    return characters;
  }

  #kindOf(text: string): number {
    if (text === '' || IGNORED.test(text)) return SKIPPED;
    if (SENTENCE_END.test(text)) return STOP;
    const only = text.charCodeAt(0);
    if (text.length === 1 && isIdeograph(only)) return this.read(only);
    return this.#letters.get(text) ?? FOREIGN;
  }
}

function isIdeograph(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/** Room for the text that is being read; few are longer. */
export let LETTERS_READ = new Uint16Array(8192);
export let OFFSETS_READ = new Int32Array(8192);

/** Reads a text into that room and answers how many letters it has. */
export function readLetters(raw: string, alphabet: Alphabet): number {
  if (raw.length >= LETTERS_READ.length) {
    LETTERS_READ = new Uint16Array(raw.length * 2);
    OFFSETS_READ = new Int32Array(raw.length * 2);
  }
  let length = 0;
  for (let i = 0; i < raw.length; i++) {
    const letter = alphabet.read(raw.charCodeAt(i));
    if (letter === SKIPPED) continue;
    LETTERS_READ[length] = letter;
    OFFSETS_READ[length++] = i;
  }
  // What an earlier text left behind is no part of this one.
  LETTERS_READ[length] = STOP;
  return length;
}

/** Learns a word up to an end into the room for what is read; answers how many letters it has. */
export function learn(word: string, end: number, alphabet: Alphabet): number {
  let length = 0;
  for (let i = 0; i < end; i++) {
    const letter = alphabet.learn(word.charCodeAt(i));
    if (letter !== SKIPPED) LETTERS_READ[length++] = letter;
  }
  return length;
}

export function lettersOf(word: string, alphabet: Alphabet): number[] {
  return Array.from(LETTERS_READ.subarray(0, learn(word, word.length, alphabet)));
}
