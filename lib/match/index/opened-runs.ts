/**
 * A measure of a notice, opened for look-up by key: what it has in common with a packed list of the
 * index is found in one walk over that list, which is read nowhere else. A notice's measures are
 * opened one after another, each for all that it is compared with.
 */

import { STRENGTH_STEP, saturated, TITLE_COUNT } from '../score/profile';
import type { NoticeRuns } from '../score/runs';
import type { Walk } from '../score/walk';
import { distanceOf, isFar, passageOf } from './packed-plan';

/** Strengths as profiles have them, in single precision. */
const STRENGTHS = Float32Array.from({ length: 256 }, (_, steps) => steps * STRENGTH_STEP);

export class OpenedRuns {
  readonly #notice: NoticeRuns;
  /** By key: one more than its run, counted from the measure's first; 0 for one that it does not say. */
  readonly #places = new Uint16Array(65_536);
  #measure = -1;
  #first = 0;
  /** Of the numbers of a list that the measure says, too: their place, their passage, how firmly. */
  #saidPlaces = new Uint16Array(512);
  #saidPassages = new Uint8Array(512);
  #saidStrengths = new Float32Array(512);

  constructor(notice: NoticeRuns) {
    this.#notice = notice;
  }

  open(measure: number): void {
    if (this.#measure === measure) return;
    if (this.#measure >= 0) this.#setPlaces(this.#measure, 0);
    this.#measure = measure;
    this.#first = this.#notice.measures[measure] as number;
    this.#setPlaces(measure, 1);
  }

  /** Sets the places of a measure's keys; `by` 0 forgets them. */
  #setPlaces(measure: number, by: 0 | 1): void {
    const { measures, numbers, keys } = this.#notice;
    const first = measures[measure] as number;
    const end = measures[measure + 1] as number;
    for (let run = first; run < end; run++) {
      this.#places[keys[numbers[run] as number] as number] = (run - first + 1) * by;
    }
  }

  /**
   * Adds what the open measure and a list of words both say to a walk over pairs of passages, `width`
   * of the list's in a row. `weights` are by the notice's numbers.
   */
  meetTerms(
    list: Uint16Array,
    start: number,
    end: number,
    width: number,
    weights: Float32Array,
    result: Walk,
  ): void {
    this.#meet(this.#read(list, start, end), false, width, weights, result);
  }

  /** The same of topics; `strengths` are those of the list's numbers, from `strengthStart` on. */
  meetTopics(
    list: Uint16Array,
    start: number,
    end: number,
    strengths: Uint8Array,
    strengthStart: number,
    width: number,
    weights: Float32Array,
    result: Walk,
  ): void {
    const size = this.#readFirm(list, start, end, strengths, strengthStart);
    this.#meet(size, true, width, weights, result);
  }

  /** Of so many numbers that were noted, which are said more or less firmly or, all alike, once each. */
  #meet(size: number, isFirm: boolean, width: number, weights: Float32Array, result: Walk): void {
    const { numbers, starts, passages, values, wholes } = this.#notice;
    const [saidPlaces, saidPassages] = [this.#saidPlaces, this.#saidPassages];
    const saidStrengths = this.#saidStrengths;
    const { pairs } = result;
    let { whole, titleA, titleB } = result;
    for (let i = 0; i < size; ) {
      const place = saidPlaces[i] as number;
      const run = this.#first + place - 1;
      const weight = weights[numbers[run] as number] as number;
      const square = weight * weight;
      const from = starts[run] as number;
      const to = starts[run + 1] as number;
      if (passages[from] === 0) titleA += weight;
      if (saidPassages[i] === 0) titleB += weight;
      let total = 0;
      do {
        const passage = saidPassages[i] as number;
        let count = 0;
        // As often as it is said in the passage.
        do {
          count += isFirm ? (saidStrengths[i] as number) : 1;
          i++;
        } while (saidPlaces[i] === place && saidPassages[i] === passage);
        total += inWhole(count, passage);
        const value = saturatedQuickly(count);
        for (let x = from; x < to; x++) {
          const cell = (passages[x] as number) * width + passage;
          pairs[cell] = (pairs[cell] as number) + (values[x] as number) * square * value;
        }
      } while (saidPlaces[i] === place);
      whole += (wholes[run] as number) * saturatedQuickly(total) * square;
    }
    result.whole = whole;
    result.titleA = titleA;
    result.titleB = titleB;
  }

  /**
   * Notes which numbers of a list the open measure says, too, and answers how many. Without a branch
   * for each: whether it does is as good as random.
   */
  #read(list: Uint16Array, start: number, end: number): number {
    if (end - start >= this.#saidPlaces.length) this.#makeRoom((end - start) * 2);
    const places = this.#places;
    const [saidPlaces, saidPassages] = [this.#saidPlaces, this.#saidPassages];
    let key = 0;
    let size = 0;
    for (let at = start; at < end; at++) {
      const number = list[at] as number;
      const distance = distanceOf(number);
      key += isFar(distance) ? (list[++at] as number) : distance;
      const place = places[key] as number;
      saidPlaces[size] = place;
      saidPassages[size] = passageOf(number);
      // One more unless the place is 0.
      size += -place >>> 31;
    }
    saidPlaces[size] = 0;
    return size;
  }

  /** The same of topics, none of which is far. */
  #readFirm(
    list: Uint16Array,
    start: number,
    end: number,
    strengths: Uint8Array,
    strengthStart: number,
  ): number {
    if (end - start >= this.#saidPlaces.length) this.#makeRoom((end - start) * 2);
    const places = this.#places;
    const [saidPlaces, saidPassages] = [this.#saidPlaces, this.#saidPassages];
    const saidStrengths = this.#saidStrengths;
    const firmAt = strengthStart - start;
    let key = 0;
    let size = 0;
    for (let at = start; at < end; at++) {
      const number = list[at] as number;
      key += distanceOf(number);
      const place = places[key] as number;
      saidPlaces[size] = place;
      saidPassages[size] = passageOf(number);
      saidStrengths[size] = STRENGTHS[strengths[firmAt + at] as number] as number;
      size += -place >>> 31;
    }
    saidPlaces[size] = 0;
    return size;
  }

  #makeRoom(length: number): void {
    this.#saidPlaces = new Uint16Array(length);
    this.#saidPassages = new Uint8Array(length);
    this.#saidStrengths = new Float32Array(length);
  }
}

/** What is said in the title counts more for the whole. */
function inWhole(count: number, passage: number): number {
  return passage === 0 ? count * TITLE_COUNT : count;
}

/** Nearly all is said once: a call less each. */
function saturatedQuickly(count: number): number {
  return count <= 1 ? count : saturated(count);
}
