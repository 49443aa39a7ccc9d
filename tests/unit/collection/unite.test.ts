/** A document that was met by its number, then by its title, is one from the page on that shows both. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Clause, Clip } from '../../../lib/collection/clip';
import type { Collection } from '../../../lib/collection/collection';
import { clauseWith, UNKNOWN } from './clips';
import { databaseOf, day, freshCollection } from './store';

type Known = Partial<Clause['document']>;

const NOTHING = { ...UNKNOWN, signedOn: null, publishedOn: null, region: null, horizon: null };
const NUMBER = { documentNumber: '闽政〔2017〕52号' };
const NAME = {
  innerTitle: '福建省进一步扩大和升级信息消费实施方案',
  issuer: '福建省人民政府',
  signedOn: '2017-12-29',
};
const ALL = { ...NUMBER, ...NAME };

const clauseBy = (known: Known, more: Partial<Omit<Clause, 'document'>> = {}): Clause =>
  clauseWith({ ...more, document: { ...NOTHING, source: null, ...known } });
const other = { measureId: '三(一)', quote: '建设光纤网络。' };
const { document: both } = clauseBy(ALL);

/** Saves a clause from each page; the clips, a day each. */
async function savedFrom(collection: Collection, ...clauses: Clause[]): Promise<Clip[]> {
  const clips: Clip[] = [];
  for (const [i, clause] of clauses.entries())
    clips.push((await collection.save(clause, {}, day(i + 1))).clip);
  return clips;
}

/** A clause that was saved twice, and what the reader has made of each. */
async function savedTwice() {
  const fresh = freshCollection();
  const [first, second] = await savedFrom(fresh.collection, clauseBy(NAME), clauseBy(NUMBER));
  if (!first || !second) throw new Error('two were saved');
  expect(first.id).not.toBe(second.id);
  return { ...fresh, first, second };
}

describe('a clause that was saved under each', () => {
  it('is one clip, with the notes, tags, star, folder and colour of both', async () => {
    const { collection, first, second } = await savedTwice();
    const folder = await collection.addFolder('教育', null);
    await collection.change([first.id], { note: '甲', addTags: ['重点', '教育'], colour: 'sky' });
    await collection.change([second.id], { note: '乙', addTags: ['教育', '可借鉴'] });
    await collection.change([second.id], { starred: true, folder: folder?.id ?? null });
    await collection.unite(both);
    const [clip, ...more] = await collection.all();
    expect(more).toEqual([]);
    expect(clip?.note.split('\n\n').sort()).toEqual(['乙', '甲']);
    expect([...(clip?.tags ?? [])].sort()).toEqual(['重点', '教育', '可借鉴'].sort());
    expect(clip).toMatchObject({
      starred: true,
      folder: folder?.id,
      colour: 'sky',
      savedAt: day(1).toISOString(),
    });
    expect(clip?.document).toMatchObject(ALL);
  });

  it('is one from saving on, and is found by either fact alone', async () => {
    const { collection, first, second } = await savedTwice();
    const { clip, isNew } = await collection.save(clauseBy(ALL));
    expect(isNew).toBe(false);
    expect([first.id, second.id]).toContain(clip.id);
    expect(await collection.all()).toHaveLength(1);
    const places = [NUMBER, NAME, ALL].map((known) => clauseBy(known));
    const ids = (await collection.clipsAt(places)).map((each) => each?.id);
    expect(ids).toEqual([clip.id, clip.id, clip.id]);
    for (const { document } of places)
      expect(await collection.savedIn(document, '')).toHaveLength(1);
  });

  it('keeps the place that only one of them knows, and the equivalents of both', async () => {
    const { collection } = freshCollection();
    const selectors = {
      quote: { exact: '推进', prefix: '', suffix: '开放' },
      position: { start: 4, end: 6 },
    };
    const shown = {
      planId: 'henan',
      measureId: '1',
      level: 'same',
      region: '410000',
      document: '河南方案',
      documentNumber: null,
      title: '开放教育',
    } as const;
    const hubei = { ...shown, planId: 'hubei' };
    await collection.save(clauseBy(NAME), { equivalents: [shown] });
    await collection.save(clauseBy(NUMBER, { selectors }), { equivalents: [shown, hubei] });
    await collection.unite(both);
    const [clip] = await collection.all();
    expect(clip?.selectors).toEqual(selectors);
    expect(clip?.equivalents).toHaveLength(2);
    expect(clip?.equivalents).toEqual(expect.arrayContaining([shown, hubei]));
  });

  it('stays two where its words are others, in one document', async () => {
    const { collection } = freshCollection();
    await savedFrom(
      collection,
      clauseBy(NAME, { quote: '普及率达到25%。' }),
      clauseBy(NUMBER, { quote: '普及率达到30%。' }),
    );
    await collection.unite(both);
    const clips = await collection.all();
    expect(clips.map(({ quote }) => quote).sort()).toEqual(['普及率达到25%。', '普及率达到30%。']);
    expect(new Set(clips.map(({ documentId }) => documentId)).size).toBe(1);
  });

  it('stays two where one of them is in the bin', async () => {
    const { collection, second } = await savedTwice();
    await collection.change([second.id], { note: '不要' });
    await collection.bin([second.id]);
    await collection.unite(both);
    expect(await collection.all()).toMatchObject([{ note: '' }]);
    await collection.takeBack([second.id]);
    expect(await collection.all()).toHaveLength(2);
  });

  it('stays two where the notes of both are longer than any note', async () => {
    const { collection, first, second } = await savedTwice();
    await collection.change([first.id], { note: '甲'.repeat(60_000) });
    await collection.change([second.id], { note: '乙'.repeat(60_000) });
    await collection.unite(both);
    expect(await collection.all()).toHaveLength(2);
  });
});

