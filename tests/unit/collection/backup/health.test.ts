/** How the data is, told without what is in it; and what can be read when it does not open. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { diagnosisOf } from '../../../../lib/collection/backup/diagnosis';
import { factOf } from '../../../../lib/collection/backup/facts';
import { countAll, shouldRemind } from '../../../../lib/collection/backup/health';
import { rescueBackup } from '../../../../lib/collection/backup/rescue';
import { clauseWith } from '../clips';
import { busyReader, daysOn, NOON, newReader, restoreInto } from './data';

describe('the counts', () => {
  it('are of all that there is', async () => {
    const { places } = await busyReader();
    expect(await countAll(places)).toEqual({
      clips: 3,
      binned: 1,
      folders: 2,
      tags: 2,
      dismissed: 1,
      found: { exact: 0, revised: 1, lost: 0, unseen: 3 },
      version: 2,
      newer: false,
    });
  });

  it.each([
    [49, null, false],
    [50, null, true],
    [500, daysOn(-29), false],
    [500, daysOn(-31), true],
    [5, daysOn(-400), false],
  ])(
    'with %d clips and the last backup at %j the reader is reminded: %j',
    (clips, last, remind) => {
      expect(shouldRemind(clips, last?.toISOString() ?? null, NOON)).toBe(remind);
    },
  );
});

it('the diagnostic file has nothing of what the reader has', async () => {
  const MARK = '不可外传';
  const reader = newReader();
  const { keeper, collection, places, folder, stored } = reader;
  const host = 'secret.example';
  const clause = clauseWith({
    title: MARK,
    quote: MARK,
    heading: [MARK],
    agencies: [MARK],
    document: {
      title: MARK,
      innerTitle: MARK,
      issuer: MARK,
      documentNumber: MARK,
      source: { url: `https://${host}/`, kind: 'official' },
    },
  });
  const { clip } = await collection.save(clause, {}, NOON);
  const inside = await collection.addFolder(MARK, null, NOON);
  const own = { note: MARK, addTags: [MARK], folder: inside?.id ?? null };
  await collection.change([clip.id], own, NOON);
  const [address, text] = [`https://${host}/`, MARK];
  const at = NOON.toISOString();
  await collection.setSightings([{ clipId: clip.id, state: 'revised', at, address, text }]);
  await places.dismissals.dismiss(clause, { planId: MARK, measureId: MARK }, NOON);
  stored.sitesOff = [host];
  await keeper.keepDaily(NOON);
  await keeper.handedOut(1, NOON);
  const file = diagnosisOf(
    {
      lince: { version: '1', language: 'en' },
      browser: 'Firefox',
      counts: await countAll(places),
      trouble: null,
      plans: 5,
      storage: { used: 1, quota: 2 },
      copies: await keeper.copies.list(),
      lastBackup: await factOf(folder, 'backup'),
      lastTrouble: null,
      settings: stored,
    },
    NOON,
  );
  expect((await (await keeper.backup(NOON)).file.text()).split(MARK).length).toBeGreaterThan(12);
  for (const secret of [MARK, host, clip.id, clip.textHash]) expect(file).not.toContain(secret);
  expect(JSON.parse(file)).toMatchObject({
    counts: { clips: 1, tags: 1 },
    settings: { sitesOff: 1 },
  });
});

describe('what does not open', () => {
  it('is read as it is, and restored where it opens', async () => {
    const reader = await busyReader();
    const names = { collection: reader.name, dismissals: `${reader.name}-dismissals` };
    const before = reader.keeper.places.collection;
    // A newer version, of which this one knows nothing.
    await before.openSoon();
    before.close();
    const newer = new Dexie(reader.name);
    await newer.open();
    const rescued = await rescueBackup(NOON, names);
    newer.close();
    expect(rescued?.clips).toBe(4);
    const other = newReader();
    if (rescued) await restoreInto(other, rescued.file);
    expect(await countAll(other.places)).toMatchObject({ clips: 3, binned: 1, tags: 2 });
  });

  it('of the first version is read, too', async () => {
    const old = new Dexie('rescue-first');
    old.version(1).stores({ clips: 'id, savedAt' });
    await old.open();
    const { selectors: _, ...first } = clauseWith();
    const known = { id: 'a'.repeat(32), savedAt: NOON.toISOString(), textHash: 'b'.repeat(64) };
    await old.table('clips').add({ ...first, ...known });
    old.close();
    const rescued = await rescueBackup(NOON, { collection: 'rescue-first', dismissals: 'none' });
    const other = newReader();
    if (rescued) await restoreInto(other, rescued.file);
    expect(await other.collection.all()).toMatchObject([{ id: known.id, note: '' }]);
  });

  it('and is not there gives nothing, and is not made by looking for it', async () => {
    const names = { collection: 'nowhere', dismissals: 'nowhere-else' };
    expect(await rescueBackup(NOON, names)).toBeNull();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
  });
});
