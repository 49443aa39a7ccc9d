/**
 * Fits the matcher's weights and thresholds on the gold pairs, and counts what is common. One plan
 * may be left out: then nothing of it is used, and words that it alone justifies are off.
 */

import type { Commonness } from '../../lib/match/knowledge';
import { AHEAD } from '../../lib/match/score/ahead';
import {
  type Calibration,
  RELATIVE,
  type ScoreWeights,
  type Sensitivity,
  type Weights,
  weighed,
} from '../../lib/match/score/calibration';
import { FEATURES } from '../../lib/match/score/features';
import {
  createModel,
  type Model,
  profiledDocument,
  SAME_FEATURES,
  scoreDocuments,
} from '../../lib/match/score/score';
import { commonSubject } from '../../lib/match/score/subject';
import { createLexicon } from '../../lib/match/words/lexicon';
import type { Plan } from '../../lib/plan/plan';
import { countCommonness } from './commonness';
import {
  ANSWERING,
  type Chosen,
  type Compared,
  type Counted,
  compareAll,
  examples,
  ONCE,
  ofKind,
  rescored,
  type Strangers,
  strangersAmong,
} from './compared';
import { type Example, fitLogistic, fitOne } from './logistic';
import type { ForFitting } from './unrelated';

const RIDGE = 6;
/** Some 400 pairs that answer each other tell `same` from `partial`: few for so many weights. */
const SAME_RIDGE = 10;

/** All but where the leads stand: that does not tell whether measures answer each other at all. */
const FOR_ALONE = FEATURES.filter((name) => !/^lead|^lengths/.test(name));
const ALONE_SIGNS = signsOf(FOR_ALONE, ['kindApart', 'unrelated']);
/** Being behind the best is a negative number, so its weight is positive too. */
const RELATIVE_SIGNS = signsOf(RELATIVE, ['unrelated']);

const UNRELATED = RELATIVE.indexOf('unrelated');
const BEHIND_BEST = RELATIVE.indexOf('behindBest');
const MOST_UNRELATED = 20;
/**
 * In a notice on another subject a wrong hint costs so many missing ones: there a reader expects
 * none, and real documents share more words with the field than those written for the tests.
 */
const WRONG_COSTS = 3;

/**
 * What tells the same measure from a passage of it: whether the wholes, the titles and the leads
 * agree. With all features, of which most tell that something is shared at all, left-out plans are
 * told less well.
 */
const FOR_SAME: readonly (typeof SAME_FEATURES)[number][] = [
  'text',
  'textTitles',
  'topics',
  'topicTitles',
  'topicTitleLeast',
  'leads',
  'leadMost',
  ...RELATIVE.slice(0, UNRELATED),
];
/**
 * Elsewhere topics tell nothing of it, and texts little: what does is how far ahead of all else the
 * two are, and that neither says much that the other does not.
 */
const FOR_SAME_ELSEWHERE: readonly (typeof SAME_FEATURES)[number][] = [
  'textAlignedLeast',
  'lengths',
  'alone',
  ...AHEAD,
];

/** A pair of measures on another subject counts as many gold ones: there are fewer. */
const FIELD_COUNTS = 20;
/** The exponent of the score from which a hint is shown, or a little less. */
const SHOWN = -0.5;

type Feature = (typeof FEATURES)[number];

export interface Fitted {
  readonly commonness: Commonness;
  readonly calibration: Calibration;
  readonly model: Model;
}

/** Thresholds are left at 0: they are chosen on what a left-out plan reaches. */
export function fitModel(
  plans: readonly Plan[],
  others: ForFitting,
  without: string | null = null,
): Fitted {
  const kept = plans.filter(({ id }) => id !== without);
  const lexicon = createLexicon(undefined, without === null ? {} : { without });
  const commonness = countCommonness(
    textsOf(kept),
    textsOf(others.unrelated.map(({ plan }) => plan)),
    lexicon,
  );
  const nothing = { alone: { constant: 0 }, score: { constant: 0 }, same: { constant: 0 } };
  const blank: Calibration = {
    ...nothing,
    elsewhere: nothing,
    subject: {},
    thresholds: { sure: 0, usual: 0, more: 0 },
  };
  const model = createModel(lexicon, commonness, blank);
  const pairs = compareAll(kept, others, model);
  const byWeights = (weights: Partial<ScoreWeights>) => {
    const used = { ...nothing, ...weights };
    return createModel(lexicon, commonness, { ...blank, ...used, elsewhere: used });
  };
  const alone = fitAlone(ofKind('gold', pairs));
  const scored = pairs.map((pair) => rescored(pair, byWeights({ alone })));
  const gold = ofKind('gold', scored);
  const within = fitWithin(gold);
  // What a pair has in common means what it means within a subject; the notices on other subjects
  // and those beside the plans' only tell how much less it means there.
  const unrelated = fitOne(
    examples(ofKind('other', scored), 'score', ({ scores }, i, j) => scores.relative(i, j)).map(
      ({ features, label }) => ({
        exponent: weighed(within, features),
        feature: features[UNRELATED] ?? 0,
        label,
        weight: label === 0 ? WRONG_COSTS : 1,
      }),
    ),
    MOST_UNRELATED,
  );
  const score = { ...named(RELATIVE, within), unrelated: Math.min(0, unrelated) };
  const same = fitSame(gold, FOR_SAME);
  const onSubject = [...ofKind('gold', pairs), ...ofKind('field', pairs)];
  const elsewhere = fitElsewhere(onSubject, strangersAmong(others, model), byWeights);
  const subject = commonSubject(
    kept.map(({ measures }) => profiledDocument(measures, model.knowledge).subject),
    model.knowledge,
  );
  const calibration: Calibration = { ...blank, alone, score, same, elsewhere, subject };
  return { commonness, calibration, model: createModel(lexicon, commonness, calibration) };
}

