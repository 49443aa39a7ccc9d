/** How well targets are read, by the definitions of the gold data's README. */
import type { Plan, Target } from '../../lib/plan/plan';
import { GOLD_PLANS, type GoldMeasure, type GoldTarget, goldMeasures, goldTargets } from './gold';

export interface TargetFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of dated milestones, whatever else is read. */
  readonly milestoneRecall: number;
}

/** Figures over all measures of the bundled plans. */
export function targetFigures(plans: readonly Plan[]): TargetFigures {
  const pairs = goldMeasures().map((gold, _, all) => ({
    gold,
    read: readOf(plans, gold, all),
    wanted: goldTargets().filter(({ measure }) => measure === gold.id),
  }));
  const count = (kind: Target['kind']) => {
    let right = 0;
    let read = 0;
    let wanted = 0;
    for (const pair of pairs) {
      const left = pair.wanted.filter((target) => target.kind === kind);
      wanted += left.length;
      for (const target of pair.read.filter((each) => each.kind === kind)) {
        read++;
        const at = left.findIndex((each) => agrees(pair.gold.text, target, each));
        if (at < 0) continue;
        left.splice(at, 1);
        right++;
      }
    }
    return { right, read, wanted };
  };
  const numbers = count('number');
  const milestones = count('milestone');
  const precision = numbers.right / numbers.read;
  const recall = numbers.right / numbers.wanted;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    milestoneRecall: milestones.right / milestones.wanted,
  };
}

/** The targets of the measure that stands at the gold measure's place in its plan. */
function readOf(plans: readonly Plan[], gold: GoldMeasure, all: readonly GoldMeasure[]) {
  const plan = plans.find(({ id }) => id === GOLD_PLANS[gold.plan]);
  const place = all.filter((each) => each.plan === gold.plan).indexOf(gold);
  return plan?.measures[place]?.targets ?? [];
}

/** Value, unit, comparator and deadline are those of the gold, and the quotes overlap. */
function agrees(text: string, read: Target, gold: GoldTarget): boolean {
  const start = text.indexOf(gold.quote);
  if (read.end <= start || read.start >= start + gold.quote.length) return false;
  if (read.kind === 'milestone') return true;
  const value = read.max === null ? `${read.value}` : `${read.value}..${read.max}`;
  return (
    value === gold.value &&
    read.unit === gold.unit &&
    read.comparator === gold.comparator &&
    (read.deadline ?? '-') === gold.deadline
  );
}
