/**
 * What texts are compared by: pairs of characters, with digits masked and punctuation left out, each
 * worth the more, the fewer places of the page have it. In a plan of parallel clauses nearly all words
 * are everybody's; what tells one clause from the next is a field or two.
 */

/** Pairs of characters as numbers; a whole number as a negative one. Each once. */
export type Terms = readonly number[];

const DIGIT = /^\d$/;
const SAYS = /^[\p{L}\p{N}\ud800-\udfff]$/u;
/** Stands for a number, whatever its value. */
const MASK = 0x23;

/** What a UTF-16 unit is in a term: itself in lower case, the mask of a digit, 0 where it says nothing. */
const UNITS: (number | undefined)[] = [];

function termUnit(unit: number): number {
  const known = UNITS[unit];
  if (known !== undefined) return known;
  const character = String.fromCharCode(unit);
  const lower = character.toLowerCase();
  const said = DIGIT.test(character)
    ? MASK
    : SAYS.test(character)
      ? lower.charCodeAt(lower.length - 1)
      : 0;
  UNITS[unit] = said;
  return said;
}

/** The terms of a text in the form in which it is compared, in the order of their first place. */
export function termsOf(key: string): Terms {
  const terms = new Set<number>();
  let before = 0;
  let number = 0;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    const said = termUnit(unit);
    if (said === MASK) number = (Math.imul(number || 7, 31) + unit) & 0x3fffffff;
    // A point or comma inside a number parts nothing.
    if (said === 0) continue;
    if (said !== MASK && number > 0) {
      terms.add(-number - 1);
      number = 0;
    }
    if (before === MASK && said === MASK) continue;
    if (before > 0) terms.add(before * 0x10000 + said);
    before = said;
  }
  if (number > 0) terms.add(-number - 1);
  return [...terms];
}

/** The pairs of characters among terms, as they are written. */
export function writtenPairs(terms: Terms): string[] {
  return terms
    .filter((term) => term > 0)
    .map((term) => String.fromCharCode(Math.floor(term / 0x10000), term % 0x10000));
}

/** The terms of pairs written one behind the other. */
export function readPairs(pairs: string): Terms {
  const terms: number[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    terms.push(pairs.charCodeAt(i) * 0x10000 + pairs.charCodeAt(i + 1));
  return terms;
}

/** What a term that every place has is worth beside one that one place has. */
const COMMON = 0.03;
/** Figures are revised first of all: the same one is a hint, another one is none. */
const NUMBER = 0.1;

/** How much each term tells on a page, and which of its places have it. */
export class TermIndex {
  readonly #places = new Map<number, number[]>();
  readonly #termsOfPlace: readonly ReadonlySet<number>[];
  readonly #rarest: number;

  /** `places`: the terms of each place of the page. */
  constructor(places: readonly Terms[]) {
    this.#termsOfPlace = places.map((terms) => new Set(terms));
    this.#rarest = Math.log(places.length + 1);
    places.forEach((terms, place) => {
      for (const term of terms) {
        const same = this.#places.get(term);
        if (same) same.push(place);
        else this.#places.set(term, [place]);
      }
    });
  }

  /** 0 to 1. */
  weight(term: number): number {
    // What no place has is worth no more than what one has: it may have been edited away.
    const places = this.#places.get(term)?.length ?? 1;
    const rarity = 1 - Math.log(places) / (this.#rarest || 1);
    return (COMMON + Math.max(0, rarity)) * (term < 0 ? NUMBER : 1);
  }

  weightOf(terms: Iterable<number>): number {
    let sum = 0;
    for (const term of terms) sum += this.weight(term);
    return sum;
  }

  /** How much of what terms tell is at a place, 0 to 1. */
  share(terms: Terms, place: number): number {
    return this.shareIn(terms, this.#termsOfPlace[place] ?? new Set());
  }

  shareIn(terms: Iterable<number>, there: ReadonlySet<number>): number {
    let all = 0;
    let common = 0;
    for (const term of terms) {
      const weight = this.weight(term);
      all += weight;
      if (there.has(term)) common += weight;
    }
    return all === 0 ? 0 : common / all;
  }

  termsAt(place: number): ReadonlySet<number> {
    return this.#termsOfPlace[place] ?? new Set();
  }

  /** The places that have most of what terms tell, best first. */
  best(terms: Terms, most: number): { readonly place: number; readonly share: number }[] {
    const found = new Float64Array(this.#termsOfPlace.length);
    for (const term of terms) {
      const places = this.#places.get(term);
      if (!places) continue;
      const weight = this.weight(term);
      for (const place of places) found[place] = (found[place] ?? 0) + weight;
    }
    const all = this.weightOf(terms) || 1;
    const best: { place: number; share: number }[] = [];
    found.forEach((sum, place) => {
      const share = sum / all;
      if (share <= (best.length < most ? 0 : (best.at(-1)?.share ?? 0))) return;
      const at = best.findIndex((other) => other.share < share);
      best.splice(at < 0 ? best.length : at, 0, { place, share });
      if (best.length > most) best.pop();
    });
    return best;
  }
}

const HAN = /\p{Script=Han}/u;

/**
 * The share of a text's characters that it has several times and another has not at all. An edit takes
 * one of them; of 农业 beside 渔业 none is left.
 */
export function vanished(text: string, other: string): number {
  let gone = 0;
  for (const character of new Set(text)) {
    if (other.includes(character) || !HAN.test(character)) continue;
    const times = text.split(character).length - 1;
    if (times > 1) gone += times;
  }
  return gone / (text.length || 1);
}
