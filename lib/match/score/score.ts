/**
 * The score of two measures: what they have in common, and whether either has more in common with
 * another measure of the other's document. It depends on the two documents and on fixed data only,
 * never on what else the library holds.
 */

import { type Commonness, createKnowledge } from '../knowledge';
import type { Level } from '../matcher';
import { withoutCommonplaces } from '../words/commonplace';
import type { Lexicon } from '../words/lexicon';
import { AHEAD, aheadOf, FirstTwo, leastRival } from './ahead';
import {
  type Calibration,
  logistic,
  mixed,
  RELATIVE,
  type ScoreWeights,
  type Weighing,
  weighed,
  weightsFor,
} from './calibration';
import { areOpposed, type Direction } from './direction';
import { compare, FEATURES, relation, unrelatedness } from './features';
import {
  type Comparable,
  type Knowledge,
  measuredProfile,
  type Profile,
  readMeasure,
} from './profile';
import { relatedness, type Subject, subjectFrom, subjectOf } from './subject';

/** All that scoring rests on. */
export interface Model {
  readonly knowledge: Knowledge;
  readonly calibration: Calibration;
  /** The subject that the matcher is calibrated on. */
  readonly subject: Subject;
  /** Where one of the documents is on it, and where neither is. */
  readonly home: Weighing;
  readonly elsewhere: Weighing;
}

export function createModel(
  lexicon: Lexicon,
  commonness: Commonness,
  calibration: Calibration,
): Model {
  const knowledge = createKnowledge(lexicon, commonness);
  return {
    knowledge,
    calibration,
    subject: subjectFrom(calibration.subject, knowledge),
    home: weighingOf(calibration),
    elsewhere: weighingOf(calibration.elsewhere),
  };
}

function weighingOf({ alone, score, same }: ScoreWeights): Weighing {
  return {
    alone: weightsFor(alone, FEATURES),
    score: weightsFor(score, RELATIVE),
    same: weightsFor(same, SAME_FEATURES),
  };
}

/** What tells `same` from `partial`. */
export const SAME_FEATURES = [...FEATURES, ...RELATIVE.slice(0, -1), ...AHEAD] as const;

/** A document as it is compared. */
export interface ProfiledDocument {
  /** How many it has. */
  readonly measures: number;
  readonly profiles: readonly Profile[];
  readonly subject: Subject;
}

export function profiledDocument(
  measures: readonly Comparable[],
  knowledge: Knowledge,
): ProfiledDocument {
  const said = withoutCommonplaces(measures.map((measure) => readMeasure(measure, knowledge)));
  const profiles = said.map((one) => measuredProfile(one, knowledge));
  return { measures: profiles.length, profiles, subject: subjectOf(profiles, knowledge) };
}

/** A document of so few measures tells little of its subject; a selection is one. */
const FEW = 3;
const UNKNOWN = 0.7;
/** As much as the constant of `same`: what they have in common must make up for it twice. */
const APART = 3.7;
/** The exponent of 0.97. */
const SUREST = 3.5;

interface OnSubject {
  readonly measures: number;
  readonly subject: Subject;
}

/** How far two documents are on one subject, 0 to 1. */
export function relatedDocuments(a: OnSubject, b: OnSubject): number {
  const related = relatedness(a.subject, b.subject);
  return a.measures < FEW || b.measures < FEW ? Math.max(related, UNKNOWN) : related;
}

/**
 * How far a document is on the subject that the matcher is calibrated on, 0 to 1; null where it is
 * too short to tell.
 */
export function familiarity({ measures, subject }: OnSubject, model: Model): number | null {
  return measures < FEW ? null : relatedness(subject, model.subject);
}

/**
 * How far two documents are elsewhere, 0 to 1: both on other subjects than the calibrated one. Where
 * one of them is on that, what its measures name is known as finely as the gold pairs.
 */
export function strangeness(a: number | null, b: number | null): number {
  return a === null && b === null ? 0 : 1 - Math.max(a ?? 0, b ?? 0);
}

/** By what two documents are compared that are so far elsewhere. */
export function weighingAt(strange: number, model: Model): Weighing {
  return mixed(model.home, model.elsewhere, strange);
}

/**
 * The exponent of a score as it is shown. Elsewhere nothing is certain: what makes two measures the
 * same is told by words whose weight nobody has counted, and of the surest pairs of subjects that
 * the matcher was not fitted on one in thirty is wrong. So there it nears this bound, 0.97, and goes
 * no further.
 */
export function settled(exponent: number, strange: number): number {
  if (exponent <= 0 || strange === 0) return exponent;
  return exponent + strange * (SUREST * Math.tanh(exponent / SUREST) - exponent);
}

/**
 * How much less likely two measures are the same where their documents are not on one subject:
 * insurance of patents and their protection have a passage in common, no more.
 */
