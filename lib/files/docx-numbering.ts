/**
 * The definitions of lists of a Word file (`numbering.xml`; ECMA-376 part 1, §17.9): which level of
 * which list is written how, and where it starts.
 */
import { numberIn, valueIn, type XmlElement } from './xml';

/** One level of a list. */
export interface ListLevel {
  readonly start: number;
  readonly format: string;
  /** As it is written, `%1` where the number of the first level goes: `（%2）`. */
  readonly text: string;
  /** What stands behind it: nothing, a space, or (as if it were one) a tab. */
  readonly gap: '' | ' ';
  /** All numbers in it are written in digits. */
  readonly legal: boolean;
  /** It starts anew behind a paragraph of this level (0 the highest) or a higher one; null: never. */
  readonly restartsBehind: number | null;
  /** The style whose paragraphs are of this level. */
  readonly style: string | null;
}

/**
 * A list that paragraphs name. Lists that share a `counter` go on with each other's numbers: those of
 * one definition. One that only names a style of numbering counts apart from the style's own (docx4j
 * has measured both in Word).
 */
export interface List {
  readonly counter: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Levels that start anew, with this number, where the list is met first. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Lists by `numId`. */
export type Lists = ReadonlyMap<string, List>;

/** Characters; a number is repeated in each paragraph, and no document has a longer one. */
const LONGEST_TEXT = 60;

/** No list has more (§17.9.3). */
const LEVELS = 9;

/**
 * Reads the lists. `listOfStyle` answers which list a numbering style names (§17.9.21): definitions
 * may be no more than the name of such a style.
 */
export function readLists(
  numbering: XmlElement,
  listOfStyle: (styleId: string) => string | undefined,
): Lists {
  const of = (name: string) => numbering.children.filter((one) => one.name === name);
  const abstract = new Map(
    of('w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const nums = new Map(of('w:num').map((one) => [one.attributes['w:numId'] ?? '', one]));
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const found = definition(numId, nums, abstract, listOfStyle);
    if (!found) continue;
    const levels = new Map(levelsOf(found));
    const restarts = new Map<number, number>();
    for (const override of num.children) {
      const level = levelNumber(override);
      if (override.name !== 'w:lvlOverride' || level === null) continue;
      for (const [at, own] of levelsOf(override)) levels.set(at, own);
      const start = numberIn(override, 'w:startOverride');
      if (start !== undefined) restarts.set(level, start);
    }
    const counter = valueIn(num, 'w:abstractNumId') ?? '';
    lists.set(numId, { counter, levels, restarts });
  }
  return lists;
}

/** The definition of a list, by way of the styles that it names instead. */
function definition(
  numId: string,
  nums: ReadonlyMap<string, XmlElement>,
  abstract: ReadonlyMap<string, XmlElement>,
  listOfStyle: (styleId: string) => string | undefined,
): XmlElement | null {
  const met = new Set<string>();
  for (let at: string | undefined = numId; at !== undefined && !met.has(at); ) {
    met.add(at);
    const id: string = valueIn(nums.get(at), 'w:abstractNumId') ?? '';
    const element = abstract.get(id);
    if (!element) return null;
    const style = valueIn(element, 'w:numStyleLink');
    if (style === undefined) return element;
    at = listOfStyle(style);
  }
  return null;
}

function levelsOf(element: XmlElement): [number, ListLevel][] {
  return element.children.flatMap((one) => {
    const level = one.name === 'w:lvl' ? levelNumber(one) : null;
    return level === null ? [] : [[level, readLevel(one, level)] as [number, ListLevel]];
  });
}

function levelNumber({ attributes }: XmlElement): number | null {
  const level = Number(attributes['w:ilvl'] ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level < LEVELS ? level : null;
}

function readLevel(element: XmlElement, level: number): ListLevel {
  const restart = numberIn(element, 'w:lvlRestart');
  return {
    start: numberIn(element, 'w:start') ?? 0,
    format: valueIn(element, 'w:numFmt') ?? 'decimal',
    text: (valueIn(element, 'w:lvlText') ?? '').slice(0, LONGEST_TEXT),
    gap: valueIn(element, 'w:suff') === 'nothing' ? '' : ' ',
    legal: isOn(element, 'w:isLgl'),
    // The standard counts levels from 1 here; one that is not above the level itself says nothing.
    restartsBehind:
      restart === 0 ? null : restart !== undefined && restart <= level ? restart - 1 : level - 1,
    style: valueIn(element, 'w:pStyle') ?? null,
  };
}

/** Whether a switch is there and not off. */
function isOn(element: XmlElement | undefined, name: string): boolean {
  return element?.children.some((one) => one.name === name && isOnValue(one.attributes)) ?? false;
}

/** The same of a switch that was met. */
export function isOnValue(attributes: Readonly<Record<string, string>>): boolean {
  return !/^(?:0|false|off|none)$/.test(attributes['w:val'] ?? '');
}
