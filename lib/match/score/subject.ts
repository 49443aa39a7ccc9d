/**
 * What a document is about: the topics of its measures. A framing clause answers only in a document
 * on the same subject, and a phrase of office is no answer at all in one on another.
 */
import type { Knowledge, Profile } from './profile';

/** A document's subject as a vector of length one; measures of no topic count as one more. */
export interface Subject {
  readonly topics: Uint16Array;
  readonly weights: Float32Array;
}

/** Likeness from which two documents have one subject, and up to which they have none in common. */
const SAME_FIELD = 0.45;
const NOTHING_IN_COMMON = 0.25;
/** Topics that fewer measures name are not kept of a common subject. */
const LEAST_SHARE = 0.03;

export function subjectOf(
  profiles: readonly Pick<Profile, 'topics'>[],
  knowledge: Knowledge,
): Subject {
  const shares = new Map<number, number>();
  let silent = 0;
  for (const { topics } of profiles) {
    let said = 0;
    for (let i = 0; i < topics.keys.length; ) {
      const topic = topics.keys[i] ?? 0;
      let strength = 0;
      for (; i < topics.keys.length && topics.keys[i] === topic; i++)
        strength += topics.strengths?.[i] ?? 1;
      if (knowledge.topics[topic]?.role === 'framing') continue;
      const share = Math.min(1, strength);
      said = Math.max(said, share);
      shares.set(topic, (shares.get(topic) ?? 0) + share);
    }
    silent += 1 - said;
  }
  let squares = silent * silent;
  for (const share of shares.values()) squares += share * share;
  const length = Math.sqrt(squares) || 1;
  const topics = [...shares.keys()].sort((a, b) => a - b);
  return {
    topics: Uint16Array.from(topics),
    weights: Float32Array.from(topics, (topic) => (shares.get(topic) ?? 0) / length),
  };
}

/** A subject from shares by topic that were kept; topics that are gone are left out. */
export function subjectFrom(
  shares: Readonly<Record<string, number>>,
  { topicIndex }: Knowledge,
): Subject {
  const known = Object.entries(shares)
    .flatMap(([id, share]) => {
      const topic = topicIndex.get(id);
      return topic === undefined ? [] : [[topic, share] as const];
    })
    .sort(([a], [b]) => a - b);
  return {
    topics: Uint16Array.from(known, ([topic]) => topic),
    weights: Float32Array.from(known, ([, share]) => share),
  };
}

/** The subject that documents have in common, the mean of theirs, as shares by topic. */
export function commonSubject(
  subjects: readonly Subject[],
  { topics }: Knowledge,
): Record<string, number> {
  const sums = new Map<number, number>();
  for (const subject of subjects) {
    subject.topics.forEach((topic, i) => {
      sums.set(topic, (sums.get(topic) ?? 0) + (subject.weights[i] as number));
    });
  }
  const length = Math.sqrt([...sums.values()].reduce((sum, share) => sum + share * share, 0)) || 1;
  return Object.fromEntries(
    [...sums]
      .map(([topic, share]) => [topics[topic]?.id ?? '', share / length] as const)
      .filter(([, share]) => share >= LEAST_SHARE)
      .sort(([, a], [, b]) => b - a),
  );
}

/** How far two documents are on one subject, 0 to 1. */
export function relatedness(a: Subject, b: Subject): number {
  let dot = 0;
  let j = 0;
  for (let i = 0; i < a.topics.length; i++) {
    const topic = a.topics[i] as number;
    while (j < b.topics.length && (b.topics[j] as number) < topic) j++;
    if (b.topics[j] === topic) dot += (a.weights[i] as number) * (b.weights[j] as number);
  }
  const related = (dot - NOTHING_IN_COMMON) / (SAME_FIELD - NOTHING_IN_COMMON);
  return Math.min(1, Math.max(0, related));
}