/**
 * The weights between documents on other subjects: from the plans on such, beside which the gold
 * pairs only keep what those are too few to tell.
 */
function fitElsewhere(
  pairs: readonly Compared[],
  strangers: readonly Strangers[],
  byWeights: (weights: Partial<ScoreWeights>) => Model,
): ScoreWeights {
  const weight = ({ kind }: Compared) => (kind === 'field' ? FIELD_COUNTS : 1);
  const alone = fitAlone(pairs, weight);
  const model = byWeights({ alone });
  const scored = pairs.map((pair) => rescored(pair, model));
  const score = fitWithin(scored, weight);
  const unrelated = silencing(strangers, model, score);
  const weights = { alone, score: { ...named(RELATIVE, score), unrelated } };
  const final = byWeights(weights);
  // Right or wrong: what would be shown, as the best that one of the two has.
  const isHint: Chosen = ({ scores }, i, j) => {
    const relative = scores.relative(i, j);
    return relative[BEHIND_BEST] === 0 && weighed(score, relative) >= SHOWN;
  };
  const fields = ofKind('field', scored)
    .filter(({ isThinned }) => !isThinned)
    .map((pair) => rescored(pair, final));
  const same = fitSame(fields, FOR_SAME_ELSEWHERE, isHint, WRONG_COSTS);
  return { ...weights, same };
}

/**
 * How much less a score must be between documents that have no subject in common, so that none of
 * them has a hint in another. Not fitted, because nothing there answers anything: the likeliest
 * weight would have no end.
 */
function silencing(strangers: readonly Strangers[], model: Model, score: Float64Array): number {
  let most = SHOWN;
  for (const [a, b] of strangers) {
    const { relative } = scoreDocuments(a, b, model);
    for (let i = 0; i < a.measures; i++) {
      // `score` has no weight for being unrelated yet.
      for (let j = 0; j < b.measures; j++) most = Math.max(most, weighed(score, relative(i, j)));
    }
  }
  return SHOWN - most;
}

function fitAlone(pairs: readonly Compared[], weight: Counted = ONCE): Weights {
  const list = examples(pairs, 'alone', ({ scores }, i, j) => scores.features(i, j), weight);
  return named(
    FOR_ALONE,
    fitLogistic(picked(list, FOR_ALONE), { ridge: RIDGE, signs: ALONE_SIGNS }),
  );
}

/** The weights of the score within a subject. */
function fitWithin(pairs: readonly Compared[], weight: Counted = ONCE): Float64Array {
  const list = examples(pairs, 'score', ({ scores }, i, j) => scores.relative(i, j), weight);
  const within = fitLogistic(list, { ridge: 1, signs: RELATIVE_SIGNS });
  within[UNRELATED] = 0;
  return within;
}

function fitSame(
  pairs: readonly Compared[],
  names: readonly (typeof SAME_FEATURES)[number][],
  isChosen: Chosen = ANSWERING,
  wrongCosts = 1,
): Weights {
  const places = names.map((name) => SAME_FEATURES.indexOf(name));
  const features = ({ scores }: Compared, i: number, j: number) => {
    const all = scores.sameFeatures(i, j);
    return places.map((place) => all[place] ?? 0);
  };
  const list = examples(pairs, 'same', features, ONCE, isChosen).map((example) =>
    example.label < 1 ? { ...example, weight: example.weight * wrongCosts } : example,
  );
  return named(names, fitLogistic(list, { ridge: SAME_RIDGE, signs: names.map(() => 0) }));
}

export function withThresholds(
  calibration: Calibration,
  thresholds: Readonly<Record<Sensitivity, number>>,
): Calibration {
  return { ...calibration, thresholds };
}

function picked(list: readonly Example[], names: readonly Feature[]): Example[] {
  const places = names.map((name) => FEATURES.indexOf(name));
  return list.map((example) => ({
    ...example,
    features: places.map((place) => example.features[place] ?? 0),
  }));
}

function named(names: readonly string[], weights: Float64Array): Weights {
  const entries = names.map((name, i) => [name, weights[i] ?? 0] as const);
  const used = entries.filter(([, weight]) => weight !== 0);
  return { ...Object.fromEntries(used), constant: weights[names.length] ?? 0 };
}

function signsOf<Name extends string>(names: readonly Name[], falling: readonly Name[]): number[] {
  return names.map((name) => (falling.includes(name) ? -1 : 1));
}

function textsOf(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ measures }) => measures.map(({ text }) => text));
}
