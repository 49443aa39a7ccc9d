/** Undo and redo: every action, over reload, from any page, and never over what somebody else did. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import { type Collection, DAYS_IN_BIN } from '../../../lib/collection/collection';
import type { What } from '../../../lib/collection/records';
import { clauseNamed, databaseOf, day, freshCollection, savedIds } from './store';

/** All that an action can change, without the dates that say when. */
async function contents(name: string) {
  const database = databaseOf(name);
  const clips = (await database.clips.toArray()).map(({ changedAt: _, ...clip }) => clip);
  const folders = await database.folders.toArray();
  database.close();
  return { clips, folders };
}

const SELECTORS = {
  quote: { exact: '举措甲。', prefix: '前。', suffix: '后。' },
  position: { start: 2, end: 6 },
};

/** Each action on a collection of three clips, with a folder and a tag. */
const ACTIONS: readonly [
  What,
  string,
  (on: Collection, ids: string[], folder: string) => unknown,
][] = [
  ['save', 'a clause is saved', (on) => on.save(clauseNamed('丁'))],
  ['note', 'a note is written', (on, [id = '']) => on.change([id], { note: '**要点**' })],
  ['tag', 'tags are added', (on, ids) => on.change(ids, { addTags: ['教育', '目标'] })],
  ['tag', 'a tag is taken off', (on, ids) => on.change(ids, { removeTags: ['旧'] })],
  ['move', 'clips are moved', (on, ids) => on.change(ids, { folder: null })],
  ['colour', 'a colour is given', (on, ids) => on.change(ids, { colour: 'sky' })],
  ['star', 'a star is given', (on, [id = '']) => on.change([id], { starred: true })],
  [
    'change',
    'several things at once',
    (on, ids) => on.change(ids, { note: '新', addTags: ['新'], colour: 'rose' }),
  ],
  ['bin', 'clips are deleted', (on, ids) => on.bin(ids)],
  [
    'attach',
    'a lost clip is put to its place',
    (on, [id = '']) => on.attach(id, { selectors: SELECTORS }),
  ],
  ['folder', 'a folder is added', (on) => on.addFolder('新', null)],
  ['folder', 'a folder is renamed', (on, _, folder) => on.renameFolder(folder, '新')],
  [
    'folder',
    'a folder with clips and folders in it is removed',
    (on, _, folder) => on.removeFolder(folder),
  ],
  ['tag', 'a tag is renamed', (on) => on.renameTag('旧', '新')],
  ['tag', 'a tag is removed', (on) => on.removeTag('旧')],
];

async function filled() {
  const fresh = freshCollection();
  const ids = await savedIds(fresh.collection, '甲', '乙', '丙');
  const folder = await fresh.collection.addFolder('夹', null);
  if (!folder) throw new Error('a folder was added');
  await fresh.collection.addFolder('内', folder.id);
  await fresh.collection.change(ids, { folder: folder.id, addTags: ['旧'], note: '原' });
  return { ...fresh, ids, folder: folder.id };
}

describe('an action', () => {
  it.each(ACTIONS)('(%s) is undone and done again: %s', async (what, _, act) => {
    const { name, collection, ids, folder, reopened } = await filled();
    const before = await contents(name);
    await act(collection, ids, folder);
    const after = await contents(name);
    expect(after).not.toEqual(before);

    // Each by another page, after a reload.
    const undone = await reopened().undo();
    expect(undone).toMatchObject({ what, left: 0 });
    expect(undone?.count).toBeGreaterThan(0);
    expect(await contents(name)).toEqual(before);
    expect(await reopened().redo()).toEqual(undone);
    expect(await contents(name)).toEqual(after);
    expect(await collection.redo()).toBeNull();
  });

  it('that changes nothing is no step, and leaves what was undone to be done again', async () => {
    const { collection, ids, folder } = await filled();
    await collection.change(ids, { note: '新' });
    await collection.undo();
    await collection.change(ids, { note: '原', addTags: ['旧'], folder });
    await collection.change([], { note: '别的' });
    await collection.takeBack(ids);
    await collection.removeTag('没有');
    await collection.renameFolder(folder, '夹');
    expect(await collection.redo()).toMatchObject({ what: 'note', count: 3 });
  });

  it('after an undo takes its place: what was undone is gone', async () => {
    const { name, collection, ids } = await filled();
    await collection.change(ids, { note: '一' });
    await collection.undo();
    await collection.change(ids, { colour: 'leaf' });
    expect(await collection.redo()).toBeNull();
    await collection.undo();
    expect((await contents(name)).clips.map(({ note, colour }) => [note, colour])).toEqual(
      ids.map(() => ['原', null]),
    );
  });
});

