/** What the reader adds to the library: recognised, put in the place of what it was, removed, brought back. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Addition } from '../../../lib/library/additions';
import { emptyBin } from '../../../lib/library/bin';
import { Library } from '../../../lib/library/library';
import { isOwn } from '../../../lib/library/own';
import { readSearchRow } from '../../../lib/library/search/search-row';
import { searchedPlan } from '../../../lib/library/search/searched-plan';
import { seed } from '../../../lib/library/seeding';
import { Shelf } from '../../../lib/library/shelf';
import { indexedPlan } from '../../../lib/match/index/plan-index';
import { bundledModel } from '../../../lib/match/model';
import { queryOf } from '../../../lib/match/query';
import { seedPlans } from '../match/plans';
import { documentOf, idsIn, writerOf } from './added';
import { bundleOf, freshDatabase, reopened, version } from './packs';

const bundled = await bundleOf([
  version('a', '甲'),
  { ...version('b', '乙'), documentNumber: '乙政〔2018〕2号' },
]);

/** A seeded library with documents that the reader has added. */
async function libraryWith(...added: readonly Addition[]) {
  const database = freshDatabase();
  await seed(database, bundled);
  const { additions, told } = writerOf(database);
  const ids = (await additions.add(added)).map(({ id }) => id);
  told.length = 0;
  return { database, additions, told, ids, shelf: new Shelf(reopened(database), bundled.load) };
}

