/**
 * Counts how common pairs of characters and topics are in the documents that we may count in: the
 * bundled plans, and the notices on other subjects that were written for the tests.
 */
import type { Commonness } from '../../lib/match/knowledge';
import type { Lexicon } from '../../lib/match/words/lexicon';
import { bigrams } from '../../lib/text/bigrams';

/** Pairs found in fewer measures are not kept: there are many, and they weigh nearly the most. */
const LEAST = 2;
/**
 * Pairs that weigh less, which a fifth of all text is made of, count as nothing: without them the
 * index is smaller, and no figure changes by more than 0.005.
 */
const LEAST_TELLING = 1.5;
/** Weights are kept in steps of this. */
const STEP = 0.1;

/**
 * The weight of a thing is -ln of the share of measures that have it, in that of the two
 * collections where it is more common: phrases of office may be rare in the one.
 */
export function countCommonness(
  field: readonly string[],
  other: readonly string[],
  lexicon: Lexicon,
): Commonness {
  const fieldPairs = frequencies(field, (text) => bigrams(text).keys());
  const otherPairs = frequencies(other, (text) => bigrams(text).keys());
  const topicsOf = (text: string) => new Set(lexicon.findTerms(text).map(({ topic }) => topic));
  const fieldTopics = frequencies(field, topicsOf);
  const otherTopics = frequencies(other, topicsOf);
  const weight = (inField: number, inOther: number) =>
    round(
      -Math.log(Math.max((inField + 1) / (field.length + 1), (inOther + 1) / (other.length + 1))),
    );
  const least = (count: number | undefined) => (count && count >= LEAST ? count : 0);

  const byWeight = new Map<number, string[]>();
  const unknown = weight(0, 0);
  for (const pair of new Set([...fieldPairs.keys(), ...otherPairs.keys()])) {
    if (pair.length !== 2) continue;
    const value = weight(least(fieldPairs.get(pair)), least(otherPairs.get(pair)));
    if (value >= unknown) continue;
    const told = value < LEAST_TELLING ? 0 : value;
    const pairs = byWeight.get(told);
    if (pairs) pairs.push(pair);
    else byWeight.set(told, [pair]);
  }
  return {
    unknown,
    pairs: [...byWeight]
      .sort(([a], [b]) => a - b)
      .map(([value, pairs]) => [value, pairs.sort().join('')] as const),
    topics: Object.fromEntries(
      [...lexicon.topics.keys()]
        .map((id) => [id, weight(fieldTopics.get(id) ?? 0, otherTopics.get(id) ?? 0)] as const)
        .filter(([, value]) => value < unknown),
    ),
    unknownTopic: unknown,
  };
}

function frequencies(texts: readonly string[], thingsOf: (text: string) => Iterable<string>) {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const thing of thingsOf(text)) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  }
  return counts;
}

function round(value: number): number {
  return Math.round(Math.round(value / STEP) * STEP * 1000) / 1000;
}
