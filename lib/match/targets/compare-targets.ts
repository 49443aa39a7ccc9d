/**
 * The targets of a notice beside those that other regions set for the same thing: in the equivalents
 * of its measure, and anywhere else in their plans.
 *
 * Comparable is what has the same metric, unit and kind. That it is for another deadline, another
 * scope or a document with another horizon does not hide it, but is said: 山东's 60% of 2015 beside
 * 河南's 80% of 2020 is of interest, and no rank.
 *
 * Cost: one pass over the targets of the plans; documents are compared only where they share a metric.
 */
import { type Identifiable, sameDocument } from '../../plan/identity';
import { type Measure, planYear, type Target } from '../../plan/plan';
import { fold } from '../../text/normalise';
import { regionByCode } from '../../text/regions';
import { atOnce, type Steps } from '../../text/steps';
import type { Equivalent } from '../matcher';
import { differInValue, type Ranked, type Ranking, rankTargets } from './rank-targets';
import { comparedUnit, type TargetKind, targetKind } from './target-kinds';

/** A plan as far as its targets are compared. */
export interface PlanWithTargets extends Identifiable {
  readonly id: string;
  readonly region: string | null;
  readonly horizon: string | null;
  readonly publishedOn: string | null;
  readonly measures: readonly Pick<Measure, 'id' | 'text' | 'targets'>[];
}

/** In what a comparable target is not like the notice's: until when, where, or the document's period. */
export type Difference = 'deadline' | 'scope' | 'horizon';

interface ComparableTarget extends Ranked {
  /** Whether the target stands in an equivalent of the measure or elsewhere in a plan. */
  readonly from: 'equivalent' | 'elsewhere';
  readonly differs: readonly Difference[];
}

/** One target of the notice. */
export interface TargetComparison {
  readonly measureId: string;
  readonly target: Target;
  readonly kind: TargetKind;
  /** Those of equivalents first, then those that differ in less, then the newer documents. */
  readonly others: readonly ComparableTarget[];
  readonly ranking: Ranking;
}

type Found = ReadonlyMap<string, readonly Pick<Equivalent, 'planId' | 'measureId'>[]>;

/**
 * Compares every target of the notice, in its order. `equivalents` is the matcher's answer, by the
 * notice's measure ids. Plans of the notice's own region, and the notice itself, wherever it was
 * published, are never compared with it.
 */
export function compareTargets(
  notice: PlanWithTargets,
  plans: readonly PlanWithTargets[],
  equivalents: Found = new Map(),
): TargetComparison[] {
  return atOnce(comparisonSteps(notice, plans, equivalents));
}

interface Options {
  /** Whether the notice itself and plans of its region are known not to be among the plans. */
  readonly strangers?: boolean;
}

/** The same in steps of some plans, then of a target each. */
export function* comparisonSteps(
  notice: PlanWithTargets,
  plans: readonly PlanWithTargets[],
  equivalents: Found,
  { strangers = false }: Options = {},
): Steps<TargetComparison[]> {
  const owned = targetsOf(notice);
  const keys = new Set(owned.map(({ target }) => comparedBy(target)).filter((key) => key !== ''));
  const sharing = yield* plansWith(keys, plans);
  const itself = strangers ? [] : sharing.filter(({ plan }) => sameDocument(plan, notice));
  // A republished copy may not say whose it is, but the document that it copies does.
  const region = notice.region ?? itself.find(({ plan }) => plan.region)?.plan.region ?? null;
  const known = { ...notice, region };
  const byKey = new Map<string, PlacedInPlan[]>();
  for (const one of sharing) {
    if (itself.includes(one) || (region !== null && one.plan.region === region)) continue;
    for (const { key, ...target } of one.targets) {
      const list = byKey.get(key) ?? [];
      list.push({ plan: one.plan, ...target });
      byKey.set(key, list);
    }
  }

  const compared: TargetComparison[] = [];
  for (const { measureId, target } of owned) {
    yield;
    const answering = new Set(
      (equivalents.get(measureId) ?? []).map((one) => `${one.planId} ${one.measureId}`),
    );
    const others = (byKey.get(comparedBy(target)) ?? [])
      .map(
        ({ plan, ...other }): ComparableTarget => ({
          planId: plan.id,
          region: plan.region,
          ...other,
          from: answering.has(`${plan.id} ${other.measureId}`) ? 'equivalent' : 'elsewhere',
          differs: differences([target, known], [other.target, plan]),
        }),
      )
      .sort((a, b) => fromEquivalent(b) - fromEquivalent(a) || nearer(a, b));
    const alike = others.filter(isFair).sort(nearer);
    const beside = owned.filter((other) => isAlike(known, target, other.target));
    const ranking = rankTargets({ planId: notice.id, region, measureId, target }, alike, {
      dated: until(target, notice) !== null,
      several: differInValue(beside.map((other) => other.target)),
    });
    compared.push({ measureId, target, kind: targetKind(target), others, ranking });
  }
  return compared;
}

