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
import type { Postings, Said } from '../score/profile';

/** In a document of fewer measures nothing can be counted. */
const FEWEST = 5;
/**
 * From this share of the other measures on a word is left out. It is the bound of the fixed table,
 * where what weighs less than 1.5, the logarithm of this, counts as nothing.
 */
const MOST_SHARE = 0.22;

/** By word, how many of the measures that are looked at say it. */
const SAYING = new Uint32Array(65_536);

/** The measures of a document without the words that many of them say. */
export function withoutCommonplaces(measures: readonly Said[]): readonly Said[] {
  const distinct = withoutCopies(measures);
  const count = distinct.length;
  if (count < FEWEST) return measures;
  countSaying(distinct);
  let most = 1;
  while (most / count <= MOST_SHARE) most++;
  return measures.map((one) => {
    const terms = rareOf(one.terms, most);
    return terms === one.terms ? one : { ...one, terms };
  });
}

/** A page that has its text twice says nothing more often than one that has it once. */
function withoutCopies(measures: readonly Said[]): readonly Said[] {
  return [...new Map(measures.map((one) => [sumOf(one.terms.keys), one])).values()];
}

/** A number for a list of keys (FNV-1a). */
function sumOf(keys: Uint16Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < keys.length; i++) sum = Math.imul(sum ^ (keys[i] as number), 0x01000193);
  return sum;
}

/** Counts into `SAYING`. */
function countSaying(measures: readonly Said[]): void {
  SAYING.fill(0);
  for (const { terms } of measures) {
    const { keys } = terms;
    let last = -1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key !== last) SAYING[key] = (SAYING[key] as number) + 1;
      last = key;
    }
  }
}

/** The words of a measure that not so many others say; the list itself where that is all of it. */
function rareOf(list: Postings, most: number): Postings {
  const { keys, passages } = list;
  let size = 0;
  for (let i = 0; i < keys.length; i++) {
    if ((SAYING[keys[i] as number] as number) <= most) size++;
  }
  if (size === keys.length) return list;
  const kept = {
    keys: new Uint16Array(size),
    passages: new Uint8Array(size),
    strengths: null,
  } satisfies Postings;
  let at = 0;
  for (let i = 0; at < size; i++) {
    const key = keys[i] as number;
    if ((SAYING[key] as number) > most) continue;
    kept.keys[at] = key;
    kept.passages[at++] = passages[i] as number;
  }
  return kept;
}
