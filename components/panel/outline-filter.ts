/**
 * Which measures of a notice the reader wants to see. Two steps, for two costs: what the filters
 * leave changes with a press, what the search finds with every key.
 */
import type { ShownEquivalent } from '../../lib/match/answer';
import type { Measure, Target } from '../../lib/plan/plan';
import { searchable, wordsOf } from '../../lib/text/find';

/** A measure with what the library and its own text have on it. */
export interface OutlineEntry {
  readonly measure: Measure;
  /** Its equivalents, as far as the filter wants them; best first. */
  readonly found: readonly ShownEquivalent[];
  /** Its own targets. */
  readonly targets: readonly Target[];
}

export const LEVELS = ['all', 'same', 'partial', 'none'] as const;

export interface OutlineFilter {
  /** Words in the notice's titles, texts and agencies. */
  readonly query: string;
  /** Codes of regions of which any has an equivalent, empty for the centre; none named means all. */
  readonly regions: readonly string[];
  /** `none`: only measures on which the library has nothing. */
  readonly level: (typeof LEVELS)[number];
  /** Only measures that have a target, or whose equivalent has one. */
  readonly withTarget: boolean;
}

export const NO_FILTER: OutlineFilter = { query: '', regions: [], level: 'all', withTarget: false };

/** Whether anything is asked of the measures. */
export function isFiltering({ query, ...rest }: OutlineFilter): boolean {
  return wordsOf(query).length > 0 || chosenIn(rest) > 0;
}

/** How many of the filters besides the search are set. */
export function chosenIn({ regions, level, withTarget }: Omit<OutlineFilter, 'query'>): number {
  return regions.length + Number(level !== 'all') + Number(withTarget);
}

/** The regions that have equivalents, by code; empty for the centre. */
export function regionsIn(entries: readonly OutlineEntry[]): string[] {
  const codes = new Set<string>();
  for (const { found } of entries) for (const { plan } of found) codes.add(plan.region ?? '');
  return [...codes].sort();
}

/** What the filters leave, with the equivalents that they want; in order. */
export function filtered(
  entries: readonly OutlineEntry[],
  { regions, level, withTarget }: Omit<OutlineFilter, 'query'>,
): readonly OutlineEntry[] {
  if (chosenIn({ regions, level, withTarget }) === 0) return entries;
  return entries.flatMap((entry) => {
    const found = entry.found.filter(
      ({ plan, level: own }) =>
        (regions.length === 0 || regions.includes(plan.region ?? '')) &&
        (level === 'all' || level === own),
    );
    if (level === 'none' ? entry.found.length > 0 : !isWanted(found)) return [];
    const hasTarget =
      entry.targets.length > 0 || found.some(({ measure }) => measure.targets.length > 0);
    return withTarget && !hasTarget ? [] : [{ ...entry, found }];
  });

  function isWanted(found: readonly ShownEquivalent[]): boolean {
    return found.length > 0 || (regions.length === 0 && level === 'all');
  }
}

/** Texts of measures prepared for searching, each once. */
export class OutlineSearch {
  readonly #texts = new WeakMap<Measure, string>();

  /** The entries whose titles, texts or agencies hold all words; in order. */
  search(entries: readonly OutlineEntry[], words: readonly string[]): readonly OutlineEntry[] {
    if (words.length === 0) return entries;
    return entries.filter(({ measure }) => {
      const text = this.#textOf(measure);
      return words.every((word) => text.includes(word));
    });
  }

  #textOf(measure: Measure): string {
    let text = this.#texts.get(measure);
    if (text === undefined) {
      const { heading, text: whole, agencies } = measure;
      text = searchable([...heading, whole, ...agencies.map(({ name }) => name)].join('\n'));
      this.#texts.set(measure, text);
    }
    return text;
  }
}
