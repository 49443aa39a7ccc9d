/** The library as pages read it: whole, while it is seeded, damaged, or shut. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { LibraryError } from '../../../lib/library/errors';
import { seed } from '../../../lib/library/seeding';
import { Shelf } from '../../../lib/library/shelf';
import { bundleOf, freshDatabase, reopened, version } from './packs';

const old = { ...version('a', '甲'), signedOn: '2017-01-01' };
const recent = { ...version('b', '乙'), signedOn: '2018-01-01' };
const bundled = await bundleOf([old, recent]);

async function filled() {
  const database = freshDatabase();
  await seed(database, bundled);
  return reopened(database);
}

describe('the shelf', () => {
  it('has all plans by date, the newest first, and each whole by its id', async () => {
    const shelf = new Shelf(await filled(), bundled.load);
    const list = await shelf.list();
    expect(list.map(({ plan, measures, origin }) => [plan.id, measures, origin])).toEqual([
      ['b', 2, 'bundled'],
      ['a', 2, 'bundled'],
    ]);
    expect(list.every(({ plan }) => !('measures' in plan))).toBe(true);
    expect(await shelf.plan('a')).toEqual(old);
  });

  it('has no plan of an unknown id', async () => {
    expect(await new Shelf(await filled(), bundled.load).plan('x')).toBeUndefined();
  });

  it('gives the bundled plans before the database was filled', async () => {
    const shelf = new Shelf(freshDatabase(), bundled.load);
    expect((await shelf.list()).map(({ plan }) => plan.id)).toEqual(['b', 'a']);
    expect((await shelf.plan('b'))?.id).toBe('b');
  });

  it('says why only the bundled plans are there, until the database opens', async () => {
    const database = await filled();
    const shelf = new Shelf(database, bundled.load);
    const opening = vi
      .spyOn(database, 'openSoon')
      .mockRejectedValueOnce(new LibraryError('blocked'))
      .mockRejectedValueOnce(new Error('no room: FILE_ERROR_NO_SPACE'));
    expect(await shelf.list()).toHaveLength(2);
    expect(shelf.trouble).toBe('blocked');
    await shelf.plan('own-1');
    expect(shelf.trouble).toBe('full');
    opening.mockRestore();
    await shelf.list();
    expect(shelf.trouble).toBeNull();
  });

  it('gives the bundled plan in place of one that is damaged', async () => {
    const database = await filled();
    await database.plans.update('a', { plan: { id: 'a' } } as never);
    expect(await new Shelf(reopened(database), bundled.load).plan('a')).toEqual(old);
  });

  it('lists a plan whose head is damaged by the plan itself', async () => {
    const database = await filled();
    const whole = await new Shelf(reopened(database), bundled.load).list();
    await database.heads.update('a', { plan: { id: 'a' } } as never);
    expect(await new Shelf(reopened(database), bundled.load).list()).toEqual(whole);
  });

  it('lists the others where nothing of a plan is sound', async () => {
    const database = await filled();
    await database.heads.update('a', { plan: { id: 'a' } } as never);
    await database.plans.update('a', { plan: { id: 'a' } } as never);
    const list = await new Shelf(reopened(database), bundled.load).list();
    expect(list.map(({ plan }) => plan.id)).toEqual(['b']);
  });

  it('fails where neither the database nor the bundle can be read', async () => {
    const shelf = new Shelf(freshDatabase(), async () => ({}));
    await expect(shelf.plan('a')).rejects.toThrow();
    await expect(shelf.list()).rejects.toThrow();
  });
});
