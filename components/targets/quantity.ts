/**
 * Normalised quantities as a reader takes them in: `1.5万亿元`, `≥ 80%`. The words of the document
 * always stand beside them.
 */

import { comparedUnit, comparedValue, targetKind } from '../../lib/match/targets/target-kinds';
import type { Comparator, Target } from '../../lib/plan/plan';
import type { Say } from '../parts/texts';

/** A quantity in parts: units of count are Chinese words in every language. */
export interface Quantity {
  readonly sign: string;
  readonly number: string;
  readonly unit: string;
}

const SIGNS: Readonly<Record<Comparator, string>> = {
  '>=': '≥',
  '>': '>',
  '=': '',
  '<=': '≤',
  '≈': '≈',
};

/** A target's value in the unit that it is compared by; null for a milestone. */
export function quantityOf(target: Target, say: Say): Quantity | null {
  if (target.value === null) return null;
  const low = comparedValue(target, 'higher');
  const high = target.max === null ? null : comparedValue(target, 'lower');
  const numbers = [low, ...(high === null ? [] : [high])].map((value) => numberText(value, say));
  return {
    sign: SIGNS[target.comparator],
    number: numbers.join('–'),
    unit: unitOf(target, say),
  };
}

/** A number in few digits, by the scales of the language: `1.5万亿`, in English `1.5T`. */
export function numberText(value: number, say: Say): string {
  const format = { notation: 'compact', maximumSignificantDigits: 4 } as const;
  return Intl.NumberFormat(say('app.lang'), format).format(value);
}

/** The unit that a target is compared by, as it stands behind a number; empty for a milestone. */
export function unitOf(target: Target, say: Say): string {
  return targetKind(target) === 'amount' ? say('targets.yuan') : (comparedUnit(target) ?? '');
}

/** A quantity in one line, for where nothing can be marked as Chinese. */
export function plainText({ sign, number, unit }: Quantity): string {
  return `${sign}${sign && ' '}${number}${/^[a-z]/i.test(unit) ? ' ' : ''}${unit}`;
}

/** Until when a target is to be reached, as the document has it; null where nothing says so. */
export function untilOf({
  deadline,
  horizon,
}: Pick<Target, 'deadline' | 'horizon'>): string | null {
  return deadline ?? horizon;
}
