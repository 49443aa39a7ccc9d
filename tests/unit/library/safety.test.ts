/** The library that the reader adds to: whatever is done in whatever order, and wherever it ends, it is whole. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Additions } from '../../../lib/library/additions';
import { LibraryDatabase } from '../../../lib/library/database';
import { readHead } from '../../../lib/library/heads';
import { readIndexRow } from '../../../lib/library/index-rows';
import { Library } from '../../../lib/library/library';
import { planHash } from '../../../lib/library/pack';
import { seed } from '../../../lib/library/seeding';
import { Shelf } from '../../../lib/library/shelf';
import { indexedPlan } from '../../../lib/match/index/plan-index';
import { bundledModel } from '../../../lib/match/model';
import { queryOf } from '../../../lib/match/query';
import { killAtWrite, readDatabase } from '../collection/fixtures';
import { documentOf, idsIn, writerOf } from './added';
import { bundleOf, freshDatabase, reopened, version } from './packs';

afterEach(() => vi.restoreAllMocks());

const bundled = await bundleOf([version('a', '甲'), version('b', '乙')]);
const WORDS = ['丙', '丁', '戊', '己'] as const;
const { knowledge } = bundledModel();

/** A document with what the index keeps of it, as an import brings it. */
function importedOf(word: string) {
  const addition = documentOf(word);
  return { ...addition, indexed: indexedPlan(addition.plan, knowledge) };
}

/** What the tables say of each other, each plan's rows being of one state of it. */
async function expectInStep(database: LibraryDatabase): Promise<void> {
  const ids = await idsIn(database);
  expect(ids.heads).toEqual(ids.plans);
  expect(ids.texts).toEqual(ids.plans.filter((id) => id.startsWith('own-')));
  expect(ids.plans).toEqual(expect.arrayContaining(['a', 'b', ...ids.index]));
  expect(ids.plans.filter((id) => ids.bin.includes(id))).toEqual([]);
  for (const { id, hash, plan, origin } of await database.plans.toArray()) {
    expect(await planHash(plan)).toBe(hash);
    const row = await database.heads.get(id);
    const { measures, ...head } = plan;
    expect(row && readHead(row)).toMatchObject({ plan: head, measures: measures.length, origin });
    const index = await database.index.get(id);
    if (index) expect(readIndexRow(index, 'v1')?.count).toBe(measures.length);
  }
}

type Act = (additions: Additions, own: readonly string[]) => Promise<unknown>;
const at = (own: readonly string[], i: number) => own.slice(i % 3, (i % 3) + 1);

const ACTS = fc.oneof(
  fc.tuple(fc.constant('add'), fc.subarray([...WORDS], { minLength: 1 })).map(
    ([, words]): Act =>
      (on) =>
        on.add(words.map((word, i) => (i % 2 ? documentOf(word) : importedOf(word)))),
  ),
  fc.nat(5).map(
    (i): Act =>
      (on, own) =>
        on.remove([...at(own, i), 'a']),
  ),
  fc.constant<Act>((on, own) => on.remove(own)),
  fc.nat(5).map(
    (i): Act =>
      (on, own) =>
        on.restore(at(own, i)),
  ),
  fc.constant<Act>((on, own) => on.restore(own)),
  fc.tuple(fc.nat(5), fc.constantFrom(...WORDS)).map(
    ([i, word]): Act =>
      (on, own) =>
        on.replace(at(own, i)[0] ?? '', documentOf(word)),
  ),
  fc.tuple(fc.nat(5), fc.constantFrom('350000', null)).map(
    ([i, region]): Act =>
      (on, own) => {
        const { plan } = documentOf('庚', {
          region,
          measures: version('x', '庚').measures.slice(1),
        });
        return on.mend(at(own, i)[0] ?? '', { plan, facts: { region }, marks: [], subject: '庚' });
      },
  ),
  fc.tuple(fc.constantFrom('a', 'b', 'own-x'), fc.boolean()).map(
    ([id, on]): Act =>
      (additions) =>
        additions.switchBundled(id, on),
  ),
);

describe('any order of adding, removing, bringing back, mending, switching', () => {
  it('leaves all tables in step, and the index that was followed as a new one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ACTS, { minLength: 1, maxLength: 12 }), async (acts) => {
        const database = freshDatabase();
        const { additions, told } = writerOf(database);
        const library = new Library(reopened(database), bundled, 'v1');
        await library.ready();
        for (const act of acts) {
          const { plans, bin } = await idsIn(database);
          await act(additions, [...plans.filter((id) => id.startsWith('own-')), ...bin]);
          for (const ids of told.splice(0)) await library.follow(ids);
        }
        await expectInStep(database);
        const next = new Library(reopened(database), bundled, 'v1');
        for (const word of [...WORDS, '甲', '庚']) {
          const query = queryOf(version('page', word));
          expect(await library.answer(query)).toEqual(await next.answer(query));
        }
        const matched = (await library.answer(queryOf(version('page', '甲')))).library.plans;
        const { plans, off } = await idsIn(database);
        expect(matched).toBe(plans.length - off.length);
      }),
      { numRuns: 12 },
    );
  }, 60_000);
});

