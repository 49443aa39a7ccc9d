/**
 * A packed list of a plan, opened for a notice: how much each key that the notice has says, by
 * passage and in all, in a table by the notice's numbers. What any of its measures has in common
 * with the list is then found in one walk over that measure.
 */

import { distanceOf, isFar, isFurther, passageOf } from './packed-plan';
import { STRENGTH_STEP, saturated, TITLE_COUNT } from './profile';
import type { NoticeRuns } from './runs';
import type { Walk } from './walk';

/** Strengths as profiles have them, in single precision. */
const STRENGTHS = Float32Array.from({ length: 256 }, (_, steps) => steps * STRENGTH_STEP);
const ALWAYS_ONE = new Uint8Array(0);

export class PackedList {
  readonly #notice: NoticeRuns;
  /** By the notice's number of a key: one more than its place below; 0 for one that is not said. */
  readonly #places: Uint16Array;
  /** The keys that both have, by the notice's numbers. */
  #numbers = new Uint16Array(256);
  /** Where the passages of a key begin; those of the next end them. */
  #starts = new Uint16Array(257);
  #wholes = new Float64Array(256);
  #size = 0;
  #passages = new Uint8Array(256);
  #values = new Float64Array(256);
  #said = 0;
  /** None where all strengths are 1; else where that of a number stands, counted from the number. */
  #strengths: Uint8Array = ALWAYS_ONE;
  #strengthsFrom = 0;

  constructor(notice: NoticeRuns) {
    this.#notice = notice;
    this.#places = new Uint16Array(notice.keys.length);
  }

  /** Opens a list; `strengths` are those of its numbers, always 1 where none are given. */
  open(
    list: Uint16Array,
    start: number,
    end: number,
    strengths: Uint8Array = ALWAYS_ONE,
    strengthStart = 0,
  ): void {
    this.#makeRoom(end - start);
    this.#strengths = strengths;
    this.#strengthsFrom = strengthStart - start;
    const { numberOf } = this.#notice;
    let key = 0;
    for (let at = start; at < end; ) {
      const first = list[at] as number;
      const distance = distanceOf(first);
      key += isFar(distance) ? (list[++at] as number) : distance;
      const number = numberOf[key] as number;
      if (number > 0) at = this.#read(list, at, end, passageOf(first), number);
      else for (at++; at < end && isFurther(list[at] as number); ) at++;
    }
  }

  /** Reads a key that begins at a place, in this passage; answers where the next begins. */
  #read(list: Uint16Array, start: number, end: number, first: number, number: number): number {
    const size = this.#size++;
    let at = start;
    let passage = first;
    let count = this.#strength(at++);
    let total = 0;
    for (; at < end && isFurther(list[at] as number); at++) {
      const next = list[at] as number;
      if (next !== passage) {
        total += this.#put(passage, count);
        passage = next;
        count = 0;
      }
      count += this.#strength(at);
    }
    total += this.#put(passage, count);
    this.#numbers[size] = number;
    this.#wholes[size] = total <= 1 ? total : saturated(total);
    this.#starts[size + 1] = this.#said;
    this.#places[number] = size + 1;
    return at;
  }

  #strength(at: number): number {
    if (this.#strengths === ALWAYS_ONE) return 1;
    // Lists that have strengths have one for each number.
    return STRENGTHS[this.#strengths[this.#strengthsFrom + at] as number] as number;
  }

  /** Answers what it adds to the whole. */
  #put(passage: number, count: number): number {
    this.#passages[this.#said] = passage;
    // Nearly all is said once: a call less each.
    this.#values[this.#said++] = count <= 1 ? count : saturated(count);
    return passage === 0 ? count * TITLE_COUNT : count;
  }

  /** Forgets the last list, and makes room for one of so many numbers. */
  #makeRoom(length: number): void {
    for (let i = 0; i < this.#size; i++) this.#places[this.#numbers[i] as number] = 0;
    this.#size = 0;
    this.#said = 0;
    if (length <= this.#numbers.length) return;
    this.#numbers = new Uint16Array(length);
    this.#starts = new Uint16Array(length + 1);
    this.#wholes = new Float64Array(length);
    this.#passages = new Uint8Array(length);
    this.#values = new Float64Array(length);
  }

  /**
   * Adds what both say, it and a measure of the notice, to a walk over pairs of passages, `width` of
   * them in a row; weights are by the notice's numbers.
   */
  meet(measure: number, width: number, weights: Float32Array, result: Walk): void {
    const { pairs } = result;
    const own = this.#notice;
    const { numbers } = own;
    const end = own.measures[measure + 1] as number;
    const [places, starts, passages] = [this.#places, this.#starts, this.#passages];
    const [values, wholes] = [this.#values, this.#wholes];
    let { whole, titleA, titleB } = result;
    for (let run = own.measures[measure] as number; run < end; run++) {
      const number = numbers[run] as number;
      const place = places[number] as number;
      if (place === 0) continue;
      const weight = weights[number] as number;
      const square = weight * weight;
      const from = own.starts[run] as number;
      const to = own.starts[run + 1] as number;
      const first = starts[place - 1] as number;
      const last = starts[place] as number;
      for (let x = from; x < to; x++) {
        const row = (own.passages[x] as number) * width;
        const value = (own.values[x] as number) * square;
        for (let y = first; y < last; y++) {
          const at = row + (passages[y] as number);
          pairs[at] = (pairs[at] as number) + value * (values[y] as number);
        }
      }
      whole += (own.wholes[run] as number) * (wholes[place - 1] as number) * square;
      if (own.passages[from] === 0) titleA += weight;
      if (passages[first] === 0) titleB += weight;
    }
    result.whole = whole;
    result.titleA = titleA;
    result.titleB = titleB;
  }
}