/** A target of a plan. */
interface PlacedInPlan {
  readonly plan: PlanWithTargets;
  readonly measureId: string;
  readonly target: Target;
}

/** The plans that have targets comparable by these keys, the newest document first. */
function* plansWith(keys: ReadonlySet<string>, plans: readonly PlanWithTargets[]) {
  const newest = [...plans].sort((a, b) => (planYear(b) ?? '').localeCompare(planYear(a) ?? ''));
  const found: {
    readonly plan: PlanWithTargets;
    readonly targets: readonly (Omit<PlacedInPlan, 'plan'> & { readonly key: string })[];
  }[] = [];
  for (const plan of newest) {
    const targets = targetsOf(plan)
      .map((one) => ({ ...one, key: comparedBy(one.target) }))
      .filter(({ key }) => keys.has(key));
    if (targets.length > 0) found.push({ plan, targets });
    yield;
  }
  return found;
}

function targetsOf(plan: PlanWithTargets) {
  return plan.measures.flatMap(({ id, targets }) =>
    targets.map((target) => ({ measureId: id, target })),
  );
}

/** Metrics of fewer characters (`县`, `数`) are what was left of a phrase: they name nothing. */
const LEAST_METRIC = 3;

/** Equal for comparable targets; empty where a target cannot be compared with any. */
export function comparedBy(target: Target): string {
  if (target.metric.length < LEAST_METRIC) return '';
  return [target.metric, targetKind(target), comparedUnit(target) ?? ''].join('|');
}

/** A target, and what of its document it is compared by. */
export type PlacedTarget = readonly [Target, Pick<PlanWithTargets, 'region' | 'horizon'>];

/** Until when a target is to be reached, and where: only with both the same are two a comparison. */
export function basisOf([target, plan]: PlacedTarget): {
  readonly until: string | null;
  readonly place: string;
} {
  return { until: until(target, plan), place: place(target, plan) };
}

/** In what the second is not like the first. */
export function differences(one: PlacedTarget, another: PlacedTarget): Difference[] {
  const [[, plan], [, otherPlan]] = [one, another];
  const [basis, other] = [basisOf(one), basisOf(another)];
  const found: Difference[] = [];
  if (basis.until !== other.until) found.push('deadline');
  if (basis.place !== other.place) found.push('scope');
  if (plan.horizon && otherPlan.horizon && plan.horizon !== otherPlan.horizon)
    found.push('horizon');
  return found;
}

/** Of the same metric, scope and deadline within one document. */
function isAlike(plan: PlanWithTargets, a: Target, b: Target): boolean {
  const key = comparedBy(a);
  return key !== '' && key === comparedBy(b) && differences([a, plan], [b, plan]).length === 0;
}

/** Another horizon of the whole document does not matter where both say until when. */
function isFair({ differs }: ComparableTarget): boolean {
  return !differs.includes('deadline') && !differs.includes('scope');
}

function fromEquivalent({ from }: ComparableTarget): number {
  return Number(from === 'equivalent');
}

function nearer(a: ComparableTarget, b: ComparableTarget): number {
  return a.differs.length - b.differs.length;
}

/** Its own deadline, else the document's horizon: `到2020年` and `2020年底前` are the same. */
function until(target: Target, plan: Pick<PlanWithTargets, 'horizon'>): string | null {
  return (target.deadline ?? target.horizon ?? plan.horizon)?.replace(/-12$/, '') ?? null;
}

/** The name of a whole province-level region, however the text calls it. */
const WHOLE = '全省';

function place({ scope }: Target, { region }: Pick<PlanWithTargets, 'region'>): string {
  // Town and country together are the whole.
  const words = fold(scope ?? '').replace(/城乡$/, '');
  if (words === '') return region === null ? '全国' : WHOLE;
  return namesOfWhole(region).includes(words) ? WHOLE : words;
}

/** `全市` is the whole of 上海, and a city in 四川. */
function namesOfWhole(code: string | null): readonly string[] {
  const region = regionByCode(code);
  if (!region) return [];
  const { name, shortName } = region;
  const own = [name, shortName];
  if (name.endsWith('市')) return [...own, '全市'];
  if (name.endsWith('自治区')) return [...own, '全区', '全自治区'];
  return [...own, WHOLE];
}
