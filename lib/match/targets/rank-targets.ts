/**
 * The place of a notice's target among the regions that set one, where a place means something.
 *
 * Ranked are only targets of the same metric, unit, kind, scope and deadline (`compare-targets.ts`
 * tells which these are) that do not grow with the size of a region. Where that leaves nothing, the
 * reason is said instead of a place.
 */
import type { Comparator, Target } from '../../plan/plan';
import { comparedValue, furtherWay, growsWithSize, targetKind } from './target-kinds';

/** A target and whose it is. */
export interface Ranked {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
  readonly target: Target;
}

interface Place extends Ranked {
  /** 1 goes furthest; those that commit to the same share a place, and the next are counted over. */
  readonly place: number;
}

/** Why there is no ranking, the first that holds. */
type Unranked =
  /** A dated milestone has no value. */
  | 'milestone'
  /** An amount or a count: it says how large a region is. */
  | 'grows-with-size'
  /** The notice's region is not known, or it is a central document. */
  | 'no-region'
  /** Neither the target nor its document says until when. */
  | 'undated'
  /** The notice sets several values for it: 50M起步、100M普及. */
  | 'several-values'
  /** No other region has one of the same scope and deadline. */
  | 'nothing-alike'
  /** Neither the metric's name nor the comparators tell whether more is better. */
  | 'direction-unknown';

export type Ranking =
  | {
      readonly fair: true;
      readonly further: 'higher' | 'lower';
      /** The notice's own among them, furthest first. */
      readonly places: readonly Place[];
    }
  | { readonly fair: false; readonly reason: Unranked };

/**
 * Ranks the notice's target among those of other regions, one for each region. `alike` has the same
 * metric, unit, kind, scope and deadline; of one region the first plan in it counts, and a plan that
 * sets several values is left out. `several` says that the notice does so itself.
 */
export function rankTargets(
  own: Ranked,
  alike: readonly Ranked[],
  { dated, several }: { readonly dated: boolean; readonly several: boolean },
): Ranking {
  const unfair = (reason: Unranked): Ranking => ({ fair: false, reason });
  if (targetKind(own.target) === 'milestone') return unfair('milestone');
  if (growsWithSize(own.target)) return unfair('grows-with-size');
  if (own.region === null) return unfair('no-region');
  if (!dated) return unfair('undated');
  if (several) return unfair('several-values');
  const others = onePerRegion(alike);
  if (others.length === 0) return unfair('nothing-alike');
  const all = [own, ...others];
  const further = furtherWay(all.map(({ target }) => target));
  if (further === null) return unfair('direction-unknown');
  return { fair: true, further, places: placed(all, further) };
}

/** Whether targets differ in what they commit to. */
export function differInValue(targets: readonly Target[]): boolean {
  const commitments = targets.map(({ value, max, unit }) => `${value} ${max} ${unit}`);
  return new Set(commitments).size > 1;
}

function onePerRegion(alike: readonly Ranked[]): Ranked[] {
  const byRegion = new Map<string, Ranked[]>();
  for (const one of alike) {
    if (one.region === null) continue;
    const found = byRegion.get(one.region) ?? [];
    if (found.length > 0 && found[0]?.planId !== one.planId) continue;
    byRegion.set(one.region, [...found, one]);
  }
  return [...byRegion.values()].flatMap((found) =>
    differInValue(found.map(({ target }) => target)) ? [] : found.slice(0, 1),
  );
}

/** Of equal numbers: more than 13% goes further than 13%, and about 13% less far. */
const FIRMNESS: Readonly<Record<Comparator, number>> = {
  '>': 1,
  '>=': 0,
  '=': 0,
  '<=': 0,
  '≈': -1,
};

function placed(all: readonly Ranked[], further: 'higher' | 'lower'): Place[] {
  const sign = further === 'higher' ? 1 : -1;
  const ahead = (a: Target, b: Target) =>
    sign * (comparedValue(a, further) - comparedValue(b, further)) ||
    FIRMNESS[a.comparator] - FIRMNESS[b.comparator];
  return all
    .map((one) => ({
      ...one,
      place: 1 + all.filter((other) => ahead(other.target, one.target) > 0).length,
    }))
    .sort((a, b) => a.place - b.place);
}
