/**
 * The search over the library finds what looking at each measure finds, whatever is asked; and what a
 * reader asks comes in the order that is promised.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLibraryQuery } from '../../../../lib/library/search/keys';
import { planFacts } from '../../../../lib/library/search/library-facts';
import { type Asked, MeasureSearch } from '../../../../lib/library/search/measure-search';
import { foundIn, nameOf, searchedPlan } from '../../../../lib/library/search/searched-plan';
import { createLexicon } from '../../../../lib/match/words/lexicon';
import { topicNames } from '../../../../lib/match/words/topics-of';
import type { Measure, Plan } from '../../../../lib/plan/plan';
import { isInitials, spansOfInitials } from '../../../../lib/text/pinyin';
import { atOnce } from '../../../../lib/text/steps';
import { bundledPlans } from '../../../eval/documents';

const bundled = await bundledPlans();
const lexicon = createLexicon();
const [model] = bundled.flatMap(({ measures }) => measures);

function searchOver(plans: readonly Plan[]): MeasureSearch {
  const search = new MeasureSearch();
  for (const plan of plans)
    search.put(planFacts(plan.id, plan, 'bundled', null), searchedPlan(plan, lexicon));
  return search;
}

const ASKED: Asked = { query: '', chosen: {}, order: 'fit', some: false };

/** The measures that are listed, by plan and id. */
function listed(search: MeasureSearch, plans: readonly Plan[], asked: Partial<Asked>): string[] {
  const answer = atOnce(search.ask({ ...ASKED, ...asked }));
  return Array.from(answer.listed, (number) => {
    const at = search.at(number);
    const plan = plans.find(({ id }) => id === at?.facts.id);
    return `${plan?.id} ${plan?.measures[at?.place ?? -1]?.id}`;
  });
}

function measure(id: string, title: string, body: string, more: Partial<Measure> = {}): Measure {
  if (!model) throw new Error('no measure to go by');
  const text = `${title}${body}`;
  return { ...model, id, title, heading: [title], text, agencies: [], targets: [], ...more };
}

function plan(id: string, measures: readonly Measure[], more: Partial<Plan> = {}): Plan {
  const [first] = bundled;
  if (!first) throw new Error('no plan to go by');
  return { ...first, id, region: null, signedOn: null, publishedOn: null, ...more, measures };
}

const LETTERS = ['信', '息', '消', '费', '網', '网', '5', 'G', 'ｇ', '。', '、', 'x', 'w'];
const text = (maxLength: number) =>
  fc.array(fc.constantFrom(...LETTERS), { maxLength }).map((letters) => letters.join(''));
const library = fc
  .array(
    fc.record({
      region: fc.constantFrom('410000', '460000', null),
      signedOn: fc.constantFrom('2017-12-01', '2020-01-31', null),
      measures: fc.array(
        fc.record({
          title: text(4),
          body: text(12),
          role: fc.constantFrom<'task' | 'framing'>('task', 'framing'),
          agencies: fc.constantFrom([], [{ name: '省网信办', role: null, current: null }]),
        }),
        { minLength: 1, maxLength: 5 },
      ),
    }),
    { maxLength: 4 },
  )
  .map((plans) =>
    plans.map(({ measures, ...facts }, i) =>
      plan(
        `p${i}`,
        measures.map(({ title, body, ...more }, j) => measure(`${j + 1}`, title, body, more)),
        facts,
      ),
    ),
  );
const part = fc.oneof(
  text(3),
  text(3).map((word) => `"${word}"`),
  text(2).map((word) => `-${word}`),
  fc.constantFrom('河南', '-河南', '地区:豫', '-地区:460000', '年份:2017-2019', '性质:任务'),
  fc.constantFrom(
    '有:责任单位',
    '-有:责任单位',
    '单位:网信',
    '-单位:網信',
    '目标:网',
    '主题:不存在',
  ),
);
const query = fc.array(part, { maxLength: 4 }).map((parts) => parts.join(' '));

