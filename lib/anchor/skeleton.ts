/**
 * What a notice was like when a clause of it was saved, in little: all of its measures, so that later
 * the neighbours that nobody saved can claim their own text, and a clause that was removed is not
 * taken for one that looks alike. Kept once a notice; about 150 bytes a measure.
 */
import type { Measure } from '../plan/plan';
import { keyOf } from './text-index';

/** A measure as its notice's skeleton knows it. */
interface Bone {
  readonly path: readonly string[];
  readonly title: string;
  /** Hash of the text in the form in which it is compared. */
  readonly hash: string;
}

/** The measures of a notice, in the document's order; plain JSON. */
export interface Skeleton {
  readonly version: 1;
  readonly measures: readonly Bone[];
}

/** The skeleton of a plan's measures. */
export function skeletonOf(
  measures: readonly Pick<Measure, 'path' | 'title' | 'text'>[],
): Skeleton {
  return {
    version: 1,
    measures: measures.map(({ path, title, text }) => ({ path, title, hash: hashOf(keyOf(text)) })),
  };
}

/** 64 bits of a text, in hexadecimal (two rounds of FNV-1a, which differ in their beginning). */
function hashOf(text: string): string {
  let [low, high] = [0x811c9dc5, 0xcbf29ce4];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 15), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
