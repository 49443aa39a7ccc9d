/**
 * The words of a lexicon as a trie over letters, in typed arrays.
 */
import { Alphabet, LETTERS, LETTERS_READ, learn, lettersOf } from './alphabet';

/** How strongly a word speaks for its topic: it names the matter, or goes with it. */
export type TermWeight = 'core' | 'hint';

/** A word and what it stands for. */
export interface Term {
  /** Two parts with … between them must follow each other soon: 降低…资费. */
  readonly word: string;
  /** Null for a phrase that only keeps the words in it from being found. */
  readonly topic: string | null;
  readonly weight: TermWeight;
}

/** A node is a number; the root is 0. Terms are numbered from 1. */
export interface Trie {
  readonly terms: readonly Term[];
  readonly alphabet: Alphabet;
  /** The node behind the root by letter: most characters of a text begin no word. 0 is none. */
  readonly first: Int32Array;
  /** The next node by node and letter. */
  readonly next: Steps;
  /** By node, the first term that ends there, and by term the next that ends where it does; 0 is none. */
  readonly endings: Uint16Array;
  readonly further: Uint16Array;
  /** By term, the letters of the word's second part, for the few that have one. */
  readonly tails: ReadonlyMap<number, readonly number[]>;
}

/**
 * From a node and a letter to the next node: a hash table with open addresses in one typed array, key
 * and node side by side, so that a step is one look into memory.
 */
class Steps {
  readonly #mask: number;
  readonly #entries: Int32Array;

  /** Room for so many steps. */
  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(most * 2 + 1));
    this.#mask = size - 1;
    this.#entries = new Int32Array(size * 2);
  }

  /** The next node; where no word goes on so, `otherwise`, which is a new one unless it is 0. */
  go(node: number, letter: number, otherwise: number): number {
    const [entries, mask] = [this.#entries, this.#mask];
    const key = node * LETTERS + letter;
    let place = (Math.imul(key, 0x9e37_79b1) >>> 12) & mask;
    for (;;) {
      const next = entries[place * 2 + 1] as number;
      if (next === 0) break;
      if (entries[place * 2] === key) return next;
      place = (place + 1) & mask;
    }
    if (otherwise !== 0) {
      entries[place * 2] = key;
      entries[place * 2 + 1] = otherwise;
    }
    return otherwise;
  }
}

/** Builds the trie of a lexicon. */
export function buildTrie(terms: readonly Term[]): Trie {
  let most = 0;
  for (const { word } of terms) most += word.length;
  const alphabet = new Alphabet();
  const first = new Int32Array(LETTERS);
  const next = new Steps(most);
  const endings = new Uint16Array(most + 1);
  const further = new Uint16Array(terms.length + 1);
  const tails = new Map<number, readonly number[]>();
  let nodes = 0;
  for (let number = 1; number <= terms.length; number++) {
    const { word } = terms[number - 1] as Term;
    const gap = word.indexOf('…');
    const length = learn(word, gap < 0 ? word.length : gap, alphabet);
    let node = 0;
    for (let i = 0; i < length; i++) {
      const letter = LETTERS_READ[i] as number;
      const child = next.go(node, letter, nodes + 1);
      if (child > nodes) nodes = child;
      if (node === 0) first[letter] = child;
      node = child;
    }
    if (gap >= 0) tails.set(number, lettersOf(word.slice(gap + 1), alphabet));
    if (endings[node] === 0) endings[node] = number;
    else further[lastFrom(endings[node] as number, further)] = number;
  }
  return { terms, alphabet, first, next, endings, further, tails };
}

/** The last of the terms that end at one node. */
function lastFrom(ending: number, further: Uint16Array): number {
  let last = ending;
  while (further[last] !== 0) last = further[last] as number;
  return last;
}
