/**
 * Keeps the reader's data safe: backups, copies, and what is put back from them. The parts are in the
 * files beside this one; here is in which order they go.
 */

import type { Contents } from './contents';
import { Copies, type Copy } from './copies';
import type { Refusal } from './decode';
import { keepFact, keepTrouble } from './facts';
import type { Folder } from './folder';
import { type Changes, compare } from './merge';
import { type Checked, readBackup } from './read';
import { type Choice, type Restored, restore } from './restore';
import { type Places, readTables } from './state';
import { type Backup, type Progress, type Watched, writeBackup } from './write';

/** The reader's settings, which `lib/platform` has and this room may not know. */
export interface OwnSettings {
  read(): Promise<Contents['settings']>;
  /** Of values from outside those that a setting may have. */
  check(values: Contents['settings']): {
    readonly values: Contents['settings'];
    readonly rejected: readonly string[];
  };
  change(values: Contents['settings']): Promise<void>;
}

/** A file that was read, and what it would change; nothing has been done yet. */
export interface Preview {
  readonly checked: Checked;
  readonly changes: Changes;
  /** Null where the file has none. */
  readonly settings: {
    readonly values: Contents['settings'];
    /** The names of those that are otherwise here. */
    readonly differs: readonly string[];
    readonly same: number;
    readonly rejected: readonly string[];
  } | null;
}

export class DataKeeper {
  readonly places: Places;
  readonly folder: Folder;
  readonly copies: Copies;
  readonly #settings: OwnSettings;

  constructor(places: Places, folder: Folder, settings: OwnSettings) {
    this.places = places;
    this.folder = folder;
    this.copies = new Copies(folder);
    this.#settings = settings;
  }

  /** Everything as one file, to be handed to the reader. */
  async backup(now: Date, watched: Watched = {}): Promise<Backup & { readonly clips: number }> {
    const tables = await readTables(this.places);
    const contents = { ...tables, settings: await this.#settings.read() };
    return { ...(await writeBackup(contents, now, watched)), clips: tables.clips.length };
  }

  /** Keeps today's copy, if it is time and something has changed. Never rejects. */
  async keepDaily(now: Date): Promise<void> {
    try {
      if (!(await this.copies.isDue(now))) return;
      const backup = await this.backup(now);
      await this.copies.keepDaily(backup, backup.clips, now);
    } catch (error) {
      await keepTrouble(this.folder, 'copy', error, now);
    }
  }

  /** Reads a file, checks all of it, and says what it would change. */
  async preview(
    file: Blob,
    now: Date,
    watched: Watched = {},
  ): Promise<Preview | { readonly refused: Refusal }> {
    const checked = await readBackup(file, now, watched);
    if ('refused' in checked) return checked;
    const changes = compare(await readTables(this.places), checked);
    return { checked, changes, settings: await this.#compareSettings(checked.settings) };
  }

  /** Keeps a copy of what is here, then restores; returns the copy, which takes all of it back. */
  async restore(
    { checked, settings }: Pick<Preview, 'checked' | 'settings'>,
    choice: Choice & { readonly settings: boolean },
    now: Date,
    watched: Watched = {},
  ): Promise<Restored & { readonly before: Copy }> {
    const { signal, progress } = watched;
    const half =
      (from: number): Progress =>
      (done, all) =>
        progress?.(from * all + done, 2 * all);
    const backup = await this.backup(now, { signal, progress: half(0) });
    const before = await this.copies.keep(backup, backup.clips, 'before-restore', now);
    const restored = await restore(this.places, checked, choice, { signal, progress: half(1) });
    if (choice.settings && settings) await this.#settings.change(settings.values);
    return { ...restored, before };
  }

  /** Puts everything back as it was before a restore. */
  async takeBack(before: Copy, now: Date): Promise<void> {
    const file = await this.copies.open(before);
    const read = file ? await this.preview(file, now) : null;
    if (!read || 'refused' in read) throw new Error('the copy cannot be read');
    await restore(this.places, read.checked, { mode: 'replace', rule: 'theirs' });
    if (read.settings) await this.#settings.change(read.settings.values);
  }

  /** Remembers that the reader has a backup. */
  async handedOut(clips: number, now: Date): Promise<void> {
    await keepFact(this.folder, 'backup', { at: now.toISOString(), clips });
  }

  async #compareSettings(given: Contents['settings'] | null): Promise<Preview['settings']> {
    if (!given) return null;
    const { values, rejected } = this.#settings.check(given);
    const here = await this.#settings.read();
    const names = Object.keys(values);
    const differs = names.filter(
      (name) => JSON.stringify(values[name]) !== JSON.stringify(here[name]),
    );
    return { values, differs, same: names.length - differs.length, rejected };
  }
}
