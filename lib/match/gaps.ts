/**
 * What other regions' plans have and a notice lacks, and what only the notice has, by topic.
 *
 * A topic counts as had by a plan when a measure of it is about the topic, and as lacking only where
 * the notice neither names it nor has a measure that answers one of those: a matter that is merely
 * phrased otherwise is no gap.
 */

import type { Plan } from '../plan/plan';
import type { Level, MatchQuery } from './matcher';
import type { Knowledge } from './profile';

/** A measure of a plan. */
export interface MeasureRef {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
}

/** A topic that the notice lacks. */
export interface Gap {
  /** The topic's id and name in the lexicon. */
  readonly topic: string;
  readonly name: string;
  /** GB/T 2260 codes of the regions that have it, null for the centre; the most frequent gap first. */
  readonly regions: readonly (string | null)[];
  /** The measures that show it, those that say most of it first. */
  readonly measures: readonly MeasureRef[];
}

/** A topic that of all plans on the subject only the notice has. */
export interface OwnTopic {
  readonly topic: string;
  readonly name: string;
  /** Ids of the notice's measures that are about it. */
  readonly measures: readonly string[];
}

export interface Gaps {
  readonly lacking: readonly Gap[];
  readonly onlyHere: readonly OwnTopic[];
  /** How many regions' plans are on the notice's subject; with fewer than two nothing is told. */
  readonly compared: number;
}

/** A pair of measures that answer each other, whichever way they were found. */
export interface Answered {
  readonly planId: string;
  readonly measureId: string;
  readonly level: Level;
}

export interface GapOptions {
  /** So many regions must have a topic before its absence is worth telling. */
  readonly leastRegions?: number;
}

/** A measure is about a topic when its title names it, or its text so often, by words of its own. */
const MENTIONS = 2;

/**
 * The gaps of a notice beside plans on its subject; plans of its own region or on other subjects
 * must not be among them. `answered` are the plans' measures that answer any measure of the notice.
 */
export function findGaps(
  notice: Pick<MatchQuery, 'measures'>,
  plans: readonly Pick<Plan, 'id' | 'region' | 'measures'>[],
  answered: readonly Answered[],
  { lexicon }: Pick<Knowledge, 'lexicon'>,
  { leastRegions = 2 }: GapOptions = {},
): Gaps {
  const isSubject = (topic: string) => lexicon.topics.get(topic)?.role === 'subject';
  const nameOf = (topic: string) => lexicon.topics.get(topic)?.name ?? topic;
  const regions = new Set(plans.map(({ region }) => region));
  if (regions.size < leastRegions) return { lacking: [], onlyHere: [], compared: regions.size };

  const answers = new Set(
    answered
      .filter(({ level }) => level === 'same')
      .map(({ planId, measureId }) => `${planId} ${measureId}`),
  );
  const theirs = new Map<string, { ref: MeasureRef; strength: number }[]>();
  const namedElsewhere = new Set<string>();
  for (const plan of plans) {
    for (const measure of plan.measures) {
      const ref = { planId: plan.id, region: plan.region, measureId: measure.id };
      for (const [topic, strength] of topicsOf(measure, lexicon)) {
        if (!isSubject(topic)) continue;
        namedElsewhere.add(topic);
        if (strength >= MENTIONS) push(theirs, topic, { ref, strength });
      }
    }
  }
  const named = new Set<string>();
  const own = new Map<string, string[]>();
  for (const measure of notice.measures) {
    for (const [topic, strength] of topicsOf(measure, lexicon)) {
      for (const covered of withBroader(topic, lexicon)) named.add(covered);
      if (isSubject(topic) && strength >= MENTIONS) push(own, topic, measure.id);
    }
  }

  const lacking: Gap[] = [];
  for (const [topic, shown] of theirs) {
    if (named.has(topic)) continue;
    // The notice answers a measure that is about it, in words that the lexicon does not know.
    if (shown.some(({ ref }) => answers.has(`${ref.planId} ${ref.measureId}`))) continue;
    const having = [...new Set(shown.map(({ ref }) => ref.region))];
    if (having.length < leastRegions) continue;
    const measures = [...shown].sort((a, b) => b.strength - a.strength).map(({ ref }) => ref);
    lacking.push({ topic, name: nameOf(topic), regions: having, measures });
  }
  const onlyHere = [...own]
    .filter(([topic]) => !namedElsewhere.has(topic))
    .map(([topic, measures]) => ({ topic, name: nameOf(topic), measures }));
  return {
    lacking: lacking.sort((a, b) => b.regions.length - a.regions.length || order(a.topic, b.topic)),
    onlyHere: onlyHere.sort((a, b) => order(a.topic, b.topic)),
    compared: regions.size,
  };
}

/** How strongly a measure is about each topic: mentions by words of its own, twice in the title. */
function topicsOf(
  { title, text }: { readonly title: string; readonly text: string },
  lexicon: Knowledge['lexicon'],
): Map<string, number> {
  const strengths = new Map<string, number>();
  for (const { topic, weight, start } of lexicon.findTerms(text)) {
    if (weight !== 'core') continue;
    strengths.set(topic, (strengths.get(topic) ?? 0) + (start < title.length ? MENTIONS : 1));
  }
  return strengths;
}

/** A topic and all that it is part of: who has 农业物联网 has 物联网. */
function* withBroader(topic: string, lexicon: Knowledge['lexicon']): Generator<string> {
  yield topic;
  for (const broader of lexicon.topics.get(topic)?.broader ?? [])
    yield* withBroader(broader, lexicon);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** By code unit: the same in every browser and language. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
