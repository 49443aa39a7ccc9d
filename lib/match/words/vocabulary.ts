/**
 * The words that measures are compared by: pairs of neighbouring characters as numbers below
 * 65,536, so that a measure is a short typed array, and a weight for each from a fixed table.
 *
 * The table (`assets/background.json`) says how common a pair is in official prose. It is data, not
 * the library at hand: a pair of measures scores the same whatever else the reader has added.
 */
import { normalised } from '../../text/normalise';

/** How common pairs of characters are. */
export interface Background {
  /** The weight of a pair that the table does not have: the highest. */
  readonly unknown: number;
  /** Weights, each with the pairs that have it, written without a space between them. */
  readonly pairs: readonly (readonly [weight: number, pairs: string])[];
}

/** Numbers and weights of pairs of characters. */
export interface Vocabulary {
  /** The pairs of a text in their order, repeated as often as they stand in it. */
  termsOf(text: string): number[];
  /** Writes the same to the beginning of `into`, which has room for the text; answers how many. */
  readTerms(text: string, into: Uint16Array): number;
  /** By number: 0 for a pair that tells nothing. */
  readonly weights: Float32Array;
}

const SIZE = 65_536;
/** Characters of grammar. A pair with one of them tells nothing of the matter. */
const GRAMMAR = /[的和等及与或在为了对将以于由从向并其各把按是有到]/;
const WORD = /[\p{L}\p{N}+]/u;

/** Builds the numbers of a table: those that it has first, all others spread over the rest. */
export function createVocabulary({ unknown, pairs }: Background): Vocabulary {
  const weights = new Float32Array(SIZE).fill(unknown);
  // A hash table with open addresses: a map would keep most keys, which are above 2^30, as objects.
  const keys = new Int32Array(SIZE);
  const numbers = new Uint16Array(SIZE);
  let known = 0;
  for (const [weight, text] of pairs) {
    for (let i = 0; i + 1 < text.length; i += 2) {
      const key = (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
      weights[known] = weight;
      let place = placeOf(key);
      while (keys[place] !== 0 && keys[place] !== key) place = (place + 1) & (SIZE - 1);
      keys[place] = key;
      numbers[place] = known++;
    }
  }

  function numberOf(key: number): number {
    for (let place = placeOf(key); keys[place] !== 0; place = (place + 1) & (SIZE - 1)) {
      if (keys[place] === key) return numbers[place] as number;
    }
    return known + ((Math.imul(key, 0x9e37_79b1) >>> 0) % (SIZE - known));
  }

  function readTerms(text: string, into: Uint16Array): number {
    let size = 0;
    let last = BREAK;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const code = CODES[unit] || comparedCode(unit);
      if (code === NOTHING) continue;
      if (code > 0 && last > 0) into[size++] = numberOf((last << 16) | code);
      last = code;
    }
    return size;
  }

  function termsOf(text: string): number[] {
    const into = new Uint16Array(text.length);
    return Array.from(into.subarray(0, readTerms(text, into)));
  }

  return { termsOf, readTerms, weights };
}

function placeOf(key: number): number {
  return (Math.imul(key, 0x85eb_ca6b) >>> 16) & (SIZE - 1);
}

/** A character of grammar or punctuation: no pair goes over it. */
const BREAK = -1;
/** White space: a pair goes over it as if it were not there. */
const NOTHING = -2;
/** By UTF-16 unit, what `comparedCode` answers; 0 where it has not been asked. */
const CODES = new Int32Array(SIZE);

/** A character as it is compared, in one width and case; negative when it is no part of a word. */
export function comparedCode(code: number): number {
  const known = CODES[code];
  if (known) return known;
  const plain = normalised(String.fromCharCode(code));
  const isWord = (code >= 0xd800 && code <= 0xdfff) || WORD.test(plain.charAt(0));
  const answer =
    plain === '' ? NOTHING : isWord && !GRAMMAR.test(plain) ? plain.charCodeAt(0) : BREAK;
  CODES[code] = answer;
  return answer;
}