describe('the history', () => {
  it('goes 120 steps back and forth again', async () => {
    const { name, collection, ids } = await filled();
    const [id = ''] = ids;
    const start = await contents(name);
    for (let i = 0; i < 120; i++) await collection.change([id], { addTags: [`标签${i}`] });
    const end = await contents(name);
    for (let i = 0; i < 120; i++) expect(await collection.undo()).toMatchObject({ left: 0 });
    expect(await contents(name)).toEqual(start);
    for (let i = 0; i < 120; i++) await collection.redo();
    expect(await contents(name)).toEqual(end);
  }, 30_000);

  it('does not grow without end', async () => {
    const { name, collection, ids } = await filled();
    for (let i = 0; i < 205; i++) await collection.change(ids, { colour: i % 2 ? 'sky' : 'rose' });
    const database = databaseOf(name);
    expect(await database.steps.count()).toBe(200);
    expect(await database.stepChanges.count()).toBe(200);
    expect(await database.journal.count()).toBeLessThanOrEqual(300);
    expect(await collection.undo()).toMatchObject({ what: 'colour', count: 3 });
  }, 30_000);

  it('is empty at first, and says so', async () => {
    const { collection } = freshCollection();
    expect([await collection.undo(), await collection.redo()]).toEqual([null, null]);
  });

  it('has one step for a spell of writing at a note', async () => {
    const { name, collection, ids } = await filled();
    const [id = '', other = ''] = ids;
    const at = (second: number) => new Date(day(9).getTime() + second * 1000);
    await collection.change([id], { note: '一' }, at(0));
    await collection.change([id], { note: '一二' }, at(2));
    await collection.change([id], { note: '一二三' }, at(5));
    await collection.change([id], { note: '一二三四' }, at(20));
    await collection.change([other], { note: '别的' }, at(21));
    const noteOf = async () => (await contents(name)).clips.find((clip) => clip.id === id)?.note;
    await collection.undo();
    expect(await noteOf()).toBe('一二三四');
    await collection.undo();
    expect(await noteOf()).toBe('一二三');
    await collection.undo();
    expect(await noteOf()).toBe('原');
    await collection.redo();
    expect(await noteOf()).toBe('一二三');
  });
});

describe('an undo', () => {
  it('puts back only the field that its step changed', async () => {
    const { name, collection, ids } = await filled();
    const [id = ''] = ids;
    await collection.change([id], { colour: 'sky' });
    await behindItsBack(name, id, { note: '来自备份' });
    expect(await collection.undo()).toMatchObject({ left: 0 });
    expect(await clipIn(name, id)).toMatchObject({ colour: null, note: '来自备份' });
  });

  it('leaves a field that somebody else has changed since, and says so', async () => {
    const { name, collection, ids } = await filled();
    const [id = '', other = ''] = ids;
    await collection.change([id, other], { note: '我的', colour: 'sky' });
    await behindItsBack(name, id, { note: '来自备份' });
    expect(await collection.undo()).toMatchObject({ left: 1, count: 2 });
    expect(await clipIn(name, id)).toMatchObject({ colour: null, note: '来自备份' });
    expect(await clipIn(name, other)).toMatchObject({ colour: null, note: '原' });
    expect(await collection.redo()).toMatchObject({ left: 1 });
    expect(await clipIn(name, id)).toMatchObject({ colour: 'sky', note: '来自备份' });
  });

  it('of saving leaves a clip that has been worked on since', async () => {
    const { name, collection } = freshCollection();
    const [id = ''] = await savedIds(collection, '甲');
    await behindItsBack(name, id, { note: '来自备份' });
    expect(await collection.undo()).toMatchObject({ what: 'save', left: 1 });
    expect(await clipIn(name, id)).toMatchObject({ note: '来自备份' });
  });
});

