/**
 * What two measures say alike, word by word or topic by topic.
 *
 * Both are sorted lists of keys with the passage that each stands in. The one is opened for look-up,
 * and one walk over the other gives the dot products of all pairs of passages and of the wholes.
 */
import { MOST_PASSAGES, type Postings, saturated, TITLE_COUNT } from './profile';

/** What one walk over two lists finds. */
export class Walk {
  /** Dot products of passages, row by row. */
  readonly pairs = new Float64Array(MOST_PASSAGES * MOST_PASSAGES);
  /** The same as cosines, damped. */
  readonly closeness = new Float64Array(MOST_PASSAGES * MOST_PASSAGES);
  whole = 0;
  /** Weights of what of a title stands anywhere in the other measure. */
  titleA = 0;
  titleB = 0;

  /** Makes ready for two measures of so many passages. */
  clear(passagesA: number, passagesB: number): void {
    this.pairs.fill(0, 0, passagesA * passagesB);
    this.whole = 0;
    this.titleA = 0;
    this.titleB = 0;
  }
}

/** The places of one key in a list: by passage, how much is said. */
class Run {
  readonly passages = new Uint8Array(MOST_PASSAGES);
  readonly values = new Float64Array(MOST_PASSAGES);
  size = 0;
  /** How much the whole measure says, the title counted more. */
  whole = 0;
  end = 0;

  read({ keys, passages, strengths }: Postings, start: number): void {
    const key = keys[start];
    const length = keys.length;
    let size = 0;
    let total = 0;
    let i = start;
    while (i < length && keys[i] === key) {
      const passage = passages[i] as number;
      let count = 0;
      for (; i < length && keys[i] === key && passages[i] === passage; i++) {
        count += strengths === null ? 1 : (strengths[i] as number);
      }
      this.passages[size] = passage;
      this.values[size++] = saturated(count);
      total += passage === 0 ? count * TITLE_COUNT : count;
    }
    this.size = size;
    this.whole = saturated(total);
    this.end = i;
  }
}

/** A list opened for look-up by key: a measure is compared with many, one after another. */
export class Opened {
  #of: Postings | null = null;
  /** By key, one more than the number of its run. */
  readonly #numbers = new Uint16Array(65_536);
  readonly #runs: Run[] = [];

  open(list: Postings): void {
    if (this.#of === list) return;
    for (const key of this.#of?.keys ?? []) this.#numbers[key] = 0;
    this.#of = list;
    let number = 0;
    for (let i = 0; i < list.keys.length; number++) {
      const run = this.#runs[number] ?? new Run();
      this.#runs[number] = run;
      this.#numbers[list.keys[i] as number] = number + 1;
      run.read(list, i);
      i = run.end;
    }
  }

  runOf(key: number): Run | undefined {
    const number = this.#numbers[key] as number;
    return number === 0 ? undefined : this.#runs[number - 1];
  }
}

const RUN = new Run();

/** Walks over a list beside one that is open; `weights` are by key. */
export function walk(
  a: Opened,
  { keys, passages, strengths }: Postings,
  passagesA: number,
  passagesB: number,
  weights: Float32Array,
  result: Walk,
): void {
  result.clear(passagesA, passagesB);
  const list = { keys, passages, strengths };
  for (let i = 0; i < keys.length; ) {
    const key = keys[i] as number;
    const run = a.runOf(key);
    if (run) {
      RUN.read(list, i);
      meet(run, RUN, weights[key] as number, passagesB, result);
      i = RUN.end;
    } else i++;
  }
}

/** Adds what a key that both have tells. */
function meet(a: Run, b: Run, weight: number, width: number, result: Walk): void {
  const square = weight * weight;
  const { pairs } = result;
  for (let x = 0; x < a.size; x++) {
    const row = (a.passages[x] as number) * width;
    const value = (a.values[x] as number) * square;
    for (let y = 0; y < b.size; y++) {
      const at = row + (b.passages[y] as number);
      pairs[at] = (pairs[at] as number) + value * (b.values[y] as number);
    }
  }
  result.whole += a.whole * b.whole * square;
  if (a.passages[0] === 0) result.titleA += weight;
  if (b.passages[0] === 0) result.titleB += weight;
}
