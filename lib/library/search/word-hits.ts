/**
 * Which measures have a word, found by looking through all that there is.
 *
 * No index: engines look through a string at several characters a nanosecond, so that 75 million
 * characters, 300,000 measures, take 10 to 70 ms, less than what an index of them would cost to load. What is
 * found of a word is kept, and one that goes on (信息, 信息消) is only looked for in plans that had its
 * beginning: whoever types waits for the first two characters of a word at the most.
 *
 * By the initials of its pinyin a word is found in names alone, a twentieth of all characters, which are
 * kept for it by their kinds, 24 bytes a measure: 300,000 names take 5 to 10 ms. In whole texts that would
 * take a fifth of a second, and two letters would be found in nearly each.
 */
import { findKinds, placesOfKinds, putKinds } from '../../text/pinyin';
import type { Steps } from '../../text/steps';
import { COLUMNS, END, type Field, NAME_END, type SearchedPlan } from './searched-plan';

/** In the measure, and in its name. */
export const IN_TEXT = 1;
export const IN_NAME = 2;

/** A plan that is looked through, and the number of its first measure among all. */
export interface Stack {
  readonly searched: SearchedPlan;
  readonly first: number;
  /** As `kindsOfNames` tells. */
  readonly names: Uint16Array;
}

/** Initials as they are looked for. */
interface Initials {
  readonly places: Uint32Array;
  readonly letters: number;
}

export interface WordHits {
  /** By the number of the measure: 0, `IN_TEXT` or `IN_NAME`. */
  readonly of: Uint8Array;
  /** The plans that have it. */
  readonly stacks: ReadonlySet<Stack>;
}

/** Where a word is looked for: as it is written in a field, or by its initials in names. */
type Where = Field | 'initials';

/** So many words are kept: what one query has, and how it was typed. */
const KEPT = 24;
/** Plans that are looked through before others have their turn: some 2 ms. */
const SLICE = 256;

/** Finds words in the plans that it was given. */
export class WordFinder {
  readonly #stacks: readonly Stack[];
  /** How many numbers measures have in all. */
  readonly #size: number;
  /** By field and word; what was asked for last comes last. */
  readonly #kept = new Map<string, WordHits>();

  constructor(stacks: readonly Stack[], size: number) {
    this.#stacks = stacks;
    this.#size = size;
  }

  *find(word: string, where: Where): Steps<WordHits> {
    const key = `${where} ${word}`;
    const hits = this.#kept.get(key) ?? (yield* this.#look(word, where));
    this.#kept.delete(key);
    this.#kept.set(key, hits);
    for (const old of [...this.#kept.keys()].slice(0, -KEPT)) this.#kept.delete(old);
    return hits;
  }

  *#look(word: string, where: Where): Steps<WordHits> {
    const of = new Uint8Array(this.#size);
    const stacks = new Set<Stack>();
    const initials = { places: placesOfKinds(word), letters: word.length };
    let left = SLICE;
    for (const stack of this.#stacksOf(word, where)) {
      if (left-- === 0) {
        yield;
        left = SLICE;
      }
      const has =
        where === 'initials' ? lookInNames(stack, initials, of) : look(stack, word, where, of);
      if (has) stacks.add(stack);
    }
    return { of, stacks };
  }

  /** Those that had the longest part of the word that was looked for before. */
  #stacksOf(word: string, where: Where): Iterable<Stack> {
    let stacks: Iterable<Stack> = this.#stacks;
    let least = this.#stacks.length;
    for (const [key, hits] of this.#kept) {
      if (!key.startsWith(`${where} `) || !word.includes(key.slice(where.length + 1))) continue;
      if (hits.stacks.size >= least) continue;
      stacks = hits.stacks;
      least = hits.stacks.size;
    }
    return stacks;
  }
}

/** Marks the measures of a plan that have a word; answers whether any has. */
function look({ searched, first }: Stack, word: string, field: Field, of: Uint8Array): boolean {
  const text = searched[field];
  const { table } = searched;
  let at = text.indexOf(word);
  if (at < 0) return false;
  for (let place = 0; at >= 0; place++) {
    const row = place * COLUMNS;
    const end = table[row + END[field]] as number;
    if (at >= end) continue;
    const inName = field === 'words' && at < (table[row + NAME_END] as number);
    of[first + place] = inName ? IN_NAME : IN_TEXT;
    at = text.indexOf(word, end);
  }
  return true;
}

/** Marks the measures of a plan in whose names a word stands by its initials; answers whether any has it. */
function lookInNames(
  { searched: { table }, names, first }: Stack,
  { places, letters }: Initials,
  of: Uint8Array,
): boolean {
  let at = findKinds(names, places, letters, 0);
  if (at < 0) return false;
  let begin = 0;
  let end = 0;
  for (let place = 0; at >= 0; place++) {
    const row = place * COLUMNS;
    // A break stands behind each name.
    end += (table[row + NAME_END] as number) - begin + 1;
    begin = table[row + END.words] as number;
    if (at > end) continue;
    of[first + place] = IN_NAME;
    at = findKinds(names, places, letters, end);
  }
  return true;
}

/** The names of a plan's measures, each with a break behind it, as initials are found in them. */
export function kindsOfNames({ words, table, count }: SearchedPlan): Uint16Array {
  const spans: [begin: number, end: number][] = [];
  let length = 0;
  let begin = 0;
  for (let row = 0; row < count * COLUMNS; row += COLUMNS) {
    const end = table[row + NAME_END] as number;
    spans.push([begin, end]);
    length += end - begin + 1;
    begin = table[row + END.words] as number;
  }
  const names = new Uint16Array(length);
  let place = 0;
  for (const span of spans) {
    putKinds(words, span, names, place);
    place += span[1] - span[0] + 1;
  }
  return names;
}
