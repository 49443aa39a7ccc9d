/**
 * The score of two measures: what they have in common, and whether either has more in common with
 * another measure of the other's document. It depends on the two documents and on fixed data only,
 * never on what else the library holds.
 */
import { type Calibration, logistic, RELATIVE, weighed, weightsFor } from './calibration';
import { compare, FEATURES, relation, unrelatedness } from './features';
import { type Commonness, createKnowledge } from './knowledge';
import type { Lexicon } from './lexicon';
import { type Comparable, type Knowledge, type Profile, profileOf } from './profile';
import { relatedness, type Subject, subjectOf } from './subject';

/** All that scoring rests on. */
export interface Model {
  readonly knowledge: Knowledge;
  readonly calibration: Calibration;
  readonly alone: Float64Array;
  readonly score: Float64Array;
  readonly same: Float64Array;
}

export function createModel(
  lexicon: Lexicon,
  commonness: Commonness,
  calibration: Calibration,
): Model {
  return {
    knowledge: createKnowledge(lexicon, commonness),
    calibration,
    alone: weightsFor(calibration.alone, FEATURES),
    score: weightsFor(calibration.score, RELATIVE),
    same: weightsFor(calibration.same, SAME_FEATURES),
  };
}

/** What tells `same` from `partial`. */
export const SAME_FEATURES = [...FEATURES, ...RELATIVE.slice(0, -1)] as const;

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
  const profiles = measures.map((measure) => profileOf(measure, knowledge));
  return { measures: profiles.length, profiles, subject: subjectOf(profiles, knowledge) };
}

/** A document of so few measures tells little of its subject; a selection is one. */
const FEW = 3;
const UNKNOWN = 0.7;

interface OnSubject {
  readonly measures: number;
  readonly subject: Subject;
}

/** How far two documents are on one subject, 0 to 1. */
export function relatedDocuments(a: OnSubject, b: OnSubject): number {
  const related = relatedness(a.subject, b.subject);
  return a.measures < FEW || b.measures < FEW ? Math.max(related, UNKNOWN) : related;
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

const ALONE = RELATIVE.indexOf('alone');
const UNRELATED = RELATIVE.indexOf('unrelated');

/** The exponent of a score if neither measure had more in common with anything else. */
export function boundOf(exponent: number, related: number, weights: Float64Array): number {
  return (
    (weights[ALONE] as number) * exponent +
    (weights[UNRELATED] as number) * unrelatedness(related) +
    (weights[RELATIVE.length] as number)
  );
}

/** Scores between all measures of two documents. */
export interface DocumentScores {
  /** 0 to 1: how likely measure `i` of the one and `j` of the other answer each other. */
  score(i: number, j: number): number;
  /** 0 to 1: how likely they are the same measure, given that they answer each other. */
  same(i: number, j: number): number;
  features(i: number, j: number): Float64Array;
  relative(i: number, j: number): number[];
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
  { knowledge, alone, score, same }: Model,
  table?: FeatureTable,
): DocumentScores {
  const width = b.profiles.length;
  const related = relatedDocuments(a, b);
  const exponents = new Float64Array(a.profiles.length * width);
  const bestOfA = new Float64Array(a.profiles.length).fill(Number.NEGATIVE_INFINITY);
  const bestOfB = new Float64Array(width).fill(Number.NEGATIVE_INFINITY);
  const between = relation(related, knowledge);
  // Not kept where nobody gave them: a large library has millions.
  const pair = (i: number, j: number) =>
    table?.[i]?.[j] ??
    compare(a.profiles[i] as Profile, b.profiles[j] as Profile, between, knowledge);
  for (let i = 0; i < a.profiles.length; i++) {
    for (let j = 0; j < width; j++) {
      const exponent = weighed(alone, pair(i, j));
      exponents[i * width + j] = exponent;
      if (exponent > (bestOfA[i] as number)) bestOfA[i] = exponent;
      if (exponent > (bestOfB[j] as number)) bestOfB[j] = exponent;
    }
  }
  const relative = (i: number, j: number) => {
    const exponent = exponents[i * width + j] as number;
    const behindA = exponent - (bestOfA[i] as number);
    const behindB = exponent - (bestOfB[j] as number);
    return relativeFeatures(exponent, behindA, behindB, related);
  };
  return {
    features: pair,
    relative,
    score: (i, j) => logistic(weighed(score, relative(i, j))),
    same: (i, j) => logistic(weighed(same, [...pair(i, j), ...relative(i, j)])),
  };
}
