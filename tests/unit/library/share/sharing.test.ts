/** Sharing as a page uses it: copies before what is replaced, one piece of news an action, and all back. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { LibraryDatabase } from '../../../../lib/library/database';
import { LibraryCopies } from '../../../../lib/library/share/copies';
import type { SharedPlan } from '../../../../lib/library/share/format';
import { Sharing } from '../../../../lib/library/share/sharing';
import { fileWith, NOON, sharedPlan } from './data';

const daysOn = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

class MemoryFolder {
  readonly files = new Map<string, Blob>();
  names = async () => [...this.files.keys()];
  read = async (name: string) => this.files.get(name) ?? null;
  remove = async (name: string) => void this.files.delete(name);
  write = async (name: string, content: Blob) => void this.files.set(name, content);
}

let readers = 0;

function newReader() {
  const database = new LibraryDatabase(`sharing-${++readers}`);
  const told: (readonly string[])[] = [];
  const folder = new MemoryFolder();
  const copies = new LibraryCopies(folder);
  const sharing = new Sharing(database, copies, (ids) => told.push(ids), 'v1');
  const take = async (plans: readonly SharedPlan[], now = NOON) => {
    const preview = await sharing.preview((await fileWith(plans)).file, now);
    if ('refused' in preview) throw new Error(preview.refused);
    return sharing.take(preview, preview.compared, now);
  };
  const text = async () => (await sharing.write(null, NOON)).file.text();
  return { database, told, folder, copies, sharing, take, text };
}

const MINE = [sharedPlan('jia', { subject: '本机' }), sharedPlan('yi')];
const THEIRS = [sharedPlan('jia', { subject: '文件' }), sharedPlan('bing'), sharedPlan('ding')];

describe('a library that is taken in', () => {
  it('is news once, and all of it can be taken back', async () => {
    const { sharing, take, text, told, database } = newReader();
    await take(MINE);
    const before = await text();
    const taken = await take(THEIRS);
    expect(taken).toMatchObject({ added: ['own-bing', 'own-ding'], replaced: ['own-jia'] });
    expect(told.map((ids) => [...ids].sort())).toEqual([
      ['own-jia', 'own-yi'],
      ['own-bing', 'own-ding', 'own-jia'],
    ]);
    expect(await text()).not.toBe(before);
    await sharing.takeBack(taken, NOON);
    expect(await text()).toBe(before);
    expect(await database.bin.toCollection().primaryKeys()).toEqual(['own-bing', 'own-ding']);
  });

  it('leaves a copy of what it replaced, and of nothing where it replaced nothing', async () => {
    const { sharing, copies, take } = newReader();
    await take(MINE);
    expect(await copies.list()).toEqual([]);
    await take(THEIRS);
    const [copy] = await copies.list();
    expect(copy).toMatchObject({ why: 'before-merge', plans: 1, at: NOON.toISOString() });
    const file = copy && (await copies.open(copy));
    const preview = file && (await sharing.preview(file, NOON));
    expect(preview).toMatchObject({ compared: [{ plan: { subject: '本机' } }] });
  });

  it('is taken though no copy can be kept: what is replaced is in memory, and can be taken back', async () => {
    const { sharing, folder, take, text } = newReader();
    await take(MINE);
    const before = await text();
    folder.write = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    const taken = await take(THEIRS);
    expect(taken.stopped).toBeNull();
    await sharing.takeBack(taken, NOON);
    expect(await text()).toBe(before);
  });

  it('has nothing written before the reader says so', async () => {
    const { sharing, database, told } = newReader();
    await sharing.preview((await fileWith(THEIRS)).file, NOON);
    expect(await database.plans.count()).toBe(0);
    expect(told).toEqual([]);
  });
});

describe('copies by itself', () => {
  it('are kept once a day at most, where something changed, and the last two stay', async () => {
    const { sharing, copies, take } = newReader();
    await sharing.keepCopy(NOON);
    expect(await copies.list(), 'of nothing').toEqual([]);
    await take(MINE);
    await sharing.keepCopy(NOON);
    await sharing.keepCopy(daysOn(0.2));
    await sharing.keepCopy(daysOn(2));
    expect((await copies.list()).map(({ at }) => at)).toEqual([NOON.toISOString()]);
    for (const [i, name] of ['wu', 'ji', 'geng'].entries()) {
      await take([sharedPlan(name)]);
      await sharing.keepCopy(daysOn(3 + i));
    }
    const kept = await copies.list();
    expect(kept.map(({ why, plans }) => [why, plans])).toEqual([
      ['rolling', 5],
      ['rolling', 4],
    ]);
  });

  it('before replacing stay for the last three times, and do not push out the others', async () => {
    const { sharing, copies, take } = newReader();
    await take(MINE);
    await sharing.keepCopy(NOON);
    for (let i = 1; i <= 5; i++)
      await take([sharedPlan('jia', { subject: `第${i}次` })], daysOn(i / 100));
    const kept = await copies.list();
    expect(kept.filter(({ why }) => why === 'before-merge')).toHaveLength(3);
    expect(kept.filter(({ why }) => why === 'rolling')).toHaveLength(1);
  });

  it('that are damaged, or no copies, are not taken for any', async () => {
    const { copies, folder } = newReader();
    folder.files.set(
      '2026-01-09T12-00-00.000Z rolling 3 0123456789abcdef.json.gz',
      new Blob(['x']),
    );
    folder.files.set('notes.txt', new Blob(['x']));
    const [copy, ...others] = await copies.list();
    expect(others).toEqual([]);
    if (!copy) throw new Error('no copy');
    await expect(copies.open(copy)).rejects.toThrow();
    expect(await copies.open({ name: 'gone' })).toBeNull();
  });
});
