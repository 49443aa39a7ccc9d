/**
 * Finds clips by words: as they are written, nearly so, or by the initials of their pinyin.
 *
 * Every clip's words are kept folded in one string, the fields that matter most first. What stands
 * there as it is written is found by looking through all of it, which at 10,000 clips is a matter of
 * milliseconds; what stands there nearly, by first asking a filter of each clip's pairs of characters
 * (Bloom, CACM 1970) for the likeliest. The best two hundred are ranked by Fuse.js, which is too slow
 * for all of them.
 */
import Fuse from 'fuse.js';
import type { Span } from '../text/article';
import { fold } from '../text/normalise';
import { endOfInitials, isInitials, spansOfInitials } from '../text/pinyin';
import { regionByCode } from '../text/regions';
import type { Word } from '../text/written-query';
import type { Clip } from './clip';

/** In the order of their weight. */
export const FIELDS = [
  'title',
  'tags',
  'region',
  'document',
  'heading',
  'note',
  'quote',
  'agencies',
  'cites',
] as const;
export type Field = (typeof FIELDS)[number];

const WEIGHTS: Readonly<Record<Field, number>> = {
  title: 4,
  tags: 4,
  region: 2,
  document: 2,
  heading: 2,
  note: 2,
  quote: 1,
  agencies: 1,
  cites: 0.5,
};

/** A clip that was found. */
export interface Hit {
  readonly id: string;
  /** Not as it is written, but nearly so. */
  readonly nearly: boolean;
  /** What of each field made it a hit, in offsets of `fieldOf`; only where it was found nearly. */
  readonly spans: Partial<Record<Field, readonly Span[]>>;
}

/** What of a clip is searched. */
export type Searchable = Pick<
  Clip,
  'id' | 'title' | 'heading' | 'quote' | 'document' | 'note' | 'tags' | 'agencies'
>;

/** A field of a clip as the text that is searched; what there are several of are lines. */
export function fieldOf(clip: Searchable, field: Field): string {
  const { document } = clip;
  switch (field) {
    case 'title':
    case 'note':
    case 'quote':
      return clip[field];
    case 'tags':
      return clip.tags.join('\n');
    case 'heading':
    case 'agencies':
      return clip[field].join('\n');
    case 'cites':
      return document.cites.join('\n');
    case 'region':
      return namesOfRegion(document.region);
    case 'document':
      return [document.innerTitle ?? document.title, document.documentNumber, document.issuer]
        .filter((part) => part)
        .join('\n');
  }
}

/** As readers write it: 河南省, 豫, henan. */
function namesOfRegion(code: string | null): string {
  const region = regionByCode(code);
  return region ? [region.name, region.abbreviation, ...region.hosts].join('\n') : '';
}

/** So many are ranked by Fuse.js, whose time grows with them. */
const MOST_RANKED = 200;

/** How much may differ, as Fuse.js counts it: a character in four. */
const THRESHOLD = 0.3;

/** Shorter words are found in everything nearly. */
const SHORTEST_NEARLY = 3;

/** Bits of a clip's filter, as a power of two: at 500 characters one pair in nine only seems to be there. */
const FILTER = 13;

/** Of the pairs of a word so many must be there: one character that differs takes most of a short one's. */
const LEAST_PAIRS = 0.25;

interface Entry {
  readonly id: string;
  readonly fields: readonly string[];
  /** All fields, and where in it each begins. */
  readonly all: string;
  readonly starts: readonly number[];
  readonly pairs: Uint32Array;
}

export class ClipSearch {
  /** In the order in which they were put. */
  readonly #entries = new Map<string, Entry>();

  /** Takes clips in, or what they have become. A thousand long ones take some 20 ms. */
  put(clips: Iterable<Searchable>): void {
    for (const clip of clips) this.#entries.set(clip.id, entryOf(clip));
  }

  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#entries.delete(id);
  }

  /**
   * The clips that have all of the words, the best first: those that have them as they are written or
   * by their initials, then those that nearly do. Null where there is nothing to look for.
   * `among` says which clips come into question.
   */
  find(words: readonly Word[], among: (id: string) => boolean = () => true): Hit[] | null {
    if (words.length === 0) return null;
    const wanted = words.filter(({ not }) => !not);
    const unwanted = words.filter(({ not }) => not);
    const found: Ranked[] = [];
    const likely: Ranked[] = [];
    const pairs = wanted.map(pairsOfWord);
    for (const entry of this.#entries.values()) {
      if (!among(entry.id) || unwanted.some(({ text }) => entry.all.includes(text))) continue;
      const rank = rankOf(entry, wanted);
      if (rank !== null) found.push({ entry, rank });
      else {
        const likeness = likenessOf(entry, wanted, pairs);
        if (likeness > 0) likely.push({ entry, rank: likeness });
      }
    }
    found.sort((a, b) => b.rank - a.rank);
    likely.sort((a, b) => b.rank - a.rank);
    const best = found.slice(0, MOST_RANKED);
    const rest = found.slice(MOST_RANKED);
    const near = likely.slice(0, MOST_RANKED - best.length);
    const literal = wanted.filter(({ text }) => !isInitials(text));
    return [
      ...ranked(best, literal).map(({ id }) => hit(id)),
      ...rest.map(({ entry }) => hit(entry.id)),
      ...rankedByNearness(near, wanted),
    ];
  }
}

/** Where the words stand in any text that is shown, as they are written or by their initials. */
export function spansOfWords(words: readonly Word[], text: string): Span[] {
  const folded = folding(text);
  const spans = words
    .filter(({ not }) => !not)
    .flatMap((word) => {
      const literal = spansOf(word.text, folded);
      return literal.length > 0 || word.exact || !isInitials(word.text)
        ? literal
        : spansOfInitials(word.text, folded);
    });
  return merged(spans);
}

