/**
 * What the field calls things: topics of policy with their words, from `assets/lexicon`, and a
 * finder that says which topics a text names, and where.
 *
 * A trie over the text without spaces, quotation marks, dashes, widths and case. Cost: linear in
 * the text times the length of the longest word that begins at a place, in practice about two.
 */
import * as v from 'valibot';
import economy from '../../assets/lexicon/economy.json';
import framing from '../../assets/lexicon/framing.json';
import government from '../../assets/lexicon/government.json';
import informationConsumption from '../../assets/lexicon/information-consumption.json';
import land from '../../assets/lexicon/land.json';
import society from '../../assets/lexicon/society.json';
import { normalise } from '../text/normalise';

/** Words parted by spaces, which none of them contains: a topic is read at a glance, not down a page. */
const WordsSchema = v.pipe(v.string(), v.regex(/^\S{2,}(?: \S{2,})*$/));

const TermsSchema = v.strictObject({
  /** What justifies the words: ids of bundled documents, numbers of national ones, names of laws. */
  sources: v.pipe(v.array(v.pipe(v.string(), v.minLength(2))), v.minLength(1)),
  /** Words that name the matter. */
  core: v.optional(WordsSchema),
  /** Words that speak for it weakly: its places, people and means. */
  hint: v.optional(WordsSchema),
});

const TopicSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  name: v.pipe(v.string(), v.minLength(2)),
  /** Ids of the topics that this one is part of: 农业物联网 belongs to 物联网 and to 智慧农业. */
  broader: v.optional(v.array(v.string())),
  /**
   * `framing`: what every plan has, whatever its subject; answers only its kind.
   * `broad`: said in most measures of a field; groups topics but tells nothing apart.
   */
  role: v.optional(v.picklist(['framing', 'broad'])),
  terms: v.array(TermsSchema),
  /** Longer phrases in which a word of this topic means something else: 健康发展 is not 健康. */
  except: v.optional(WordsSchema),
});

/** A file of the lexicon is a list of topics. How one is written: `assets/lexicon/README.md`. */
export const LexiconFileSchema = v.array(TopicSchema);
type TopicEntry = v.InferOutput<typeof TopicSchema>;

/** How strongly a word speaks for its topic. */
export type TermWeight = 'core' | 'hint';

export interface Topic {
  readonly id: string;
  /** What the reader is shown. */
  readonly name: string;
  readonly broader: readonly string[];
  readonly role: 'subject' | 'framing' | 'broad';
}

/** A word of the lexicon in a text. */
export interface TermMatch {
  /** UTF-16 offsets in the raw text. */
  readonly start: number;
  readonly end: number;
  /** As the lexicon writes it; the text may have it in another width, case or spacing. */
  readonly word: string;
  readonly topic: string;
  readonly weight: TermWeight;
}

export interface Lexicon {
  readonly topics: ReadonlyMap<string, Topic>;
  /** The words of a text in order of their beginning, the longer before the shorter one in it. */
  findTerms(text: string): TermMatch[];
}

/** A word as the trie holds it. `topic` is null for phrases that only keep others from matching. */
interface Term {
  readonly word: string;
  readonly topic: string | null;
  readonly weight: TermWeight;
  /** What must follow near: the second part of 降低…资费. Empty for most. */
  readonly tail: string;
}

interface TrieNode {
  readonly next: Map<number, TrieNode>;
  readonly terms: Term[];
}

/** All topics that come with the product. */
export const LEXICON_ENTRIES = [
  informationConsumption,
  framing,
  economy,
  society,
  land,
  government,
].flat() as readonly TopicEntry[];

/** Between the two parts of a word such as 降低…资费: enough for an object and its attribute. */
const LONGEST_GAP = 10;
const NOTHING = { end: 0, terms: [] };
const SENTENCE_END = /[。；;！!？?\n]/;
/** Written or left out at will: “互联网+”政务服务, NB-IoT. */
const IGNORED = /[“”‘’"'\-·]/;

/**
 * Compiles topics into a finder. `without` is the id of a bundled document whose own words are left
 * out: those that it alone justifies. About 20 ms for 3,000 words; keep the result.
 */
export function createLexicon(
  entries: readonly TopicEntry[] = LEXICON_ENTRIES,
  { without }: { readonly without?: string } = {},
): Lexicon {
  const topics = new Map<string, Topic>();
  const root: TrieNode = { next: new Map(), terms: [] };
  for (const { id, name, broader = [], role = 'subject', terms, except } of entries) {
    topics.set(id, { id, name, broader, role });
    for (const word of wordsOf(except))
      insert(root, { word, topic: null, weight: 'hint', tail: '' });
    for (const { sources, core, hint } of terms) {
      if (sources.every((source) => source === without)) continue;
      for (const word of wordsOf(core)) insert(root, term(word, id, 'core'));
      for (const word of wordsOf(hint)) insert(root, term(word, id, 'hint'));
    }
  }
  return { topics, findTerms: (text) => findTerms(root, text) };
}

/** The words of a list as the files write it. */
export function wordsOf(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(' ');
}

function term(word: string, topic: string, weight: TermWeight): Term {
  return { word, topic, weight, tail: compared(word.split('…')[1] ?? '').text };
}

function insert(root: TrieNode, entry: Term): void {
  let node = root;
  const { text } = compared(entry.word.split('…')[0] ?? '');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let next = node.next.get(code);
    if (!next) {
      next = { next: new Map(), terms: [] };
      node.next.set(code, next);
    }
    node = next;
  }
  node.terms.push(entry);
}

function findTerms(root: TrieNode, raw: string): TermMatch[] {
  const { text, offsets } = compared(raw);
  const matches: TermMatch[] = [];
  /** Up to here the text belongs to a longer word. */
  let taken = 0;
  for (let at = 0; at < text.length; at++) {
    const { end, terms } = longestAt(root, text, at);
    if (end <= taken) continue;
    taken = end;
    for (const { word, topic, weight, tail } of terms) {
      const start = offsets[at];
      const last = offsets[endOfTail(text, end, tail) - 1];
      if (topic === null || start === undefined || last === undefined) continue;
      matches.push({ start, end: last + 1, word, topic, weight });
    }
  }
  return matches;
}

/** The longest word that begins at a place: where its first part ends, and all that it may mean. */
function longestAt(root: TrieNode, text: string, at: number) {
  let longest: { readonly end: number; readonly terms: readonly Term[] } = NOTHING;
  let node = root.next.get(text.charCodeAt(at));
  for (let end = at + 1; node; end++) {
    if (node.terms.length > 0) {
      const here = end;
      const terms = node.terms.filter(({ tail }) => endOfTail(text, here, tail) >= 0);
      if (terms.length > 0) longest = { end, terms };
    }
    node = node.next.get(text.charCodeAt(end));
  }
  return longest;
}

/** Where a word's second part ends if it comes soon and in the same sentence; without one, `end`. */
function endOfTail(text: string, end: number, tail: string): number {
  if (tail === '') return end;
  const gap = text.slice(end, end + LONGEST_GAP + tail.length).indexOf(tail);
  const near = gap >= 0 && !SENTENCE_END.test(text.slice(end, end + gap));
  return near ? end + gap + tail.length : -1;
}

/** A text as it is compared, with the raw offset of each of its characters. */
function compared(raw: string): { readonly text: string; readonly offsets: readonly number[] } {
  const { text, offsets } = normalise(raw);
  if (!IGNORED.test(text)) return { text, offsets };
  let kept = '';
  const places: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (IGNORED.test(character)) continue;
    kept += character;
    places.push(offsets[i] ?? 0);
  }
  return { text: kept, offsets: places };
}
