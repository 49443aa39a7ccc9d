/**
 * The matcher, on small plans where one thing is tried and on the bundled documents where
 * a law must hold for real text.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Equivalent } from '../../../lib/match/matcher';
import { createMatcher, THRESHOLDS } from '../../../lib/match/model';
import type { Plan } from '../../../lib/plan/plan';
import type { Span } from '../../../lib/text/article';
import { measureOf, planOf, queryOf, seedPlans } from './plans';

const EDUCATION = '推进开放在线教育。鼓励学校开设网络课程，支持高校建设在线教育平台。';
const TRAVEL = '发展智慧旅游。建设景区客流监测系统，推广电子门票和语音导览。';
const HEALTH = '推广互联网医疗。建立电子病历共享平台，开展远程会诊和网上预约挂号。';
const CARE = '发展智慧健康养老。鼓励社区使用可穿戴设备照护老年人。';

const fujian = planOf('fujian', [EDUCATION, TRAVEL], { region: '350000', innerTitle: '闽方案' });
const henan = planOf('henan', [HEALTH, EDUCATION], { region: '410000', innerTitle: '豫方案' });
const central = planOf('central', [CARE, TRAVEL, HEALTH], { innerTitle: '国家意见' });
const library = [fujian, henan, central];
const seeds = seedPlans();
const bundled = createMatcher(seeds);
const few = createMatcher(seeds.slice(0, 1));

/** A notice is never one clause alone: two that no plan has stand beside the one asked about. */
const OTHERS = ['加强森林防火。清理林区可燃物，增设瞭望塔。', '规范殡葬管理。改造公墓骨灰堂。'];
const ask = (plans: readonly Plan[], text: string, facts: Partial<Plan> = {}) =>
  createMatcher(plans)
    .match(queryOf(planOf('page', [text, ...OTHERS], facts)))
    .get('1') ?? [];
const isWithin = ([start, end]: Span, [from, to]: Span) => from <= start && end <= to;
const plansOf = (found: readonly Equivalent[]) => found.map(({ planId }) => planId);

describe('what never answers a notice', () => {
  it('a plan of its own region', () => {
    expect(plansOf(ask(library, EDUCATION, { region: '350000' }))).toEqual(['henan']);
  });

  const known = { innerTitle: '闽方案', issuer: '福建省人民政府', signedOn: '2017-12-29' };
  const own = planOf('fujian', [EDUCATION, TRAVEL], { region: '350000', ...known });
  it.each<[string, Partial<Plan>]>([
    ['under its number', { documentNumber: '闽政〔2017〕52号' }],
    ['under its title, whatever its region', { innerTitle: '闽方案' }],
    ['under a title that differs by a 的', { innerTitle: '《闽的方案》' }],
  ])('the document itself, %s', (_, facts) => {
    const stored = { ...own, documentNumber: '闽政〔2017〕52号' };
    expect(plansOf(ask([stored, henan], EDUCATION, facts))).toEqual(['henan']);
  });

  it('the document itself, known by nothing but its words', () => {
    const copy = planOf('page', [EDUCATION, TRAVEL]);
    const found = createMatcher([own, henan]).match(queryOf(copy));
    expect(plansOf(found.get('1') ?? [])).toEqual(['henan']);
    expect(found.has('2')).toBe(false);
  });

  it('another plan of the region, when only the words of the document tell its region', () => {
    const later = planOf('fujian-later', [EDUCATION, CARE, HEALTH], { region: '350000' });
    const copy = planOf('page', [EDUCATION, TRAVEL]);
    const found = createMatcher([own, later, henan]).match(queryOf(copy));
    expect(plansOf(found.get('1') ?? [])).toEqual(['henan']);
  });

  it('a central document, by its words', () => {
    const measures = [CARE, TRAVEL, HEALTH].map((text, i) => measureOf(`p${i}`, text));
    const found = createMatcher(library).match(queryOf(planOf('page', []), { measures }));
    const answers = [...found.values()].flat();
    expect(answers.length).toBeGreaterThan(0);
    expect(plansOf(answers)).not.toContain('central');
  });

  it.each(seeds.map((plan) => [plan.id, plan] as const))(
    'any of the bundled documents to %s without number, title, date and region',
    (id, plan) => {
      const bare = queryOf(planOf('page', []), {
        measures: plan.measures.map(({ id, heading, title, text, role }) => ({
          id,
          heading,
          title,
          text,
          role,
        })),
      });
      const found = [...bundled.match(bare).values()].flat();
      expect(found.length).toBeGreaterThan(0);
      expect(plansOf(found)).not.toContain(id);
    },
  );
});