/** The same by looking at each measure: how many of the words it has, null where it is out. */
function had(query: string, of: Plan, one: Measure): number | null {
  const { words, named } = parseLibraryQuery(query);
  const name = nameOf(one);
  const agencies = one.agencies.map((agency) => foundIn(agency.name));
  const texts = [foundIn(one.text), foundIn(name), ...agencies];
  const stands = (word: string) => texts.some((each) => each.includes(foundIn(word)));
  const isCalled = (word: string) =>
    isInitials(foundIn(word)) && spansOfInitials(foundIn(word), foundIn(name)).length > 0;
  const isRegion = (word: string) => word === '河南' && of.region === '410000';
  const fits = (key: string, value: string): boolean => {
    switch (key) {
      case 'region':
        return of.region === (value === '豫' ? '410000' : value);
      case 'year':
        return of.signedOn?.startsWith('2017') ?? false;
      case 'role':
        return one.role === 'task';
      case 'has':
        return agencies.length > 0;
      case 'agency':
        return agencies.some((agency) => agency.includes(foundIn(value)));
      default:
        return false;
    }
  };
  for (const key of new Set(named.map((each) => `${each.key} ${each.not}`))) {
    const same = named.filter((each) => `${each.key} ${each.not}` === key);
    const any = same.some((each) => fits(each.key, each.name));
    if (any === same[0]?.not) return null;
  }
  if (words.some((word) => word.not && stands(word.text))) return null;
  const wanted = words.filter((word) => !word.not);
  const different = new Map(wanted.map((word) => [foundIn(word.text), word]));
  for (const word of wanted) {
    const first = wanted.find((each) => foundIn(each.text) === foundIn(word.text));
    if (first) different.set(foundIn(word.text), first);
  }
  const all = [...different.values()];
  if (all.some((word) => word.exact && !stands(word.text))) return null;
  const count = all.filter(
    ({ text, exact }) => stands(text) || (!exact && (isRegion(text) || isCalled(text))),
  );
  return all.length > 0 && count.length === 0 ? null : all.length - count.length;
}

