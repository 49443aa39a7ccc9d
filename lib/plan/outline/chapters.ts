/** A plan's measures under the headings that open before each: its outline, as it is drawn. */
import type { Measure } from '../plan';

/** A heading above measures: `二、主要任务` is of depth 0, `(一)发展生活类信息消费` below it of depth 1. */
export interface Heading {
  readonly number: string;
  readonly text: string;
  readonly depth: number;
}

export interface OutlineEntry {
  /** The headings that open with this measure, the highest first. */
  readonly opens: readonly Heading[];
  readonly measure: Measure;
  /** How many headings stand above it. */
  readonly depth: number;
  /** Its own number; empty where it is the only text below a heading. */
  readonly number: string;
}

/** The outline of a plan in its order. Linear in measures and their depth. */
export function outlineOf(measures: readonly Measure[]): OutlineEntry[] {
  const runs = new Runs(measures);
  let before: readonly Heading[] = [];
  return measures.map((measure, at) => {
    const above = headingsAbove(measure, at, runs);
    const known = before;
    const from = above.findIndex((heading, i) => !sameHeading(heading, known[i]));
    before = above;
    return {
      opens: from < 0 ? [] : above.slice(from),
      measure,
      depth: above.length,
      number: measure.path[numbersAbove(measure).length] ?? '',
    };
  });
}

const textsAbove = ({ heading, title }: Measure) => (title === '' ? heading : heading.slice(0, -1));

/** The numbers of a path that are not the measure's own, which one that the reader began may not have. */
function numbersAbove(measure: Measure): readonly string[] {
  const { id, path, title } = measure;
  if (title === '') return path.slice(0, textsAbove(measure).length);
  return id.startsWith(`${path.join('')}@`) ? path : path.slice(0, -1);
}

/**
 * Where there are fewer numbers than headings, one that has the same text above measures of different
 * numbers has none itself: it is a chapter without number, or a heading that the reader has said.
 */
function headingsAbove(measure: Measure, at: number, runs: Runs): Heading[] {
  const texts = textsAbove(measure);
  const numbers = numbersAbove(measure);
  let next = 0;
  return texts.map((text, depth) => {
    const isTight = texts.length - depth <= numbers.length - next;
    const number = isTight || runs.agree(at, depth, next) ? numbers[next] : undefined;
    if (number !== undefined) next++;
    return { number: number ?? '', text, depth };
  });
}

function sameHeading(a: Heading, b: Heading | undefined): boolean {
  return b !== undefined && a.number === b.number && a.text === b.text;
}

/** Measures one after the other that stand under the same headings. */
class Runs {
  readonly #measures: readonly Measure[];
  /** By measure: the first one under the same headings, for each depth. */
  readonly #starts: readonly (readonly number[])[];
  readonly #agreed = new Map<string, boolean>();

  constructor(measures: readonly Measure[]) {
    this.#measures = measures;
    let before: { readonly texts: readonly string[]; readonly starts: readonly number[] } | null =
      null;
    this.#starts = measures.map((measure, at) => {
      const texts = textsAbove(measure);
      const last = before;
      let isSame = last !== null;
      const starts = texts.map((text, depth) => {
        isSame &&= last?.texts[depth] === text;
        return (isSame ? last?.starts[depth] : at) ?? at;
      });
      before = { texts, starts };
      return starts;
    });
  }

  /** Whether all that stand under a heading with this one have the same number at a place. */
  agree(at: number, depth: number, place: number): boolean {
    const start = this.#starts[at]?.[depth] ?? at;
    const key = `${start} ${depth} ${place}`;
    const known = this.#agreed.get(key);
    if (known !== undefined) return known;
    const first = this.#measures[start];
    const number = first && numbersAbove(first)[place];
    let agrees = number !== undefined;
    for (let i = start + 1; agrees && this.#starts[i]?.[depth] === start; i++) {
      const measure = this.#measures[i];
      agrees = measure !== undefined && numbersAbove(measure)[place] === number;
    }
    this.#agreed.set(key, agrees);
    return agrees;
  }
}
