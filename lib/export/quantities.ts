/** Targets as cells: numbers that can be calculated with, and one line in which a target is told. */
import type { Target } from '../plan/plan';
import type { Cell } from './book';

/** How a target compares; `=` says nothing that a number does not. */
const SIGNS: Readonly<Record<Target['comparator'], string>> = {
  '>=': '≥',
  '>': '>',
  '=': '',
  '<=': '≤',
  '≈': '≈',
};

export const signOf = ({ comparator, value }: Target): string =>
  value === null ? '' : SIGNS[comparator];

/** A value in its unit as a cell; of a percentage the unit is in the cell. */
export function valueCell(value: number | null, unit: string | null, lang: string): Cell {
  if (value === null) return '';
  return unit === '%'
    ? // 13.5 / 100 is not quite 0.135 to a computer.
      {
        number: Number((value / 100).toPrecision(15)),
        format: 'percent',
        text: `${value}%`,
      }
    : { number: value, format: 'plain', text: scaled(value, lang) };
}

/** With the scales of the language, and all its digits: `1.5万亿`. */
function scaled(value: number, lang: string): string {
  const format =
    formats.get(lang) ??
    new Intl.NumberFormat(lang, { notation: 'compact', maximumSignificantDigits: 15 });
  formats.set(lang, format);
  return format.format(value);
}

/** To make one takes longer than to write a hundred numbers with it. */
const formats = new Map<string, Intl.NumberFormat>();

/** The unit where it is not in the cell of the value. */
export const unitText = ({ unit }: Target): string => (unit === '%' ? '' : (unit ?? ''));

/** `信息消费规模 ≥ 1.5万亿元（2020）`; of a milestone its name and its date. */
export function targetLine(target: Target, lang: string): string {
  const { metric, metricText, unit, value, max, deadline } = target;
  const texts = [value, max].flatMap((each) => {
    const cell = valueCell(each, unit, lang);
    return typeof cell === 'object' && 'number' in cell ? [cell.text] : [];
  });
  const quantity = texts.length > 0 ? texts.join('–') + unitText(target) : '';
  const line = [metric || metricText, signOf(target), quantity].filter(Boolean).join(' ');
  return deadline ? `${line}（${deadline}）` : line;
}
