/**
 * Eight notices on subjects beside the bundled plans' (rural e-commerce, 5G, smart tourism, ...),
 * written for this project, with the gold measures that a reader would take for answers to each of
 * theirs. Most of their measures have some; their thoughts, goals and safeguards have none.
 *
 * Four are fitted on. The other four are only reported.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Matcher } from '../../lib/match/matcher';
import { parsePlan } from '../../lib/plan/parse';
import type { Plan } from '../../lib/plan/plan';
import { articleFromText } from '../../lib/text/plain-text';
import { parsedByGoldId } from './documents';
import { figuresOfPairs, type ScoredPair } from './figures';
import { goldMeasures } from './gold';

const DEV = ['5g-and-broadband', 'digital-government', 'rural-e-commerce', 'smart-tourism'];
const HELD = ['cultural-consumption', 'digital-village', 'new-forms-of-trade', 'smart-city'];

/** A notice with what a reader would say of its measures beside the gold ones. */
export interface LabelledNotice {
  readonly plan: Plan;
  /** Whether a measure of its plan and a gold measure answer each other; null: one may say either. */
  answers(measureId: string, goldId: string): boolean | null;
}

const read = (name: string) =>
  readFileSync(resolve(import.meta.dirname, 'neighbours', name), 'utf8');

/** The notices that are fitted on, or those that are held out. */
export function neighbours(which: 'dev' | 'held'): LabelledNotice[] {
  const [, ...rows] = read('pairs.tsv').trim().split('\n');
  const labels = rows.map((row) => {
    const [notice = '', number = '', title = '', equivalents = '', unclear = ''] = row.split('\t');
    const ids = (list: string) => new Set(list === '-' ? [] : list.split(' '));
    return {
      notice,
      place: Number(number) - 1,
      title,
      equivalents: ids(equivalents),
      unclear: ids(unclear),
    };
  });
  return (which === 'dev' ? DEV : HELD).map((name) => {
    const plan = parsePlan(articleFromText(read(`${name}.txt`)), { id: name });
    const own = labels.filter(({ notice }) => notice === name);
    const byMeasure = new Map(own.map((label) => [plan.measures[label.place]?.id ?? '', label]));
    for (const { place, title } of own) {
      const found = plan.measures[place]?.title;
      if (found !== title) throw new Error(`${name} ${place + 1} is ${found}, not ${title}`);
    }
    return {
      plan,
      answers: (measureId, goldId) => {
        const label = byMeasure.get(measureId);
        if (label?.unclear.has(goldId)) return null;
        return label?.equivalents.has(goldId) ?? false;
      },
    };
  });
}

/**
 * The sample notices of the reading tests as those on other subjects: nothing answers their
 * measures, but for the few of them that happen to be on a matter of the field (一码游, 智慧医院),
 * of which one may say either.
 */
export function withoutAnswers(plans: readonly Plan[]): LabelledNotice[] {
  const [, ...rows] = read('stray.tsv').trim().split('\n');
  const stray = new Map<string, readonly string[]>();
  for (const row of rows) {
    const [notice = '', path = '', ids = ''] = row.split('\t');
    const measure = plans
      .find(({ id }) => id === notice)
      ?.measures.find((each) => each.path.join('') === path);
    if (!measure) throw new Error(`${notice} has no ${path}`);
    stray.set(`${notice} ${measure.id}`, ids.split(' '));
  }
  return plans.map((plan) => ({
    plan,
    answers: (measureId, goldId) =>
      stray.get(`${plan.id} ${measureId}`)?.includes(goldId) ? null : false,
  }));
}

/** How well a matcher that knows the bundled plans finds what answers the measures of neighbours. */
export function neighbourFigures(
  notices: readonly LabelledNotice[],
  plans: readonly Plan[],
  matcher: Matcher,
) {
  const goldIds = new Map(
    [...parsedByGoldId(plans, goldMeasures())].map(([id, { plan, measure }]) => [
      `${plan.id} ${measure.id}`,
      id,
    ]),
  );
  const goldId = (one: Found) => goldIds.get(`${one.planId} ${one.measureId}`) ?? '';
  const pairs: ScoredPair[] = [];
  const shown: boolean[] = [];
  const answered: boolean[] = [];
  const wrong: string[] = [];
  for (const { plan, answers } of notices) {
    const hints = matcher.match(plan);
    for (const measure of plan.measures) {
      const labelled = (list: readonly Found[]) =>
        list.flatMap((one) => {
          const isRight = answers(measure.id, goldId(one));
          return isRight === null
            ? []
            : [{ planId: one.planId, measureId: one.measureId, score: one.score, isRight }];
        });
      const all = labelled(matcher.rank(measure, plan));
      const hinted = labelled(hints.get(measure.id) ?? []);
      pairs.push(...all.map(({ score, isRight }) => ({ score, grade: isRight ? 1 : 0 })));
      shown.push(...hinted.map(({ isRight }) => isRight));
      if (all.some(({ isRight }) => isRight)) answered.push(hinted.some(({ isRight }) => isRight));
      for (const one of hinted.filter(({ isRight }) => !isRight)) {
        wrong.push(`${plan.id} ${measure.title} → ${goldId(one)}`);
      }
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  return {
    ...figuresOfPairs(pairs),
    /** Of the hints that are shown, those that are right. */
    precision: share(shown),
    /** Of the measures that have an answer, those that are shown a right one. */
    answered: share(answered),
    wrong,
  };
}

interface Found {
  readonly planId: string;
  readonly measureId: string;
  readonly score: number;
}

function share(list: readonly boolean[]): number {
  return list.length === 0 ? 1 : list.filter((each) => each).length / list.length;
}
