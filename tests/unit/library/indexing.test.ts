/**
 * The index that is kept: the next worker takes it as it is, and whatever is missing, damaged or of
 * another version is made anew from the plans.
 */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { IndexRow, LibraryDatabase } from '../../../lib/library/database';
import { Library } from '../../../lib/library/library';
import type { Query } from '../../../lib/match/answer';
import * as planIndex from '../../../lib/match/index/plan-index';
import { queryOf, seedPlans } from '../match/plans';
import { bundleOf, freshDatabase, killAfter, recordWrites, reopened } from './packs';

vi.mock('../../../lib/match/index/plan-index', { spy: true });

const [asked, ...others] = seedPlans();
const query = queryOf(asked as (typeof others)[number]);
const bundled = await bundleOf(others);
const ids = others.map(({ id }) => id);
const [first = '', second = ''] = ids;

/** What a library answers, and which plans it had to read for its index. */
async function answered(database: LibraryDatabase, version = 'v1', about: Query = query) {
  vi.mocked(planIndex.indexedPlan).mockClear();
  const library = new Library(database, bundled, version);
  const { equivalents, library: state } = await library.answer(about);
  const read = vi.mocked(planIndex.indexedPlan).mock.calls.map(([{ id }]) => id);
  return { equivalents, state, read: read.sort() };
}

/** A database whose worker has stopped after its first answer, and the answer. */
async function kept() {
  const database = freshDatabase();
  const answer = await answered(database);
  return { answer, database: reopened(database) };
}

const plansIn = ({ equivalents }: Awaited<ReturnType<typeof answered>>) =>
  new Set(Object.values(equivalents).flatMap((found) => found.map(({ plan }) => plan.id)));

describe('the index of a worker that was stopped', () => {
  it('is taken as it is by the next, which answers the same and writes nothing', async () => {
    const { answer, database } = await kept();
    expect(answer.read).toEqual([...ids].sort());
    expect(Object.keys(answer.equivalents).length).toBeGreaterThan(5);
    const writes = recordWrites(database);
    expect(await answered(database)).toEqual({ ...answer, read: [] });
    expect(writes).toEqual([]);
  });

  it('of another version is made anew, once', async () => {
    const { answer, database } = await kept();
    expect(await answered(database, 'v2')).toEqual(answer);
    expect((await answered(reopened(database), 'v2')).read).toEqual([]);
  });

  const change = (by: (row: IndexRow) => unknown) => async (database: LibraryDatabase) => {
    const row = await database.index.get(first);
    if (row) await database.index.put(by(row) as IndexRow);
  };
  const flipped = (row: IndexRow) => {
    const buffer = row.indexed.buffer.slice(0);
    const bytes = new Uint8Array(buffer);
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    return { ...row, indexed: { ...row.indexed, buffer } };
  };
  it.each<[string, (database: LibraryDatabase) => Promise<unknown>, string[]]>([
    ['a row is missing', (database) => database.index.delete(first), [first]],
    ['all rows are missing', (database) => database.index.clear(), [...ids]],
    ['a bit of a row is another', change(flipped), [first]],
    [
      'a row is cut off',
      change((row) => ({
        ...row,
        indexed: { ...row.indexed, buffer: row.indexed.buffer.slice(0, 400) },
      })),
      [first],
    ],
    [
      'a row has another count',
      change((row) => ({ ...row, indexed: { ...row.indexed, count: 1 } })),
      [first],
    ],
    ['a row is none', change(({ id }) => ({ id })), [first]],
    ['a row stands in the place of another', change((row) => ({ ...row, id: second })), [second]],
  ])('%s: that is made anew, and nothing else', async (_, damage, read) => {
    const { answer, database } = await kept();
    await damage(database);
    expect(await answered(reopened(database))).toEqual({ ...answer, read: [...read].sort() });
    expect((await answered(reopened(database))).read).toEqual([]);
  });

  it('does not hold a plan that is gone', async () => {
    const { database } = await kept();
    await database.plans.put({ id: 'own', origin: 'bundled', hash: '', plan: others[0] as never });
    await database.index.put({ ...((await database.index.get(first)) as IndexRow), id: 'own' });
    await database.plans.delete('own');
    expect((await answered(reopened(database))).state.plans).toBe(ids.length);
    expect(await database.index.get('own')).toBeUndefined();
  });
});

describe('a worker that is killed', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'after %i writes: the next answers the same, and what was kept is kept',
    async (n) => {
      const { answer } = await kept();
      const dying = freshDatabase();
      killAfter(dying, n);
      await answered(dying).catch(() => null);
      dying.close();
      const rows = await reopened(dying).index.count();
      const next = await answered(reopened(dying));
      expect(next.equivalents).toEqual(answer.equivalents);
      expect(next.read).toHaveLength(ids.length - rows);
    },
  );
});

describe('a plan that is damaged', () => {
  const damage = async (database: LibraryDatabase, id: string) => {
    const row = await database.plans.get(id);
    if (row) await database.plans.put({ ...row, plan: { ...row.plan, title: 'another' } });
  };

  it('and bundled is mended when it is shown, and nobody is told', async () => {
    const { answer, database } = await kept();
    await damage(database, first);
    const after = await answered(reopened(database));
    expect(after).toEqual({ ...answer, read: [first] });
    expect((await answered(reopened(database))).read).toEqual([]);
  });

  it("and the reader's own is left out and named, and the rest answers", async () => {
    const { answer, database } = await kept();
    // As a plan of the reader's: the bundle does not have it.
    const [gone = first] = plansIn(answer);
    const fewer = await bundleOf(others.filter(({ id }) => id !== gone));
    const complete = { key: 'bundled' as const, hash: fewer.hash, plans: [] };
    await database.meta.put({
      ...complete,
      plans: await Promise.all(
        ids
          .filter((id) => id !== gone)
          .map(async (id) => ({ id, hash: (await database.plans.get(id))?.hash ?? '' })),
      ),
    });
    await damage(database, gone);
    const library = new Library(reopened(database), fewer, 'v1');
    const { equivalents, library: state } = await library.answer(query);
    expect(state).toEqual({
      plans: ids.length - 1,
      stored: true,
      leftOut: [{ planId: gone, why: 'damaged' }],
    });
    const shown = Object.values(equivalents).flatMap((found) => found.map(({ plan }) => plan.id));
    expect(shown.length).toBeGreaterThan(0);
    expect(shown).not.toContain(gone);
  });
});
