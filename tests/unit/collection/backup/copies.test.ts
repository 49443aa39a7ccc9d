/** Copies that are made by themselves: one a day, of what has changed, for as long as they help. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { factOf, keepTrouble } from '../../../../lib/collection/backup/facts';
import { kept } from '../../../../lib/collection/backup/retention';
import { clauseWith } from '../clips';
import { bodyOf, busyReader, daysOn, NOON, newReader, textOf } from './data';

describe('the copy of the day', () => {
  it('is made once a day, and only when something has changed', async () => {
    const { keeper, collection } = await busyReader();
    const made = async (days: number) => {
      await keeper.keepDaily(daysOn(days));
      return (await keeper.copies.list()).length;
    };
    expect(await made(0)).toBe(1);
    await collection.save(clauseWith({ measureId: '五' }), {}, NOON);
    expect(await made(0.5)).toBe(1);
    expect(await made(1)).toBe(2);
    expect(await made(2)).toBe(2);
    await collection.save(clauseWith({ measureId: '六' }), {}, NOON);
    expect(await made(3)).toBe(3);
  });

  it('says what is in it, and gives it back as a backup', async () => {
    const reader = await busyReader();
    await reader.keeper.keepDaily(NOON);
    const [copy] = await reader.keeper.copies.list();
    if (!copy) throw new Error('there is a copy');
    expect(copy).toMatchObject({ at: NOON.toISOString(), why: 'daily', clips: 4 });
    const file = await reader.keeper.copies.open(copy);
    const text = (await file?.text()) ?? '';
    expect(bodyOf(text)).toBe(bodyOf(await textOf(reader)));
    expect(copy.bytes).toBeLessThan(text.length / 2);
  });

  it('is not made of nothing: that would push out those that hold something', async () => {
    const { keeper, folder } = newReader();
    await keeper.keepDaily(NOON);
    expect(await keeper.copies.list()).toEqual([]);
    expect(await factOf(folder, 'trouble')).toBeNull();
  });

  it('is made again soon after a clock that was years ahead', async () => {
    const { keeper, collection } = await busyReader();
    await keeper.keepDaily(daysOn(1000));
    await collection.save(clauseWith({ measureId: '五' }), {}, NOON);
    await keeper.keepDaily(NOON);
    expect(await keeper.copies.list()).toHaveLength(2);
  });

  it('that cannot be made says so, once, by its kind alone', async () => {
    const { keeper, folder } = await busyReader();
    folder.full = true;
    await keeper.keepDaily(NOON);
    expect(await keeper.copies.list()).toEqual([]);
    folder.full = false;
    await keepTrouble(folder, 'copy', new Error('《方案》放不下'), NOON);
    const trouble = await factOf(folder, 'trouble');
    expect(trouble).toEqual({ at: NOON.toISOString(), what: 'copy', kind: 'Error' });
  });

  it('makes room for itself by the oldest', async () => {
    const { keeper, folder, collection } = await busyReader();
    await keeper.keepDaily(NOON);
    await collection.save(clauseWith({ measureId: '五' }), {}, NOON);
    const write = folder.write;
    folder.write = async (name, content) => {
      const copies = [...folder.files.keys()].filter((each) => each.endsWith('.gz'));
      if (name.endsWith('.gz') && copies.length > 0)
        throw new DOMException('', 'QuotaExceededError');
      await write(name, content);
    };
    await keeper.keepDaily(daysOn(1));
    expect((await keeper.copies.list()).map(({ at }) => at)).toEqual([daysOn(1).toISOString()]);
  });

  it('that is damaged is no copy, and hides no other', async () => {
    const { keeper, folder } = await busyReader();
    await keeper.keepDaily(NOON);
    const [good] = await keeper.copies.list();
    const name = '2026-01-10T12-00-00.000Z daily 9 0123456789abcdef.json.gz';
    folder.files.set(name, new Blob(['no gzip']));
    folder.files.set('notes.txt', new Blob(['?']));
    const copies = await keeper.copies.list();
    expect(copies.map((copy) => copy.name)).toEqual([name, good?.name]);
    await expect(keeper.copies.open({ name })).rejects.toThrow();
  });
});

describe('of copies stay', () => {
  const daily = (days: number) => ({ at: daysOn(days).toISOString(), why: 'daily' as const });
  const days = (copies: readonly { at: string }[]) =>
    copies.map(({ at }) => Math.round((Date.parse(at) - NOON.getTime()) / 86_400_000));

  it.each<[string, number[], number[]]>([
    ['all, when there are few', [-2, -1, 0], [0, -1, -2]],
    // The noon is that of a Friday: weeks end on the Sundays of day -5, -12, -19.
    [
      'of a year of daily ones the last seven days, and the last of each week before',
      Array.from({ length: 365 }, (_, i) => -i),
      [0, -1, -2, -3, -4, -5, -6, -12, -19],
    ],
    [
      'of one who comes once a month, the last seven',
      Array.from({ length: 12 }, (_, i) => -30 * i),
      [0, -30, -60, -90, -120, -150, -180],
    ],
    ['of two of one day the later', [0, 0.1], [0]],
  ])('%s', (_, made, stay) => {
    expect(days(kept(made.map(daily)))).toEqual(stay);
  });

  it('the last three from before a restore, apart from the others', () => {
    const before = [0, -1, -2, -3].map((day) => ({
      ...daily(day),
      why: 'before-restore' as const,
    }));
    expect(days(kept([...before, daily(-9)]))).toEqual([0, -1, -2, -9]);
  });
});