/** A day's work, an action after the other. */
const WORK: readonly Act[] = [
  (on) => on.add([importedOf('丙'), documentOf('丁')]),
  (on, [first = '']) => on.replace(first, importedOf('戊')),
  (on, [, second = '']) =>
    on.mend(second, {
      plan: documentOf('己').plan,
      facts: { title: null },
      marks: [],
      subject: '',
    }),
  (on, own) => on.remove(own),
  (on, own) => on.restore(own.slice(0, 1)),
  (on) => on.switchBundled('a', false),
];

/** All that is written, without what is given by chance. */
const written = async ({ name }: LibraryDatabase) => {
  const known = new Map<string, string>();
  const { stores } = await readDatabase(name);
  const own = /own-[0-9a-f-]{36}/g;
  const number = (id: string) => known.get(id) ?? known.set(id, `own ${known.size}`).get(id);
  return JSON.stringify(stores, (key, value) =>
    key === 'hash' || key === 'removedAt' || key === 'sum' ? 0 : value,
  ).replace(own, (id) => number(id) ?? id);
};

/** Does the work until its nth write, at which the browser is killed; the state after each action. */
async function workUntil(cut: number) {
  const database = freshDatabase();
  await seed(database, bundled);
  const { additions } = writerOf(database);
  let ids: string[] = [];
  const states = [await written(database)];
  const writes = killAtWrite(cut);
  let killed = false;
  for (const act of WORK) {
    const done = await act(additions, ids).then(
      (outcome) => ({ outcome }),
      (error: unknown) => ({ error }),
    );
    killed = 'error' in done;
    if ('error' in done) {
      expect(done.error).toMatchObject({ kind: 'failed' });
      break;
    }
    if (act === WORK[0]) ids = (done.outcome as { id: string }[]).map(({ id }) => id);
    states.push(await written(database));
  }
  vi.restoreAllMocks();
  return { database, states, killed, writes: writes() };
}

describe('killed at any write', () => {
  it('has every action that was done, whole, and nothing of the one that was not', async () => {
    const { writes, killed, states } = await workUntil(Number.POSITIVE_INFINITY);
    expect(killed).toBe(false);
    expect(new Set(states).size).toBe(WORK.length + 1);
    expect(writes).toBeGreaterThan(20);
    for (let cut = 1; cut <= writes; cut++) {
      const { database, states, killed } = await workUntil(cut);
      expect([cut, killed]).toEqual([cut, true]);
      expect([cut, await written(database)]).toEqual([cut, states.at(-1)]);
      await expectInStep(database);
      // And it works on.
      const { additions } = writerOf(new LibraryDatabase(database.name));
      expect(await additions.add([documentOf('辛')])).toMatchObject([{ kind: 'added' }]);
    }
  }, 60_000);
});

describe('there is no room', () => {
  it('and nothing of the action is written, which is said so', async () => {
    const database = freshDatabase();
    await seed(database, bundled);
    const { additions, told } = writerOf(database);
    await additions.add([documentOf('丙')]);
    told.length = 0;
    const before = await written(database);
    const real = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      row,
    ) {
      if (++puts === 2) throw new DOMException('no room', 'QuotaExceededError');
      return real.call(this, row);
    });
    const added = additions.add([documentOf('丁'), documentOf('戊')]);
    await expect(added).rejects.toMatchObject({ kind: 'full' });
    vi.restoreAllMocks();
    expect(await written(database)).toBe(before);
    expect(told).toEqual([]);
  });
});

describe('two pages that add at once', () => {
  it('the same documents, add each of them once', async () => {
    const database = freshDatabase();
    await seed(database, bundled);
    const pages = [database, reopened(database)].map((each) => writerOf(each).additions);
    const all = await Promise.all(
      pages.flatMap((page) => WORDS.map((word) => page.add([documentOf(word)]))),
    );
    const outcomes = all.flat();
    expect(outcomes.filter(({ kind }) => kind === 'added')).toHaveLength(WORDS.length);
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(WORDS.length);
    await expectInStep(database);
  });
});

describe('damage to one plan', () => {
  type Damage = (database: LibraryDatabase, id: string) => Promise<unknown>;
  it.each<[string, Damage]>([
    ['its text is gone', ({ texts }, id) => texts.delete(id)],
    ['its head is gone', ({ heads }, id) => heads.delete(id)],
    ['its head is none', ({ heads }, id) => heads.put({ id } as never)],
    ['its measures are gone', ({ plans }, id) => plans.delete(id)],
    ['its measures are others', ({ plans }, id) => plans.update(id, { hash: 'x' })],
    ['its place in the index is none', ({ index }, id) => index.put({ id } as never)],
  ])('%s: all are listed, the others matched, and it can be removed', async (_, damage) => {
    const database = freshDatabase();
    await seed(database, bundled);
    const { additions } = writerOf(database);
    const [id = '', other = ''] = (await additions.add([importedOf('丙'), importedOf('丁')])).map(
      ({ id }) => id,
    );
    await damage(database, id);
    const next = reopened(database);
    const library = new Library(next, bundled, 'v1');
    const answer = await library.answer(queryOf(version('page', '丁')));
    expect(answer.library).toMatchObject({ stored: true, itself: other });
    const listed = (await new Shelf(next, bundled.load).list()).map(({ plan }) => plan.id);
    expect([...listed].sort()).toEqual(['a', 'b', ...[id, other].sort()]);
    expect(await writerOf(next).additions.remove([id])).toEqual([id]);
    const { plans, heads, texts, index } = await idsIn(next);
    expect([plans, heads, texts, index].flat()).not.toContain(id);
  });
});
