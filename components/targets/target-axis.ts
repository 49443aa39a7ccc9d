/**
 * The scale that targets of one metric are drawn on in the workbench. Amounts and counts begin at
 * nothing, as bars must; where the largest is more than twenty times the smallest the small ones would
 * vanish, and the scale is logarithmic, which the page says. Rates take the part that they need, shares
 * none beyond nothing and all; dates are a line of time.
 */
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import type { TargetKind } from '../../lib/match/targets/target-kinds';
import type { Span } from './metric-rows';

export interface Axis {
  readonly kind: 'from-zero' | 'part' | 'logarithmic' | 'time';
  /** The place of a value from 0 to 1. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
  /** Whether what a tick is called stands behind it, as the name of a year does, up to the next. */
  readonly spans: boolean;
}

/** From this ratio of the largest to the smallest on. */
const WIDE = 20;
/** Ticks that a scale of so many pixels has about. */
const TICK_EVERY = 90;
/** All of what a share is of (%). */
const WHOLE = 100;
/** Pixels that the number of a year takes. */
const YEAR_WIDTH = 40;

export function axisOf(spans: readonly Span[], kind: TargetKind, width: number): Axis {
  const values = spans.flatMap(({ from, to }) => (to === null ? [from] : [from, to]));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const count = Math.max(2, Math.round(width / TICK_EVERY));
  if (kind === 'milestone') {
    const year = (at: number) => new Date(at - 1).getUTCFullYear();
    const years = year(most) - year(least) + 1;
    const scale = scaleUtc([Date.UTC(year(least), 0), Date.UTC(year(most) + 1, 0)], [0, 1]);
    const every = Math.ceil((years * YEAR_WIDTH) / width);
    const ticks = Array.from({ length: Math.ceil(years / every) }, (_, i) =>
      Date.UTC(year(least) + i * every, 0),
    );
    return { kind: 'time', at: (value) => scale(value), ticks, spans: true };
  }
  if (kind === 'amount' || kind === 'count') {
    if (least > 0 && most / least > WIDE) {
      const scale = scaleLog([least / 2, most], [0, 1]).nice();
      const ticks = scale.ticks(count).filter((tick) => Number.isInteger(Math.log10(tick)));
      return { kind: 'logarithmic', at: (value) => scale(value), ticks, spans: false };
    }
    const scale = scaleLinear([Math.min(0, least), Math.max(0, most)], [0, 1]).nice(count);
    return {
      kind: 'from-zero',
      at: (value) => scale(value),
      ticks: scale.ticks(count),
      spans: false,
    };
  }
  const room = (most - least) * 0.1 || Math.abs(most) * 0.1 || 1;
  // A share is of a whole: there is nothing beyond it, however much room there were.
  const isShare = kind === 'rate' && least >= 0 && most <= WHOLE;
  const [start, end] = isShare
    ? [Math.max(0, least - room), Math.min(WHOLE, most + room)]
    : [least - room, most + room];
  const scale = scaleLinear([start, end], [0, 1]).nice(count);
  return { kind: 'part', at: (value) => scale(value), ticks: scale.ticks(count), spans: false };
}
