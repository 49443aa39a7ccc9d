/** One walk over a packed list of the store that meets what a measure of a notice says. */
import type { Walk } from './features';
import { MOST_PASSAGES, STRENGTH_STEP, saturated, TITLE_COUNT } from './profile';
import type { Runs } from './runs';
import { distanceOf, isFar, isFurther, passageOf } from './store';

/** Strengths as profiles have them, in single precision. */
const STRENGTHS = Float32Array.from({ length: 256 }, (_, steps) => steps * STRENGTH_STEP);
const ALWAYS_ONE = new Uint8Array(0);

export class PackedList {
  #list: Uint16Array = new Uint16Array(0);
  #at = 0;
  #end = 0;
  /** None where all strengths are 1. */
  #strengths: Uint8Array = ALWAYS_ONE;
  #strengthAt = 0;
  /** What a key that was met says: by passage, and in all. */
  readonly #passages = new Uint8Array(MOST_PASSAGES);
  readonly #values = new Float64Array(MOST_PASSAGES);
  #size = 0;
  #total = 0;

  open(
    list: Uint16Array,
    start: number,
    end: number,
    strengths: Uint8Array = ALWAYS_ONE,
    strengthStart = 0,
  ): void {
    this.#list = list;
    this.#at = start;
    this.#end = end;
    this.#strengths = strengths;
    this.#strengthAt = strengthStart;
  }

  /** Adds what both say; `numbers` are those of the runs of `own` by key, one more each. */
  meet(own: Runs, numbers: Uint16Array, width: number, weights: Float32Array, result: Walk): void {
    const list = this.#list;
    const end = this.#end;
    let key = 0;
    while (this.#at < end) {
      const packed = list[this.#at++] as number;
      const distance = distanceOf(packed);
      key += isFar(distance) ? (list[this.#at++] as number) : distance;
      const number = numbers[key] as number;
      if (number === 0) this.#skip();
      else {
        this.#read(passageOf(packed));
        this.#add(own, number - 1, width, weights[key] as number, result);
      }
    }
  }

  /** Passes by the rest of a key. */
  #skip(): void {
    let at = this.#at;
    while (at < this.#end && isFurther(this.#list[at] as number)) at++;
    this.#strengthAt += at - this.#at + 1;
    this.#at = at;
  }

  /** Reads the rest of a key that is said in a passage first. */
  #read(first: number): void {
    let passage = first;
    let count = this.#strength();
    this.#size = 0;
    this.#total = 0;
    for (; this.#at < this.#end && isFurther(this.#list[this.#at] as number); this.#at++) {
      const next = passageOf(this.#list[this.#at] as number);
      if (next !== passage) {
        this.#put(passage, count);
        passage = next;
        count = 0;
      }
      count += this.#strength();
    }
    this.#put(passage, count);
  }

  #strength(): number {
    if (this.#strengths === ALWAYS_ONE) return 1;
    return STRENGTHS[this.#strengths[this.#strengthAt++] as number] as number;
  }

  #put(passage: number, count: number): void {
    this.#passages[this.#size] = passage;
    this.#values[this.#size++] = saturated(count);
    this.#total += passage === 0 ? count * TITLE_COUNT : count;
  }

  #add(own: Runs, run: number, width: number, weight: number, result: Walk): void {
    const { pairs } = result;
    const square = weight * weight;
    const from = own.starts[run] as number;
    const to = own.starts[run + 1] as number;
    for (let x = from; x < to; x++) {
      const row = (own.passages[x] as number) * width;
      const value = (own.values[x] as number) * square;
      for (let y = 0; y < this.#size; y++) {
        const at = row + (this.#passages[y] as number);
        pairs[at] = (pairs[at] as number) + value * (this.#values[y] as number);
      }
    }
    result.whole += (own.wholes[run] as number) * saturated(this.#total) * square;
    if (own.passages[from] === 0) result.titleA += weight;
    if (this.#passages[0] === 0) result.titleB += weight;
  }
}
