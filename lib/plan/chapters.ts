/** A plan's measures under the headings that open before each: its outline, as it is drawn. */
import type { Measure } from './plan';

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

/** The outline of a plan in its order. */
export function outlineOf(measures: readonly Measure[]): OutlineEntry[] {
  let before: readonly Heading[] = [];
  return measures.map((measure) => {
    const above = headingsAbove(measure);
    const known = before;
    const from = above.findIndex((heading, i) => !sameHeading(heading, known[i]));
    before = above;
    return {
      opens: from < 0 ? [] : above.slice(from),
      measure,
      depth: above.length,
      number: measure.path.length > above.length ? (measure.path.at(-1) ?? '') : '',
    };
  });
}

function headingsAbove({ heading, title, path }: Measure): Heading[] {
  const above = title === '' ? heading : heading.slice(0, -1);
  return above.map((text, depth) => ({ number: path[depth] ?? '', text, depth }));
}

function sameHeading(a: Heading, b: Heading | undefined): boolean {
  return b !== undefined && a.number === b.number && a.text === b.text;
}
