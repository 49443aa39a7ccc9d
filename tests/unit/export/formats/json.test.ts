/** JSON that the data page takes back: what comes out of it again is the same file. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../../lib/collection/backup/read';
import { restore } from '../../../../lib/collection/backup/restore';
import { CollectionDatabase } from '../../../../lib/collection/database';
import { Dismissals } from '../../../../lib/collection/dismissals';
import type { Folder } from '../../../../lib/collection/records';
import { toJson } from '../../../../lib/export/formats/json';
import { anyClip, clipWith } from '../../collection/clips';
import { NOW } from '../books';

const FOLDERS: readonly Folder[] = [
  { id: 'a', name: '起草中', parent: null },
  { id: 'b', name: '教育', parent: 'a' },
  { id: 'c', name: '别的', parent: null },
];
const LATER = new Date('2024-06-07T08:00:00Z');
const withoutTime = (file: string) => file.slice(file.indexOf('\n'));

async function clips() {
  const clip = await clipWith();
  const other = await clipWith({
    measureId: '3',
    quote: '力争到2020年，信息消费规模达到1.5万亿元。',
  });
  return [
    { ...clip, note: '**看**\n目标', tags: ['重点', '<b>'], folder: 'b', starred: true },
    { ...other, colour: 'sky' as const },
  ];
}

describe('the file', () => {
  it('has a clip a line, and the folders of these clips with those that they are in', async () => {
    const file = await toJson({ clips: await clips(), folders: FOLDERS, now: NOW });
    const read = JSON.parse(file);
    expect(read).toMatchObject({
      format: 'lince-collection',
      version: 2,
      exportedAt: NOW.toISOString(),
    });
    expect(read.clips).toEqual(await clips());
    expect(read.folders.map(({ id }: Folder) => id)).toEqual(['a', 'b']);
    expect(file.split('\n')).toHaveLength(10);
  });

  it('gives back every clip as it was, whatever its text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyClip, { maxLength: 4 }), async (clips) => {
        const file = await toJson({ clips, folders: [], now: NOW });
        expect(JSON.parse(file).clips).toEqual(clips);
      }),
    );
  });

  it('taken into an empty collection and handed on again is the same but for its time', async () => {
    const before = await clips();
    const file = await toJson({ clips: before, folders: FOLDERS, now: NOW });

    const checked = await readBackup(new Blob([file]), LATER);
    if ('refused' in checked) throw new Error(checked.refused);
    expect(checked.findings).toEqual([]);
    const collection = new CollectionDatabase('json');
    const places = { collection, dismissals: new Dismissals('json-dismissals') };
    await restore(places, checked, { mode: 'merge', rule: 'newer' });

    const stored = await collection.clips.bulkGet(before.map(({ id }) => id));
    const again = await toJson({
      clips: stored.filter((clip) => clip !== undefined),
      folders: await collection.folders.toArray(),
      now: LATER,
    });
    expect(withoutTime(again)).toBe(withoutTime(file));
    expect(again).not.toBe(file);
  });
});