interface Ranked {
  readonly entry: Entry;
  readonly rank: number;
}

/** The better the earlier the fields are that the words stand in; null where one stands in none. */
function rankOf({ all, starts }: Entry, words: readonly Word[]): number | null {
  let rank = 0;
  for (const { text, exact } of words) {
    let at = all.indexOf(text);
    if (at < 0 && !exact && isInitials(text)) at = endOfInitials(text, all) - text.length;
    if (at < 0) return null;
    const field = starts.findLastIndex((start) => start <= at);
    rank += WEIGHTS[FIELDS[field] ?? 'quote'];
  }
  return rank;
}

/** How many of the words' pairs of characters a clip seems to have; 0 where too many are missing. */
function likenessOf(
  { all, pairs }: Entry,
  words: readonly Word[],
  pairsOfWords: readonly (readonly number[])[],
): number {
  let likeness = 0;
  for (const [i, { text, exact }] of words.entries()) {
    const wanted = pairsOfWords[i] ?? [];
    if (exact || text.length < SHORTEST_NEARLY) {
      if (!all.includes(text)) return 0;
      likeness += wanted.length;
      continue;
    }
    const there = wanted.filter(
      (pair) => ((pairs[pair >>> 5] as number) >>> (pair & 31)) & 1,
    ).length;
    if (there === 0 || there < wanted.length * LEAST_PAIRS) return 0;
    likeness += there;
  }
  return likeness;
}

/** In the order of Fuse.js, which knows how short the field is; the others stay behind, in theirs. */
function ranked(found: readonly Ranked[], words: readonly Word[]): Entry[] {
  const entries = found.map(({ entry }) => entry);
  if (words.length === 0) return entries;
  const scores = scoresOf(entries, words);
  return entries.toSorted((a, b) => (scores.get(a)?.score ?? 1) - (scores.get(b)?.score ?? 1));
}

function rankedByNearness(likely: readonly Ranked[], words: readonly Word[]): Hit[] {
  const entries = likely.map(({ entry }) => entry);
  return [...scoresOf(entries, words)]
    .filter(([, { words: had }]) => had === words.length)
    .sort(([, a], [, b]) => a.score - b.score)
    .map(([{ id }, { spans }]) => ({ id, nearly: true, spans }));
}

interface Score {
  /** The product of its words' scores: 0 is best. */
  score: number;
  /** How many of the words it has. */
  words: number;
  readonly spans: Partial<Record<Field, readonly Span[]>>;
}

function scoresOf(entries: readonly Entry[], words: readonly Word[]): Map<Entry, Score> {
  const scores = new Map<Entry, Score>();
  const fuse = new Fuse(entries, {
    keys: FIELDS.map((name, i) => ({
      name,
      weight: WEIGHTS[name],
      getFn: ({ fields }: Entry) => fields[i] ?? '',
    })),
    ignoreLocation: true,
    threshold: THRESHOLD,
    includeScore: true,
    includeMatches: true,
    minMatchCharLength: 2,
    shouldSort: false,
  });
  for (const { text } of words) {
    for (const { item, score = 1, matches = [] } of fuse.search(text)) {
      const before = scores.get(item) ?? { score: 1, words: 0, spans: {} };
      const spans: Score['spans'] = { ...before.spans };
      for (const { key, indices } of matches) {
        const field = key as Field;
        const found = indices.map(([first, last]): Span => [first, last + 1]);
        spans[field] = merged([...(spans[field] ?? []), ...found]);
      }
      // Fuse.js calls a perfect hit 0: it must not hide how the other words do.
      scores.set(item, {
        score: before.score * Math.max(score, 0.001),
        words: before.words + 1,
        spans,
      });
    }
  }
  return scores;
}

function hit(id: string): Hit {
  return { id, nearly: false, spans: {} };
}

function entryOf(clip: Searchable): Entry {
  const fields = FIELDS.map((field) => folding(fieldOf(clip, field)));
  const starts: number[] = [];
  let start = 0;
  for (const field of fields) {
    starts.push(start);
    start += field.length + 1;
  }
  const all = fields.join('\n');
  return { id: clip.id, fields, all, starts, pairs: filterOf(all) };
}

/** Folded and in lower case, of the same length: what has no lower case of one length stays. */
function folding(text: string): string {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}

function filterOf(text: string): Uint32Array {
  const bits = new Uint32Array(2 ** FILTER / 32);
  for (let i = 1; i < text.length; i++) {
    const near = pairOf(text, i - 1, i);
    bits[near >>> 5] = (bits[near >>> 5] as number) | (1 << (near & 31));
    const far = pairOf(text, i - 2, i);
    bits[far >>> 5] = (bits[far >>> 5] as number) | (1 << (far & 31));
  }
  return bits;
}

/** Neighbours, and those with one between them: where one is wrong or missing, others are still there. */
function pairsOfWord({ text }: Word): number[] {
  return Array.from({ length: text.length }, (_, i) => [
    ...(i > 0 ? [pairOf(text, i - 1, i)] : []),
    ...(i > 1 ? [pairOf(text, i - 2, i)] : []),
  ]).flat();
}

/** The bit of a pair of characters (Knuth's multiplicative hash). */
function pairOf(text: string, i: number, k: number): number {
  const pair = (text.charCodeAt(i) << 16) | text.charCodeAt(k);
  return Math.imul(pair, 0x9e3779b1) >>> (32 - FILTER);
}

function spansOf(word: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    spans.push([at, at + word.length]);
  return spans;
}

/** In order, and none over another. */
function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