export function apart(related: number): number {
  return APART * unrelatedness(related);
}

/** The features of a pair beside the best that either has in the other's document. */
export function relativeFeatures(
  exponent: number,
  behindOne: number,
  behindOther: number,
  related: number,
): number[] {
  return [
    exponent,
    Math.max(behindOne, behindOther),
    Math.min(behindOne, behindOther),
    unrelatedness(related),
  ];
}

export const ALONE = RELATIVE.indexOf('alone');
const UNRELATED = RELATIVE.indexOf('unrelated');

/** The exponent of a score if neither measure had more in common with anything else. */
export function boundOf(exponent: number, related: number, weights: Float64Array): number {
  return (
    (weights[ALONE] as number) * exponent +
    (weights[UNRELATED] as number) * unrelatedness(related) +
    (weights[RELATIVE.length] as number)
  );
}

/** The exponent below which nothing is a rival, by the weights of the score. */
export function leastRivalBy(score: Float64Array): number {
  return leastRival(score[ALONE] as number, score[RELATIVE.length] as number);
}

/** Scores between all measures of two documents. */
export interface DocumentScores {
  /** 0 to 1: how likely measure `i` of the one and `j` of the other answer each other. */
  score(i: number, j: number): number;
  /** 0 to 1: how likely they are the same measure, given that they answer each other. */
  same(i: number, j: number): number;
  features(i: number, j: number): Float64Array;
  relative(i: number, j: number): number[];
  /** In the order of `SAME_FEATURES`. */
  sameFeatures(i: number, j: number): number[];
}

function directionAt({ profiles }: ProfiledDocument, place: number): Direction {
  return profiles[place]?.direction ?? 0;
}

/** The features of all measures of two documents, row by row. */
export type FeatureTable = readonly (readonly Float64Array[])[];

export function featuresOf(
  a: ProfiledDocument,
  b: ProfiledDocument,
  knowledge: Knowledge,
): FeatureTable {
  const between = relation(relatedDocuments(a, b), knowledge);
  return a.profiles.map((one) =>
    b.profiles.map((other) => compare(one, other, between, knowledge)),
  );
}

export function scoreDocuments(
  a: ProfiledDocument,
  b: ProfiledDocument,
  model: Model,
  table?: FeatureTable,
): DocumentScores {
  const { knowledge } = model;
  const width = b.profiles.length;
  const related = relatedDocuments(a, b);
  const strange = strangeness(familiarity(a, model), familiarity(b, model));
  const { alone, score, same } = weighingAt(strange, model);
  const exponents = new Float64Array(a.profiles.length * width);
  const bestOfA = new FirstTwo(a.profiles.length);
  const bestOfB = new FirstTwo(width);
  const between = relation(related, knowledge);
  // Not kept where nobody gave them: a large library has millions.
  const pair = (i: number, j: number) =>
    table?.[i]?.[j] ??
    compare(a.profiles[i] as Profile, b.profiles[j] as Profile, between, knowledge);
  for (let i = 0; i < a.profiles.length; i++) {
    for (let j = 0; j < width; j++) {
      const exponent = weighed(alone, pair(i, j));
      exponents[i * width + j] = exponent;
      bestOfA.add(i, exponent);
      bestOfB.add(j, exponent);
    }
  }
  const relative = (i: number, j: number) => {
    const exponent = exponents[i * width + j] as number;
    const behindA = exponent - bestOfA.first(i);
    const behindB = exponent - bestOfB.first(j);
    return relativeFeatures(exponent, behindA, behindB, related);
  };
  const least = leastRivalBy(score);
  const sameFeatures = (i: number, j: number) => {
    const exponent = exponents[i * width + j] as number;
    const [one, other] = [bestOfA.besides(i, exponent), bestOfB.besides(j, exponent)];
    const ahead = aheadOf(exponent, one, other, least);
    return [...pair(i, j), ...relative(i, j).slice(0, UNRELATED), ...ahead];
  };
  return {
    features: pair,
    relative,
    sameFeatures,
    score: (i, j) => logistic(settled(weighed(score, relative(i, j)), strange)),
    same: (i, j) =>
      areOpposed(directionAt(a, i), directionAt(b, j))
        ? 0
        : logistic(weighed(same, sameFeatures(i, j)) - apart(related)),
  };
}

/** From this probability of being the same measure on, an equivalent is called so. */
const SAME = 0.5;
/** And from this score on: what may be no equivalent at all is not called the same measure. */
const CERTAIN = 0.6;
/** How an equivalent is called: by the probability that it is the same measure, and its score. */
export function levelOf(same: number, score: number): Level {
  return same >= SAME && score >= CERTAIN ? 'same' : 'partial';
}
