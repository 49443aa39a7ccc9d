/**
 * What the search keeps of one plan: the words of its measures, folded, in three strings, and a row of
 * numbers a measure that says where in them it ends. About 500 bytes a measure of 250 characters.
 *
 * All of it follows from the plan and from the lexicon; it takes some 1 ms a plan to make.
 */
import type { Lexicon } from '../../match/words/lexicon';
import { simplified } from '../../match/words/simplified';
import { topicNames } from '../../match/words/topics-of';
import type { Measure, Plan } from '../../plan/plan';
import { searchable } from '../../text/find';

export interface SearchedPlan {
  /** How many measures there are. */
  readonly count: number;
  /** Of each measure its name, its text and its agencies: where words are looked for. */
  readonly words: string;
  /** Of each measure its agencies by their old and new names, and its targets with their metrics. */
  readonly agencies: string;
  readonly targets: string;
  /** The topics of its measures, each once, and of each measure their places in that list. */
  readonly topics: readonly string[];
  readonly topicPlaces: Uint16Array;
  /** `COLUMNS` numbers a measure. */
  readonly table: Uint32Array;
}

/** A string of which each measure has a part. */
export type Field = 'words' | 'agencies' | 'targets';

/** The columns of the table: where a measure's part of each string ends, and more. */
export const END = { words: 0, agencies: 1, targets: 2 } as const satisfies Record<Field, number>;
/** Where its name ends in `words`, which it begins with. */
export const NAME_END = 3;
/** The end of its topics in `topicPlaces`. */
export const TOPICS_END = 4;
export const FLAGS = 5;
export const COLUMNS = 6;

/** What the flags say. */
export const HAS_TARGET = 1;
export const HAS_AGENCY = 2;
export const IS_FRAMING = 4;

/** Parts what is not to be found across; no word has it. */
const BREAK = '\0';

/**
 * A text as words are found in it, whatever its widths, case and variants of characters. As long as
 * it was, so that an offset in it is an offset in the text.
 */
export function foundIn(text: string): string {
  return simplified(searchable(text)).replaceAll(BREAK, ' ');
}

/** What a measure is called: its title, else the heading over it; may be empty. */
export function nameOf({ title, heading }: Pick<Measure, 'title' | 'heading'>): string {
  return title || (heading.at(-1) ?? '');
}

export function searchedPlan({ measures }: Pick<Plan, 'measures'>, lexicon: Lexicon): SearchedPlan {
  const strings: Record<Field, string> = { words: '', agencies: '', targets: '' };
  const table = new Uint32Array(measures.length * COLUMNS);
  const topics = new Map<string, number>();
  const topicPlaces: number[] = [];
  for (const [place, measure] of measures.entries()) {
    const row = place * COLUMNS;
    const name = nameOf(measure);
    const agencies = measure.agencies.map((agency) => agency.name);
    const current = measure.agencies.flatMap((agency) => agency.current ?? []);
    const text = measure.text.startsWith(name) ? measure.text : `${name}${BREAK}${measure.text}`;
    table[row + NAME_END] = strings.words.length + name.length;
    strings.words += parts(text, ...agencies);
    strings.agencies += parts(...agencies, ...current);
    strings.targets += parts(...measure.targets.map(targetWords));
    for (const field of ['words', 'agencies', 'targets'] as const)
      table[row + END[field]] = strings[field].length;
    for (const topic of topicNames(measure, lexicon)) {
      const known = topics.get(topic) ?? topics.size;
      topics.set(topic, known);
      topicPlaces.push(known);
    }
    table[row + TOPICS_END] = topicPlaces.length;
    table[row + FLAGS] =
      (measure.targets.length > 0 ? HAS_TARGET : 0) |
      (measure.agencies.length > 0 ? HAS_AGENCY : 0) |
      (measure.role === 'framing' ? IS_FRAMING : 0);
  }
  return {
    count: measures.length,
    ...strings,
    topics: [...topics.keys()],
    topicPlaces: Uint16Array.from(topicPlaces),
    table,
  };
}

/** Texts one behind the other, each with a break behind it. */
function parts(...texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split(BREAK))
    .map((text) => foundIn(text) + BREAK)
    .join('');
}

function targetWords({ metric, metricText, quote }: Measure['targets'][number]): string {
  return [metric, metricText, quote].join(BREAK);
}
