/** The reader's clips in their database: what is saved stays, as it was, until it is deleted. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Clip } from '../../../lib/collection/clip';
import { Collection } from '../../../lib/collection/collection';
import type { CollectionState } from '../../../lib/collection/records';
import { isKept } from '../../../lib/collection/saved';
import type { Answer } from '../../../lib/match/answer';
import { measureOf, planOf, queryOf } from '../match/plans';
import { clauseWith } from './clips';
import { areSaved } from './store';

let collections = 0;
const fresh = () => new Collection(`collection-${++collections}`);
const day = (number: number) => new Date(Date.UTC(2024, 0, number));
const clause = (measureId: string) => clauseWith({ measureId, title: `举措${measureId}` });
const titles = (clips: readonly Clip[]) => clips.map(({ title }) => title);

describe('saving', () => {
  it('keeps clips, newest first', async () => {
    const collection = fresh();
    for (const [i, id] of ['甲', '乙', '丙'].entries()) {
      await collection.save(clause(id), {}, day(i + 1));
    }
    expect(titles(await collection.all())).toEqual(['举措丙', '举措乙', '举措甲']);
  });

  it('a second time changes nothing, not even the date', async () => {
    const collection = fresh();
    const first = await collection.save(clause('甲'), {}, day(1));
    const again = await collection.save({ ...clause('甲'), title: '另一个名字' }, {}, day(2));
    expect(first.isNew).toBe(true);
    expect(again).toEqual({ clip: first.clip, isNew: false });
    expect(await collection.all()).toEqual([first.clip]);
  });

  it('twice at the same moment is once', async () => {
    const collection = fresh();
    const [one, two] = await Promise.all([
      collection.save(clause('甲'), {}, day(1)),
      collection.save(clause('甲'), {}, day(2)),
    ]);
    expect(two.clip).toEqual(one.clip);
    expect([one.isNew, two.isNew].toSorted()).toEqual([false, true]);
    expect(await collection.all()).toHaveLength(1);
  });

  it('is there for the next page of the extension', async () => {
    await new Collection('shared').save(clause('甲'), {}, day(1));
    expect(titles(await new Collection('shared').all())).toEqual(['举措甲']);
  });
});

describe('deleting', () => {
  it('puts those named into the bin, from where they are taken back as they were', async () => {
    const collection = fresh();
    const saved: Clip[] = [];
    for (const [i, id] of ['甲', '乙', '丙'].entries()) {
      saved.unshift((await collection.save(clause(id), {}, day(i + 1))).clip);
    }
    const [third, second, first] = saved;
    if (!third || !second || !first) throw new Error('three were saved');
    await collection.bin([first.id, third.id], day(4));
    expect(await collection.all()).toEqual([second]);
    expect(await areSaved(collection, [clause('甲'), clause('乙')])).toEqual([false, true]);
    await collection.takeBack([first.id, third.id], day(5));
    const changedAt = day(5).toISOString();
    expect(await collection.all()).toEqual([
      { ...third, changedAt },
      second,
      { ...first, changedAt },
    ]);
  });

  it('what is not there, or nothing, is no error', async () => {
    const collection = fresh();
    await collection.save(clause('甲'), {}, day(1));
    await collection.bin([]);
    await collection.bin(['0'.repeat(32)]);
    expect(await collection.all()).toHaveLength(1);
  });

  it('what is saved again comes out of the bin, with what the reader had made of it', async () => {
    const collection = fresh();
    const { clip } = await collection.save(clause('甲'), {}, day(1));
    await collection.change([clip.id], { note: '要点' });
    await collection.bin([clip.id]);
    const again = await collection.save(clause('甲'), {}, day(2));
    expect(again).toMatchObject({ isNew: true, clip: { id: clip.id, note: '要点' } });
    expect(titles(await collection.all())).toEqual(['举措甲']);
  });
});

describe('which places are saved', () => {
  it('is answered in the order asked, whatever address they have', async () => {
    const collection = fresh();
    await collection.save(clause('甲'), {}, day(1));
    await collection.save(clause('丙'), {}, day(1));
    const places = ['丙', '乙', '甲', '甲'].map((id) => {
      const { document, ...rest } = clause(id);
      return { ...rest, document: { ...document, source: null } };
    });
    expect(await areSaved(collection, places)).toEqual([true, false, true, true]);
    expect(await areSaved(collection, [])).toEqual([]);
  });

  it('is told to a page once anything is kept of it, or of what is shown beside it', async () => {
    const facts = { innerTitle: '本省方案', documentNumber: '琼府〔2017〕1号' };
    const notice = queryOf(planOf('page', ['甲。办好甲。', '乙。办好乙。'], facts));
    const other = planOf('henan-2018', [], { innerTitle: '豫方案' });
    const { measures: _, ...plan } = other;
    const equivalent = (id: string) => ({
      plan,
      measure: measureOf(id, `${id}。`),
      level: 'same' as const,
      score: 1,
      evidence: [],
    });
    const answer: Answer = {
      equivalents: { 1: [equivalent('x'), equivalent('y')], 2: [equivalent('x')] },
      targets: {},
      library: { plans: 1, stored: true },
    };
    const collection = fresh();
    const kept = () => isKept(collection, notice, 'https://www.hainan.gov.cn/1.html', answer);
    expect(await kept()).toBe(false);

    const { clip } = await collection.save(
      clauseWith({ measureId: '2', document: { ...facts, source: null } }),
      {},
      day(1),
    );
    expect(await kept()).toBe(true);
    await collection.bin([clip.id]);
    expect(await kept()).toBe(false);
    await collection.save(
      clauseWith({ measureId: 'x', quote: 'x。', document: { ...plan } }),
      {},
      day(1),
    );
    expect(await kept()).toBe(true);
  });
});

describe('watching', () => {
  const heardBy = (collection: Collection) => {
    const heard: CollectionState[] = [];
    const ended = new AbortController();
    const failed = vi.fn();
    collection.watch((state) => heard.push(state), failed, ended.signal);
    const last = () => titles(heard.at(-1)?.clips ?? []);
    return { heard, last, failed, end: () => ended.abort() };
  };

  it('tells what is there, and every change, also from another page', async () => {
    const name = 'watched';
    const [page, other] = [new Collection(name), new Collection(name)];
    await other.save(clause('甲'), {}, day(1));
    const { last, failed, end } = heardBy(page);
    await vi.waitFor(() => expect(last()).toEqual(['举措甲']));

    const second = await other.save(clause('乙'), {}, day(2));
    await vi.waitFor(() => expect(last()).toEqual(['举措乙', '举措甲']));
    await other.bin([second.clip.id]);
    await vi.waitFor(() => expect(last()).toEqual(['举措甲']));
    expect(failed).not.toHaveBeenCalled();
    end();
  });

  it('ends with its signal', async () => {
    const collection = fresh();
    const [over, going] = [vi.fn(), vi.fn()];
    const [ended, open] = [new AbortController(), new AbortController()];
    collection.watch(over, vi.fn(), ended.signal);
    collection.watch(going, vi.fn(), open.signal);
    await vi.waitFor(() => expect(over).toHaveBeenCalledTimes(1));
    ended.abort();
    await collection.save(clause('甲'), {}, day(1));
    await vi.waitFor(() => expect(going.mock.lastCall?.[0].clips).toHaveLength(1));
    expect(over).toHaveBeenCalledTimes(1);
    open.abort();
  });

  it('does not begin when its signal has ended before', async () => {
    const collection = fresh();
    const [never, going] = [vi.fn(), vi.fn()];
    const open = new AbortController();
    collection.watch(never, never, AbortSignal.abort());
    collection.watch(going, vi.fn(), open.signal);
    await vi.waitFor(() => expect(going).toHaveBeenCalled());
    expect(never).not.toHaveBeenCalled();
    open.abort();
  });

  it('says when the database does not open', async () => {
    const blocked = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('blocked by the reader', 'SecurityError');
    });
    const failed = vi.fn();
    fresh().watch(vi.fn(), failed, new AbortController().signal);
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    await expect(fresh().save(clause('甲'))).rejects.toThrow();
    blocked.mockRestore();
  });
});
