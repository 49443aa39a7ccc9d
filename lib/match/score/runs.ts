/** What the measures of a notice say, in the form in which many others are held against them. */
import { type Postings, saturated, TITLE_COUNT } from './profile';

/**
 * The lists of a notice, one behind the other, with its keys numbered from 1: it has a few thousand
 * of all 65,536, and a table of those stays in the nearest cache. A run is a key that a measure says.
 */
export class NoticeRuns {
  /** By key: its number, 0 for one that the notice does not have. */
  readonly numberOf = new Uint16Array(65_536);
  /** By number: the key. */
  readonly keys: Uint16Array;
  /** By measure: where its runs begin; those of the next end them. */
  readonly measures: Uint32Array;
  /** By run: the number of its key, how much it says in all, and where its passages begin. */
  readonly numbers: Uint16Array;
  readonly wholes: Float64Array;
  readonly starts: Uint32Array;
  /** The passages of all runs, and how much each says. */
  readonly passages: Uint8Array;
  readonly values: Float64Array;
  #runs = 0;
  #said = 0;
  #known = 1;

  constructor(lists: readonly Postings[]) {
    let most = 0;
    for (const { keys } of lists) most += keys.length;
    const keyOf = new Uint16Array(Math.min(most, 65_536) + 1);
    this.measures = new Uint32Array(lists.length + 1);
    this.numbers = new Uint16Array(most);
    this.wholes = new Float64Array(most);
    this.starts = new Uint32Array(most + 1);
    this.passages = new Uint8Array(most);
    this.values = new Float64Array(most);
    for (let i = 0; i < lists.length; i++) {
      this.#add(lists[i] as Postings, keyOf);
      this.measures[i + 1] = this.#runs;
    }
    this.keys = keyOf.subarray(0, this.#known);
  }

  #add({ keys, passages, strengths }: Postings, keyOf: Uint16Array): void {
    const { numberOf, numbers, wholes, starts, values } = this;
    for (let i = 0; i < keys.length; ) {
      const key = keys[i] as number;
      if (numberOf[key] === 0) {
        keyOf[this.#known] = key;
        numberOf[key] = this.#known++;
      }
      let total = 0;
      while (i < keys.length && keys[i] === key) {
        const passage = passages[i] as number;
        let count = 0;
        for (; i < keys.length && keys[i] === key && passages[i] === passage; i++) {
          count += strengths === null ? 1 : (strengths[i] as number);
        }
        this.passages[this.#said] = passage;
        values[this.#said++] = saturated(count);
        total += passage === 0 ? count * TITLE_COUNT : count;
      }
      numbers[this.#runs] = numberOf[key] as number;
      wholes[this.#runs++] = saturated(total);
      starts[this.#runs] = this.#said;
    }
  }

  /** By number: what a table has by key. */
  pick(table: Float32Array): Float32Array {
    const picked = new Float32Array(this.keys.length);
    for (let i = 0; i < picked.length; i++) picked[i] = table[this.keys[i] as number] as number;
    return picked;
  }
}
