/**
 * What a document says in many of its measures tells nothing apart within it: a plan on flood
 * control names floods everywhere, one on elderly care the elderly. Such words are left out of its
 * measures. They are counted in each document for itself, because the fixed table of what is common
 * knows the words of the bundled plans only, and so that a pair of measures scores the same whatever
 * else the library holds.
 *
 * Topics stay: what a document is about is told by them. Cost: two passes over the words of all
 * measures, below a tenth of reading them.
 */
import type { Postings, Said } from './profile';

/** In a document of fewer measures nothing can be counted. */
const FEWEST = 5;
/**
 * From this share of the other measures on a word is left out. It is the bound of the fixed table,
 * where what weighs less than 1.5, the logarithm of this, counts as nothing.
 */
const MOST_SHARE = 0.22;

/** The measures of a document without the words that many of them say. */
export function withoutCommonplaces(measures: readonly Said[]): readonly Said[] {
  const distinct = withoutCopies(measures);
  const count = distinct.length;
  if (count < FEWEST) return measures;
  const saying = measuresSaying(distinct);
  const isRare = (key: number) => ((saying.get(key) ?? 0) - 1) / count <= MOST_SHARE;
  return measures.map((one) => ({ ...one, terms: rareOf(one.terms, isRare) }));
}

/** A page that has its text twice says nothing more often than one that has it once. */
function withoutCopies(measures: readonly Said[]): readonly Said[] {
  return [...new Map(measures.map((one) => [sumOf(one.terms.keys), one])).values()];
}

/** A number for a list of keys (FNV-1a). */
function sumOf(keys: Uint16Array): number {
  let sum = 0x811c9dc5;
  for (const key of keys) sum = Math.imul(sum ^ key, 0x01000193);
  return sum;
}

/** By word, how many measures say it. */
function measuresSaying(measures: readonly Said[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { terms } of measures) {
    let last = -1;
    for (const key of terms.keys) {
      if (key !== last) counts.set(key, (counts.get(key) ?? 0) + 1);
      last = key;
    }
  }
  return counts;
}

function rareOf({ keys, passages }: Postings, isRare: (key: number) => boolean): Postings {
  const kept = { keys: new Uint16Array(keys.length), passages: new Uint8Array(keys.length) };
  let size = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    if (!isRare(key)) continue;
    kept.keys[size] = key;
    kept.passages[size++] = passages[i] as number;
  }
  return {
    keys: kept.keys.slice(0, size),
    passages: kept.passages.slice(0, size),
    strengths: null,
  };
}
