/**
 * The bundled plans in the database: put there, brought up to date, and mended from whatever state
 * a reader's browser can have left them in.
 */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { LibraryDatabase, PlanRow } from '../../../lib/library/database';
import { type Bundled, loadPack, repair, seed } from '../../../lib/library/seeding';
import type { Plan } from '../../../lib/plan/plan';
import { bundleOf, freshDatabase, killAfter, recordWrites, reopened, version } from './packs';

const [a, b, c] = [version('a', '甲'), version('b', '乙'), version('c', '丙')] as const;
const first = await bundleOf([a, b, c]);
const newB = version('b', '新乙');
const d = version('d', '丁');
/** b is another, c is gone, d is new. */
const second = await bundleOf([a, newB, d]);

/** Seeds, and tells what is stored then. */
async function seededPlans(database: LibraryDatabase, bundled: Bundled): Promise<Plan[]> {
  await seed(database, bundled);
  return (await stored(database)).plans;
}

const byId = (plans: readonly Plan[]) => [...plans].sort((x, y) => x.id.localeCompare(y.id));

async function stored(database: LibraryDatabase) {
  const rows = await database.plans.toArray();
  const meta = await database.meta.get('bundled');
  return {
    plans: byId(rows.map(({ plan }) => plan)),
    meta: meta?.key === 'bundled' ? meta : undefined,
  };
}

/** What a worker finds that starts after one that has seeded. */
async function seeded(damage: (database: LibraryDatabase) => Promise<unknown> = async () => {}) {
  const database = freshDatabase();
  await seededPlans(database, first);
  await damage(database);
  return reopened(database);
}

describe('the first start', () => {
  it('stores every plan, and the word "complete" after them', async () => {
    const database = freshDatabase();
    const writes = recordWrites(database);
    expect(byId(await seededPlans(database, first))).toEqual([a, b, c]);
    expect(writes.filter((write) => write.startsWith('put'))).toEqual([
      'put heads a',
      'put plans a',
      'put heads b',
      'put plans b',
      'put heads c',
      'put plans c',
      'put meta bundled',
    ]);
    const { plans, meta } = await stored(database);
    expect(plans).toEqual([a, b, c]);
    expect(meta?.hash).toBe(first.hash);
  });

  it('a pack that is not well-formed writes nothing', async () => {
    const database = freshDatabase();
    const writes = recordWrites(database);
    const broken = { ...first, load: async () => ({ hash: first.hash, plans: [{ plan: a }] }) };
    await expect(seededPlans(database, broken)).rejects.toThrow();
    expect(writes).toEqual([]);
  });
});

describe('every later start', () => {
  it('writes nothing and does not read the file, when all is well', async () => {
    const database = await seeded();
    const bundled = await bundleOf([a, b, c]);
    const writes = recordWrites(database);
    expect(byId(await seededPlans(database, bundled))).toEqual([a, b, c]);
    expect(writes).toEqual([]);
    expect(bundled.loads).toBe(0);
  });

  it('after an update writes what has changed, removes what is gone, and leaves the rest', async () => {
    const database = await seeded();
    const writes = recordWrites(database);
    expect(byId(await seededPlans(database, second))).toEqual([a, newB, d]);
    expect(writes.filter((write) => write.startsWith('put plans'))).toEqual([
      'put plans b',
      'put plans d',
    ]);
    const { plans, meta } = await stored(database);
    expect(plans).toEqual([a, newB, d]);
    expect(meta?.hash).toBe(second.hash);
  });

  it('goes back when the reader goes back to the version before', async () => {
    const database = await seeded();
    await seededPlans(database, second);
    await seededPlans(database, first);
    expect((await stored(database)).plans).toEqual([a, b, c]);
  });
});

