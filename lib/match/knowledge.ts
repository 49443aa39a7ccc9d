/**
 * The data that comparison rests on, put together: how common pairs of characters and topics are.
 */

import type { Knowledge } from './score/profile';
import type { Lexicon } from './words/lexicon';
import { type Background, createVocabulary } from './words/vocabulary';

/** How common things are in official prose; made by `npm run calibrate`. */
export interface Commonness extends Background {
  /** Weights by topic; a topic that is not named weighs `unknownTopic`. */
  readonly topics: Readonly<Record<string, number>>;
  readonly unknownTopic: number;
}

export function createKnowledge(lexicon: Lexicon, commonness: Commonness): Knowledge {
  const ids = [...lexicon.topics.keys()];
  const topicIndex = new Map(ids.map((id, i) => [id, i]));
  const topics = [...lexicon.topics.values()].map(({ id, role, broader }) => ({
    id,
    role,
    broader: broader.flatMap((name) => topicIndex.get(name) ?? []),
    weight: commonness.topics[id] ?? commonness.unknownTopic,
  }));
  return {
    vocabulary: createVocabulary(commonness),
    lexicon,
    topicIndex,
    topics,
    framing: topics.flatMap(({ role }, i) => (role === 'subject' ? [] : [i])),
    topicWeights: Float32Array.from(topics, ({ weight }) => weight),
  };
}
