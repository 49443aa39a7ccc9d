/**
 * Which clauses of the open page are in the collection, and as what: where they were found, and what
 * the reader has saved or taken out since that was told.
 */
import type { Measure } from '../plan/plan';
import type { Span } from '../text/article';
import type { Kept } from './painting';

/** A clip that was found on the page. */
export interface Place {
  /** The clip's. */
  readonly id: string;
  readonly state: 'exact' | 'revised';
  readonly spans: readonly Span[];
  readonly measureId: string | null;
}

export interface SavedPlaces {
  readonly places: readonly Place[];
  /** Clips of equivalents, by their key. */
  readonly others: Readonly<Record<string, string>>;
}

export class Saved {
  /** Clips by the keys of measures and of equivalents. */
  #clips: ReadonlyMap<string, string> = new Map();
  #places: readonly Place[] = [];
  /** By key: the clip that was saved since, null for one that was taken out; and as the how manieth. */
  readonly #since = new Map<string, { readonly clip: string | null; readonly turn: number }>();
  #turns = 0;

  /** Forgets all: another document stands in the page. */
  clear(): void {
    this.#clips = new Map();
    this.#places = [];
    this.#since.clear();
  }

  /** How much has been put so far: to be told with what is found, of when that was asked. */
  get turns(): number {
    return this.#turns;
  }

  /**
   * What was found; a measure's clip is one that covers its title. What the reader has done since the
   * question was asked (`turns`) still holds: the answer may know nothing of it.
   */
  found({ places, others }: SavedPlaces, measures: readonly Measure[], turns: number): void {
    for (const [key, { turn }] of this.#since) if (turn <= turns) this.#since.delete(key);
    this.#places = places;
    const whole = measures.flatMap((measure) => {
      const place = places.find((each) => isWhole(each, measure));
      return place ? [[measure.id, place.id] as const] : [];
    });
    this.#clips = new Map([...Object.entries(others), ...whole]);
  }

  /** The reader has saved something, or (with null) taken it out: until it is looked for again. */
  put(key: string, clip: string | null): void {
    this.#since.set(key, { clip, turn: ++this.#turns });
  }

  /** The clip of a measure or of an equivalent; null where it is not saved. */
  clipOf(key: string): string | null {
    const since = this.#since.get(key);
    return since ? since.clip : (this.#clips.get(key) ?? null);
  }

  /** The keys of all that is saved. */
  keys(): ReadonlySet<string> {
    const keys = [...this.#clips.keys(), ...this.#since.keys()];
    return new Set(keys.filter((key) => this.clipOf(key) !== null));
  }

  /** The clip of a measure that has other words than the page now. */
  revisedAt(measureId: string): string | null {
    const clip = this.clipOf(measureId);
    const isRevised = this.#places.some(({ id, state }) => id === clip && state === 'revised');
    return isRevised ? clip : null;
  }

  /** What is to be marked. */
  kept(): Kept {
    const saved = this.keys();
    // Marked by its title, or taken out since.
    const since = Array.from(this.#since.values(), ({ clip }) => clip);
    const known = new Set([...this.#clips.values(), ...since]);
    return {
      saved,
      revised: new Set([...saved].filter((key) => this.revisedAt(key) !== null)),
      words: this.#places.filter(({ id }) => !known.has(id)),
    };
  }
}

/** A clip that has so much of a measure is the measure, not words out of it. */
const MOST = 0.8;

function isWhole({ measureId, spans }: Place, { id, spans: own }: Measure): boolean {
  return measureId === id && lengthOf(spans) >= lengthOf(own) * MOST;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}
