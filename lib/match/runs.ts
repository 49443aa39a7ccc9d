/** What a measure of a notice says, in the form in which many others are held against it. */
import { type Postings, saturated, TITLE_COUNT } from './profile';

/** What a measure says, key by key: how much in each passage, and in all. */
export interface Runs {
  readonly keys: Uint16Array;
  /** Where the passages of a key begin; those of the next end them. */
  readonly starts: Uint16Array;
  readonly passages: Uint8Array;
  readonly values: Float64Array;
  readonly wholes: Float64Array;
}

/** A list that is met by key: its numbers of runs, one more each, stand in a table. */
export class Table {
  readonly #numbers = new Uint16Array(65_536);
  #runs: Runs | null = null;

  /** The table of a list, valid until another is opened. */
  open(runs: Runs): Uint16Array {
    if (this.#runs === runs) return this.#numbers;
    if (this.#runs) for (const key of this.#runs.keys) this.#numbers[key] = 0;
    this.#runs = runs;
    for (let i = 0; i < runs.keys.length; i++) this.#numbers[runs.keys[i] as number] = i + 1;
    return this.#numbers;
  }
}

/** Puts a list into that form. */
export function runsOf({ keys, passages, strengths }: Postings): Runs {
  const distinct: number[] = [];
  const starts: number[] = [];
  const wholes: number[] = [];
  const inPassages: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    distinct.push(key);
    starts.push(inPassages.length);
    let total = 0;
    while (i < keys.length && keys[i] === key) {
      const passage = passages[i] as number;
      let count = 0;
      for (; i < keys.length && keys[i] === key && passages[i] === passage; i++) {
        count += strengths === null ? 1 : (strengths[i] as number);
      }
      inPassages.push(passage);
      values.push(saturated(count));
      total += passage === 0 ? count * TITLE_COUNT : count;
    }
    wholes.push(saturated(total));
  }
  return {
    keys: Uint16Array.from(distinct),
    starts: Uint16Array.from([...starts, inPassages.length]),
    passages: Uint8Array.from(inPassages),
    values: Float64Array.from(values),
    wholes: Float64Array.from(wholes),
  };
}