describe('the bin', () => {
  it('keeps what was deleted for 30 days, and not longer', async () => {
    const { name, collection } = freshCollection();
    const [early = '', late = '', kept = ''] = await savedIds(collection, '甲', '乙', '丙');
    await collection.bin([early], day(1));
    await collection.bin([late], day(2));
    expect(await collection.purgeOld(day(1 + DAYS_IN_BIN))).toBe(0);
    expect(await collection.purgeOld(day(2 + DAYS_IN_BIN))).toBe(1);
    expect((await contents(name)).clips.map(({ id }) => id).sort()).toEqual([late, kept].sort());
    expect(await collection.purgeOld(day(9 + DAYS_IN_BIN))).toBe(1);
  });

  it('has one date for a clip that is deleted twice', async () => {
    const { name, collection } = freshCollection();
    const [id = ''] = await savedIds(collection, '甲');
    await collection.bin([id], day(1));
    await collection.bin([id], day(5));
    expect(await clipIn(name, id)).toMatchObject({ deletedAt: day(1).toISOString() });
  });
});

describe('what is deleted for good', () => {
  it('is nowhere any more: not among clips, sightings, steps', async () => {
    const { name, collection, ids } = await filled();
    const [id = ''] = ids;
    await collection.change([id], { note: '不可留下的话' });
    await collection.setSightings([
      {
        clipId: id,
        state: 'lost',
        at: day(1).toISOString(),
        address: 'https://a.gov.cn/',
        text: null,
      },
    ]);
    await collection.bin([id]);
    await collection.purge([id]);
    const database = databaseOf(name);
    const all = await Promise.all(database.tables.map((table) => table.toArray()));
    const named = all.map((rows) => rows.filter((row) => JSON.stringify(row).includes('举措甲')));
    expect(named.flat()).toEqual([]);
    expect(JSON.stringify(all)).not.toContain('不可留下的话');
    // Which clip was touched is told to open pages; nothing of what was in it.
    expect(await database.sightings.count()).toBe(0);
  });

  it('takes along what was kept of its document, once that has no clip left', async () => {
    const { name, collection } = freshCollection();
    const skeleton = { version: 1, measures: [] } as const;
    const first = await collection.save(clauseNamed('甲'));
    await collection.keepSkeleton(first.clip.documentId, skeleton);
    const second = await collection.save(clauseNamed('乙'));
    const { documentId } = first.clip;
    await collection.purge([first.clip.id]);
    expect(await collection.skeletonOf(documentId)).toMatchObject({ skeleton });
    await collection.purge([second.clip.id]);
    expect(await collection.skeletonOf(documentId)).toBeNull();
    const database = databaseOf(name);
    expect(await database.documents.count()).toBe(0);
    database.close();
    expect(await collection.save(clauseNamed('甲'))).toMatchObject({ isNew: true });
  });

  it('leaves the rest of its steps to be undone', async () => {
    const { name, collection, ids } = await filled();
    const [id = '', other = ''] = ids;
    await collection.change(ids, { colour: 'sky' });
    await collection.change([id], { note: '只有它' });
    await collection.purge([id]);
    expect(await collection.undo()).toMatchObject({ what: 'colour', left: 0 });
    expect(await clipIn(name, other)).toMatchObject({ colour: null });
    expect(await clipIn(name, id)).toBeUndefined();
  });
});

