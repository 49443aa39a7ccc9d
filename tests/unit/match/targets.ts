/** Invented targets, plans that set them, and a comparison in a few words. */
import { compareTargets, type TargetComparison } from '../../../lib/match/targets/compare-targets';
import type { Plan, Target } from '../../../lib/plan/plan';
import { measureOf, planOf } from './plans';

/** `1 guangdong, 2 fujian`, or why not. */
export const ranked = ({ ranking }: Pick<TargetComparison, 'ranking'>) =>
  ranking.fair
    ? ranking.places.map(({ place, planId }) => `${place} ${planId.split('-')[0]}`).join(', ')
    : ranking.reason;

/** A target of a plan up to 2020 for the whole province. */
export function target(metric: string, value: number | null, more: Partial<Target> = {}): Target {
  return {
    kind: value === null ? 'milestone' : 'number',
    quote: `${metric}${value ?? ''}`,
    start: 0,
    end: 1,
    metric,
    metricText: metric,
    scope: null,
    modality: null,
    comparator: '>=',
    value,
    max: null,
    unit: value === null ? null : '%',
    deadline: '2020',
    horizon: '2020',
    ...more,
  };
}

const REGIONS: Readonly<Record<string, string | null>> = {
  sichuan: '510000',
  yunnan: '530000',
  shanghai: '310000',
  central: null,
};

export function plan(id: string, targets: readonly Target[], facts: Partial<Plan> = {}): Plan {
  return {
    ...planOf(id, [], { region: REGIONS[id] ?? null, horizon: '2020' }),
    measures: targets.map((one, i) =>
      measureOf(`${i + 1}`, `${id}${one.quote}`, { targets: [one] }),
    ),
    ...facts,
  };
}

/** The first target of a notice of 四川, compared with plans of 云南 and others. */
export function compare(
  own: Target | readonly Target[],
  ...plans: readonly Plan[]
): TargetComparison {
  const [first] = compareTargets(plan('sichuan', [own].flat()), plans);
  if (!first) throw new Error('The notice has no target.');
  return first;
}
export const yunnan = (...targets: readonly Target[]) => plan('yunnan', targets);
