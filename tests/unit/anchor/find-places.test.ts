/** Saved clauses in a page that may have changed since. */
import { describe, expect, it } from 'vitest';
import { findPlaces, placesInSteps } from '../../../lib/anchor/find-places';
import type { Wanted } from '../../../lib/anchor/found';
import { describePlace } from '../../../lib/anchor/selectors';
import { skeletonOf } from '../../../lib/anchor/skeleton';
import { TextIndex } from '../../../lib/anchor/text-index';
import { parsePlan } from '../../../lib/plan/parse';
import { articleFromText } from '../../../lib/text/plain-text';

const TEXT = `一、主要任务
（一）推进农业领域应用。到2020年，农业领域应用率达到30%。（省农业厅负责）
（二）推进物流领域应用。到2020年，物流领域应用率达到40%。（省交通厅负责）`;

function planOf(text: string) {
  return parsePlan(articleFromText(text), { id: 'page' });
}

function wantedOf(text: string): Wanted[] {
  return planOf(text).measures.map((measure) => ({
    id: measure.id,
    selectors: describePlace(text, [measure.spans[0]?.[0] ?? 0, measure.spans.at(-1)?.[1] ?? 0]),
    quote: measure.text,
    path: measure.path,
    heading: measure.heading,
    sameDocument: true,
  }));
}

function find(old: string, now: string) {
  const { measures } = planOf(now);
  return findPlaces(new TextIndex(now), measures, wantedOf(old), skeletonOf(planOf(old).measures));
}

describe('a page that says the same', () => {
  it.each([
    ['as it was', TEXT],
    ['with other widths and white space', TEXT.replace(/，/g, ', ').replace(/领域/g, '领\u00a0域')],
  ])('%s has each clause where it was', (_, now) => {
    const found = find(TEXT, now);
    expect(found.map(({ state }) => state)).toEqual(['exact', 'exact']);
    const { measures } = planOf(now);
    found.forEach((place, i) => {
      expect(place).toMatchObject({ spans: measures[i]?.spans, measureId: measures[i]?.id });
    });
  });
});

it('a clause whose figure changed is not the same', () => {
  expect(find(TEXT, TEXT.replace('30%', '35%')).map(({ state }) => state)).not.toEqual([
    'exact',
    'exact',
  ]);
});

it('in steps gives the same as at once', () => {
  const now = TEXT.replace('40%', '50%');
  const { measures } = planOf(now);
  const steps = placesInSteps(new TextIndex(now), measures, wantedOf(TEXT), null);
  let step = steps.next();
  expect(step.done).toBe(false);
  while (!step.done) step = steps.next();
  expect(step.value).toEqual(findPlaces(new TextIndex(now), measures, wantedOf(TEXT), null));
});
