/** The index: it changes by plans, keeps profiles as they are, and finds what exhaustive scoring finds. */
import { describe, expect, it } from 'vitest';
import { PASSAGE_LENGTHS, PackedPlan } from '../../../lib/match/index/packed-plan';
import { indexedPlan, PlanIndex } from '../../../lib/match/index/plan-index';
import { bundledModel, createMatcher } from '../../../lib/match/model';
import { profileOf } from '../../../lib/match/score/profile';
import { subjectOf } from '../../../lib/match/score/subject';
import { agreementOf } from '../../bench/matching/agreement';
import { generatedNotice, libraryOf } from '../../bench/matching/generated';
import { measureOf, planOf, queryOf, seedPlans } from './plans';

/** Measures of a generated library: as many as keep a run short. */
const LARGE = 3000;
const seeds = seedPlans();
const { knowledge } = bundledModel();
const notice = seeds.at(-1) as (typeof seeds)[number];
const others = seeds.slice(0, -1);

/** All that is told of a notice. */
const told = (matcher: ReturnType<typeof createMatcher>, query = queryOf(notice)) =>
  [...matcher.match(query)].map(([id, found]) => [
    id,
    found.map(({ planId, measureId, level, score }) => ({ planId, measureId, level, score })),
  ]);

describe('profiles of a plan', () => {
  const profiles = [
    ...others.flatMap(({ measures }) => measures.map((one) => profileOf(one, knowledge))),
    profileOf(measureOf('1', ''), knowledge),
    profileOf(measureOf('1', '发展智慧旅游。'.repeat(1000)), knowledge),
    profileOf(measureOf('1', '智慧旅游'.repeat(12_000)), knowledge),
  ];
  const texts = Uint32Array.from(profiles, (_, i) => i * 1000);
  const packed = PackedPlan.pack(profiles, texts);

  it.each([
    ['as they were packed', packed],
    [
      'as they were, after they were kept',
      new PackedPlan(structuredClone(packed.buffer), packed.count),
    ],
  ])('are read %s', (_, read) => {
    expect(read.texts).toEqual(texts);
    expect(read.subject(knowledge)).toEqual(subjectOf(profiles, knowledge));
    profiles.forEach((profile, place) => {
      expect(read.read(place, knowledge)).toEqual(profile);
      const start = read.lengthStart(place, knowledge);
      expect([...read.lengths.subarray(start, start + PASSAGE_LENGTHS)]).toEqual([
        profile.termLength,
        profile.topicLength,
        profile.titleTerms,
        profile.titleTopics,
      ]);
      const passages = start + PASSAGE_LENGTHS;
      expect([...read.lengths.subarray(passages, passages + profile.passages * 2)]).toEqual([
        ...profile.termLengths,
        ...profile.topicLengths,
      ]);
    });
  });

  it('may be none', () => {
    expect(new PackedPlan(PackedPlan.pack([], new Uint32Array()).buffer, 0).count).toBe(0);
  });

  it.each([0, 1, packed.count + 1])('are not taken for those of %i measures', (count) => {
    expect(() => new PackedPlan(packed.buffer, count)).toThrow();
  });
});

describe('an index that was kept', () => {
  it('answers as the one that read the plans, to the last bit', () => {
    const [read, restored] = [new PlanIndex(bundledModel()), new PlanIndex(bundledModel())];
    for (const plan of seeds) {
      const indexed = indexedPlan(plan, knowledge);
      read.add(indexed);
      restored.add(structuredClone(indexed));
    }
    const query = queryOf(notice);
    expect(read.find(query).size).toBeGreaterThan(0);
    expect(restored.find(query)).toEqual(read.find(query));
    expect(restored.onSubject(query)).toEqual(read.onSubject(query));
  });
});

describe('a library that changes', () => {
  const whole = told(createMatcher(others));

  it('answers the same, whether plans came at once or one at a time', () => {
    const matcher = createMatcher([]);
    for (const plan of others) matcher.add(plan);
    expect(told(matcher)).toEqual(whole);
  });

  it('has forgotten what was removed, and knows what came back', () => {
    const matcher = createMatcher(others);
    for (const { id } of others.slice(0, 3)) matcher.remove(id);
    matcher.remove('never-there');
    expect(told(matcher)).toEqual(told(createMatcher(others.slice(3))));
    for (const plan of others.slice(0, 3)) matcher.add(plan);
    expect(new Map(told(matcher) as [string, unknown][]).size).toBe(whole.length);
  });

  it('scores a pair alike whatever else it holds', () => {
    const strangers = Array.from({ length: 20 }, (_, i) =>
      planOf(`stranger-${i}`, ['加固病险水库。清理溢洪道。', '推行节地安葬。建设公墓。'], {
        region: '530000',
      }),
    );
    expect(told(createMatcher([...strangers, ...others]))).toEqual(whole);
  });

  it('leaves out a damaged plan and a second one of the same id, names them, and goes on', () => {
    const [first] = others;
    const damaged = { ...planOf('damaged', []), measures: [{ id: '1' }] };
    const matcher = createMatcher([
      damaged as never,
      ...others,
      planOf(first?.id ?? '', ['别的。']),
    ]);
    expect(matcher.leftOut).toEqual([
      { planId: 'damaged', why: 'damaged' },
      { planId: first?.id, why: 'same id' },
    ]);
    expect(told(matcher)).toEqual(whole);
  });
});

describe('the best of each region', () => {
  it('is what exhaustive scoring puts first, with its score and level', () => {
    const matcher = createMatcher(others);
    const query = queryOf(notice);
    const found = matcher.match(query);
    for (const measure of query.measures) {
      const ranked = matcher.rank(measure, query);
      const best = others.flatMap(({ id }) => ranked.find(({ planId }) => planId === id) ?? []);
      const shown = best.filter(({ level }) => level !== null);
      expect(
        (found.get(measure.id) ?? []).map(({ planId, score, level }) => ({ planId, score, level })),
      ).toEqual(
        shown
          .sort((a, b) => b.score - a.score)
          .map(({ planId, score, level }) => ({ planId, score, level })),
      );
    }
  });

  it.each(seeds.map(({ id }) => id))('is found for %s among the other bundled documents', (id) => {
    const [asked] = seeds.filter((plan) => plan.id === id);
    if (!asked) throw new Error(`${id} is not there.`);
    const regions = new Map(seeds.map((plan) => [plan.id, plan.region ?? '']));
    expect(agreementOf(createMatcher(seeds), asked, regions)).toBeGreaterThanOrEqual(0.99);
  });

  it('is found in a library of thousands, where few are looked at', () => {
    const regions = new Map<string, string>();
    const matcher = createMatcher([]);
    for (const plan of libraryOf(seeds, LARGE)) {
      regions.set(plan.id, plan.region ?? '');
      matcher.add(plan);
    }
    const asked = generatedNotice(seeds, 60);
    const sample = { ...asked, measures: asked.measures.filter((_, i) => i % 15 === 0) };
    expect(agreementOf(matcher, sample, regions)).toBeGreaterThanOrEqual(0.97);
  });

  it('is found for a notice in traditional characters all the same', () => {
    const written = '推進開放在線教育。支持在線繼續教育發展，培育社會化的在線教育服務市場。';
    const simplified = '推进开放在线教育。支持在线继续教育发展，培育社会化的在线教育服务市场。';
    const ask = (text: string) => told(createMatcher(others), queryOf(planOf('page', [text])));
    expect(ask(written)).toEqual(ask(simplified));
    expect(ask(written)).not.toEqual([]);
  });
});
