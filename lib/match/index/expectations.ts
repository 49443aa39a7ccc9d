/**
 * What is to be expected of a comparison before it is made: from a quick likeness, and, more closely,
 * from the topics that two measures have in common. A search looks first at what may reach most, and
 * never at what cannot reach enough.
 *
 * All are exponents of what two measures have in common by themselves. Far from the subject that the
 * matcher is calibrated on (`strange`, 0 to 1), words tell more and topics less.
 */
import { fewWeights, weighedByFew, weightsFor } from '../score/calibration';
import { FEATURES } from '../score/features';

/**
 * What a likeness lets expect of the exponent of a comparison: it lies around the line over its
 * root, and above it by more than the slack in hardly any pair. Found by regression over candidates
 * in a large library; after each calibration the benchmark (`npm run bench -- matching`) tells
 * whether the best are still found.
 */
const EXPECTED_CONSTANT = -12;
const EXPECTED_SLOPE = 23;
const SLACK = 6.5;
/** The same when the topics are known, and the words from what of the likeness they leave. */
const PROMISED = fewWeights(
  weightsFor(
    {
      text: 9,
      topics: 2.7,
      topicPassage: 10.7,
      topicAlignedMost: 4.8,
      topicAlignedLeast: 2.4,
      topicTitles: 3.7,
      kindAlike: 1.6,
      kindApart: -0.3,
      constant: -12.1,
    },
    FEATURES,
  ),
);
const PROMISED_SLACK = 2.75;
/** How much more than that either may reach elsewhere. */
const SLACK_ELSEWHERE = 2;
const PROMISED_SLACK_ELSEWHERE = 8.5;
/**
 * So much less a topic in common counts in a likeness where the notice is elsewhere. There topics
 * weigh a small part of what they do at home, and one that all measures of both plans name (中医药
 * in plans on it) would leave no place for those that are alike in words.
 */
const LESS_OF_TOPICS = 0.7;
/** Words and topics are two vectors, each of length one; alike in both is twice as alike. */
export const MOST_LIKENESS = 2.1;
const TEXT = FEATURES.indexOf('text');
const TOPICS = FEATURES.indexOf('topics');

/** How much of topics goes into a likeness, 0 to 1. */
export function topicShareAt(strange: number): number {
  return 1 - LESS_OF_TOPICS * strange;
}

/** The highest exponent that is to be expected of a likeness (0 to `MOST_LIKENESS`). */
export function mostFor(likeness: number, strange: number): number {
  const slack = SLACK + SLACK_ELSEWHERE * strange;
  return EXPECTED_CONSTANT + slack + EXPECTED_SLOPE * Math.sqrt(Math.max(0, likeness));
}

/** The likeness below which an exponent is not to be expected; above `MOST_LIKENESS`: none has it. */
export function leastLikenessFor(exponent: number, strange: number): number {
  const root = (exponent - mostFor(0, strange)) / EXPECTED_SLOPE;
  return root > 0 ? root * root : 0;
}

/**
 * The highest exponent that is to be expected of a likeness where the features of the topics are
 * known. Puts that of the words beside them, as the likeness lets guess it.
 */
export function mostForTopics(
  features: Float64Array,
  likeness: number,
  topicShare: number,
  strange: number,
): number {
  // What a likeness has beyond that of the topics it has from the words.
  const topics = features[TOPICS] as number;
  features[TEXT] = Math.sqrt(Math.max(0, likeness - topicShare * topics * topics));
  const slack = PROMISED_SLACK + PROMISED_SLACK_ELSEWHERE * strange;
  return weighedByFew(PROMISED, features) + slack;
}
