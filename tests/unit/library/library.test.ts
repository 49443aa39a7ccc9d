/**
 * The library as the background uses it: it answers whether or not the database does.
 */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { Library } from '../../../lib/library/library';
import { gapsOf } from '../../../lib/library/overview';
import type { Bundled } from '../../../lib/library/seeding';
import type { SearchAnswer } from '../../../lib/match/answer';
import { createMatcher } from '../../../lib/match/model';
import type { DocumentFacts } from '../../../lib/plan/plan';
import { queryOf, seedPlans } from '../match/plans';
import { bundleOf, freshDatabase, killAfter, recordWrites, reopened, version } from './packs';

const [fujian, henan] = [
  { ...version('fujian', '在线教育'), region: '350000' },
  { ...version('henan', '智慧旅游'), region: '410000' },
];
const third = version('central', '远程医疗');
const bundled = () => bundleOf([fujian, henan, third]);
const notice = queryOf({
  ...version('page', '在线教育'),
  innerTitle: '本省方案',
  region: '460000',
  measures: [
    ...fujian.measures.slice(0, 1),
    ...version('x', '森林防火').measures.map((measure) => ({ ...measure, id: `x${measure.id}` })),
  ],
});

const libraryOf = (database: LibraryDatabase, bundle: Bundled, version = 'v1') =>
  new Library(database, bundle, version);

/** A browser in which databases do not open: private windows, blocked site data, a full disk. */
function blockDatabases() {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked by the reader', 'SecurityError');
  });
}
afterEach(() => vi.restoreAllMocks());

describe('the library', () => {
  it('answers with all that is shown of an equivalent, and tells the reasons when asked', async () => {
    const library = libraryOf(freshDatabase(), await bundled());
    const { equivalents, library: about } = await library.answer(notice);
    expect(about).toEqual({ plans: 3, stored: true });
    const [best] = equivalents['1'] ?? [];
    const { measures, regionInferred: _, validity: __, attachments: ___, ...head } = fujian;
    expect(best?.plan).toEqual(head);
    expect(best?.measure).toEqual({
      id: '1',
      path: measures[0]?.path,
      heading: measures[0]?.heading,
      title: measures[0]?.title,
      text: measures[0]?.text,
      agencies: [],
      targets: [],
    });
    expect(best?.evidence).toEqual([]);
    const [measure] = notice.measures;
    const places = ['fujian', 'gone'].map((planId) => ({ planId, measureId: '1' }));
    const { reasons } = await library.details({ notice, found: { 1: places } });
    expect(reasons).toMatchObject([{ own: '1', planId: 'fujian', measureId: '1' }]);
    expect(reasons[0]?.evidence).toHaveLength(1);
    expect(measure?.text).toContain(reasons[0]?.evidence[0]?.own);
  });

  it('answers with more, the more the reader wants to see', async () => {
    const [asked, ...others] = seedPlans();
    const library = libraryOf(freshDatabase(), await bundleOf(others));
    const query = queryOf(asked ?? fujian);
    const shown = async (options?: Parameters<typeof library.answer>[1]) => {
      const { equivalents } = await library.answer(query, options);
      return Object.values(equivalents).flat().length;
    };
    const [sure, usual, more] = [
      await shown({ sensitivity: 'sure' }),
      await shown({ sensitivity: 'usual' }),
      await shown({ sensitivity: 'more' }),
    ];
    expect(sure).toBeGreaterThan(0);
    expect(usual).toBeGreaterThan(sure);
    expect(more).toBeGreaterThan(usual);
    expect(await shown()).toBe(usual);
  });

  it('tells the targets of the notice itself, by measure', async () => {
    const library = libraryOf(freshDatabase(), await bundled());
    const text = '扩大规模。到2020年，全省信息消费规模达到800亿元。';
    const measures = [
      { id: '1', heading: ['扩大规模'], title: '扩大规模', text, role: 'task' as const },
      {
        id: '2',
        heading: ['加强领导'],
        title: '加强领导',
        text: '加强领导。',
        role: 'framing' as const,
      },
    ];
    const asked = { ...notice, horizon: '2022', measures };
    expect((await library.answer(asked)).targets).toEqual({});
    const { targets } = await library.details({ notice: asked, found: {} });
    expect(Object.keys(targets)).toEqual(['1']);
    const [target] = targets['1'] ?? [];
    expect(target).toMatchObject({
      value: 80_000_000_000,
      unit: '元',
      deadline: '2020',
      horizon: '2022',
    });
    expect(text.slice(target?.start, target?.end)).toBe(target?.quote);
  });

  it('is seeded once, however many ask at the same time', async () => {
    const database = freshDatabase();
    const writes = recordWrites(database);
    const bundle = await bundled();
    const library = libraryOf(database, bundle);
    const [one, two] = await Promise.all([library.ready(), library.ready()]);
    await library.answer(notice);
    expect(two).toBe(one);
    expect(bundle.loads).toBe(1);
    expect(writes.filter((write) => write.startsWith('put plans'))).toHaveLength(3);
  });

  it('finds a measure with its plan', async () => {
    const library = libraryOf(freshDatabase(), await bundled());
    expect(await library.find('henan', '2')).toEqual({ plan: henan, measure: henan.measures[1] });
  });

  it.each([
    ['henan', 'no such measure'],
    ['no such plan', '1'],
    ['', ''],
  ])('does not find %j / %j', async (plan, measure) => {
    const library = libraryOf(freshDatabase(), await bundled());
    expect(await library.find(plan, measure)).toBeUndefined();
  });
});

