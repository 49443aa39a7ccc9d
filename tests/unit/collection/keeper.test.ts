/** Saving clauses and finding them again, between pages, library and collection. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { describePlace } from '../../../lib/anchor/selectors';
import { CollectionError } from '../../../lib/collection/errors';
import { Keeper, type PageText } from '../../../lib/collection/keeper';
import { bundledModel } from '../../../lib/match/model';
import type { Span } from '../../../lib/text/article';
import { planOf } from '../match/plans';
import { clauseWith, UNKNOWN } from './clips';
import { databaseOf, freshCollection } from './store';

afterEach(() => {
  vi.restoreAllMocks();
});

const HERE = 'https://www.fujian.gov.cn/a.html';
const TEXTS = [
  '推进开放在线教育。鼓励学校开设网络课程，普及率达到25%。',
  '建设光纤网络。到2020年，城镇家庭光纤接入能力达到100兆。',
  '发展智慧养老。支持养老机构使用远程医疗设备。',
];
const { source: _, ...facts } = clauseWith().document;

/** A page with these measures, one a line. */
function pageOf(texts: readonly string[], more: Partial<PageText> = {}): PageText {
  let end = 0;
  const measures = texts.map((text, i) => {
    const span: Span = [end, end + text.length];
    end += text.length + 1;
    return {
      id: String(i + 1),
      path: [String(i + 1)],
      title: text.split('。')[0] ?? '',
      spans: [span],
    };
  });
  return { facts, measures, text: texts.join('\n'), before: '', whole: true, ...more };
}

/** The clause of a page's measure, with its place there. */
function clauseAt(page: PageText, at: number) {
  const measure = page.measures[at];
  const [span] = measure?.spans ?? [];
  if (!measure || !span) throw new Error('there is such a measure');
  return clauseWith({
    measureId: measure.id,
    path: [...measure.path],
    heading: [measure.title],
    title: measure.title,
    quote: page.text.slice(...span),
    selectors: describePlace(page.text, span),
  });
}

const PLAN = planOf('henan', ['推进网络教育。鼓励学校开设课程。'], {
  region: '410000',
  innerTitle: '河南省实施方案',
  documentNumber: '豫政〔2018〕1号',
});

function newKeeper() {
  const fresh = freshCollection();
  const find = async (planId: string, measureId: string) => {
    const measure = PLAN.measures.find(({ id }) => id === measureId);
    return planId === PLAN.id && measure ? { plan: PLAN, measure } : undefined;
  };
  const ports = { library: { find }, knowledge: () => bundledModel().knowledge };
  const restarted = () => new Keeper(fresh.collection, ports);
  return { ...fresh, restarted, keeper: restarted() };
}

const page = pageOf(TEXTS);

describe('saving', () => {
  it('keeps what the clause is about, and the equivalents that the library has', async () => {
    const { keeper, collection } = newKeeper();
    const id = await keeper.save(clauseAt(page, 0), [
      { planId: 'henan', measureId: '1', level: 'same' },
      { planId: 'henan', measureId: 'gone', level: 'partial' },
    ]);
    const [clip] = await collection.clips([id]);
    expect(clip?.topics.length).toBeGreaterThan(0);
    expect(clip?.equivalents).toEqual([
      {
        planId: 'henan',
        measureId: '1',
        level: 'same',
        region: '410000',
        document: '河南省实施方案',
        documentNumber: '豫政〔2018〕1号',
        title: '推进网络教育',
      },
    ]);
  });

  it('out of the library keeps a measure that is there, and nothing of one that is gone', async () => {
    const { keeper, collection } = newKeeper();
    expect(await keeper.saveFromLibrary({ planId: 'henan', measureId: 'gone' })).toBeNull();
    const id = await keeper.saveFromLibrary({ planId: 'henan', measureId: '1' });
    expect(await collection.all()).toMatchObject([
      { id, kind: 'equivalent', quote: PLAN.measures[0]?.text, selectors: null },
    ]);
  });

  it('rejects as the collection does, and asks the page for nothing then', async () => {
    const { keeper, collection } = newKeeper();
    vi.spyOn(collection, 'save').mockRejectedValue(new CollectionError('full'));
    const notice = vi.fn(async () => page);
    await expect(keeper.save(clauseAt(page, 0), [], notice)).rejects.toMatchObject({
      kind: 'full',
    });
    expect(notice).not.toHaveBeenCalled();
  });
});

