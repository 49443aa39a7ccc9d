/**
 * Does the region commit itself to a number? Weighed, because no single word tells: a bound (`不少于`)
 * may be a goal or a building norm, a verb (`新建`) may make something or describe it, and even a date
 * may stand before a norm. What speaks for a goal is that it is reached, made, dated or measured over
 * the region (`evidence-for`); against it, that a rule, a condition, a duty, a rate of pay or a
 * description holds it (`evidence-against`).
 *
 * Names, denominators and terms of support have been left out before (`not-targets`).
 */
import { AGAINST } from './evidence-against';
import { FOR } from './evidence-for';
import type { Stated } from './stated';

const EVIDENCE = [...FOR, ...AGAINST];

/** Weight from which a number is a target: any word for it is enough where nothing speaks against it. */
const ENOUGH = 1;

/** Does what speaks for a target outweigh what speaks against it? */
export function isCommitment(stated: Stated): boolean {
  const { order, kind, unit } = stated.quantity;
  // An order of magnitude, a bandwidth and levels of government are told apart by their form.
  if (order || kind === 'bandwidth' || unit === '级') return true;
  const weights = EVIDENCE.filter(({ holds }) => holds(stated)).map(({ weight }) => weight);
  return weights.reduce((sum, weight) => sum + weight, 0) >= ENOUGH;
}
