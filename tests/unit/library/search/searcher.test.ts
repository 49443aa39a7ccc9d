/** The search of the stored library: what is kept for it is made once, and follows what changes. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../../lib/library/database';
import { Library } from '../../../../lib/library/library';
import type { SearchNews } from '../../../../lib/library/search/search-protocol';
import { FIRST_SEARCH } from '../../../../lib/library/search/search-view';
import { Searcher } from '../../../../lib/library/search/searcher';
import { Shelf } from '../../../../lib/library/shelf';
import { documentOf, writerOf } from '../added';
import { bundleOf, version } from '../packs';

afterEach(() => vi.restoreAllMocks());

const bundled = await bundleOf([version('a', '甲'), version('b', '乙')]);
let databases = 0;

async function stored(): Promise<LibraryDatabase> {
  const database = new LibraryDatabase(`searched-${++databases}`);
  await new Library(database, bundled, 'one').ready();
  return database;
}

function searcherOver(database: LibraryDatabase, version = 'one') {
  const news: SearchNews[] = [];
  const shelf = new Shelf(database, bundled.load);
  const searcher = new Searcher({ database, shelf, version, tell: (one) => news.push(one) });
  /** The rows that a question leads to, as `plan measure`. */
  const found = async (query: string) => {
    news.length = 0;
    searcher.ask({ ...FIRST_SEARCH, query });
    const answer = await vi.waitFor(() => {
      const last = news.findLast((one) => one.kind === 'answer');
      if (last?.kind !== 'answer' || last.asked.query !== query) throw new Error('no answer yet');
      return last.answer;
    });
    const rows = await searcher.rows([...answer.listed], query);
    return rows.map(({ plan, measure }) => `${plan.id} ${measure.id}`);
  };
  return { searcher, news, found };
}

describe('the search of the library', () => {
  it('finds measures of the plans that are there, and keeps what it has made of them', async () => {
    const database = await stored();
    const { searcher, news, found } = searcherOver(database);
    await searcher.read(null);
    const all = await found('');
    expect(all.length).toBeGreaterThan(2);
    expect(new Set(all.map((id) => id.split(' ')[0]))).toEqual(new Set(['a', 'b']));
    expect((await database.search.toArray()).map(({ id }) => id)).toEqual(['a', 'b']);
    const again = searcherOver(database);
    const plans = vi.spyOn(database.plans, 'bulkGet');
    await again.searcher.read(null);
    expect(plans).not.toHaveBeenCalled();
    expect(await again.found('')).toEqual(all);
    expect(news.length).toBeGreaterThan(0);
  });

  it.each([
    ['of another version', { version: 'older' }],
    ['damaged', { searched: null }],
    ['of another length than it says', { searched: { count: 900 } }],
  ])('makes anew what is %s', async (_, change) => {
    const database = await stored();
    await searcherOver(database).searcher.read(null);
    const [row] = await database.search.toArray();
    await database.search.put({ ...row, ...change } as never);
    const { searcher, found } = searcherOver(database);
    await searcher.read(null);
    expect(new Set((await found('')).map((id) => id.split(' ')[0]))).toEqual(new Set(['a', 'b']));
    expect((await database.search.toArray())[0]).toEqual(row);
  });

  it('follows what is added, removed, brought back and switched off', async () => {
    const database = await stored();
    const { searcher, found } = searcherOver(database);
    await searcher.read(null);
    const { additions } = writerOf(database);
    const [added] = await additions.add([documentOf('丙')]);
    const id = added?.id ?? '';
    const plansFound = async () =>
      [...new Set((await found('')).map((each) => each.split(' ')[0]))].sort();
    await searcher.read([id]);
    expect(await plansFound()).toEqual(['a', 'b', id].sort());
    expect(await database.search.get(id)).toBeDefined();
    await additions.remove([id]);
    expect(await database.search.get(id)).toBeUndefined();
    await searcher.read([id]);
    expect(await plansFound()).toEqual(['a', 'b']);
    await additions.restore([id]);
    await additions.switchBundled('b', false);
    await searcher.read(null);
    expect(await plansFound()).toEqual(['a', id].sort());
  });

  it('finds what came with Lince where the database does not open', async () => {
    const database = await stored();
    vi.spyOn(database, 'openSoon').mockRejectedValue(new Error('blocked'));
    const { searcher, news, found } = searcherOver(database);
    await searcher.read(null);
    expect(news.at(-1)).toMatchObject({ reading: { complete: true, trouble: 'failed' } });
    expect((await found('')).length).toBeGreaterThan(2);
  });

  it('answers the last of what is asked while others wait', async () => {
    const { searcher, news } = searcherOver(await stored());
    await searcher.read(null);
    news.length = 0;
    for (const query of ['甲', '甲乙', '乙']) searcher.ask({ ...FIRST_SEARCH, query });
    await vi.waitFor(() => {
      const last = news.findLast((one) => one.kind === 'answer');
      expect(last?.kind === 'answer' && last.asked.query).toBe('乙');
    });
  });
});
