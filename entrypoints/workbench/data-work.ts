/**
 * What the data page asks for: the reader's data, the copies beside it, and the files they are handed
 * out in.
 */
import type { HealthView } from '../../components/data/data-health';
import type { Copy } from '../../lib/collection/backup/copies';
import { diagnosisOf } from '../../lib/collection/backup/diagnosis';
import { factOf, keepTrouble } from '../../lib/collection/backup/facts';
import { COPIES, ownFolder } from '../../lib/collection/backup/folder';
import { type Counts, countAll, shouldRemind } from '../../lib/collection/backup/health';
import { DataKeeper } from '../../lib/collection/backup/keeper';
import { rescueBackup } from '../../lib/collection/backup/rescue';
import { CollectionDatabase } from '../../lib/collection/database';
import { Dismissals } from '../../lib/collection/dismissals';
import { CollectionError } from '../../lib/collection/errors';
import type { LibraryCopy } from '../../lib/library/share/copies';
import { saveBlob, saveFile } from '../../lib/platform/files';
import { tellCollectionChanged } from '../../lib/platform/messages/messaging';
import { extensionVersion } from '../../lib/platform/pages';
import { ownSettings, readSettings } from '../../lib/platform/settings';
import { localDay } from '../../lib/text/dates';
import { shelf } from './library';
import { sharing } from './library/share-work';

const folder = ownFolder(COPIES);
const database = new CollectionDatabase();
database.onOwnChange(() => void tellCollectionChanged());

export const keeper = new DataKeeper(
  { collection: database, dismissals: new Dismissals() },
  folder,
  ownSettings,
);

/** How the data is; what cannot be read is null in it. */
export interface State extends HealthView {
  readonly counts: Counts | null;
  readonly copies: readonly Copy[] | null;
  readonly libraryCopies: readonly LibraryCopy[] | null;
  /** Why the collection cannot be read; null where it can. */
  readonly trouble: string | null;
  readonly remind: boolean;
}

export async function readState(now: Date): Promise<State> {
  const [counted, plans, storage, copies, libraryCopies, lastBackup, lastTrouble] =
    await Promise.all([
      countAll(keeper.places).then(
        (counts) => ({ counts, trouble: counts.newer ? 'too-old' : null }),
        (error: unknown) => ({ counts: null, trouble: kindOf(error) }),
      ),
      shelf.list().then(({ length }) => length, orNull),
      storageUsed().catch(orNull),
      keeper.copies.list().catch(orNull),
      sharing.copies.list().catch(orNull),
      factOf(folder, 'backup'),
      factOf(folder, 'trouble'),
    ]);
  const remind = shouldRemind(counted.counts?.clips ?? 0, lastBackup?.at ?? null, now);
  const kept = { copies, libraryCopies };
  return { ...counted, plans, storage, ...kept, lastBackup, lastTrouble, remind };
}

async function storageUsed(): Promise<HealthView['storage']> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, quota };
}

const orNull = () => null;

/** Which kind of trouble it is; `unknown` where that cannot be told. */
export const kindOf = (error: unknown): string =>
  error instanceof CollectionError ? error.kind : 'unknown';

/** Keeps what went wrong for the page to show, also after a reload. */
export const note = (what: Parameters<typeof keepTrouble>[1], error: unknown): Promise<void> =>
  keepTrouble(folder, what, error, new Date());

/** Hands out a backup under the name of its day. */
export async function handOut(file: Blob, clips: number, now: Date): Promise<void> {
  saveBlob(`lince-backup-${localDay(now)}.json`, file);
  await keeper.handedOut(clips, now);
}

/** Hands out a copy as a backup; false where it is damaged or gone. */
export async function handOutCopy(copy: Copy): Promise<boolean> {
  const file = await keeper.copies.open(copy).catch(orNull);
  if (file) saveBlob(`lince-backup-${localDay(new Date(copy.at))}.json`, file);
  return file !== null;
}

/** Hands out what can be read of a collection that does not open; how many clips, null for nothing. */
export async function handOutRest(now: Date): Promise<number | null> {
  const rest = await rescueBackup(now);
  if (rest) saveBlob(`lince-rescued-${localDay(now)}.json`, rest.file);
  return rest?.clips ?? null;
}

/** Hands out the file for whoever is asked for help. */
export async function handOutDiagnosis(state: State, now: Date): Promise<void> {
  const text = diagnosisOf(
    {
      lince: { version: extensionVersion(), language: document.documentElement.lang },
      browser: navigator.userAgent,
      counts: state.counts,
      trouble: state.trouble,
      plans: state.plans,
      storage: state.storage,
      copies: state.copies,
      lastBackup: state.lastBackup,
      lastTrouble: state.lastTrouble,
      settings: await readSettings(),
    },
    now,
  );
  const name = `lince-diagnosis-${localDay(now)}.json`;
  saveFile({ name, type: 'application/json', text });
}
