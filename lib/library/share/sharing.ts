/**
 * The reader's library handed on and taken in; the parts are in the files beside this one, here is in
 * which order they go. One for a page.
 */
import { Additions } from '../additions';
import type { LibraryDatabase } from '../database';
import { type Compared, compareWithLibrary } from './compare';
import { ownIds, sharedPlans } from './contents';
import { type LibraryCopies, MOST_COPIED } from './copies';
import { type Merged, mergePlans } from './merge';
import { type CheckedFile, type Refusal, readLibraryFile } from './read';
import type { Watched } from './watched';
import { type LibraryFile, writeLibraryFile } from './write';

/** A file that was read, and what it would change; nothing has been done yet. */
export interface SharePreview {
  readonly file: CheckedFile;
  readonly compared: readonly Compared[];
}

/** What was done, and the plans that it replaced as they were. */
export interface Taken extends Merged {
  readonly before: LibraryFile | null;
}

export class Sharing {
  readonly copies: LibraryCopies;
  readonly #database: LibraryDatabase;
  readonly #tell: (ids: readonly string[]) => void;
  readonly #indexVersion: string;

  /** `tell` hears once, after each action, which plans are others now. */
  constructor(
    database: LibraryDatabase,
    copies: LibraryCopies,
    tell: (ids: readonly string[]) => void,
    indexVersion: string,
  ) {
    this.copies = copies;
    this.#database = database;
    this.#tell = tell;
    this.#indexVersion = indexVersion;
  }

  /** How many plans the reader has added. */
  async count(): Promise<number> {
    return (await ownIds(this.#database)).length;
  }

  /** A file of these plans, or of all that the reader has added. */
  async write(
    ids: readonly string[] | null,
    now: Date,
    watched: Watched = {},
  ): Promise<LibraryFile> {
    const all = ids ?? (await ownIds(this.#database));
    return writeLibraryFile(sharedPlans(this.#database, all), all.length, now, watched);
  }

  /** Reads a file, checks all of it, and says what it would change. */
  async preview(
    given: Blob,
    now: Date,
    watched: Watched = {},
  ): Promise<SharePreview | { readonly refused: Refusal }> {
    const file = await readLibraryFile(given, now, watched);
    if ('refused' in file) return file;
    return { file, compared: await compareWithLibrary(this.#database, file, watched) };
  }

  /** Takes what was chosen, after a copy of the plans here that it replaces. */
  async take(
    { file }: SharePreview,
    chosen: readonly Compared[],
    now: Date,
    watched: Watched = {},
  ): Promise<Taken> {
    const going = chosen.flatMap(({ standing }) =>
      standing.kind === 'differs' ? [standing.id] : [],
    );
    const before = going.length > 0 ? await this.write(going, now, watched) : null;
    if (before) await this.copies.keep(before, 'before-merge', now).catch(() => {});
    const merged = await this.#changing((additions) =>
      mergePlans(additions, file, chosen, now, watched),
    );
    return { ...merged, before };
  }

  /** Puts everything back as it was before: what was added goes to the bin. */
  async takeBack({ added, before }: Taken, now: Date): Promise<void> {
    const preview = before && (await this.preview(before.file, now));
    if (preview && 'refused' in preview) throw new Error('the copy cannot be read');
    await this.#changing(async (additions) => {
      await additions.remove(added, now);
      const own = new Set(await ownIds(this.#database));
      if (added.some((id) => own.has(id))) throw new Error('not all could be removed');
      const changed = preview?.compared.filter(({ standing }) => standing.kind === 'differs');
      if (preview && changed) await mergePlans(additions, preview.file, changed, now);
    });
  }

  /** Keeps a copy of everything, if it is time and there is not too much of it. Never rejects. */
  async keepCopy(now: Date): Promise<void> {
    try {
      if (!(await this.copies.isDue(now))) return;
      const ids = await ownIds(this.#database);
      const heads = await this.#database.heads.bulkGet(ids);
      const bytes = heads.reduce((sum, head) => sum + (head?.bytes ?? 0), 0);
      if (ids.length === 0 || bytes > MOST_COPIED) return;
      await this.copies.keep(await this.write(ids, now), 'rolling', now);
    } catch {
      // The next page that is opened tries again.
    }
  }

  async #changing<T>(act: (additions: Additions) => Promise<T>): Promise<T> {
    const changed = new Set<string>();
    const hear = (ids: readonly string[]) => {
      for (const id of ids) changed.add(id);
    };
    try {
      return await act(
        new Additions(this.#database, { indexVersion: this.#indexVersion, changed: hear }),
      );
    } finally {
      if (changed.size > 0) this.#tell([...changed]);
    }
  }
}
