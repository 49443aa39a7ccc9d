/**
 * Counts the paragraphs of lists as Word does, and writes the number of each as it would be typed.
 *
 * The standard (ECMA-376 part 1, §17.9) leaves open what a level shows that has been skipped. Here it
 * is as in the program: the level shows where it starts, and counts as used from then on (so do
 * Microsoft's own Open XML PowerTools, ONLYOFFICE and LibreOffice): `1`, `1.1.1`, `1.2`.
 */
import { fold } from '../text/normalise';
import { readMarker } from '../text/numbering';
import type { List, ListLevel } from './docx-numbering';
import { writeNumber } from './number-formats';

/** Where a list is in its counting: the numbers of its levels, null where one has not begun. */
type Counters = (number | null)[];

export class ListCounters {
  /** By what lists count together: they go on with each other's numbers. */
  readonly #counters = new Map<string, Counters>();
  /** Lists and levels that have begun, whose first paragraph may start anew. */
  readonly #met = new Set<string>();

  /** Counts one more paragraph and answers its number as written; empty for a bullet. */
  next(list: List, numId: string, level: number): { shown: string; gap: string } {
    const counters = this.#counters.get(list.counter) ?? [];
    this.#counters.set(list.counter, counters);
    const key = `${numId} ${level}`;
    const restart = this.#met.has(key) ? undefined : list.restarts.get(level);
    this.#met.add(key);
    for (let above = 0; above < level; above++) {
      counters[above] ??= list.levels.get(above)?.start ?? 1;
    }
    const before = counters[level] ?? null;
    const start = list.restarts.get(level) ?? list.levels.get(level)?.start ?? 1;
    counters[level] = restart ?? (before === null ? start : before + 1);
    for (const [lower, { restartsBehind }] of list.levels) {
      if (lower > level && restartsBehind !== null && level <= restartsBehind) {
        counters[lower] = null;
      }
    }
    const definition = list.levels.get(level);
    return definition
      ? { shown: written(definition, list, counters), gap: definition.gap }
      : { shown: '', gap: '' };
  }
}

/**
 * In numbers of law (`isLgl`) all are in digits: but those that are none, and digits of two places
 * (`Section 1.01`), as Word has them.
 */
const KEPT_IN_LAW = new Set(['none', 'bullet', 'decimalZero']);

/** The text of a level with the numbers put in; a level with a bullet has none (Word shows nothing). */
function written({ text, format, legal }: ListLevel, list: List, counters: Counters): string {
  if (format === 'bullet') return '';
  return text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1;
    const other = list.levels.get(level);
    const value = counters[level] ?? other?.start ?? 1;
    const own = other?.format ?? 'decimal';
    return writeNumber(value, legal && !KEPT_IN_LAW.has(own) ? 'decimal' : own);
  });
}

/** Behind these a typed number has no space. */
const CLOSED = /[、，,）)】］\]。．.：:]$/;

/**
 * A paragraph with its number before it. What Word shows is a number for certain, so where a reader of
 * typed ones would not know it for one (`1` before `5G网络`), it is parted or gets the stop of its kind.
 */
export function numbered(shown: string, gap: string, text: string): string {
  const number = shown.trim();
  if (number === '') return text;
  const usual = `${number}${CLOSED.test(number) ? '' : gap}`;
  const stop = /^\d+$/.test(number) ? '.' : '、';
  const stopped = CLOSED.test(number) ? [] : [`${number}${stop}`, `${number}${stop} `];
  const ways = [usual, `${number} `, ...stopped];
  const known = ways.find((way) => {
    const marker = readMarker(fold(way + text));
    return marker !== null && fold(way).trim().endsWith(marker.text) && marker.text !== '';
  });
  return (known ?? `${usual.trimEnd()} `) + text;
}
