/**
 * Finds words by the first letters of their pinyin: `zxjy` finds 在线教育, `5gwl` finds 5G网络. Whatever
 * a character can begin with counts, so that no reading has to be chosen (`assets/pinyin-initials.json`).
 *
 * Shift-And (Baeza-Yates and Gonnet, "A new approach to text searching", CACM 1992): one pass over the
 * text, whatever is looked for, and nothing kept of the text.
 */
import readings from '../../assets/pinyin-initials.json';
import type { Span } from './article';

/** A state is one number, a bit a letter. */
const MOST_LETTERS = 31;

/** One letter is in every text, with a digit, too: who writes `5g` does not mean 5个. */
const IS_INITIALS = /^(?=.*[a-z].*[a-z])[a-z0-9]{2,31}$/;

/** For each character, at which places of what is looked for it may stand. Made anew for each search. */
const places = new Uint32Array(0x1_00_00);
let used = '';

/** Whether a word in lower case can be the initials of something. */
export function isInitials(word: string): boolean {
  return IS_INITIALS.test(word);
}

/** Where the characters with these initials stand in a text that is folded and in lower case. */
export function spansOfInitials(initials: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let from = 0; ; ) {
    const end = endOfInitials(initials, text, from);
    if (end < 0) return spans;
    spans.push([end - initials.length, end]);
    from = end;
  }
}

/** The end of the first place from `from` where they stand, or -1. */
export function endOfInitials(initials: string, text: string, from = 0): number {
  prepare(initials);
  const last = 1 << (Math.min(initials.length, MOST_LETTERS) - 1);
  let state = 0;
  for (let i = from; i < text.length; i++) {
    state = ((state << 1) | 1) & (places[text.charCodeAt(i)] as number);
    if (state & last) return i + 1;
  }
  return -1;
}

function prepare(initials: string): void {
  if (used === initials) return;
  places.fill(0);
  used = initials;
  for (const [at, letter] of [...initials].entries()) {
    const characters = (readings as Readonly<Record<string, string>>)[letter] ?? '';
    for (let i = 0; i < characters.length; i++) stand(characters.charCodeAt(i), at);
    stand(letter.charCodeAt(0), at);
  }
}

function stand(code: number, at: number): void {
  places[code] = (places[code] as number) | (1 << at);
}

/**
 * Characters told apart by what they can be the initials of alone: some three hundred kinds. Where a text
 * is looked through again and again, its kinds are three times as quick to go through as itself.
 */
interface Kinds {
  /** By UTF-16 unit; 0 for what is nobody's initial. */
  readonly of: Uint16Array;
  /** By kind: all letters or the one digit that it may stand for. */
  readonly letters: readonly string[];
}

let kinds: Kinds | null = null;

/** Writes the kinds of a piece of a text, one for one, at a place. The first call takes some 5 ms. */
export function putKinds(
  text: string,
  [from, to]: readonly [from: number, to: number],
  into: Uint16Array,
  place: number,
): void {
  kinds ??= allKinds();
  const shift = place - from;
  for (let i = from; i < to; i++) into[i + shift] = kinds.of[text.charCodeAt(i)] as number;
}

/** By kind, at which places of these initials it may stand, a bit a place; for `findKinds`. */
export function placesOfKinds(initials: string): Uint32Array {
  kinds ??= allKinds();
  return Uint32Array.from(kinds.letters, (letters) => {
    let bits = 0;
    for (let at = 0; at < initials.length && at < MOST_LETTERS; at++)
      if (letters.includes(initials.charAt(at))) bits |= 1 << at;
    return bits;
  });
}

/** The end of the first place from `from` where so many letters stand, or -1. */
export function findKinds(text: Uint16Array, places: Uint32Array, letters: number, from: number) {
  const last = 1 << (Math.min(letters, MOST_LETTERS) - 1);
  let state = 0;
  for (let i = from; i < text.length; i++) {
    state = ((state << 1) | 1) & (places[text[i] as number] as number);
    if (state & last) return i + 1;
  }
  return -1;
}

function allKinds(): Kinds {
  const lettersOf = new Map<number, string>();
  const stand = (code: number, letter: string) =>
    lettersOf.set(code, (lettersOf.get(code) ?? '') + letter);
  for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
    const characters = (readings as Readonly<Record<string, string>>)[letter] ?? '';
    for (let i = 0; i < characters.length; i++) stand(characters.charCodeAt(i), letter);
    stand(letter.charCodeAt(0), letter);
  }
  const of = new Uint16Array(0x1_00_00);
  const letters = [''];
  const known = new Map<string, number>();
  for (const [code, own] of lettersOf) {
    const kind = known.get(own) ?? letters.push(own) - 1;
    known.set(own, kind);
    of[code] = kind;
  }
  return { of, letters };
}
