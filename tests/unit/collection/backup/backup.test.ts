/** A backup has everything, and gives it back as it was. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { LEFT_OUT, TABLES } from '../../../../lib/collection/backup/contents';
import { Collection } from '../../../../lib/collection/collection';
import { Dismissals } from '../../../../lib/collection/dismissals';
import { readSettings } from '../../../../lib/platform/settings';
import { browser } from '../../platform/fake-browser';
import { clauseWith } from '../clips';
import {
  bodyOf,
  busyReader,
  daysOn,
  MERGE,
  NOON,
  newReader,
  REPLACE,
  restoreInto,
  textOf,
} from './data';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../../platform/fake-browser')).browser,
}));

describe('a backup', () => {
  it('has every table of the reader that is not left out for a reason', async () => {
    await new Collection('tables').all();
    await new Dismissals('tables-dismissals').list();
    const [own, putAway] = [await tablesOf('tables'), await tablesOf('tables-dismissals')];
    expect(putAway).toEqual(['pairs']);
    const inIt: readonly string[] = [
      ...TABLES.filter((table) => table !== 'dismissals'),
      ...LEFT_OUT,
    ];
    expect([...inIt].sort()).toEqual([...own].sort());
  });

  it('has rows of each table, when there are some', async () => {
    const file = JSON.parse(await textOf(await busyReader()));
    for (const table of TABLES) expect(file[table].length, table).toBeGreaterThan(0);
    expect(file.clips.filter(({ deletedAt }: { deletedAt: string }) => deletedAt)).toHaveLength(1);
  });

  it('has every setting that there is', async () => {
    browser.storage.local.get.mockResolvedValue({});
    const settings = await readSettings();
    const asked = browser.storage.local.get.mock.calls.flat(2) as string[];
    const stored = asked.flatMap((key) => /^settings\.(?!version$)(.+)/.exec(key)?.[1] ?? []);
    expect(stored.length).toBeGreaterThan(5);
    expect(Object.keys(settings).sort()).toEqual(stored.sort());
  });

  it('is the same file for the same state, but for its time', async () => {
    const reader = await busyReader();
    const [one, two] = [await textOf(reader, NOON), await textOf(reader, daysOn(1))];
    expect(one).not.toBe(two);
    expect(bodyOf(one)).toBe(bodyOf(two));
    const [a, b] = [await reader.keeper.backup(NOON), await reader.keeper.backup(daysOn(1))];
    expect(a.fingerprint).toBe(b.fingerprint);
    await reader.collection.save(clauseWith({ measureId: '新' }));
    expect((await reader.keeper.backup(NOON)).fingerprint).not.toBe(a.fingerprint);
  });

  it('tells how far it is, and stops when it is cancelled', async () => {
    const reader = await busyReader();
    const shares: number[] = [];
    await reader.keeper.backup(NOON, { progress: (done, all) => shares.push(done / all) });
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    const signal = AbortSignal.abort();
    await expect(reader.keeper.backup(NOON, { signal })).rejects.toThrow('abort');
  });
});

describe('restoring', () => {
  it.each([MERGE, REPLACE])(
    'into an empty browser gives all of it, to the byte: %j',
    async (choice) => {
      const before = await textOf(await busyReader());
      const after = newReader();
      await restoreInto(after, new Blob([before]), choice);
      expect(bodyOf(await textOf(after, daysOn(5)))).toBe(bodyOf(before));
    },
  );

  it('what is here already changes nothing', async () => {
    const reader = await busyReader();
    const before = await textOf(reader);
    expect(await restoreInto(reader, new Blob([before]))).toMatchObject({ added: 0, changed: 0 });
    expect(await textOf(reader)).toBe(before);
  });

  it('in the place of what is here leaves nothing else', async () => {
    const file = await textOf(await busyReader());
    const reader = await busyReader();
    await reader.collection.save(clauseWith({ measureId: '别的' }));
    await restoreInto(reader, new Blob([file]), REPLACE);
    expect(bodyOf(await textOf(reader))).toBe(bodyOf(file));
    expect(await reader.collection.undo()).toBeNull();
  });

  it('can be taken back whole, whatever was chosen', async () => {
    const file = new Blob([await textOf(await busyReader())]);
    for (const choice of [MERGE, REPLACE]) {
      const reader = newReader();
      await reader.collection.save(clauseWith({ measureId: '自己的' }), {}, NOON);
      const before = await textOf(reader);
      const { before: copy } = await restoreInto(reader, file, choice);
      expect(await textOf(reader)).not.toBe(before);
      await reader.keeper.takeBack(copy, NOON);
      expect(await textOf(reader)).toBe(before);
    }
  });

  it('is shown in every page that is open', async () => {
    const file = new Blob([await textOf(await busyReader())]);
    const reader = newReader();
    const counts: number[] = [];
    const ended = new AbortController();
    reader.collection.watch(
      ({ clips }) => counts.push(clips.length),
      () => {},
      ended.signal,
    );
    await vi.waitFor(() => expect(counts.at(-1)).toBe(0));
    await restoreInto(reader, file);
    await vi.waitFor(() => expect(counts.at(-1)).toBe(3));
    ended.abort();
  });

  it('leaves the settings alone where the reader says so', async () => {
    const file = new Blob([await textOf(await busyReader())]);
    const reader = newReader();
    await restoreInto(reader, file, { ...MERGE, settings: false });
    expect(reader.stored.language).toBe('auto');
    await restoreInto(reader, file, MERGE);
    expect(reader.stored.language).toBe('en');
  });
});

describe('a restore that cannot be done', () => {
  it('because there is no room for the copy before it changes nothing', async () => {
    const file = new Blob([await textOf(await busyReader())]);
    const reader = await busyReader();
    await reader.collection.change([(await reader.collection.all())[0]?.id ?? ''], { note: '后' });
    const before = await textOf(reader);
    reader.folder.full = true;
    await expect(restoreInto(reader, file, REPLACE)).rejects.toThrow('no room');
    expect(await textOf(reader)).toBe(before);
  });

  it('because it is cancelled half-way changes nothing', async () => {
    const file = new Blob([await textOf(await busyReader())]);
    const reader = newReader();
    await reader.collection.save(clauseWith({ measureId: '自己的' }), {}, NOON);
    const before = await textOf(reader);
    const preview = await reader.keeper.preview(file, NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    const cancel = new AbortController();
    const progress = (done: number, all: number) => {
      if (done / all > 0.6) cancel.abort();
    };
    const restored = reader.keeper.restore(preview, REPLACE, NOON, {
      progress,
      signal: cancel.signal,
    });
    await expect(restored).rejects.toThrow('abort');
    expect(await textOf(reader)).toBe(before);
  });

  it('because the database fails in the middle changes nothing', async () => {
    const file = new Blob([await textOf(await busyReader())]);
    const reader = newReader();
    await reader.collection.save(clauseWith({ measureId: '自己的' }), {}, NOON);
    const before = await textOf(reader);
    const preview = await reader.keeper.preview(file, NOON);
    if ('refused' in preview) throw new Error(preview.refused);
    const { checked } = preview;
    // No database takes a function.
    const sightings = checked.tables.sightings?.map((each) => ({
      ...each,
      text: () => {},
    })) as never;
    const broken = {
      ...preview,
      checked: { ...checked, tables: { ...checked.tables, sightings } },
    };
    await expect(reader.keeper.restore(broken, REPLACE, NOON)).rejects.toThrow();
    expect(await textOf(reader)).toBe(before);
  });
});

function tablesOf(name: string): Promise<string[]> {
  return new Promise((answer, fail) => {
    const request = indexedDB.open(name);
    request.onerror = () => fail(request.error);
    request.onsuccess = () => {
      answer([...request.result.objectStoreNames]);
      request.result.close();
    };
  });
}