describe('beside a notice', () => {
  it('are the plans on its subject and those that answer', async () => {
    const [asked, ...others] = seedPlans();
    const library = libraryOf(freshDatabase(), await bundleOf(others));
    const query = queryOf(asked ?? fujian);
    const { plans, answered } = await library.beside(query);
    expect([...plans.keys()].sort()).toEqual(others.map(({ id }) => id).sort());
    const whole = createMatcher(others.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    const { onlyHere, compared } = whole.gaps(query);
    expect(await gapsOf(library, query)).toMatchObject({ onlyHere, compared });
    const found = [...whole.match(query)].flatMap(([own, hits]) =>
      hits.map(({ planId, measureId, level }) => ({ own, planId, measureId, level })),
    );
    expect(answered).toEqual(found);
  });
});

describe('a selection', () => {
  const search = async (
    text: string,
    notice: DocumentFacts | null = null,
    regions: string[] = [],
  ) => libraryOf(freshDatabase(), await bundled()).search(text, notice, { regions });
  const clause = fujian.measures[0]?.text ?? '';
  const plansOf = ({ parts }: SearchAnswer) =>
    parts.map(({ equivalents }) => equivalents.map(({ plan }) => plan.id));
  const { measures: _, id: __, source: ___, regionInferred: ____, ...facts } = fujian;

  it('that stands in a plan word by word is found in that plan', async () => {
    const answer = await search(clause);
    expect(answer).toMatchObject({ state: 'found', leftOut: null, readUpTo: null, plans: 3 });
    expect(plansOf(answer)[0]?.[0]).toBe('fujian');
  });

  it('in a known notice is not found in the plan that this is, nor in its region', async () => {
    for (const notice of [facts, { ...facts, innerTitle: '别的方案' }]) {
      const answer = await search(clause, notice);
      expect(answer.leftOut).toBe('350000');
      expect(plansOf(answer).flat()).not.toContain('fujian');
    }
  });

  it('of a notice whose region nobody knows is not found in that notice itself', async () => {
    const answer = await search(clause, { ...facts, region: null });
    expect(plansOf(answer).flat()).not.toContain('fujian');
  });

  it('is searched in the regions that the reader chose, and this is said', async () => {
    const answer = await search(clause, null, ['410000']);
    expect(answer.chosenRegionsOnly).toBe(true);
    expect(plansOf(answer).flat()).not.toContain('fujian');
  });

  it.each([
    ['医教', 'too-short'],
    ['森林草原防灭火应急预案演练', 'nothing'],
  ])('%s: %s', async (text, state) => {
    expect((await search(text)).state).toBe(state);
  });
});

describe('without a database', () => {
  it('it answers from the bundle, and says so', async () => {
    blockDatabases();
    const bundle = await bundled();
    const library = libraryOf(freshDatabase(), bundle);
    const { equivalents, library: about } = await library.answer(notice);
    expect(about).toEqual({ plans: 3, stored: false });
    expect(equivalents['1']?.[0]?.plan.id).toBe('fujian');
    expect(await library.find('henan', '2')).toBeDefined();
    expect(bundle.loads).toBe(1);
  });

  it('a disk that is full in the middle of seeding is the same', async () => {
    const database = freshDatabase();
    killAfter(database, 1);
    const { library } = await libraryOf(database, await bundled()).answer(notice);
    expect(library).toEqual({ plans: 3, stored: false });
  });

  it('the next worker tries again, and stores what the one before could not', async () => {
    blockDatabases();
    const before = freshDatabase();
    await libraryOf(before, await bundled()).ready();
    vi.restoreAllMocks();
    const database = new LibraryDatabase(before.name);
    const { stored } = await libraryOf(database, await bundled()).ready();
    expect(stored).toBe(true);
    expect(await database.plans.count()).toBe(3);
  });

  it('where the bundle cannot be read either it fails, and is asked again at the next call', async () => {
    blockDatabases();
    const bundle = await bundled();
    let reads = 0;
    const library = libraryOf(freshDatabase(), {
      hash: bundle.hash,
      load: () => (reads++ === 0 ? Promise.reject(new Error('not found')) : bundle.load()),
    });
    await expect(library.ready()).rejects.toThrow('not found');
    expect((await library.answer(notice)).library.plans).toBe(3);
  });

  it('stored plans serve when the file of the bundle cannot be read', async () => {
    const database = freshDatabase();
    const bundle = await bundled();
    await libraryOf(database, bundle).ready();
    const offline = { hash: bundle.hash, load: () => Promise.reject(new Error('not found')) };
    const { library } = await libraryOf(reopened(database), offline).answer(notice);
    expect(library).toEqual({ plans: 3, stored: true });
  });
});
