/**
 * Fits the matcher's weights and thresholds on the gold pairs, and counts what is common. One plan
 * may be left out: then nothing of it is used, and words that it alone justifies are off.
 */
import {
  type Calibration,
  RELATIVE,
  type Sensitivity,
  type Weights,
  weighed,
} from '../../lib/match/calibration';
import { FEATURES } from '../../lib/match/features';
import type { Commonness } from '../../lib/match/knowledge';
import { createLexicon } from '../../lib/match/lexicon';
import {
  createModel,
  type DocumentScores,
  type FeatureTable,
  featuresOf,
  type Model,
  type ProfiledDocument,
  profiledDocument,
  SAME_FEATURES,
  scoreDocuments,
} from '../../lib/match/score';
import type { Plan } from '../../lib/plan/plan';
import { countCommonness } from './commonness';
import { parsedByGoldId } from './documents';
import { goldGrades, goldMeasures } from './gold';
import { type Example, fitLogistic, fitOne } from './logistic';
import type { ForFitting } from './unrelated';

/** A pair of grade 1 counts a little less than one of grade 2, so that the same measure leads. */
const LABELS = { alone: [0, 0.65, 1], score: [0, 0.8, 1] } as const;
const RIDGE = 6;
/** Some 400 pairs that answer each other tell `same` from `partial`: few for so many weights. */
const SAME_RIDGE = 10;

/** All but where the leads stand: that does not tell whether measures answer each other at all. */
const FOR_ALONE = FEATURES.filter((name) => !/^lead/.test(name));
const ALONE_SIGNS = signsOf(FOR_ALONE, ['kindApart', 'unrelated']);
/** Being behind the best is a negative number, so its weight is positive too. */
const RELATIVE_SIGNS = signsOf(RELATIVE, ['unrelated']);

const UNRELATED = RELATIVE.indexOf('unrelated');
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
const SAME_PLACES = FOR_SAME.map((name) => SAME_FEATURES.indexOf(name));

type Feature = (typeof FEATURES)[number];

/** A pair of documents with their scores, and the grade of each pair of measures. */
interface Compared {
  readonly documents: readonly [ProfiledDocument, ProfiledDocument];
  readonly table: FeatureTable;
  readonly scores: DocumentScores;
  readonly width: number;
  readonly height: number;
  /** Null where one may say either. */
  readonly grade: (i: number, j: number) => number | null;
  /** Whether one of the two is on another subject. */
  readonly isOther: boolean;
}

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
  const blank: Calibration = {
    alone: { constant: 0 },
    score: { constant: 0 },
    same: { constant: 0 },
    thresholds: { sure: 0, usual: 0, more: 0 },
  };
  const model = createModel(lexicon, commonness, blank);
  const pairs = compareAll(kept, others, model);
  const alike = examples(
    pairs.filter(({ isOther }) => !isOther),
    'alone',
    ({ scores }, i, j) => scores.features(i, j),
  );
  const alone = named(
    FOR_ALONE,
    fitLogistic(picked(alike, FOR_ALONE), { ridge: RIDGE, signs: ALONE_SIGNS }),
  );
  const compared = pairs.map((pair) =>
    rescored(pair, createModel(lexicon, commonness, { ...blank, alone })),
  );
  // What a pair has in common means what it means within a subject; the notices on other subjects
  // and those beside the plans' only tell how much less it means there.
  const relative = (list: readonly Compared[]) =>
    examples(list, 'score', ({ scores }, i, j) => scores.relative(i, j));
  const within = fitLogistic(relative(compared.filter(({ isOther }) => !isOther)), {
    ridge: 1,
    signs: RELATIVE_SIGNS,
  });
  within[UNRELATED] = 0;
  const unrelated = fitOne(
    relative(compared.filter(({ isOther }) => isOther)).map(({ features, label }) => ({
      exponent: weighed(within, features),
      feature: features[UNRELATED] ?? 0,
      label,
      weight: label === 0 ? WRONG_COSTS : 1,
    })),
    MOST_UNRELATED,
  );
  const score = { ...named(RELATIVE, within), unrelated: Math.min(0, unrelated) };
  const same = named(
    FOR_SAME,
    fitLogistic(
      examples(
        compared.filter(({ isOther }) => !isOther),
        'same',
        ({ scores }, i, j) => {
          const all = [...scores.features(i, j), ...scores.relative(i, j)];
          return SAME_PLACES.map((place) => all[place] ?? 0);
        },
      ),
      { ridge: SAME_RIDGE, signs: FOR_SAME.map(() => 0) },
    ),
  );
  const calibration: Calibration = { ...blank, alone, score, same };
  return { commonness, calibration, model: createModel(lexicon, commonness, calibration) };
}

export function withThresholds(
  calibration: Calibration,
  thresholds: Readonly<Record<Sensitivity, number>>,
): Calibration {
  return { ...calibration, thresholds };
}

function compareAll(plans: readonly Plan[], others: ForFitting, model: Model): Compared[] {
  const grades = goldGrades();
  const goldIds = new Map<string, string>();
  for (const [id, { plan, measure }] of parsedByGoldId(plans, goldMeasures())) {
    goldIds.set(`${plan.id} ${measure.id}`, id);
  }
  const profiled = plans.map((plan) => ({
    document: profiledDocument(plan.measures, model.knowledge),
    ids: plan.measures.map(({ id }) => goldIds.get(`${plan.id} ${id}`) ?? ''),
  }));
  const compared: Compared[] = [];
  profiled.forEach((a, x) => {
    for (const b of profiled.slice(x + 1)) {
      compared.push({
        ...tabled(a.document, b.document, model),
        height: a.ids.length,
        width: b.ids.length,
        grade: (i, j) => grades.get(`${a.ids[i]}\t${b.ids[j]}`) ?? 0,
        isOther: false,
      });
    }
  });
  for (const { plan, answers } of [...others.unrelated, ...others.neighbours]) {
    const document = profiledDocument(plan.measures, model.knowledge);
    const own = plan.measures.map(({ id }) => id);
    for (const b of profiled) {
      compared.push({
        ...tabled(document, b.document, model),
        height: own.length,
        width: b.ids.length,
        grade: (i, j) => {
          const label = answers(own[i] ?? '', b.ids[j] ?? '');
          return label === null ? null : label ? 2 : 0;
        },
        isOther: true,
      });
    }
  }
  return compared;
}

function tabled(a: ProfiledDocument, b: ProfiledDocument, model: Model) {
  const table = featuresOf(a, b, model.knowledge);
  return { documents: [a, b] as const, table, scores: scoreDocuments(a, b, model, table) };
}

function rescored(one: Compared, model: Model): Compared {
  const [a, b] = one.documents;
  return { ...one, scores: scoreDocuments(a, b, model, one.table) };
}

/** The pairs as a step of the fitting sees them; only those that answer each other for `same`. */
function examples(
  compared: readonly Compared[],
  step: 'alone' | 'score' | 'same',
  features: (of: Compared, i: number, j: number) => ArrayLike<number>,
): Example[] {
  const label = (grade: number) =>
    step !== 'same' ? (LABELS[step][grade] ?? 0) : grade > 0 ? grade - 1 : null;
  const list: Example[] = [];
  for (const one of compared) {
    for (let i = 0; i < one.height; i++) {
      for (let j = 0; j < one.width; j++) {
        const grade = one.grade(i, j);
        const value = grade === null ? null : label(grade);
        if (value === null) continue;
        list.push({ features: features(one, i, j), label: value, weight: 1 });
      }
    }
  }
  return list;
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
