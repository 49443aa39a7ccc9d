/**
 * The few words and topics that tell most of each measure, in a row of fixed length: enough to find,
 * in one pass over a large library, the measures that are worth comparing. What is left out of a
 * row is what weighs least in it (static pruning by document, as of Büttcher and Clarke 2006).
 */
import { type Knowledge, type Postings, type Profile, saturated, TITLE_COUNT } from './profile';

export const TERMS = 32;
const TOPICS = 16;
/** Entries of a measure: words, then topics; those that a short one has no use for tell 0. */
export const ROW = TERMS + TOPICS;
/** What an entry tells of its measure is kept in steps of this. */
export const IMPACT_STEP = 1 / 255;

export class Signatures {
  size = 0;
  #keys = new Uint16Array(ROW * 16);
  #impacts = new Uint8Array(ROW * 16);

  /** Takes the next measure in. */
  add(profile: Profile, { vocabulary, topicWeights }: Knowledge): void {
    const start = this.size++ * ROW;
    if (start + ROW > this.#keys.length) this.#grow();
    this.#put(start, TERMS, impactsOf(profile.terms, vocabulary.weights, profile.termLength));
    this.#put(start + TERMS, TOPICS, impactsOf(profile.topics, topicWeights, profile.topicLength));
  }

  get keys(): Uint16Array {
    return this.#keys;
  }
  get impacts(): Uint8Array {
    return this.#impacts;
  }
  get byteLength(): number {
    return this.#keys.byteLength + this.#impacts.byteLength;
  }

  #put(start: number, most: number, all: Impact[]): void {
    all.sort((a, b) => b.impact - a.impact || a.key - b.key);
    all.slice(0, most).forEach(({ key, impact }, i) => {
      this.#keys[start + i] = key;
      this.#impacts[start + i] = Math.min(255, Math.round(impact / IMPACT_STEP));
    });
  }

  #grow(): void {
    const length = Math.ceil((this.size * 1.5) / 16) * 16 * ROW;
    const keys = new Uint16Array(length);
    keys.set(this.#keys);
    this.#keys = keys;
    const impacts = new Uint8Array(length);
    impacts.set(this.#impacts);
    this.#impacts = impacts;
  }
}

interface Impact {
  readonly key: number;
  readonly impact: number;
}

/** Of each key its part of the measure's vector, 0 to 1. */
export function impactsOf(list: Postings, weights: Float32Array, length: number): Impact[] {
  const { keys, passages, strengths } = list;
  const found: Impact[] = [];
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    let total = 0;
    for (; i < keys.length && keys[i] === key; i++) {
      total += (strengths?.[i] ?? 1) * (passages[i] === 0 ? TITLE_COUNT : 1);
    }
    found.push({ key, impact: (saturated(total) * (weights[key] as number)) / (length || 1) });
  }
  return found;
}
