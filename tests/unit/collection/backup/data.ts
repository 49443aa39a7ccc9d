/** A reader's data for the tests of backups: all kinds of it, in databases of its own. */
import 'fake-indexeddb/auto';
import type { Folder as CopyFolder } from '../../../../lib/collection/backup/folder';
import { DataKeeper, type OwnSettings } from '../../../../lib/collection/backup/keeper';
import { Collection } from '../../../../lib/collection/collection';
import { CollectionDatabase } from '../../../../lib/collection/database';
import { Dismissals } from '../../../../lib/collection/dismissals';
import { clauseWith } from '../clips';

/** A folder of files in memory; `full` has it refuse what is written. */
class MemoryFolder implements CopyFolder {
  readonly files = new Map<string, Blob>();
  full = false;

  names = async () => [...this.files.keys()];
  read = async (name: string) => this.files.get(name) ?? null;
  remove = async (name: string) => void this.files.delete(name);
  write = async (name: string, content: Blob) => {
    if (this.full) throw new DOMException('no room', 'QuotaExceededError');
    this.files.set(name, content);
  };
}

/** Settings as the browser keeps them, of two fields. */
function settingsIn(stored: Record<string, unknown>): OwnSettings {
  const may: Record<string, (value: unknown) => boolean> = {
    language: (value) => value === 'en' || value === 'auto',
    sitesOff: (value) => Array.isArray(value),
  };
  return {
    read: async () => ({ ...stored }),
    check: (values) => {
      const names = Object.keys(values);
      const isGood = (name: string) =>
        Object.hasOwn(may, name) && (may[name]?.(values[name]) ?? false);
      const good = names.filter(isGood).map((name) => [name, values[name]]);
      return {
        values: Object.fromEntries(good),
        rejected: names.filter((name) => !isGood(name)),
      };
    },
    change: async (values) => void Object.assign(stored, values),
  };
}

export const NOON = new Date('2026-01-09T12:00:00Z');
/** So many days after (or, negative, before) that noon. */
export const daysOn = (days: number) => new Date(NOON.getTime() + days * 86_400_000);

let readers = 0;

export type Reader = ReturnType<typeof newReader>;

/** Somebody with a browser of their own. */
export function newReader() {
  const name = `reader-${++readers}`;
  const places = {
    collection: new CollectionDatabase(name),
    dismissals: new Dismissals(`${name}-dismissals`),
  };
  const folder = new MemoryFolder();
  const stored: Record<string, unknown> = { language: 'auto', sitesOff: [] };
  return {
    name,
    places,
    folder,
    stored,
    keeper: new DataKeeper(places, folder, settingsIn(stored)),
    collection: new Collection(name),
  };
}

/** One who has saved, noted, tagged, sorted, thrown away, put away and chosen. */
export async function busyReader(): Promise<Reader> {
  const reader = newReader();
  const { collection, places, stored } = reader;
  const folder = await collection.addFolder('教育', null, daysOn(-9));
  const inside = await collection.addFolder('在线', folder?.id ?? null, daysOn(-9));
  const ids: string[] = [];
  for (const [i, measureId] of ['一', '二', '三', '四'].entries()) {
    const clause = clauseWith({
      measureId,
      title: `举措${measureId}`,
      quote: `办好${measureId}。`,
    });
    const skeleton = {
      version: 1 as const,
      measures: [{ path: ['一'], title: '', hash: '0f', length: 4, pairs: '办好' }],
    };
    const { clip } = await collection.save(clause, {}, daysOn(i - 8));
    await collection.keepSkeleton(clip.documentId, skeleton, daysOn(i - 8));
    ids.push(clip.id);
  }
  const [first = '', second = '', third = ''] = ids;
  await collection.change([first], { note: '**重要**', addTags: ['重点', '教育'] }, daysOn(-3));
  await collection.change([second], { folder: inside?.id ?? null, starred: true }, daysOn(-3));
  await collection.bin([third], daysOn(-2));
  await collection.setSightings([
    {
      clipId: first,
      state: 'revised',
      at: NOON.toISOString(),
      address: 'https://a.cn/',
      text: '新',
    },
  ]);
  const place = { document: clauseWith().document, measureId: '一', quote: '办好。' };
  await places.dismissals.dismiss(place, { planId: 'henan', measureId: '二' }, daysOn(-1));
  stored.language = 'en';
  return reader;
}

/** A backup's text. */
export const textOf = async (reader: Reader, now = NOON): Promise<string> =>
  (await reader.keeper.backup(now)).file.text();

/** A backup's text but for the time in its first line. */
export const bodyOf = (text: string): string => text.slice(text.indexOf('\n'));

export const fileOf = (value: unknown): Blob =>
  new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);

export const MERGE = { mode: 'merge', rule: 'newer', settings: true } as const;
export const REPLACE = { mode: 'replace', rule: 'newer', settings: true } as const;

/** Restores a file in the way that is asked for; throws where it is refused. */
export async function restoreInto(
  reader: Reader,
  file: Blob,
  choice: Parameters<DataKeeper['restore']>[1] = MERGE,
  now = NOON,
) {
  const preview = await reader.keeper.preview(file, now);
  if ('refused' in preview) throw new Error(preview.refused);
  return reader.keeper.restore(preview, choice, now);
}
