/** How well the matcher finds what answers what between plans on other subjects than its own. */

import type { Model } from '../../lib/match/score/score';
import { createTopicalMatcher } from '../../lib/match/topical';
import type { Plan } from '../../lib/plan/plan';
import type { FieldPair } from './fields';

export interface FieldFigures {
  /** Of the hints that are shown, those whose measures answer each other. */
  readonly precision: number;
  /** Of those that are called the same measure, those that are. */
  readonly samePrecision: number;
  /** Of the hints that are the same measure, those that are called so. */
  readonly sameRecall: number;
  /** Of the measures that the other plan answers, those that are shown an answer. */
  readonly answered: number;
  /** The highest score of a hint that is wrong; 0 where none is. */
  readonly surestWrong: number;
  readonly wrong: readonly string[];
}

/** Each plan of a pair is asked about, the other alone in the library. */
export function fieldFigures(pairs: readonly FieldPair[], model: Model): FieldFigures {
  const shown: boolean[] = [];
  const levels: { isSame: boolean; isCalledSo: boolean }[] = [];
  const answered: boolean[] = [];
  const wrong: string[] = [];
  let surestWrong = 0;
  const ask = (own: Plan, other: Plan, grade: FieldPair['grade']) => {
    const matcher = createTopicalMatcher([{ ...other, region: 'other' }], model);
    const found = matcher.match({ ...own, region: 'own' });
    own.measures.forEach((measure, i) => {
      const hint = found.get(measure.id)?.[0];
      const place = other.measures.findIndex(({ id }) => id === hint?.measureId);
      const given = hint ? grade(i, place) : 0;
      if (other.measures.some((_, j) => (grade(i, j) ?? 0) > 0)) answered.push((given ?? 0) > 0);
      if (!hint || given === null) return;
      shown.push(given > 0);
      levels.push({ isSame: given === 2, isCalledSo: hint.level === 'same' });
      if (given > 0) return;
      surestWrong = Math.max(surestWrong, hint.score);
      wrong.push(`${own.id} ${measure.title} → ${other.measures[place]?.title}`);
    });
  };
  for (const { plans, grade } of pairs) {
    const [one, other] = plans;
    ask(one, other, grade);
    ask(other, one, (i, j) => grade(j, i));
  }
  return {
    precision: share(shown),
    samePrecision: share(levels.flatMap(({ isSame, isCalledSo }) => (isCalledSo ? [isSame] : []))),
    sameRecall: share(levels.flatMap(({ isSame, isCalledSo }) => (isSame ? [isCalledSo] : []))),
    answered: share(answered),
    surestWrong,
    wrong,
  };
}

function share(list: readonly boolean[]): number {
  return list.length === 0 ? 1 : list.filter((each) => each).length / list.length;
}
