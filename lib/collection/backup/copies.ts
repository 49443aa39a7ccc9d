/**
 * Rolling copies: backups that Lince makes by itself, once a day at most, and before a restore. Each is
 * a compressed file whose name says all that a list shows, so that no register can be out of step.
 */
import type { Folder } from './folder';
import { kept, type Why } from './retention';
import type { Backup } from './write';

export interface Copy {
  /** The name of its file. */
  readonly name: string;
  /** ISO date and time. */
  readonly at: string;
  readonly why: Why;
  readonly clips: number;
  /** Compressed, in bytes. */
  readonly bytes: number;
  readonly fingerprint: string;
}

const HOUR = 3_600_000;
/** A little less than a day: who opens the browser at nine each morning has a copy each morning. */
const PAUSE = 20 * HOUR;

/** More than a backup of the greatest size; a file that says to be more is damaged. */
const MOST_BYTES = 300_000_000;

export class Copies {
  readonly #folder: Folder;

  constructor(folder: Folder) {
    this.#folder = folder;
  }

  /** Newest first. Rejects where the browser has no file system for us. */
  async list(): Promise<Copy[]> {
    const names = await this.#folder.names();
    const copies = await Promise.all(names.map((name) => this.#described(name)));
    return copies.flatMap((copy) => copy ?? []).sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Whether it is time to look for changes. */
  async isDue(now: Date): Promise<boolean> {
    const looked = await this.#folder.read(LOOKED);
    const at = looked ? Date.parse(await looked.text()) : Number.NaN;
    // A clock that was set back must not keep copies from being made for years.
    return !(at <= now.getTime() && now.getTime() - at < PAUSE);
  }

  /**
   * Keeps a daily copy, where something has changed since the last one, and lets old ones go. An empty
   * collection is no copy: it would push out those that hold something.
   */
  async keepDaily(backup: Backup, clips: number, now: Date): Promise<Copy | null> {
    const [last] = (await this.list()).filter(({ why }) => why === 'daily');
    const fresh = clips > 0 && last?.fingerprint !== backup.fingerprint;
    const copy = fresh ? await this.keep(backup, clips, 'daily', now) : null;
    await this.#folder.write(LOOKED, new Blob([now.toISOString()]));
    return copy;
  }

  /** Keeps a copy in any case. Rejects when there is no room even after old ones have gone. */
  async keep(backup: Backup, clips: number, why: Why, now: Date): Promise<Copy> {
    const packed = await new Response(
      backup.file.stream().pipeThrough(new CompressionStream('gzip')),
    ).blob();
    const at = now.toISOString();
    const { fingerprint } = backup;
    const name = `${at.replaceAll(':', '-')} ${why} ${clips} ${fingerprint}${ENDING}`;
    await this.#folder.write(name, packed).catch(async (error: unknown) => {
      const oldest = (await this.list()).at(-1);
      if (!oldest) throw error;
      await this.#folder.remove(oldest.name);
      await this.#folder.write(name, packed);
    });
    const copies = await this.list();
    const stay = new Set(kept(copies));
    for (const copy of copies) if (!stay.has(copy)) await this.#folder.remove(copy.name);
    return { name, at, why, clips, bytes: packed.size, fingerprint };
  }

  /** The backup in a copy; null where the copy is gone. Rejects for one that is damaged. */
  async open({ name }: Pick<Copy, 'name'>): Promise<Blob | null> {
    const packed = await this.#folder.read(name);
    if (!packed) return null;
    const reader = packed.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      bytes += read.value.byteLength;
      if (bytes > MOST_BYTES) throw new Error('the copy is greater than any backup');
      parts.push(read.value);
    }
    return new Blob(parts, { type: 'application/json' });
  }

  async #described(name: string): Promise<Copy | null> {
    const [, day, time, why, clips, fingerprint] = NAME.exec(name) ?? [];
    const file = fingerprint ? await this.#folder.read(name) : null;
    if (!file || !fingerprint) return null;
    return {
      name,
      at: `${day}T${time?.replaceAll('-', ':')}`,
      why: why as Why,
      clips: Number(clips),
      bytes: file.size,
      fingerprint,
    };
  }
}

/** When it was last looked whether something has changed. */
const LOOKED = 'looked.txt';
const ENDING = '.json.gz';
const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d-\d\d-\d\d\.\d{3}Z) (daily|before-restore) (\d+) ([0-9a-f]{16})\.json\.gz$/;