describe('what answers', () => {
  it('one equivalent a region, best first', () => {
    const also = planOf('henan-both', [`${EDUCATION}同时${CARE}`], { region: '410000' });
    const found = ask([fujian, henan, also, central], `${EDUCATION}${CARE}`);
    expect(found.map(({ region }) => region)).toHaveLength(
      new Set(found.map(({ region }) => region)).size,
    );
    expect(found[0]).toMatchObject({ planId: 'henan-both', region: '410000' });
    const scores = found.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('central documents, as a region of their own', () => {
    expect(ask(library, CARE)[0]).toMatchObject({ planId: 'central', region: null });
  });

  it('the same words are "same"', () => {
    expect(ask(library, EDUCATION, { region: '350000' })[0]?.level).toBe('same');
  });

  it('nothing, where no measure is about it', () => {
    expect(ask(library, '增设森林瞭望塔。清理林区可燃物。')).toEqual([]);
  });

  it('measures without an equivalent are left out of the answer', () => {
    const query = queryOf(planOf('page', ['加强森林防火。增设瞭望塔。', EDUCATION]));
    expect([...createMatcher(library).match(query).keys()]).toEqual(['2']);
  });

  it('ranks all of the library, whatever it is worth', () => {
    const ranked = createMatcher(library).rank({ title: '', text: EDUCATION });
    expect(ranked).toHaveLength(7);
    expect(new Set(ranked.slice(0, 2).map(({ planId }) => planId))).toEqual(
      new Set(['fujian', 'henan']),
    );
  });
});

describe('the words that both passages have, beside the topics', () => {
  const shared = (own: string, other: string) => {
    const [found] = ask([planOf('henan', [other, TRAVEL], { region: '410000' })], own);
    return found?.evidence.flatMap(({ ownSpan: [from], own: passage, shared }) =>
      shared.flatMap(({ topic, own: [span] }) =>
        topic === null && span ? [passage.slice(span[0] - from, span[1] - from)] : [],
      ),
    );
  };

  it.each([
    [
      'a run that ends within a word of either',
      '发展跨境电商。大力发展跨境电商平台。',
      '培育跨境电子商务。拓展跨境电子商务平台。',
    ],
    [
      'a run that begins within one',
      '发展在线教育。推广慕课教学方法。',
      '推广在线教育。鼓励开展数学方法课程。',
    ],
  ])('are none in %s', (_, own, other) => {
    expect(shared(own, other)).toEqual([]);
  });

  it('are whole where punctuation or grammar bounds them', () => {
    const clause = '健全用户身份及网站认证服务等信任机制';
    const found = shared(
      `加强信用体系建设。${clause}，建设诚信档案。`,
      `建设信用体系。${clause}，公示失信名单。`,
    );
    expect(found).toContain(clause);
  });
});

describe('what is odd', () => {
  it.each<[string, string]>([
    ['no text', ''],
    ['one character', '的'],
    ['one word', '教育'],
    ['digits', '2020 800 1.5 13 2025'],
    ['English', 'Promote open online education and telemedicine by 2020.'],
    ['punctuation', '。，；：（）'],
    ['half of a surrogate pair', `推进\ud83d教育`],
    ['50,000 characters', EDUCATION.repeat(1500).slice(0, 50_000)],
  ])('%s is answered without throwing, within 0 to 1', (_, text) => {
    for (const { score } of ask(seeds, text)) {
      expect(score).toBeGreaterThanOrEqual(THRESHOLDS.usual);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it.each(['', '2020 800 1.5', 'Promote open online education.', '。，；：'])(
    '%j finds nothing in plans that have none of it',
    (text) => {
      expect(ask(library, text)).toEqual([]);
    },
  );

  it('a library without plans, or with plans without measures, answers nothing', () => {
    expect(ask([], EDUCATION)).toEqual([]);
    expect(ask([planOf('empty', [])], EDUCATION)).toEqual([]);
    expect(createMatcher([]).rank({ title: '', text: EDUCATION })).toEqual([]);
  });

  it('a notice without measures is answered with nothing', () => {
    expect(bundled.match(queryOf(planOf('page', []))).size).toBe(0);
  });

  it('a measure that stands in the notice a thousand times is answered alike each time', () => {
    const measures = Array.from({ length: 1000 }, (_, i) =>
      measureOf(`m${i}`, `${EDUCATION}分步实施。`),
    );
    const found = createMatcher(library).match(queryOf(planOf('page', []), { measures }));
    expect(found.size).toBe(1000);
    expect(new Set([...found.values()].map((each) => plansOf(each).join())).size).toBe(1);
  });

  it('the length of a repeated text does not make it another', () => {
    const [once, often] = [EDUCATION, EDUCATION.repeat(200)].map((text) =>
      plansOf(ask(seeds, text)),
    );
    expect(often).toEqual(once);
  });
});

describe('the laws, over the bundled documents', () => {
  const answers = seeds.flatMap((plan) =>
    [...bundled.match(queryOf(plan))].flatMap(([id, found]) =>
      found.map((equivalent) => ({ own: plan.measures.find((m) => m.id === id), equivalent })),
    ),
  );

  it('there is something to look at', () => {
    expect(answers.length).toBeGreaterThan(100);
  });

  it('every sentence given as evidence stands so in the measure that it is of', () => {
    for (const { own, equivalent } of answers) {
      const plan = seeds.find(({ id }) => id === equivalent.planId);
      const other = plan?.measures.find(({ id }) => id === equivalent.measureId);
      expect(equivalent.evidence.length).toBeGreaterThan(0);
      for (const evidence of equivalent.evidence) {
        expect(own?.text).toContain(evidence.own);
        expect(other?.text).toContain(evidence.other);
        expect(evidence.own).toMatch(/^[^：:，,。、；;\s]/);
        expect(evidence.other).toMatch(/^[^：:，,。、；;\s]/);
      }
    }
  });

  it('every score is between the threshold and one, ', () => {
    for (const { equivalent } of answers) {
      expect(equivalent.score).toBeGreaterThanOrEqual(THRESHOLDS.usual);
      expect(equivalent.score).toBeLessThanOrEqual(1);
    }
  });

  it('a measure is nearest to itself in its own document', () => {
    for (const plan of seeds) {
      for (const measure of plan.measures) {
        const nearest = bundled.rank(measure, plan).find(({ planId }) => planId === plan.id);
        expect(nearest?.measureId).toBe(measure.id);
      }
    }
  });

  it('what both passages share stands where it is said to stand', () => {
    for (const { own, equivalent } of answers) {
      const plan = seeds.find(({ id }) => id === equivalent.planId);
      const other = plan?.measures.find(({ id }) => id === equivalent.measureId);
      for (const { ownSpan, otherSpan, shared, ...passages } of equivalent.evidence) {
        expect(own?.text.slice(...ownSpan)).toBe(passages.own);
        expect(other?.text.slice(...otherSpan)).toBe(passages.other);
        for (const matter of shared) {
          expect(matter.own.every((span) => isWithin(span, ownSpan))).toBe(true);
          expect(matter.other.every((span) => isWithin(span, otherSpan))).toBe(true);
          expect(matter.own.length * matter.other.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('whatever the text, nothing is thrown and scores stay within 0 to 1', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(fc.constantFrom(...EDUCATION, ...HEALTH, 'a', '1', '。', '\n'), { maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (written) => {
        const words = typeof written === 'string' ? written : written.join('');
        for (const { score } of few.rank(measureOf('1', words))) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 15 },
    );
  });
});
