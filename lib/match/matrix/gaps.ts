/**
 * What other regions' plans have and a notice lacks, and what only the notice has, by topic.
 *
 * A topic counts as had by a plan when a measure of it is about the topic, and as lacking only where
 * the notice neither names it nor has a measure that answers one that is about little else: a matter
 * that is merely phrased otherwise is no gap. An answer to a composite measure proves nothing: it may
 * be to any of its matters.
 */

import type { Plan } from '../../plan/plan';
import { atOnce, type Steps } from '../../text/steps';
import type { Level, MatchQuery } from '../matcher';
import type { Lexicon } from '../words/lexicon';
import type { About, Emphasis } from '../words/topics-of';
import { topicsNamed, withBroader } from './named';

/** A measure of a plan. */
interface MeasureRef {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
}

/** A topic that the notice lacks. */
interface Gap {
  /** The topic's id and name in the lexicon. */
  readonly topic: string;
  readonly name: string;
  /** GB/T 2260 codes of the regions that have it, null for the centre; the most frequent gap first. */
  readonly regions: readonly (string | null)[];
  /** The measures that show it, those that say most of it first. */
  readonly measures: readonly MeasureRef[];
}

/** A topic that of all plans on the subject only the notice has. */
interface OwnTopic {
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
  /** Whether also what only the notice has is told, which takes most of the time; else none of it. */
  readonly onlyHere?: boolean;
}

/**
 * The gaps of a notice beside plans on its subject; plans of its own region or on other subjects
 * must not be among them. `answered` are the plans' measures that answer any measure of the notice.
 */
export function findGaps(
  notice: Pick<MatchQuery, 'measures'>,
  plans: readonly ComparedPlan[],
  answered: readonly Answered[],
  about: About,
  options: GapOptions = {},
): Gaps {
  return atOnce(gapSteps(notice, plans, answered, about, options));
}

/** The same in steps, one for each plan. */
export function* gapSteps(
  notice: Pick<MatchQuery, 'measures'>,
  plans: readonly ComparedPlan[],
  answered: readonly Answered[],
  about: About,
  { leastRegions = 2, onlyHere = true }: GapOptions = {},
): Steps<Gaps> {
  const compared = new Set(plans.map(({ region }) => region)).size;
  if (compared < leastRegions) return { lacking: [], onlyHere: [], compared };
  const { lexicon } = about;
  const ours = topicsNamed(notice.measures, lexicon);
  const same = new Set(
    answered.filter(({ level }) => level === 'same').map((one) => keyOf(one.planId, one.measureId)),
  );
  const lacking = [...(yield* topicsOfPlans(plans, about))]
    .filter(([topic]) => !ours.has(topic))
    // In a measure that says more of something else it may be a word in passing.
    .filter(([, shown]) => shown.some(({ isMain }) => isMain))
    // The notice answers a measure that is about it, in words that the lexicon does not know.
    .filter(
      ([, shown]) =>
        !shown.some(({ ref, isAll }) => isAll && same.has(keyOf(ref.planId, ref.measureId))),
    )
    .map(([topic, shown]) => ({
      topic,
      name: about.nameOf(topic),
      regions: [...new Set(shown.map(({ ref }) => ref.region))],
      measures: [...shown].sort((a, b) => b.strength - a.strength).map(({ ref }) => ref),
    }))
    .filter(({ regions }) => regions.length >= leastRegions)
    .filter((gap, _, all) => !isToldByNarrower(gap, all, lexicon))
    .sort((a, b) => b.regions.length - a.regions.length || order(a.topic, b.topic));
  return { lacking, onlyHere: onlyHere ? yield* onlyIn(notice, plans, about) : [], compared };
}

/** What of all plans only the notice names. */
function* onlyIn(
  notice: Pick<MatchQuery, 'measures'>,
  plans: readonly ComparedPlan[],
  about: About,
): Steps<OwnTopic[]> {
  const theirs = new Set<string>();
  for (const { measures } of plans) {
    for (const topic of topicsNamed(measures, about.lexicon)) theirs.add(topic);
    yield;
  }
  return [...topicsOfNotice(notice, about)]
    .filter(([topic]) => !theirs.has(topic))
    .map(([topic, measures]) => ({ topic, name: about.nameOf(topic), measures }))
    .sort((a, b) => order(a.topic, b.topic));
}

/** Whether a narrower topic is lacking too, and shown by all that shows this one: 智慧旅游, 旅游. */
function isToldByNarrower(gap: Gap, all: readonly Gap[], lexicon: Lexicon): boolean {
  return all.some(
    (other) =>
      other.topic !== gap.topic &&
      [...withBroader(other.topic, lexicon)].includes(gap.topic) &&
      gap.regions.every((region) => other.regions.includes(region)),
  );
}

type ComparedPlan = Pick<Plan, 'id' | 'region' | 'measures'>;

function keyOf(planId: string, measureId: string): string {
  return `${planId} ${measureId}`;
}

/** A measure that is about a topic. */
interface Shown extends Emphasis {
  readonly ref: MeasureRef;
}

/** The topics that measures of plans are about. */
function* topicsOfPlans(
  plans: readonly ComparedPlan[],
  about: About,
): Steps<ReadonlyMap<string, readonly Shown[]>> {
  const topics = new Map<string, Shown[]>();
  for (const { id, region, measures } of plans) {
    for (const measure of measures) {
      const ref = { planId: id, region, measureId: measure.id };
      for (const [topic, emphasis] of about.of(measure)) push(topics, topic, { ref, ...emphasis });
    }
    yield;
  }
  return topics;
}

/** The same of the notice: ids of its measures by topic. */
function topicsOfNotice(
  { measures }: Pick<MatchQuery, 'measures'>,
  about: About,
): ReadonlyMap<string, readonly string[]> {
  const topics = new Map<string, string[]>();
  for (const measure of measures) {
    for (const topic of about.of(measure).keys()) push(topics, topic, measure.id);
  }
  return topics;
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
