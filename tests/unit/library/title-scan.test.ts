/** Measures by their names, as the address bar proposes them. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { LibraryDatabase } from '../../../lib/library/database';
import { Library } from '../../../lib/library/library';
import { planHash } from '../../../lib/library/pack';
import { TitleScan } from '../../../lib/library/title-scan';
import { bundledPlans } from '../../eval/documents';
import { writerOf } from './added';

const plans = await bundledPlans();
const packed = await Promise.all(plans.map(async (plan) => ({ hash: await planHash(plan), plan })));

async function stored(name: string): Promise<LibraryDatabase> {
  const { packHash } = await import('../../../lib/library/pack');
  const hash = await packHash(packed);
  const database = new LibraryDatabase(name);
  await new Library(database, { hash, load: async () => ({ hash, plans: packed }) }, 'one').ready();
  return database;
}

describe('the address bar', () => {
  it.each([
    ['names that begin with the word first', '发展', /^发展/],
    ['names that have all words', '推进 教育', /推进.*教育/],
    ['traditional characters', '線教育', /线教育/],
    ['names by the initials of their pinyin', 'zxjy', /在线教育/],
    ['names without a word', '教育 -在线', /^(?!.*在线).*教育/],
  ])('proposes %s', async (_, typed, first) => {
    const [found] = await new TitleScan(await stored(`titles ${typed}`)).find(typed, 6);
    expect(found?.name).toMatch(first);
    expect(plans.map(({ id }) => id)).toContain(found?.planId);
  });

  it('proposes those of a region beside a word, so many at most', async () => {
    const scan = new TitleScan(await stored('titles of a region'));
    const found = await scan.find('河南 信息', 3);
    expect(found.length).toBe(3);
    expect(new Set(found.map(({ region }) => region))).toEqual(new Set(['豫']));
    expect(await scan.find('河南', 3)).toEqual([]);
    expect(await scan.find(' ', 3)).toEqual([]);
  });

  it('says where in a name the words stand, and those by their initials', async () => {
    const scan = new TitleScan(await stored('titles with places'));
    for (const typed of ['在线教育', 'zxjy']) {
      const [{ name, places } = { name: '', places: [] }] = await scan.find(typed, 1);
      expect(places.map(([start, end]) => name.slice(start, end))).toEqual(['在线教育']);
    }
  });

  it('proposes each once, however fast the keys come', async () => {
    const scan = new TitleScan(await stored('titles in a hurry'));
    const all = await Promise.all(['在', '在线', '在线教育'].map((typed) => scan.find(typed, 20)));
    const found = (all.at(-1) ?? []).map(({ planId, measureId }) => `${planId} ${measureId}`);
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found).size).toBe(found.length);
  });

  it('proposes nothing of a plan that is switched off', async () => {
    const database = await stored('titles switched off');
    const of = (await new TitleScan(database).find('智慧', 1))[0]?.planId ?? '';
    await writerOf(database).additions.switchBundled(of, false);
    const found = await new TitleScan(database).find('智慧', 50);
    expect(found.map(({ planId }) => planId)).not.toContain(of);
  });

  it('goes on at the next key where the time was up', async () => {
    const scan = new TitleScan(await stored('titles in time'));
    const now = vi.spyOn(performance, 'now');
    now.mockReturnValueOnce(0).mockReturnValue(1000);
    expect(await scan.find('智慧', 6)).toEqual([]);
    now.mockRestore();
    expect((await scan.find('智慧', 6)).length).toBeGreaterThan(0);
  });
});