describe('folders', () => {
  it('do not go into themselves, and lead nowhere that is not there', async () => {
    const { collection } = freshCollection();
    const outer = await collection.addFolder('外', null);
    const inner = await collection.addFolder(' 内 层 ', outer?.id ?? null);
    expect(inner).toMatchObject({ name: '内 层', parent: outer?.id });
    expect(await collection.addFolder('内 层', outer?.id ?? null)).toEqual(inner);
    expect(await collection.addFolder('  ', null)).toBeNull();
    expect(await collection.addFolder('别处', 'nowhere')).toMatchObject({ parent: null });
    expect(await collection.moveFolder(outer?.id ?? '', inner?.id ?? '')).toBe(false);
    expect(await collection.moveFolder(outer?.id ?? '', outer?.id ?? '')).toBe(false);
    expect(await collection.moveFolder(inner?.id ?? '', 'nowhere')).toBe(false);
    expect(await collection.moveFolder(inner?.id ?? '', null)).toBe(true);
  });

  it('hand on what is in them when they are removed', async () => {
    const { name, collection } = freshCollection();
    const outer = (await collection.addFolder('外', null))?.id ?? '';
    const middle = (await collection.addFolder('中', outer))?.id ?? '';
    const inner = (await collection.addFolder('内', middle))?.id ?? '';
    const [id = '', binned = ''] = await savedIds(collection, '甲', '乙');
    await collection.change([id, binned], { folder: middle });
    await collection.bin([binned]);
    await collection.removeFolder(middle);
    expect(await clipIn(name, id)).toMatchObject({ folder: outer });
    expect(await clipIn(name, binned)).toMatchObject({ folder: outer });
    const { folders } = await contents(name);
    expect(folders.find((each) => each.id === inner)?.parent).toBe(outer);
  });
});

describe('tags', () => {
  it('are kept in one form, each once', async () => {
    const { name, collection, ids } = await filled();
    const [id = ''] = ids;
    await collection.change([id], { addTags: ['  数字 经济 ', '数字 经济', '', '旧'] });
    expect((await clipIn(name, id))?.tags).toEqual(['旧', '数字 经济']);
  });

  it('that are renamed to one that is there become one', async () => {
    const { name, collection, ids } = await filled();
    const [id = ''] = ids;
    await collection.change([id], { addTags: ['新'] });
    await collection.renameTag('旧', ' 新 ');
    expect((await clipIn(name, id))?.tags).toEqual(['新']);
    await collection.renameTag('新', ' ');
    expect((await clipIn(name, id))?.tags).toEqual(['新']);
  });
});

async function clipIn(name: string, id: string): Promise<Clip | undefined> {
  const database = databaseOf(name);
  return database.clips.get(id).finally(() => database.close());
}

/** As a restored backup writes. */
async function behindItsBack(name: string, id: string, change: Partial<Clip>): Promise<void> {
  const database = databaseOf(name);
  await database.clips.update(id, change);
  database.close();
}

it('a step is undone by its number as long as it is the last', async () => {
  const { collection, ids } = await filled();
  const [first = '', second = ''] = ids;
  const step = (await collection.bin([first])) ?? undefined;
  expect(step).toBeGreaterThan(0);
  const other = (await collection.attach(second, { selectors: SELECTORS })) ?? undefined;
  expect(await collection.undo(new Date(), step)).toBeNull();
  expect((await collection.clips([first]))[0]?.deletedAt).not.toBeNull();
  expect(await collection.undo(new Date(), other)).toMatchObject({ what: 'attach' });
  expect(await collection.undo(new Date(), step)).toMatchObject({ what: 'bin', left: 0 });
  expect((await collection.clips([first]))[0]?.deletedAt).toBeNull();
  // Nothing was changed: there is no step.
  expect(await collection.bin(['nobody'])).toBeNull();
});
