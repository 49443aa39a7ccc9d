/** What the search reads, made before anybody searches. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '../../../../lib/library/database';
import { isWorthPreparing, prepare } from '../../../../lib/library/search/preparing';
import { searchVersion } from '../../../../lib/library/search/search-row';
import { SearchRows } from '../../../../lib/library/search/search-rows';
import * as searchedPlans from '../../../../lib/library/search/searched-plan';
import { documentOf, writerOf } from '../added';
import { freshDatabase, reopened } from '../packs';

vi.mock('../../../../lib/library/search/searched-plan', { spy: true });

const WORDS = Array.from({ length: 50 }, (_, i) => String.fromCodePoint(0x4e00 + 97 * i));

/** A library with so many plans that came without what is searched. */
async function libraryOf(count: number): Promise<{ database: LibraryDatabase; ids: string[] }> {
  const database = freshDatabase();
  const outcomes = await writerOf(database).additions.add(
    WORDS.slice(0, count).map((word) => documentOf(word)),
  );
  return { database, ids: outcomes.map(({ id }) => id).sort() };
}

/** How many plans are read for it. */
async function madeBy(database: LibraryDatabase, version = 'v1'): Promise<number> {
  vi.mocked(searchedPlans.searchedPlan).mockClear();
  await prepare(database, version);
  return vi.mocked(searchedPlans.searchedPlan).mock.calls.length;
}

const keptIn = async (database: LibraryDatabase, version = 'v1') =>
  (await database.search.toArray()).flatMap((row) =>
    row.version === searchVersion(version) ? row.id : [],
  );

describe('what the search reads', () => {
  it('is made of all plans, once', async () => {
    const { database, ids } = await libraryOf(20);
    expect(await madeBy(database)).toBe(20);
    expect(await keptIn(database)).toEqual(ids);
    expect(await madeBy(database)).toBe(0);
  });

  it('is made of those that miss it', async () => {
    const { database, ids } = await libraryOf(10);
    await prepare(database, 'v1');
    await database.search.bulkDelete(ids.slice(0, 3));
    expect(await madeBy(database)).toBe(3);
    expect(await keptIn(database)).toEqual(ids);
  });

  it('is made anew with another version of Lince', async () => {
    const { database, ids } = await libraryOf(10);
    await prepare(database, 'v1');
    expect(await madeBy(database, 'v2')).toBe(10);
    expect(await keptIn(database, 'v2')).toEqual(ids);
    expect(await keptIn(database, 'v1')).toEqual([]);
  });

  it('goes on where it was stopped', async () => {
    const { database, ids } = await libraryOf(20);
    const rows = new SearchRows(database, 'v1');
    await rows.make(await rows.missing()).next();
    database.close();
    const next = reopened(database);
    expect(await keptIn(next)).toHaveLength(8);
    expect(await madeBy(next)).toBe(12);
    expect(await keptIn(next)).toEqual(ids);
  });

  it('is not made of the others where it cannot be kept', async () => {
    const { database } = await libraryOf(20);
    vi.spyOn(database.search, 'bulkPut').mockRejectedValue(new Error('full'));
    expect(await madeBy(database)).toBe(8);
  });

  it('of a damaged plan is missed for ever, and the others have theirs', async () => {
    const { database, ids } = await libraryOf(10);
    const [damaged = ''] = ids;
    await database.plans.update(damaged, { hash: 'another' });
    await prepare(database, 'v1');
    expect(await keptIn(database)).toEqual(ids.slice(1));
  });
});

describe('whether it is worth the while', () => {
  it.each([
    ['of few plans', 30, 0, 'v1', false],
    ['of many', 50, 0, 'v1', true],
    ['of many, most of which have it', 50, 30, 'v1', false],
    ['of many that have it of another version', 50, 50, 'v2', true],
  ])('%s', async (_, count, kept, version, worth) => {
    const { database, ids } = await libraryOf(count);
    await prepare(database, 'v1');
    await database.search.bulkDelete(ids.slice(kept));
    expect(await isWorthPreparing(database, version)).toBe(worth);
  });
});
