/**
 * What a notice was like when a clause of it was saved, in little: all of its measures, so that later
 * the neighbours that nobody saved can claim their own text, and a clause that was removed is not
 * taken for one that looks alike. Kept once a notice; about 200 bytes a measure.
 */
import type { Measure } from '../plan/plan';
import { type Terms, termsOf, writtenPairs } from './terms';
import { keyOf } from './text-index';

/** A measure as its notice's skeleton knows it. */
interface Bone {
  readonly path: readonly string[];
  readonly title: string;
  /** Hash of the text in the form in which it is compared. */
  readonly hash: string;
  /** Characters of that form. */
  readonly length: number;
  /** The pairs of characters that fewest measures of the notice have, one behind the other. */
  readonly pairs: string;
}

/** The measures of a notice, in the document's order; plain JSON. */
export interface Skeleton {
  readonly version: 1;
  readonly measures: readonly Bone[];
}

/** So many pairs tell a measure from all others; more than in its field and its matter. */
const PAIRS = 32;

/** The skeleton of a plan's measures. */
export function skeletonOf(
  measures: readonly Pick<Measure, 'path' | 'title' | 'text'>[],
): Skeleton {
  const keys = measures.map(({ text }) => keyOf(text));
  const terms = keys.map(termsOf);
  const counts = new Map<number, number>();
  for (const term of terms.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return {
    version: 1,
    measures: measures.map(({ path, title }, i) => {
      const key = keys[i] ?? '';
      const pairs = rarest(terms[i] ?? [], counts);
      return { path, title, hash: hashOf(key), length: key.length, pairs };
    }),
  };
}

/** Of equally rare pairs those with the lowest hash: spread over the whole text, the same each time. */
function rarest(terms: Terms, counts: ReadonlyMap<number, number>): string {
  const sorted = terms
    .filter((term) => term > 0)
    .map((term) => ({
      term,
      count: counts.get(term) ?? 0,
      mixed: Math.imul(term, 0x9e3779b1) >>> 0,
    }))
    .sort((a, b) => a.count - b.count || a.mixed - b.mixed);
  return writtenPairs(sorted.slice(0, PAIRS).map(({ term }) => term)).join('');
}

/** 64 bits of a text, in hexadecimal (two rounds of FNV-1a, which differ in their beginning). */
export function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