describe('documents that are added', () => {
  it('are there whole, listed with what is known of them, and told', async () => {
    const { database, additions, told, shelf } = await libraryWith();
    const all = [
      documentOf('丙', { innerTitle: '某省促进养老服务发展实施方案', signedOn: '2020-01-01' }),
      { ...documentOf('丁'), origin: 'file' as const, fileName: '丁.docx', subject: '丁事' },
    ];
    const outcomes = await additions.add(all);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'added']);
    const ids = outcomes.map(({ id }) => id);
    expect(told).toEqual([ids]);
    for (const [i, id] of ids.entries()) {
      expect(id).toMatch(/^own-[0-9a-z-]+$/);
      expect(await shelf.plan(id)).toEqual({ ...all[i]?.plan, id });
    }
    const list = await shelf.list();
    expect(list.map(({ origin }) => origin)).toEqual(['bundled', 'bundled', 'page', 'file']);
    expect(list.filter(({ plan }) => isOwn(plan.id))).toMatchObject([
      {
        subject: '某省促进养老服务',
        fileName: null,
        measures: 2,
        addedOn: '2026-01-02',
        mended: false,
      },
      { subject: '丁事', fileName: '丁.docx', off: false },
    ]);
    expect((await idsIn(database)).texts).toEqual([...ids].sort());
  });

  it('bring what the index and the search keep of them where somebody has made that', async () => {
    const { database, additions } = await libraryWith();
    const addition = documentOf('丙');
    const { knowledge } = bundledModel();
    const indexed = indexedPlan(addition.plan, knowledge);
    const searched = searchedPlan(addition.plan, knowledge.lexicon);
    const [{ id } = { id: '' }] = await additions.add([{ ...addition, indexed, searched }]);
    expect(await database.index.get(id)).toMatchObject({ id, version: 'v1', indexed: { id } });
    expect(readSearchRow(await database.search.get(id), id, 'v1')).toEqual(searched);
  });

  const known = documentOf('丙', {
    innerTitle: '丙方案',
    issuer: '丙省人民政府',
    signedOn: '2018-01-01',
  });
  const numbered = documentOf('丙', { documentNumber: '丙政〔2018〕3号' });
  it.each<[string, Addition, Addition, boolean]>([
    ['all the same', known, known, true],
    ['another number', numbered, documentOf('丙', { documentNumber: '丙政〔2018〕4号' }), false],
    [
      'the same number, another text and title',
      numbered,
      documentOf('丁', { documentNumber: '丙政﹝2018﹞3 号' }),
      true,
    ],
    [
      'the same title, issuer and date, another text',
      known,
      documentOf('丁', { ...known.plan, measures: documentOf('丁').plan.measures }),
      true,
    ],
    [
      'the same title, another issuer and text',
      known,
      documentOf('丁', { innerTitle: '丙方案', issuer: '丁省人民政府' }),
      false,
    ],
    ['another title, the same text', known, documentOf('丙', { innerTitle: '转载' }), true],
    [
      'another title, most of the text',
      known,
      documentOf('丙', { innerTitle: '转载', measures: known.plan.measures.slice(0, 1) }),
      true,
    ],
    ['another title and text', known, documentOf('丁'), false],
  ])('with %s: is it recognised? %#', async (_, there, met, same) => {
    const { ids, additions, told } = await libraryWith(there);
    const [outcome] = await additions.add([met]);
    expect(outcome?.kind).toBe(same ? 'same' : 'added');
    expect(outcome?.id === ids[0]).toBe(same);
    expect(told).toHaveLength(same ? 0 : 1);
  });

  it('are recognised as bundled ones, and as each other', async () => {
    const { additions } = await libraryWith();
    const outcomes = await additions.add([
      documentOf('甲'),
      documentOf('丙', { documentNumber: '乙政〔2018〕2号' }),
      documentOf('丁'),
      documentOf('丁'),
    ]);
    expect(outcomes.slice(0, 2)).toEqual([
      { kind: 'same', id: 'a' },
      { kind: 'same', id: 'b' },
    ]);
    expect(outcomes[3]).toEqual({ kind: 'same', id: outcomes[2]?.id });
  });

  it('switch on the bundled one that they are, and say so', async () => {
    const { database, additions, told } = await libraryWith();
    await additions.switchBundled('a', false);
    told.length = 0;
    expect(await additions.add([documentOf('甲'), documentOf('甲')])).toEqual([
      { kind: 'same', id: 'a', switchedOn: true },
      { kind: 'same', id: 'a' },
    ]);
    expect((await idsIn(database)).off).toEqual([]);
    expect(told).toEqual([['a']]);
  });

  describe('of which the reader corrects what was read', () => {
    const read = documentOf('丙', { documentNumber: '国发〔2017〕40号', innerTitle: '丙方案' });
    const { id: _, measures: __, ...known } = read.plan;
    const facts = { documentNumber: '丙政〔2018〕3号', innerTitle: '丙省方案', region: '350000' };
    const corrected: Addition = { ...read, plan: { ...read.plan, ...facts }, known, facts };

    it('are recognised when they are met as they were read', async () => {
      const { ids, additions } = await libraryWith(corrected);
      expect(await additions.add([read, corrected])).toEqual([
        { kind: 'same', id: ids[0] },
        { kind: 'same', id: ids[0] },
      ]);
    });

    it('are recognised the other way round, too', async () => {
      const { ids, additions } = await libraryWith(read);
      expect(await additions.add([corrected])).toEqual([{ kind: 'same', id: ids[0] }]);
    });

    it('are not taken for the document whose number was read by mistake', async () => {
      const other = documentOf('丁', { documentNumber: '国发〔2017〕40号' });
      const { additions } = await libraryWith(other);
      expect(await additions.add([corrected])).toMatchObject([{ kind: 'added' }]);
      const { additions: elsewhere } = await libraryWith(corrected);
      expect(await elsewhere.add([other])).toMatchObject([{ kind: 'added' }]);
    });

    it('are the open notice itself, in an index that is made, kept, or told of', async () => {
      const { database, additions, ids, told } = await libraryWith();
      const library = new Library(reopened(database), bundled, 'v1');
      await library.ready();
      const outcomes = await additions.add([
        corrected,
        documentOf('丁', { documentNumber: known.documentNumber }),
      ]);
      for (const changed of told) await library.follow(changed);
      const itself = async (of: Library) => (await of.answer(queryOf(read.plan))).library.itself;
      expect(ids).toEqual([]);
      expect(await itself(library)).toBe(outcomes[0]?.id);
      // Once from the rows that the first has kept, once without them.
      expect(await itself(new Library(reopened(database), bundled, 'v1'))).toBe(outcomes[0]?.id);
      expect(await itself(new Library(reopened(database), bundled, 'v2'))).toBe(outcomes[0]?.id);
    });
  });

  it('are recognised without any plan being read', async () => {
    const { database, additions } = await libraryWith(documentOf('丙'), documentOf('丁'));
    const read = vi.fn();
    database.plans.hook('reading', (row) => {
      read();
      return row;
    });
    await additions.add([documentOf('丙'), documentOf('戊')]);
    expect(read).not.toHaveBeenCalled();
  });
});

