/**
 * What the matcher is fitted on: pairs of documents, compared, with the grade of each pair of their
 * measures.
 */
import {
  type DocumentScores,
  type FeatureTable,
  featuresOf,
  type Model,
  type ProfiledDocument,
  profiledDocument,
  relatedDocuments,
  scoreDocuments,
} from '../../lib/match/score/score';
import type { Plan } from '../../lib/plan/plan';
import { parsedByGoldId } from './documents';
import type { FieldPair } from './fields';
import { goldGrades, goldMeasures } from './gold';
import type { Example } from './logistic';
import type { ForFitting } from './unrelated';

/** A pair of grade 1 counts a little less than one of grade 2, so that the same measure leads. */
const LABELS = { alone: [0, 0.65, 1], score: [0, 0.8, 1] } as const;

/** A pair of documents with their scores, and the grade of each pair of measures. */
export interface Compared {
  readonly documents: readonly [ProfiledDocument, ProfiledDocument];
  readonly table: FeatureTable;
  readonly scores: DocumentScores;
  readonly width: number;
  readonly height: number;
  /** Null where one may say either. */
  readonly grade: (i: number, j: number) => number | null;
  /** Both are gold plans; one is on another subject; both are on one other subject. */
  readonly kind: 'gold' | 'other' | 'field';
  /** Every second measure is without its answer. */
  readonly isThinned?: boolean;
}

export function ofKind(kind: Compared['kind'], list: readonly Compared[]): Compared[] {
  return list.filter((one) => one.kind === kind);
}

/** Documents that share less than half a field are strangers. */
const HALF = 0.5;

/** How much a pair of documents counts. */
export type Counted = (of: Compared) => number;
export const ONCE: Counted = () => 1;
/** Whether a pair of measures counts. */
export type Chosen = (of: Compared, i: number, j: number) => boolean;
export const ANSWERING: Chosen = ({ grade }, i, j) => (grade(i, j) ?? 0) > 0;

/** All that there is to fit on. */
export function compareAll(plans: readonly Plan[], others: ForFitting, model: Model): Compared[] {
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
        kind: 'gold',
      });
    }
  });
  for (const { plans: both, grade, isThinned } of others.fields.flatMap(withThinned)) {
    const [a, b] = both.map(({ measures }) => profiledDocument(measures, model.knowledge));
    if (!a || !b) continue;
    compared.push({
      ...tabled(a, b, model),
      height: a.measures,
      width: b.measures,
      grade,
      kind: 'field',
      isThinned,
    });
  }
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
        kind: 'other',
      });
    }
  }
  return compared;
}

function tabled(a: ProfiledDocument, b: ProfiledDocument, model: Model) {
  const table = featuresOf(a, b, model.knowledge);
  return { documents: [a, b] as const, table, scores: scoreDocuments(a, b, model, table) };
}

/** Two documents that have no subject in common. */
export type Strangers = readonly [ProfiledDocument, ProfiledDocument];

/**
 * A pair of plans, and the same with every second measure of the first left without what answers it:
 * plans that a reader adds overlap less than those written for a test, and a measure without an
 * answer has a best one, too.
 */
function withThinned(pair: FieldPair): (FieldPair & { readonly isThinned: boolean })[] {
  const { plans, grade, field } = pair;
  const [one, other] = plans;
  const thinned = [0, 1].map((rest) => {
    const kept = [...other.measures.keys()].filter(
      (j) => !one.measures.some((_, i) => i % 2 === rest && grade(i, j) !== 0),
    );
    const measures = kept.flatMap((j) => other.measures[j] ?? []);
    return {
      field,
      plans: [one, { ...other, measures }] as const,
      grade: (i: number, j: number) => grade(i, kept[j] ?? -1),
      isThinned: true,
    };
  });
  return [{ ...pair, isThinned: false }, ...thinned];
}

/** The plans on other subjects beside the notices that have none in common with them. */
export function strangersAmong(
  { fields, unrelated }: ForFitting,
  { knowledge }: Model,
): Strangers[] {
  const plans = new Map(fields.flatMap(({ plans: both }) => both.map((plan) => [plan.id, plan])));
  const profiled = (plan: Plan) => profiledDocument(plan.measures, knowledge);
  const notices = unrelated.map(({ plan }) => profiled(plan));
  return [...plans.values()]
    .map(profiled)
    .flatMap((plan) =>
      notices
        .filter((notice) => relatedDocuments(plan, notice) < HALF)
        .map((notice): Strangers => [plan, notice]),
    );
}

/** The same pair by another model. */
export function rescored(one: Compared, model: Model): Compared {
  const [a, b] = one.documents;
  return { ...one, scores: scoreDocuments(a, b, model, one.table) };
}

/** The pairs as a step of the fitting sees them; for `same` only those that are chosen. */
export function examples(
  compared: readonly Compared[],
  step: 'alone' | 'score' | 'same',
  features: (of: Compared, i: number, j: number) => ArrayLike<number>,
  weight: Counted = ONCE,
  isChosen: Chosen = ANSWERING,
): Example[] {
  const label = (grade: number) => (step === 'same' ? grade - 1 : LABELS[step][grade]) ?? 0;
  const list: Example[] = [];
  for (const one of compared) {
    for (let i = 0; i < one.height; i++) {
      for (let j = 0; j < one.width; j++) {
        const grade = one.grade(i, j);
        if (grade === null) continue;
        if (step === 'same' && !isChosen(one, i, j)) continue;
        const value = Math.max(0, label(grade));
        list.push({ features: features(one, i, j), label: value, weight: weight(one) });
      }
    }
  }
  return list;
}
