/** What the measures of a notice say, in the form in which many others are held against them. */
import { type Postings, saturated, TITLE_COUNT } from './profile';

/** What a measure says, key by key: how much in each passage, and in all. */
export interface Runs {
  /** The keys, by their numbers in the notice. */
  readonly numbers: Uint16Array;
  /** Where the passages of a key begin; those of the next end them. */
  readonly starts: Uint16Array;
  readonly passages: Uint8Array;
  readonly values: Float64Array;
  readonly wholes: Float64Array;
}

/**
 * The lists of a notice, with its keys numbered from 1: it has a few thousand of all 65,536, and a
 * table of those stays in the nearest cache.
 */
export class NoticeRuns {
  /** By key: its number, 0 for one that the notice does not have. */
  readonly numbers = new Uint16Array(65_536);
  /** By number: the key. */
  readonly keys: Uint16Array;
  readonly runs: readonly Runs[];

  constructor(lists: readonly Postings[]) {
    const keys = [0];
    for (const list of lists) {
      for (const key of list.keys) {
        if (this.numbers[key] === 0) this.numbers[key] = keys.push(key) - 1;
      }
    }
    this.keys = Uint16Array.from(keys);
    this.runs = lists.map((list) => runsOf(list, this.numbers));
  }

  /** By number: what a table has by key. */
  pick(table: Float32Array): Float32Array {
    return Float32Array.from(this.keys, (key) => table[key] as number);
  }
}

function runsOf({ keys, passages, strengths }: Postings, numberOf: Uint16Array): Runs {
  const numbers: number[] = [];
  const starts: number[] = [];
  const wholes: number[] = [];
  const inPassages: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    numbers.push(numberOf[key] as number);
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
    numbers: Uint16Array.from(numbers),
    starts: Uint16Array.from([...starts, inPassages.length]),
    passages: Uint8Array.from(inPassages),
    values: Float64Array.from(values),
    wholes: Float64Array.from(wholes),
  };
}
