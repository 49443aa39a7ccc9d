/**
 * How the reader's data is: counts, how saved clauses were last found, and what is wrong. Read from the
 * indexes where they know it, so that looking costs the same with 10,000 clips as with ten.
 */
import type { Sighting } from '../records';
import type { Places } from './state';

export interface Counts {
  /** Not in the bin. */
  readonly clips: number;
  readonly binned: number;
  readonly folders: number;
  readonly tags: number;
  /** Suggestions put away; null where they cannot be read. */
  readonly dismissed: number | null;
  /** Clips by how they were found on the page that was last opened of their document. */
  readonly found: Readonly<Record<Sighting['state'] | 'unseen', number>>;
  /** The version of the database, and whether a newer Lince has written it. */
  readonly version: number;
  readonly newer: boolean;
}

/** Rejects with a `CollectionError`. */
export async function countAll({ collection, dismissals }: Places): Promise<Counts> {
  await collection.openSoon();
  const { clips, folders, sightings } = collection;
  const counts = await collection.transaction('r', [clips, folders, sightings], async () => {
    const [all, binned, inFolders, tags, seen] = await Promise.all([
      clips.count(),
      // A clip that is not in the bin has no time of it, and is not in its index.
      clips.where('deletedAt').above('').count(),
      folders.count(),
      clips.orderBy('tags').uniqueKeys(),
      sightings.toArray(),
    ]);
    const found = { exact: 0, revised: 0, lost: 0, unseen: Math.max(0, all - seen.length) };
    for (const { state } of seen) found[state]++;
    return { clips: all - binned, binned, folders: inFolders, tags: tags.length, found };
  });
  const dismissed = await dismissals.rows().then(
    ({ length }) => length,
    () => null,
  );
  return {
    ...counts,
    dismissed,
    version: collection.verno,
    newer: collection.isOfNewerVersion,
  };
}

/** Clips from which on a lost collection would hurt. */
const MANY = 50;
const MONTH = 30 * 86_400_000;

/** Whether it is time to say that the last backup is old: with many clips, and a month without one. */
export function shouldRemind(clips: number, lastBackup: string | null, now: Date): boolean {
  if (clips < MANY) return false;
  return lastBackup === null || now.getTime() - Date.parse(lastBackup) > MONTH;
}