describe('the skeleton of a notice', () => {
  const kept = async ({ collection }: ReturnType<typeof newKeeper>) => {
    const [clip] = await collection.all();
    return collection.skeletonOf(clip?.documentId ?? '');
  };

  it('is kept with its first clause, once', async () => {
    const at = newKeeper();
    const notice = vi.fn(async () => page);
    await at.keeper.save(clauseAt(page, 0), [], notice);
    await at.keeper.save(clauseAt(page, 1), [], notice);
    expect(notice).toHaveBeenCalledTimes(1);
    const row = await kept(at);
    expect(row?.skeleton.measures.map(({ title }) => title)).toEqual([
      '推进开放在线教育',
      '建设光纤网络',
      '发展智慧养老',
    ]);
  });

  it.each<[string, () => Promise<PageText | null>]>([
    ['of which only a part is on the page', async () => ({ ...page, whole: false })],
    ['that has no measures', async () => ({ ...page, measures: [] })],
    ['whose page is gone', async () => null],
    ['whose page does not answer', () => Promise.reject(new Error('no receiver'))],
  ])('is not kept of one %s; the clause is', async (_, notice) => {
    const at = newKeeper();
    const id = await at.keeper.save(clauseAt(page, 0), [], notice);
    expect(await at.collection.all()).toMatchObject([{ id }]);
    expect(await kept(at)).toBeNull();
    await at.keeper.save(clauseAt(page, 1), [], async () => page);
    expect(await kept(at)).not.toBeNull();
  });

  it('does not bring back a clause that was taken out while the page was asked', async () => {
    const { keeper, collection } = newKeeper();
    await keeper.save(clauseAt(page, 0), [], async () => {
      await collection.bin((await collection.all()).map(({ id }) => id));
      return page;
    });
    expect(await collection.all()).toEqual([]);
  });

  it('is not needed for a clause to be kept: there may be no room for it', async () => {
    const { keeper, collection } = newKeeper();
    vi.spyOn(collection, 'keepSkeleton').mockRejectedValue(new CollectionError('full'));
    await keeper.save(clauseAt(page, 0), [], async () => page);
    expect(await collection.all()).toHaveLength(1);
  });
});

