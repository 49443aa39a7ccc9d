/**
 * What the field calls things: topics of policy with their words, from `assets/lexicon`, compiled
 * into a finder that says which topics a text names, and where.
 */
import * as v from 'valibot';
import economy from '../../../assets/lexicon/economy.json';
import framing from '../../../assets/lexicon/framing.json';
import government from '../../../assets/lexicon/government.json';
import informationConsumption from '../../../assets/lexicon/information-consumption.json';
import land from '../../../assets/lexicon/land.json';
import society from '../../../assets/lexicon/society.json';
import prepared from '../../../assets/match/trie.json';
import { createTermFinder, type TermMatch } from './terms';
import { buildTrie, type PackedTrie, packTrie, type Term, type TermWeight } from './trie';

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
   * `means`: what plans on any subject use (funds, statistics, standards); a matter of its own in
   * each, but between plans on different subjects no answer.
   * `broad`: said in most measures of a field; groups topics but tells nothing apart.
   */
  role: v.optional(v.picklist(['framing', 'means', 'broad'])),
  terms: v.array(TermsSchema),
  /** Longer phrases in which a word of this topic means something else: 健康发展 is not 健康. */
  except: v.optional(WordsSchema),
});

/** A file of the lexicon is a list of topics. How one is written: `assets/lexicon/README.md`. */
export const LexiconFileSchema = v.array(TopicSchema);
type TopicEntry = v.InferOutput<typeof TopicSchema>;

interface Topic {
  readonly id: string;
  /** What the reader is shown. */
  readonly name: string;
  readonly broader: readonly string[];
  readonly role: 'subject' | 'framing' | 'means' | 'broad';
}

export interface Lexicon {
  readonly topics: ReadonlyMap<string, Topic>;
  /** The words of a text in order; where they overlap the first counts, and the longest of those that begin there. */
  findTerms(text: string): TermMatch[];
  /** Those and the words that overlap them, in no order: all that a text can be said to name. */
  findAllTerms(text: string): TermMatch[];
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

/** What a build has put in the place of the file, so that a worker starts sooner; null without one. */
const PREPARED = prepared as PackedTrie | null;

/**
 * Compiles topics into a finder. `without` is the id of a bundled document whose own words are left
 * out: those that it alone justifies. Costs 7 to 30 ms for all that comes with the product: keep the result.
 */
export function createLexicon(
  entries: readonly TopicEntry[] = LEXICON_ENTRIES,
  { without }: { readonly without?: string } = {},
): Lexicon {
  const topics = new Map<string, Topic>();
  for (const { id, name, broader = [], role = 'subject' } of entries) {
    topics.set(id, { id, name, broader, role });
  }
  const isWhole = entries === LEXICON_ENTRIES && without === undefined;
  const { find, findAll } = createTermFinder(wordsIn(entries, without), isWhole ? PREPARED : null);
  return { topics, findTerms: find, findAllTerms: findAll };
}

/** What a build puts in the place of `assets/match/trie.json`. */
export function preparedTrie(): PackedTrie {
  return packTrie(buildTrie(wordsIn(LEXICON_ENTRIES)));
}

function wordsIn(entries: readonly TopicEntry[], without?: string): Term[] {
  const words: Term[] = [];
  for (const { id, terms, except } of entries) {
    const add = (list: string | undefined, topic: string | null, weight: TermWeight) => {
      for (const word of wordsOf(list)) words.push({ word, topic, weight });
    };
    add(except, null, 'hint');
    for (const { sources, core, hint } of terms) {
      if (sources.every((source) => source === without)) continue;
      add(core, id, 'core');
      add(hint, id, 'hint');
    }
  }
  return words;
}

/** The words of a list as the files write it. */
export function wordsOf(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(' ');
}