describe('a document that is read again', () => {
  it('stands in the place of what it was, without what was kept of that', async () => {
    const addition = documentOf('丙');
    const indexed = indexedPlan(addition.plan, bundledModel().knowledge);
    const { database, additions, told, ids, shelf } = await libraryWith({ ...addition, indexed });
    const [id = ''] = ids;
    expect(await additions.replace(id, documentOf('丁'))).toBe(true);
    expect((await shelf.plan(id))?.measures[0]?.text).toContain('丁');
    expect(await database.index.get(id)).toBeUndefined();
    expect(told).toEqual([[id]]);
    expect((await additions.add([documentOf('丁')]))[0]).toEqual({ kind: 'same', id });
  });

  it('after the reader has mended it keeps its text and where it came from', async () => {
    const file = { ...documentOf('丙'), origin: 'file' as const, fileName: '丙.txt' };
    const { database, additions, ids, shelf } = await libraryWith(file);
    const [id = ''] = ids;
    const facts = { region: '350000' };
    const marks = [{ start: 0, words: '丙任务', as: 'none' as const }];
    const plan = { ...file.plan, ...facts, measures: file.plan.measures.slice(1) };
    expect(await additions.mend(id, { plan, facts, marks, subject: '丙事' })).toBe(true);
    expect(await shelf.plan(id)).toEqual({ ...plan, id });
    expect((await shelf.list()).find((each) => each.plan.id === id)).toMatchObject({
      mended: true,
      subject: '丙事',
      fileName: '丙.txt',
      addedOn: '2026-01-02',
      measures: 1,
    });
    const text = await database.texts.get(id);
    expect(text).toMatchObject({ text: file.text, facts, marks, known: { region: null } });
    await additions.mend(id, { plan: file.plan, facts: {}, marks: [], subject: '丙' });
    expect((await shelf.list()).find((each) => each.plan.id === id)?.mended).toBe(false);
  });

  it.each(['a', 'own-gone'])('%s: there is none that the reader has added', async (id) => {
    const { additions, told } = await libraryWith();
    const { plan } = documentOf('丙');
    expect(await additions.replace(id, documentOf('丙'))).toBe(false);
    expect(await additions.mend(id, { plan, facts: {}, marks: [], subject: '' })).toBe(false);
    expect(told).toEqual([]);
  });
});