describe('finding again', () => {
  /** All three clauses of the page, saved. */
  async function saved() {
    const at = newKeeper();
    const ids: string[] = [];
    for (const i of TEXTS.keys())
      ids.push(await at.keeper.save(clauseAt(page, i), [], async () => page));
    const sightings = async () => {
      const database = databaseOf(at.name);
      const rows = await database.sightings.toArray();
      database.close();
      return new Map(rows.map((row) => [row.clipId, row]));
    };
    return { ...at, ids, sightings };
  }

  it('tells what is as it was, what was revised and to what, and what is gone', async () => {
    const { keeper, ids, sightings } = await saved();
    const now = pageOf([TEXTS[0]?.replace('25%', '30%') ?? '', TEXTS[2] ?? '']);
    const found = await keeper.find(now, HERE);
    expect(found.map(({ clip, found, text }) => [clip.id, found.state, text])).toEqual([
      [ids[0], 'revised', now.text.split('\n')[0]],
      [ids[1], 'lost', ''],
      [ids[2], 'exact', TEXTS[2]],
    ]);
    const rows = await sightings();
    expect(rows.get(ids[0] ?? '')).toMatchObject({
      state: 'revised',
      text: found[0]?.text,
      address: HERE,
    });
    expect(rows.get(ids[1] ?? '')).toMatchObject({ state: 'lost', text: null });
    expect(rows.get(ids[2] ?? '')).toMatchObject({ state: 'exact', text: null });
    const changes = await keeper.changes(ids[0] ?? '', found[0]?.text ?? '');
    expect(changes).toMatchObject({ before: TEXTS[0], after: found[0]?.text });
    expect(changes?.targets).toMatchObject([{ before: { value: 25 }, after: { value: 30 } }]);
    expect(await keeper.changes('nobody', '')).toBeNull();
  });

  it('finds the document at another address, by its name', async () => {
    const { keeper } = await saved();
    const copy = pageOf(TEXTS, { facts: { ...facts, documentNumber: null } });
    const found = await keeper.find(copy, 'https://copy.example/1.html');
    expect(found.map(({ found }) => found.state)).toEqual(['exact', 'exact', 'exact']);
  });

  it('finds nothing of another document, nor of a page that nothing is known of', async () => {
    const { keeper } = await saved();
    const another = { ...facts, documentNumber: '闽政〔2019〕8号' };
    expect(await keeper.find({ ...page, facts: another }, HERE)).toEqual([]);
    expect(await keeper.find({ ...page, facts: null, measures: [] }, HERE)).toEqual([]);
  });

  it('of a page that is no notice goes by its address', async () => {
    const { keeper } = newKeeper();
    const text = '某地新闻。养老机构使用远程医疗设备，效果很好。';
    const span: Span = [5, 17];
    const clause = clauseWith({
      kind: 'selection',
      measureId: '',
      quote: text.slice(...span),
      path: [],
      heading: [],
      selectors: describePlace(text, span),
      document: { ...UNKNOWN, signedOn: null, source: { url: HERE, kind: 'copy' } },
    });
    const id = await keeper.save(clause);
    const there = { facts: null, measures: [], text: `广告\n${text}`, before: '', whole: true };
    const found = await keeper.find(there, `${HERE}#top`);
    expect(found).toMatchObject([{ clip: { id }, found: { state: 'exact', spans: [[8, 20]] } }]);
    expect(await keeper.find(there, 'https://elsewhere.example/')).toEqual([]);
  });

  it('on one part of a document says of nothing that it is gone', async () => {
    const { keeper, ids, sightings } = await saved();
    const part = pageOf(TEXTS.slice(0, 1), { whole: false });
    const found = await keeper.find(part, HERE);
    expect(found.map(({ found }) => found.state)).toEqual(['exact', 'lost', 'lost']);
    expect([...(await sightings()).keys()]).toEqual(ids.slice(0, 1));
    const next = pageOf(TEXTS.slice(1), { whole: false });
    await keeper.find(next, `${HERE}?page=2`);
    const states = [...(await sightings()).values()].map(({ state }) => state);
    expect(states).toEqual(['exact', 'exact', 'exact']);
  });

  it('writes down once how a clause was seen, and again when that is otherwise', async () => {
    const { keeper, collection } = await saved();
    const write = vi.spyOn(collection, 'setSightings');
    await keeper.find(page, HERE);
    await keeper.find(page, HERE);
    expect(write).toHaveBeenCalledTimes(1);
    await keeper.find(pageOf([TEXTS[0] ?? '', '', TEXTS[2] ?? '']), HERE);
    expect(write).toHaveBeenCalledTimes(2);
    expect(write.mock.calls[1]?.[0]).toMatchObject([{ state: 'lost' }]);
    await keeper.find(page, 'https://copy.example/1.html');
    expect(write.mock.calls[2]?.[0]).toHaveLength(3);
  });

  it('marks all the same on a full disk, and writes it down once there is room', async () => {
    const { keeper, collection, sightings } = await saved();
    const write = vi
      .spyOn(collection, 'setSightings')
      .mockRejectedValue(new CollectionError('full'));
    expect(await keeper.find(page, HERE)).toHaveLength(3);
    write.mockRestore();
    await keeper.find(page, HERE);
    expect((await sightings()).size).toBe(3);
  });

  it('writes down how a clause was seen that was gone for good and is saved anew', async () => {
    const { keeper, collection, ids, sightings } = await saved();
    await keeper.find(page, HERE);
    await collection.purge(ids);
    expect((await sightings()).size).toBe(0);
    await keeper.save(clauseAt(page, 0));
    await keeper.find(page, HERE);
    expect((await sightings()).size).toBe(1);
  });

  it('is right after the background was restarted', async () => {
    const { restarted } = await saved();
    const found = await restarted().find(page, HERE);
    expect(found.map(({ found }) => found.state)).toEqual(['exact', 'exact', 'exact']);
  });

  it('unites clips of a document that was met by its number and by its name', async () => {
    const { keeper, collection } = newKeeper();
    const clause = clauseAt(page, 0);
    const { documentNumber, ...named } = clause.document;
    await keeper.save({ ...clause, document: { ...named, documentNumber: null } });
    await keeper.save({
      ...clause,
      document: { ...clause.document, ...UNKNOWN, documentNumber, signedOn: null },
    });
    expect(await collection.all()).toHaveLength(2);
    expect(await keeper.find(page, HERE)).toHaveLength(1);
    expect(await collection.all()).toHaveLength(1);
  });
});

describe('a clip that the reader gives another place', () => {
  async function reattached(takeWords: boolean) {
    const { keeper, collection } = newKeeper();
    const id = await keeper.save(clauseAt(page, 0), [], async () => page);
    const now = pageOf(['开放式网络学习走进课堂，惠及每一位学生。', ...TEXTS.slice(1)]);
    expect(await keeper.find(now, HERE)).toMatchObject([{ found: { state: 'lost' } }]);
    const span = now.measures[0]?.spans[0] ?? [0, 0];
    await keeper.reattach(id, now, { span, measureId: '1', takeWords });
    const [found] = await keeper.find(now, HERE);
    const [clip] = await collection.clips([id]);
    return { found, clip, words: now.text.slice(...span), keeper };
  }

  it('is found there as revised, with the words that were saved', async () => {
    const { found, clip, words } = await reattached(false);
    expect(clip?.quote).toBe(TEXTS[0]);
    expect(found).toMatchObject({ text: words, found: { state: 'revised', measureId: '1' } });
  });

  it('is found there as it is, where its words were taken, too', async () => {
    const { found, clip, words } = await reattached(true);
    expect(clip?.quote).toBe(words);
    expect(found).toMatchObject({ text: words, found: { state: 'exact' } });
  });

  it('has its own words again on a page that has them', async () => {
    const { keeper } = await reattached(false);
    const back = pageOf(TEXTS);
    expect(await keeper.find(back, HERE)).toMatchObject([{ found: { state: 'lost' } }]);
  });
});
