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

/** A measure's text, the targets read in it, and those that should be. */
export interface ReadMeasure {
  readonly text: string;
  readonly read: readonly Target[];
  readonly wanted: readonly GoldTarget[];
}

/** Figures over all measures of the bundled plans. */
export function targetFigures(plans: readonly Plan[]): TargetFigures {
  return figuresOf(
    goldMeasures().map((gold, _, all) => ({
      text: gold.text,
      read: readOf(plans, gold, all),
      wanted: goldTargets().filter(({ measure }) => measure === gold.id),
    })),
  );
}

/** Figures over any measures. */
export function figuresOf(measures: readonly ReadMeasure[]): TargetFigures {
  const numbers = count(measures, 'number');
  const milestones = count(measures, 'milestone');
  const precision = numbers.right / numbers.read;
  const recall = numbers.right / numbers.wanted;
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    milestoneRecall: milestones.right / milestones.wanted,
  };
}

function count(measures: readonly ReadMeasure[], kind: Target['kind']) {
  const sum = { right: 0, read: 0, wanted: 0 };
  for (const measure of measures) {
    const { missed, wrong, right } = compared(measure, kind);
    sum.right += right;
    sum.read += right + wrong.length;
    sum.wanted += right + missed.length;
  }
  return sum;
}

/** What was read right, what was read and is not wanted, and what is wanted and was not read. */
function compared({ text, read, wanted }: ReadMeasure, kind: Target['kind']) {
  const missed = wanted.filter((target) => target.kind === kind);
  const wrong: Target[] = [];
  let right = 0;
  for (const target of read.filter((each) => each.kind === kind)) {
    const at = missed.findIndex((each) => agrees(text, target, each));
    if (at < 0) wrong.push(target);
    else {
      missed.splice(at, 1);
      right++;
    }
  }
  return { right, wrong, missed };
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
    (read.unit ?? '-') === gold.unit &&
    read.comparator === gold.comparator &&
    (read.deadline ?? '-') === gold.deadline
  );
}
