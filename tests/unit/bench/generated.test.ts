/** The generated library of the benches: what its figures rest on. */
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../lib/plan/plan';
import { generatedNotice, generatedPlans } from '../../bench/matching/generated';
import { seedPlans } from '../match/plans';

const seeds = seedPlans();
const take = (measures: number, seed?: number) => [...generatedPlans(seeds, measures, seed)];
const texts = (plans: readonly Plan[]) =>
  plans.flatMap(({ measures }) => measures.map(({ text }) => text));
const library = take(3000);

describe('a generated library', () => {
  it.each([0, 1, 30, 31, 100])('has %i measures when so many are asked for', (measures) => {
    expect(texts(take(measures))).toHaveLength(measures);
  });

  it('is the same from the same seed, and another from another', () => {
    expect(take(90)).toEqual(take(90));
    expect(texts(take(90, 2))).not.toEqual(texts(take(90)));
  });

  it('begins as a smaller one does', () => {
    expect(texts(library).slice(0, 90)).toEqual(texts(take(90)));
  });

  it('is made plan by plan: the first of a library that would fill the memory is there at once', () => {
    const { value } = generatedPlans(seeds, 1e9).next();
    expect(value?.measures).toHaveLength(30);
  });

  it('has plans of all regions, each with an id of its own', () => {
    expect(new Set(take(30 * 400).map(({ region }) => region)).size).toBeGreaterThan(30);
    expect(new Set(library.map(({ id }) => id)).size).toBe(library.length);
  });

  it('has measures as long as those of the bundled plans, most of them unlike any other', () => {
    const meanLength = (all: readonly string[]) => all.join('').length / all.length;
    const ratio = meanLength(texts(library)) / meanLength(texts(seeds));
    expect(ratio).toBeGreaterThan(0.7);
    expect(ratio).toBeLessThan(1.3);
    expect(new Set(texts(library)).size).toBeGreaterThan(0.95 * 3000);
  });

  it('names none of the provinces that its passages come from but its own', () => {
    for (const { region, measures } of library) {
      const named = measures.flatMap(({ text }) => text.match(/海南|河南|福建|山东|广东/g) ?? []);
      const code = {
        海南: '460000',
        河南: '410000',
        福建: '350000',
        山东: '370000',
        广东: '440000',
      };
      for (const name of named) expect(code[name as keyof typeof code]).toBe(region);
    }
  });
});

describe('the notice that is asked about', () => {
  const notice = generatedNotice(seeds, 60);

  it('has as many measures as asked for, always the same', () => {
    expect(notice.measures).toHaveLength(60);
    expect(generatedNotice(seeds, 60)).toEqual(notice);
  });

  it('is of a region that no bundled plan has, so that all of them may answer', () => {
    expect(seeds.map(({ region }) => region)).not.toContain(notice.region);
  });
});