describe('documents that are removed', () => {
  it('are nowhere but in the bin, and come back as they were', async () => {
    const { database, additions, told, ids } = await libraryWith(
      documentOf('丙'),
      documentOf('丁'),
    );
    const before = await idsIn(database);
    const [first = '', second = ''] = ids;
    expect((await additions.remove([first, 'a', 'own-gone', second, first])).sort()).toEqual(
      [...ids].sort(),
    );
    expect(await idsIn(database)).toMatchObject({
      plans: ['a', 'b'],
      heads: ['a', 'b'],
      texts: [],
    });
    const outcomes = await additions.restore([first, second, 'own-gone']);
    expect(outcomes).toEqual(ids.map((id) => ({ kind: 'added', id })));
    expect(await idsIn(database)).toEqual(before);
    expect(told).toEqual([expect.arrayContaining(ids), ids]);
  });

  it('and added again do not come back beside that', async () => {
    const { database, additions, ids } = await libraryWith(documentOf('丙'));
    await additions.remove(ids);
    const [again] = await additions.add([documentOf('丙')]);
    expect(await additions.restore(ids)).toEqual([{ kind: 'same', id: again?.id }]);
    expect((await idsIn(database)).bin).toEqual(ids);
  });

  /** More than one step has. */
  const hundred = Array.from({ length: 100 }, (_, i) => documentOf(`第${i}件`));
  const cancelledAfter = (count: number) => {
    const cancel = new AbortController();
    const progress = (done: number) => done >= count && cancel.abort();
    return { signal: cancel.signal, progress };
  };

  it('are all there or in the bin when the reader cancels, and nothing is in between', async () => {
    const { database, additions, told, ids } = await libraryWith(...hundred);
    const removed = await additions.remove(ids, new Date(), cancelledAfter(50));
    expect(removed.length).toBeGreaterThanOrEqual(50);
    expect(removed.length).toBeLessThan(100);
    const left = ids.filter((id) => !removed.includes(id));
    const stored = await idsIn(database);
    expect(stored).toMatchObject({ bin: [...removed].sort(), texts: [...left].sort() });
    expect(stored.plans).toEqual(['a', 'b', ...left].sort());
    expect(told.at(-1)).toEqual(removed);

    const some = await additions.restore(removed, cancelledAfter(1));
    expect(some.length).toBeLessThan(removed.length);
    const rest = await additions.restore(removed.slice(some.length));
    expect([...some, ...rest].map(({ id }) => id)).toEqual(removed);
    expect((await idsIn(database)).plans).toEqual(['a', 'b', ...ids].sort());
  });

  it('by a page that was closed before it told anybody are no answer, and not called damaged', async () => {
    const [fujian, hainan] = ['fujian-2017', 'hainan-2017'].map((id) =>
      seedPlans().find((plan) => plan.id === id),
    );
    if (!fujian || !hainan) throw new Error('there are no such plans');
    const { database, additions, ids } = await libraryWith({ ...documentOf('丙'), plan: fujian });
    const libraries = [1, 2].map(() => new Library(reopened(database), bundled, 'v1'));
    const answers = libraries.map(async (library) => {
      await library.ready();
      return () => library.answer(queryOf(hainan));
    });
    const [before, after] = await Promise.all(answers);
    expect(Object.keys((await before?.())?.equivalents ?? {}).length).toBeGreaterThan(5);
    await additions.remove(ids);
    const answer = await after?.();
    expect(answer?.equivalents).toEqual({});
    expect(answer?.library).not.toHaveProperty('leftOut');
  });

  it('stay removed as far as it came where a later step does not succeed', async () => {
    const { database, additions, told, ids } = await libraryWith(...hundred);
    let steps = 0;
    const put = database.bin.bulkPut.bind(database.bin);
    const full = vi.spyOn(database.bin, 'bulkPut').mockImplementation((rows) => {
      if (++steps > 1) throw new DOMException('full', 'QuotaExceededError');
      return put(rows) as never;
    });
    const removed = await additions.remove(ids);
    expect(removed.length).toBeLessThan(100);
    expect(told.at(-1)).toEqual(removed);
    await expect(additions.remove(ids)).rejects.toMatchObject({ kind: 'full' });
    full.mockRestore();
    const { plans, bin } = await idsIn(database);
    expect([...plans, ...bin].sort()).toEqual(['a', 'b', ...ids].sort());
  });

  it('that are the same document come back once', async () => {
    const { database, additions, ids } = await libraryWith(documentOf('丙'));
    await additions.remove(ids);
    const [again] = await additions.add([documentOf('丙')]);
    await additions.remove([again?.id ?? '']);
    expect(await additions.restore([...ids, again?.id ?? ''])).toEqual([
      { kind: 'added', id: ids[0] },
      { kind: 'same', id: ids[0] },
    ]);
    expect((await idsIn(database)).plans).toEqual(['a', 'b', ...ids].sort());
  });

  it('are deleted for good after thirty days, not before', async () => {
    const { database, additions, ids } = await libraryWith(documentOf('丙'), documentOf('丁'));
    const [first = '', second = ''] = ids;
    await additions.remove([first], new Date('2026-01-01T12:00:00Z'));
    await additions.remove([second], new Date('2026-01-02T12:00:00Z'));
    await emptyBin(database, new Date('2026-02-01T00:00:00Z'));
    expect((await idsIn(database)).bin).toEqual([second]);
  });
});

describe('a bundled plan that is switched off', () => {
  it('is listed as such, and an update of the bundle leaves it so', async () => {
    const { database, additions, told, shelf } = await libraryWith();
    expect(await additions.switchBundled('a', false)).toBe(true);
    expect(told).toEqual([['a']]);
    const isOff = async () => (await shelf.list()).find(({ plan }) => plan.id === 'a')?.off;
    expect(await isOff()).toBe(true);
    await seed(database, await bundleOf([version('a', '新甲'), version('c', '丙')]));
    expect(await isOff()).toBe(true);
    await additions.switchBundled('a', true);
    expect(await isOff()).toBe(false);
  });

  it('is a bundled one', async () => {
    const { database, additions, ids } = await libraryWith(documentOf('丙'));
    expect(await additions.switchBundled(ids[0] ?? '', false)).toBe(false);
    expect(await additions.switchBundled('gone', false)).toBe(false);
    expect((await idsIn(database)).off).toEqual([]);
  });
});