describe('damage', () => {
  const change =
    (id: string, by: (row: PlanRow) => unknown) => async (database: LibraryDatabase) => {
      const row = await database.plans.get(id);
      if (row) await database.plans.put(by(row) as PlanRow);
    };
  const text = (row: PlanRow) => ({
    ...row,
    plan: {
      ...row.plan,
      measures: row.plan.measures.map((m) => ({ ...m, text: `${m.text}假` })),
    },
  });

  type Damage = [string, (database: LibraryDatabase) => Promise<unknown>, string[]];

  it.each<Damage>([
    ['a plan is missing', (database) => database.plans.delete('b'), ['b']],
    ['all plans are missing', (database) => database.plans.clear(), ['a', 'b', 'c']],
    ['the word "complete" is missing', (database) => database.meta.clear(), []],
    [
      'the word "complete" names no plans',
      (database) => database.meta.put({ key: 'bundled', hash: first.hash, plans: [] }),
      [],
    ],
    [
      'the word "complete" is not well-formed',
      (database) => database.meta.put({ key: 'bundled', hash: first.hash } as never),
      [],
    ],
    [
      'nothing is right',
      async (database) => {
        await database.plans.clear();
        await database.meta.put({ key: 'bundled', hash: first.hash, plans: [] });
      },
      ['a', 'b', 'c'],
    ],
  ])(
    '%s: that is mended at the next start, and nothing else is written',
    async (_, damage, mended) => {
      const database = await seeded(damage);
      const writes = recordWrites(database);
      expect(byId(await seededPlans(database, first))).toEqual([a, b, c]);
      expect(await stored(database)).toMatchObject({
        plans: [a, b, c],
        meta: { hash: first.hash, plans: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
      });
      expect(writes.filter((write) => write.startsWith('put plans'))).toEqual(
        mended.map((id) => `put plans ${id}`),
      );

      writes.length = 0;
      await seededPlans(database, first);
      expect(writes).toEqual([]);
    },
  );

  it.each<Damage>([
    ['the text of a plan is another', change('b', text), ['b']],
    ['a plan is not one', change('b', (row) => ({ ...row, plan: { id: 'b' } })), ['b']],
    ['a row without a plan', change('b', ({ id }) => ({ id })), ['b']],
    ['the hash of a row is another', change('c', (row) => ({ ...row, hash: 'x' })), ['c']],
    ['a plan stands in the place of another', change('a', (row) => ({ ...row, id: 'b' })), ['b']],
    ['nothing, though it was suspected', async () => {}, []],
  ])(
    '%s: that is mended when it is found, and nothing else is written',
    async (_, damage, mended) => {
      const database = await seeded(damage);
      const writes = recordWrites(database);
      await repair(database, await loadPack(first), ['a', 'b', 'c']);
      expect((await stored(database)).plans).toEqual([a, b, c]);
      expect(writes.filter((write) => write.startsWith('put plans'))).toEqual(
        mended.map((id) => `put plans ${id}`),
      );
    },
  );
});

describe('a worker that is killed in the middle', () => {
  const states: [string, () => Promise<LibraryDatabase>, Bundled, Plan[]][] = [
    ['at the first start', async () => freshDatabase(), first, [a, b, c]],
    ['at an update', seeded, second, [a, newB, d]],
  ];
  for (const [when, start, bundled, whole] of states) {
    it.each([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14])(
      `${when}, after %i writes: the next start repairs`,
      async (n) => {
        const dying = await start();
        killAfter(dying, n);
        const finished = await seededPlans(dying, bundled).then(
          () => true,
          () => false,
        );
        dying.close();

        const next = reopened(dying);
        const left = await stored(next);
        // "Complete" is never said of what is not.
        if (left.meta?.hash === bundled.hash) expect(left.plans).toEqual(whole);
        else expect(finished).toBe(false);

        expect(byId(await seededPlans(next, bundled))).toEqual(whole);
        expect(await stored(next)).toMatchObject({ plans: whole, meta: { hash: bundled.hash } });
        next.close();
      },
    );
  }

  it('the cases above end both before and after the last write', async () => {
    for (const [, start, bundled] of states) {
      const database = await start();
      const writes = recordWrites(database);
      await seededPlans(database, bundled);
      expect(writes.length).toBeGreaterThan(2);
      expect(writes.length).toBeLessThan(15);
    }
  });
});
