/** Which words of which measure stand in a line: lines and measures are walked through together. */
import type { Span } from '../../text/article';
import { endOf } from '../mend/marks';
import { type Line, startOf } from '../outline/lines';
import type { Measure } from '../plan';
import type { Above } from './drafts';

/** The words of a line that are a measure's, as it was parsed. */
export interface Own {
  readonly measure: Measure;
  readonly spans: readonly Span[];
  /** Whether they are its first. */
  readonly begins: boolean;
}

/** Goes along the measures with the lines, both in the order of the text. */
export class MeasureWalk {
  readonly #measures: readonly Measure[];
  #at = 0;
  #span = 0;

  constructor(measures: readonly Measure[]) {
    this.#measures = measures;
  }

  /** The measure that begins next. */
  get next(): Measure | undefined {
    return this.#measures[this.#at + (this.#span > 0 ? 1 : 0)];
  }

  /** The measure whose words stand in a line, those words, and whether they are its first. */
  within(line: Line): Own | null {
    const [start, end] = [startOf(line), endOf(line)];
    const measure = this.#from(start);
    const spans: Span[] = [];
    const begins = (measure?.spans[0]?.[0] ?? 0) >= start;
    for (let i = this.#span; ; i++) {
      const span = measure?.spans[i];
      if (!span || span[0] >= end) break;
      spans.push([Math.max(span[0], start), Math.min(span[1], end)]);
      if (span[1] <= end) this.#span = i + 1;
    }
    return measure && spans.length > 0 ? { measure, spans, begins } : null;
  }

  /** The first measure of which anything stands behind a place. */
  #from(start: number): Measure | undefined {
    for (;;) {
      const measure = this.#measures[this.#at];
      const span = measure?.spans[this.#span];
      if (measure && !span) {
        this.#at++;
        this.#span = 0;
      } else if (span && span[1] <= start) this.#span++;
      else return measure;
    }
  }

  /**
   * How many headings of the measure that begins next stand above a line that is one of them;
   * undefined where it is none. A line without a number is one only as a whole.
   */
  headingAt({ text, marker }: Line): number | undefined {
    const words = text.slice(marker?.length ?? 0).trim();
    const at = this.next?.heading.findIndex(
      (heading) =>
        heading !== '' &&
        (marker ? words.startsWith(heading) : words.replace(/[。:：;；]+$/, '') === heading),
    );
    return at === undefined || at < 0 ? undefined : at;
  }

  /** What stands above a line that is a heading of the measure that begins next. */
  above({ text, marker }: Line): Above | undefined {
    const next = this.next;
    const words = text.slice(marker?.length ?? 0).trimStart();
    const at = next?.heading.findIndex((heading) => heading !== '' && words.startsWith(heading));
    if (!next || at === undefined || at < 0) return undefined;
    return { path: next.path.slice(0, at), headings: next.heading.slice(0, at) };
  }
}
