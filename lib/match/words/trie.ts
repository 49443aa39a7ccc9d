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

/**
 * A node is a number; the root is 0. Children of a node are numbered one after another, in the order of
 * their letters. Terms are numbered from 1.
 */
export interface Trie {
  readonly terms: readonly Term[];
  readonly alphabet: Alphabet;
  /** The node behind the root by letter: most characters of a text begin no word. 0 is none. */
  readonly first: Uint16Array;
  /** By node: its letter, and its first child; that of the next node ends them. */
  readonly letters: Uint16Array;
  readonly children: Uint16Array;
  /** By node, the first term that ends there, and by term the next that ends where it does; 0 is none. */
  readonly endings: Uint16Array;
  readonly further: Uint16Array;
  /** By term, the letters of the word's second part, for the few that have one. */
  readonly tails: ReadonlyMap<number, readonly number[]>;
}

/** So few letters are looked at one by one. */
const FEW = 6;

/** The node behind a node by a letter; 0 where no word goes on so. */
export function step({ letters, children }: Trie, node: number, letter: number): number {
  let low = children[node] as number;
  let high = children[node + 1] as number;
  while (high - low > FEW) {
    const middle = (low + high) >> 1;
    if ((letters[middle] as number) <= letter) low = middle;
    else high = middle;
  }
  for (; low < high; low++) if (letters[low] === letter) return low;
  return 0;
}

/** Builds the trie of a lexicon. */
export function buildTrie(terms: readonly Term[]): Trie {
  const alphabet = new Alphabet();
  const { kids, letterOf, endOf } = grown(terms, alphabet);
  // Numbered anew, level by level.
  const order = [0];
  const numberOf = new Uint16Array(kids.length);
  const children = new Uint16Array(kids.length + 1);
  for (let number = 0; number < order.length; number++) {
    const node = order[number] as number;
    numberOf[node] = number;
    children[number] = order.length;
    for (const { node: kid } of (kids[node] ?? []).sort((a, b) => a.letter - b.letter)) {
      order.push(kid);
    }
  }
  children[order.length] = order.length;
  const letters = Uint16Array.from(order, (node) => letterOf[node] as number);
  const ends = endOf.map((node) => numberOf[node] as number);
  return trieOf(terms, alphabet, letters, children, ends);
}

/** Nodes in the order in which the words need them: each one's children, its letter; and by term its last. */
function grown(terms: readonly Term[], alphabet: Alphabet) {
  const nodes = new Map<number, number>();
  const kids: { letter: number; node: number }[][] = [[]];
  const letterOf = [0];
  const endOf: number[] = [];
  for (const { word } of terms) {
    const gap = word.indexOf('…');
    const length = learn(word, gap < 0 ? word.length : gap, alphabet);
    let node = 0;
    for (let i = 0; i < length; i++) {
      const letter = LETTERS_READ[i] as number;
      const known = nodes.get(node * LETTERS + letter);
      const next = known ?? kids.length;
      if (known === undefined) {
        nodes.set(node * LETTERS + letter, next);
        kids[node]?.push({ letter, node: next });
        kids.push([]);
        letterOf.push(letter);
      }
      node = next;
    }
    endOf.push(node);
    // Letters of second parts are learnt in their turn, so that a word more changes no number before it.
    if (gap >= 0) lettersOf(word.slice(gap + 1), alphabet);
  }
  if (kids.length > MOST_NODES) throw new Error('too many words');
  return { kids, letterOf, endOf };
}

/** `ends`: by term, the node where its first part ends. */
function trieOf(
  terms: readonly Term[],
  alphabet: Alphabet,
  letters: Uint16Array,
  children: Uint16Array,
  ends: ArrayLike<number>,
): Trie {
  const first = new Uint16Array(LETTERS);
  const roots = children[1] as number;
  for (let node = children[0] as number; node < roots; node++) {
    first[letters[node] as number] = node;
  }
  const endings = new Uint16Array(letters.length);
  const further = new Uint16Array(terms.length + 1);
  const tails = new Map<number, readonly number[]>();
  for (let number = 1; number <= terms.length; number++) {
    const node = ends[number - 1] as number;
    if (endings[node] === 0) endings[node] = number;
    else further[lastFrom(endings[node] as number, further)] = number;
    const { word } = terms[number - 1] as Term;
    const gap = word.indexOf('…');
    if (gap >= 0) tails.set(number, lettersOf(word.slice(gap + 1), alphabet));
  }
  return { terms, alphabet, first, letters, children, endings, further, tails };
}

/** The last of the terms that end at one node. */
function lastFrom(ending: number, further: Uint16Array): number {
  let last = ending;
  while (further[last] !== 0) last = further[last] as number;
  return last;
}

/** A trie without its terms, as characters: what a build prepares so that a worker starts sooner. */
export interface PackedTrie {
  /** A character of each letter, in their order; and of each node but the root. */
  readonly alphabet: string;
  readonly letters: string;
  /** By node, how many children it has; by term, the node where its first part ends. */
  readonly counts: string;
  readonly ends: string;
}

/** Numbers are kept as characters from here on: below them are those that JSON must write otherwise. */
const COUNTS_FROM = 0x23;
const ENDS_FROM = 0x100;
/** Beyond that there are characters that stand for none by themselves. */
const MOST_NODES = 0xd800 - ENDS_FROM;

/** Opened again with the same terms it is the same trie. */
export function packTrie({
  terms,
  alphabet,
  letters,
  children,
  endings,
  further,
}: Trie): PackedTrie {
  const characters = alphabet.characters;
  const ends = new Uint16Array(terms.length);
  endings.forEach((ending, node) => {
    for (let number = ending; number !== 0; number = further[number] as number) {
      ends[number - 1] = node;
    }
  });
  const inCharacters = (numbers: Uint16Array, from: number) =>
    Array.from(numbers, (number) => String.fromCharCode(number + from)).join('');
  return {
    alphabet: characters.join(''),
    letters: Array.from(letters.subarray(1), (letter) => characters[letter - 1]).join(''),
    counts: inCharacters(
      letters.map((_, node) => (children[node + 1] as number) - (children[node] as number)),
      COUNTS_FROM,
    ),
    ends: inCharacters(ends, ENDS_FROM),
  };
}

/** Opens a trie that `packTrie` has made of the trie of these terms. */
export function openTrie(terms: readonly Term[], packed: PackedTrie): Trie {
  const alphabet = new Alphabet();
  for (let i = 0; i < packed.alphabet.length; i++) alphabet.learn(packed.alphabet.charCodeAt(i));
  const count = packed.counts.length;
  const letters = new Uint16Array(count);
  const children = new Uint16Array(count + 1);
  const ends = new Uint16Array(terms.length);
  for (let node = 1; node < count; node++) {
    letters[node] = alphabet.read(packed.letters.charCodeAt(node - 1));
  }
  let child = 1;
  for (let node = 0; node < count; node++) {
    children[node] = child;
    child += packed.counts.charCodeAt(node) - COUNTS_FROM;
  }
  children[count] = child;
  for (let i = 0; i < ends.length; i++) ends[i] = packed.ends.charCodeAt(i) - ENDS_FROM;
  return trieOf(terms, alphabet, letters, children, ends);
}
