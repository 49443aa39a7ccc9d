/**
 * Why two measures answer each other, from their texts alone: asked for what is shown, long after
 * the index has found them. About 0.3 ms a pair, ten times that in a worker that just started.
 */

import type { Evidence, Why } from '../matcher';
import { type Comparable, type Knowledge, profileOf } from '../score/profile';
import { simplified } from '../words/simplified';
import { evidenceOf, type Side, whyOf } from './evidence';

export interface Explanation {
  /** Best first; never empty. */
  readonly evidence: readonly Evidence[];
  readonly why: Why;
}

/**
 * `everywhere` are names of topics that are no reason, as the notice names them in most measures;
 * they are told where there is no other.
 */
export function explain(
  own: Comparable,
  other: Comparable,
  knowledge: Knowledge,
  everywhere: ReadonlySet<string> = NONE,
): Explanation {
  const [a, b] = [sideOf(own, knowledge), sideOf(other, knowledge)];
  const evidence = evidenceOf(a, b, knowledge);
  const why = whyOf(a, b, evidence, knowledge, everywhere);
  const isTold = why.topics.length > 0 || why.words.length > 0;
  return { evidence, why: isTold ? why : whyOf(a, b, evidence, knowledge, NONE) };
}

const NONE: ReadonlySet<string> = new Set();
/** In a document of fewer measures nothing can be counted. */
const FEWEST = 5;
/** A topic that more of a document's measures name is its subject. */
const MOST_SHARE = 1 / 3;

/** The names of the topics that a document names in many of its measures: 养老服务 in a plan on it. */
export function topicsEverywhere(
  measures: readonly Pick<Comparable, 'text'>[],
  { lexicon }: Knowledge,
): ReadonlySet<string> {
  if (measures.length < FEWEST) return NONE;
  const counts = new Map<string, number>();
  for (const { text } of measures) {
    const named = new Set(lexicon.findTerms(simplified(text)).map(({ topic }) => topic));
    for (const topic of named) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  const many = [...counts].filter(([, count]) => count > measures.length * MOST_SHARE);
  return new Set(many.map(([topic]) => lexicon.topics.get(topic)?.name ?? topic));
}

function sideOf(measure: Comparable, knowledge: Knowledge): Side {
  return { measure, profile: profileOf(measure, knowledge) };
}
