/**
 * The scale that targets of one metric are drawn on: where each stands, and the marks along it.
 *
 * Bars begin at nothing, so an amount's scale does, too. Where the largest is more than twenty times
 * the smallest the small ones would vanish: then the scale is logarithmic, and this is said.
 */

export interface Scale {
  readonly kind: 'from-zero' | 'part' | 'logarithmic';
  /** The place of a value, 0 at the left end to 1 at the right. */
  readonly at: (value: number) => number;
  /** Values to be named along it, in order: both ends among them. */
  readonly ticks: readonly number[];
}

/** From this ratio of the largest to the smallest on. */
const WIDE = 20;

/** For amounts and counts, which bars may show. */
export function scaleFromZero(values: readonly number[]): Scale {
  const largest = Math.max(...values);
  const least = Math.min(...values);
  if (least > 0 && largest / least > WIDE) return logarithmic(least, largest);
  if (largest <= 0) return linear('part', niceTicks(least, largest));
  return linear('from-zero', niceTicks(Math.min(0, least), largest));
}

/** For rates and dates: the part of the scale that the values take, a little wider on both sides. */
export function scaleOfPart(
  values: readonly number[],
  { whole = false }: { readonly whole?: boolean } = {},
): Scale {
  const least = Math.min(...values);
  const largest = Math.max(...values);
  // Never so little that the marks along it would be the same number.
  const room = whole ? 1 : Math.max((largest - least) * 0.15, Math.abs(largest) / 1000) || 1;
  return linear('part', niceTicks(least - room, largest + room, whole));
}

function linear(kind: 'from-zero' | 'part', ticks: readonly number[]): Scale {
  const from = ticks[0] ?? 0;
  const to = ticks.at(-1) ?? 1;
  return { kind, ticks, at: (value) => (value - from) / (to - from || 1) };
}

function logarithmic(least: number, largest: number): Scale {
  const from = Math.floor(Math.log10(least));
  const to = Math.max(from + 1, Math.ceil(Math.log10(largest)));
  const every = Math.ceil((to - from) / 4);
  const ticks: number[] = [];
  for (let power = from; power < to; power += every) ticks.push(10 ** power);
  ticks.push(10 ** to);
  const at = (value: number) => (Math.log10(value) - from) / (to - from);
  return { kind: 'logarithmic', at, ticks };
}

/** Some three to six round values from not above the least to not below the largest. */
function niceTicks(least: number, largest: number, whole = false): number[] {
  const rough = (largest - least || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice =
    [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough;
  const step = whole ? Math.max(1, Math.ceil(nice)) : nice;
  const first = Math.floor(least / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(largest / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}