describe('a document', () => {
  it('has all its clips under one id, and its skeleton', async () => {
    const { name, collection } = freshCollection();
    const skeleton = { version: 1, measures: [] } as const;
    const [, second] = await savedFrom(collection, clauseBy(NUMBER), clauseBy(NAME, other));
    await collection.keepSkeleton(second?.documentId ?? '', skeleton);
    await collection.unite(both);
    const ids = new Set((await collection.all()).map(({ documentId }) => documentId));
    expect(ids.size).toBe(1);
    const [id = ''] = ids;
    expect(await collection.skeletonOf(id)).toMatchObject({ skeleton });
    await collection.save(clauseBy(NAME, { measureId: '四', quote: '再一条。' }));
    await collection.save(clauseBy(NUMBER, { measureId: '五', quote: '又一条。' }));
    const all = await collection.all();
    expect(new Set(all.map(({ documentId }) => documentId))).toEqual(ids);
    await collection.purge(all.map((clip) => clip.id));
    const database = databaseOf(name);
    expect(await database.documents.count()).toBe(0);
    expect(await database.skeletons.count()).toBe(0);
    database.close();
  });

  it('is not united with one that only looks like it', async () => {
    const { collection } = freshCollection();
    const { innerTitle } = NAME;
    await savedFrom(
      collection,
      clauseBy(NUMBER),
      clauseBy({ innerTitle }, other),
      clauseBy({ innerTitle, documentNumber: '闽政〔2019〕8号' }, { measureId: '五' }),
    );
    await collection.unite(both);
    const ids = (await collection.all()).map(({ documentId }) => documentId);
    expect(new Set(ids).size).toBe(3);
  });

  it('that quotes the number of another is not that one', async () => {
    const { collection } = freshCollection();
    await savedFrom(
      collection,
      clauseBy({ ...NUMBER, innerTitle: '数字福建建设方案' }),
      clauseBy(NAME, other),
    );
    await collection.unite(both);
    const ids = (await collection.all()).map(({ documentId }) => documentId);
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the history', () => {
  it('goes on around it: nothing that was united is undone, nothing is lost', async () => {
    const { collection, first, second } = await savedTwice();
    await collection.change([first.id], { note: '甲' });
    await collection.change([second.id], { note: '乙' });
    await collection.unite(both);
    for (let step = 0; step < 4; step++) await collection.undo();
    const left = await collection.all();
    expect(left.map(({ note }) => note.split('\n\n').sort().join())).toEqual(['乙,甲']);
  });

  it('brings back a clip whose save was undone before, and that is united, too', async () => {
    const { collection } = await savedTwice();
    await collection.undo();
    await collection.unite(both);
    await collection.redo();
    await collection.unite(both);
    expect(await collection.all()).toHaveLength(1);
  });

  it('is not written to, nor are the pages told, where there is nothing to unite', async () => {
    const { name, collection } = await savedTwice();
    await collection.unite(both);
    const database = databaseOf(name);
    const [steps, news] = [await database.steps.count(), await database.journal.count()];
    await collection.unite(both);
    expect([await database.steps.count(), await database.journal.count()]).toEqual([steps, news]);
    expect(steps).toBe(2);
    database.close();
  });
});
