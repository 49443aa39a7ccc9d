/**
 * The reader's database: its tables and their versions. Apart from the library's, so that an update
 * of the one never hurts the other.
 */
import { Dexie, type Table } from 'dexie';
import type { Skeleton } from '../anchor/skeleton';
import type { Clip } from './clip';
import { CollectionError, collectionErrorOf } from './errors';
import type { DocumentRow } from './identity';
import { MIGRATIONS } from './migrations';
import type { Folder, Sighting, Step } from './records';

/** How long to wait for the database before the reader is told that it does not open (milliseconds). */
const PATIENCE = 2000;

/** A notice's measures as they stood when a clause of it was saved. */
export interface SkeletonRow {
  /** The id that the document has in the collection. */
  readonly document: string;
  /** ISO date and time. */
  readonly takenAt: string;
  readonly skeleton: Skeleton;
}

/** A step of the history; what it changed is in a row of its own, which may be long. */
export interface StepRow extends Step {
  /** 1 where it was undone and can be done again. */
  readonly undone: 0 | 1;
}

/** What one step changed of one clip or folder. */
export interface Change {
  readonly table: 'clips' | 'folders';
  readonly key: string;
  /** The fields that changed, as they were; null where it was not there. */
  readonly before: Readonly<Record<string, unknown>> | null;
  /** The same fields as they were made; null where it was removed. */
  readonly after: Readonly<Record<string, unknown>> | null;
}

export interface StepChanges {
  readonly step: number;
  readonly changes: readonly Change[];
}

/** What one transaction touched, for the pages that watch. */
export interface JournalRow {
  readonly id: number;
  /** Ids of clips; null: read everything again. */
  readonly clips: readonly string[] | null;
  readonly sightings: readonly string[];
  readonly folders: boolean;
}

type New<Row extends { id: number }> = Omit<Row, 'id'>;

export class CollectionDatabase extends Dexie {
  declare clips: Table<Clip, string>;
  declare folders: Table<Folder, string>;
  declare documents: Table<DocumentRow, string>;
  declare skeletons: Table<SkeletonRow, string>;
  declare sightings: Table<Sighting, string>;
  declare steps: Table<StepRow, number, New<StepRow>>;
  declare stepChanges: Table<StepChanges, number>;
  declare journal: Table<JournalRow, number, New<JournalRow>>;
  /** True while it is brought to this version, which takes as long as it takes. */
  #upgrading = false;

  constructor(name = 'lince-collection') {
    super(name);
    MIGRATIONS.forEach(({ stores, upgrade }, i) => {
      const version = this.version(i + 1).stores(stores);
      if (upgrade) {
        version.upgrade(async (transaction) => {
          this.#upgrading = true;
          try {
            await upgrade(transaction);
          } catch (cause) {
            throw new CollectionError('failed-migration', cause);
          } finally {
            this.#upgrading = false;
          }
        });
      }
    });
  }

  /** Opens it, or rejects with a `CollectionError`: a browser itself waits for ever while it is blocked. */
  async openSoon(): Promise<void> {
    if (this.isOpen()) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      const look = () => {
        if (this.#upgrading) timer = setTimeout(look, PATIENCE);
        else reject(new CollectionError('blocked'));
      };
      timer = setTimeout(look, PATIENCE);
    });
    try {
      await Promise.race([this.open(), late]);
    } catch (error) {
      throw await collectionErrorOf(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Calls back after each transaction of this very object, not of another page's, in which a clip was
   * changed. How clips were found on their pages is no change: it would make those pages look again.
   */
  onOwnChange(heard: () => void): void {
    this.journal.hook('creating', (_, { clips }, transaction) => {
      if (clips === null || clips.length > 0) transaction.on('complete', heard);
    });
  }

  /** Whether a newer version of Lince has written it: what that needs, this one does not know. */
  get isOfNewerVersion(): boolean {
    // The browser's number is ten times ours; Dexie adds ones to it when it mends an index.
    return this.isOpen() && Math.floor(this.backendDB().version / 10) > MIGRATIONS.length;
  }
}