describe('the search over the library', () => {
  it('finds what looking at each measure finds', () => {
    fc.assert(
      fc.property(library, fc.array(query, { minLength: 1, maxLength: 4 }), (plans, queries) => {
        const search = searchOver(plans);
        // Several in a row: what is kept of the one must not change the next.
        for (const query of queries) {
          const looked = plans.flatMap((of) =>
            of.measures.map((one) => [`${of.id} ${one.id}`, had(query, of, one)] as const),
          );
          const whole = looked.flatMap(([id, missing]) => (missing === 0 ? id : []));
          const any = looked.flatMap(([id, missing]) => (missing !== null ? id : []));
          expect(listed(search, plans, { query, some: true }).sort()).toEqual(any.sort());
          const expected = whole.length > 0 ? whole : any;
          expect(listed(search, plans, { query }).sort()).toEqual(expected.sort());
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts for each value as many measures as choosing it leaves', () => {
    fc.assert(
      fc.property(library, query, (plans, query) => {
        const search = searchOver(plans);
        const chosen = { role: ['task'] };
        const { withSome } = atOnce(search.ask({ ...ASKED, query, chosen }));
        const facets = atOnce(search.facets({ ...ASKED, query, chosen }, withSome));
        for (const [key, values] of Object.entries(facets))
          for (const [value, count] of values) {
            const asked = {
              ...ASKED,
              query,
              chosen: { ...chosen, [key]: [value] },
              some: withSome,
            };
            const { all, some } = atOnce(search.ask(asked));
            expect([key, value, withSome ? all + some : all]).toEqual([key, value, count]);
          }
      }),
      { numRuns: 100 },
    );
  });

  const OLD = plan('a-old', [measure('1', '在线教育', '。开放课程。')], { signedOn: '2016-01-01' });
  const NEW = plan(
    'b-new',
    [
      measure('1', '智慧旅游', '。也办在线教育和课程。'),
      measure('2', '在线教育', '。'),
      measure('3', '课程', '。'),
    ],
    { signedOn: '2020-05-01', region: '410000' },
  );
  const BOTH = [OLD, NEW];

  it.each([
    ['names before texts, the newer first', '在线教育', {}, ['b-new 2', 'a-old 1', 'b-new 1']],
    ['only what has all words', '在线教育 开放', {}, ['a-old 1']],
    [
      'what has all words before what has some',
      '在线教育 课程',
      { some: true },
      ['a-old 1', 'b-new 1', 'b-new 2', 'b-new 3'],
    ],
    ['what has some where none has all', '旅游 开放', {}, ['b-new 1', 'a-old 1']],
    ['nothing for a phrase that is not there', '"旅游开放" 课程', {}, []],
    ['a region beside a word', '河南 教育', {}, ['b-new 2', 'b-new 1']],
    ['the newest first', '教育', { order: 'newest' }, ['b-new 1', 'b-new 2', 'a-old 1']],
    ['the oldest first', '教育', { order: 'oldest' }, ['a-old 1', 'b-new 1', 'b-new 2']],
    ['traditional characters', '在線教育 -智慧旅遊', {}, ['b-new 2', 'a-old 1']],
    ['names by the initials of their pinyin', 'zxjy', {}, ['b-new 2', 'a-old 1']],
    ['what has some of the initials', 'zhly jy', {}, ['b-new 1', 'b-new 2', 'a-old 1']],
    ['no initials for a phrase', '"zxjy"', {}, []],
    ['all there is for nothing', '', {}, ['b-new 1', 'b-new 2', 'b-new 3', 'a-old 1']],
  ] as const)('lists %s', (_, query, more, expected) => {
    expect(listed(searchOver(BOTH), BOTH, { query, ...more })).toEqual(expected);
  });

  it('lists what is written before what has the initials of it', () => {
    const both = [
      plan('a', [measure('1', '广播数字化', '。'), measure('2', '建设 gbs 平台', '。')]),
      plan('b', [measure('1', '融合', '。通过 GBS 汇聚。')]),
    ];
    expect(listed(searchOver(both), both, { query: 'gbs' })).toEqual(['a 2', 'b 1', 'a 1']);
    expect(listed(searchOver(both), both, { query: 'gb' })).toEqual(['a 2', 'b 1', 'a 1']);
  });

  it('follows plans that change and go', () => {
    const search = searchOver(BOTH);
    expect(listed(search, BOTH, { query: '开放' })).toEqual(['a-old 1']);
    const mended = plan('a-old', [measure('1', '数字学校', '。')]);
    search.put(planFacts('a-old', mended, 'page', null), searchedPlan(mended, lexicon));
    expect(listed(search, BOTH, { query: '开放' })).toEqual([]);
    expect(listed(search, [mended], { query: '学校' })).toEqual(['a-old 1']);
    search.drop('a-old');
    expect(listed(search, BOTH, { query: '学校' })).toEqual([]);
    expect(search.size).toEqual({ plans: 1, measures: 3 });
  });

  it('knows the topics, agencies and targets of real measures', () => {
    const search = searchOver(bundled);
    const all = bundled.flatMap((of) => of.measures.map((one) => ({ of, one })));
    const ids = (fits: (one: Measure) => boolean) =>
      all.flatMap(({ of, one }) => (fits(one) ? `${of.id} ${one.id}` : [])).sort();
    const asked = (query: string) => listed(search, bundled, { query }).sort();
    expect(asked('有:目标')).toEqual(ids(({ targets }) => targets.length > 0));
    expect(asked('单位:教育厅')).toEqual(
      ids(({ agencies }) =>
        agencies.some(
          ({ name, current }) => name.includes('教育厅') || current?.includes('教育厅'),
        ),
      ),
    );
    expect(asked('topic:旅游')).toEqual(
      ids((one) => topicNames(one, lexicon).some((topic) => topic.includes('旅游'))),
    );
    expect(asked('目标:宽带').length).toBeGreaterThan(0);
    expect(asked('目标:宽带 -有:目标')).toEqual([]);
  });
});
