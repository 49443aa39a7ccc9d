/** One metric as a page shows it: a row a target, whose it is, and in what it is no comparison. */
import type { Difference } from '../../lib/match/targets/compare-targets';
import { comparedValue, type TargetKind } from '../../lib/match/targets/target-kinds';
import type { Target } from '../../lib/plan/plan';
import { untilOf } from './quantity';

export interface MetricRow {
  readonly id: string;
  /** Whether it is the notice's own. */
  readonly own: boolean;
  readonly region: string | null;
  readonly target: Target;
  readonly differs: readonly Difference[];
  /** What its measure is called, and where the clause can be read. */
  readonly title: string;
  readonly href: string | null;
  readonly document: {
    readonly name: string;
    readonly number: string | null;
    readonly year: string | null;
  };
}

/** Another period of the whole document does not matter where deadline and scope are the same. */
export function isComparable({ own, differs }: Pick<MetricRow, 'own' | 'differs'>): boolean {
  return own || !(differs.includes('deadline') || differs.includes('scope'));
}

/** Where a target stands on the scale of its kind: its number, or for a milestone its date. */
export interface Span {
  readonly from: number;
  /** The upper end of a range; null where there is none. */
  readonly to: number | null;
}

/** In the unit that the metric is compared by, dates in milliseconds; null where nothing is known. */
export function spanOf(target: Target, kind: TargetKind): Span | null {
  if (kind !== 'milestone') {
    if (target.value === null) return null;
    const to = target.max === null ? null : comparedValue(target, 'lower');
    return { from: comparedValue(target, 'higher'), to };
  }
  const [year, month] = (untilOf(target) ?? '').split('-').map(Number);
  if (!year) return null;
  // What is to be done by a year or a month is done at its end.
  return { from: Date.UTC(year, month ?? 12, 1), to: null };
}

/** Comparable ones first, each by what it commits to, the furthest number and the earliest date first. */
export function ordered(rows: readonly MetricRow[], kind: TargetKind): MetricRow[] {
  const sign = kind === 'milestone' ? 1 : -1;
  const placed = rows.map((row) => ({
    row,
    apart: Number(!isComparable(row)),
    place: spanOf(row.target, kind)?.from ?? Number.NEGATIVE_INFINITY,
  }));
  placed.sort((a, b) => a.apart - b.apart || sign * (a.place - b.place) || 0);
  return placed.map(({ row }) => row);
}
