/**
 * Copies of the reader's plans that Lince keeps by itself, each a compressed library file whose name
 * says all that a list shows: of all of them now and then, and of those that a merge is about to
 * replace. Beside the copies of the collection and not in them: a library may be a hundred times as
 * large, and changes seldom.
 */
import type { LibraryFile } from './write';

/** Files by name, each written whole or not at all; `read` answers null where there is none. */
interface CopyFolder {
  names(): Promise<string[]>;
  read(name: string): Promise<Blob | null>;
  write(name: string, content: Blob): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Why a copy was made: now and then, or before plans were replaced. */
type Why = 'rolling' | 'before-merge';

export interface LibraryCopy {
  /** The name of its file. */
  readonly name: string;
  /** ISO date and time. */
  readonly at: string;
  readonly why: Why;
  readonly plans: number;
  /** Compressed, in bytes. */
  readonly bytes: number;
}

/** So many of each stay. */
const STAY: Readonly<Record<Why, number>> = { rolling: 2, 'before-merge': 3 };

/** A library that is larger (bytes, not compressed) is not copied by itself: the reader's disk is the reader's. */
export const MOST_COPIED = 100_000_000;
const PAUSE = 20 * 3_600_000;

export class LibraryCopies {
  readonly #folder: CopyFolder;

  constructor(folder: CopyFolder) {
    this.#folder = folder;
  }

  /** Newest first. Rejects where the browser has no file system for us. */
  async list(): Promise<LibraryCopy[]> {
    const named = (await this.#folder.names()).flatMap((name) => described(name) ?? []);
    const copies = await Promise.all(
      named.map(async (copy) => {
        const file = await this.#folder.read(copy.name);
        return file ? [{ ...copy, bytes: file.size }] : [];
      }),
    );
    return copies.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Whether it is time for a copy of everything. A clock that was set back does not stop them. */
  async isDue(now: Date): Promise<boolean> {
    const [last] = (await this.list()).filter(({ why }) => why === 'rolling');
    const age = now.getTime() - Date.parse(last?.at ?? '');
    return !(age >= 0 && age < PAUSE);
  }

  /** Keeps a copy and lets old ones go; one of the same plans as the last of its kind is not kept again. */
  async keep(library: LibraryFile, why: Why, now: Date): Promise<void> {
    const before = (await this.list()).filter((copy) => copy.why === why);
    const hash = library.hash.slice(0, 16);
    if (before[0]?.name.includes(hash)) return;
    const packing = library.file.stream().pipeThrough(new CompressionStream('gzip'));
    const packed = await new Response(packing).blob();
    const at = now.toISOString().replaceAll(':', '-');
    await this.#folder.write(`${at} ${why} ${library.plans} ${hash}.json.gz`, packed);
    for (const { name } of before.slice(STAY[why] - 1)) await this.#folder.remove(name);
  }

  /** The library file in a copy; null where the copy is gone. Rejects for one that is damaged. */
  async open({ name }: Pick<LibraryCopy, 'name'>): Promise<Blob | null> {
    const packed = await this.#folder.read(name);
    if (!packed) return null;
    return new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
  }
}

const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d\.\d{3}Z) (rolling|before-merge) (\d+) [0-9a-f]{16}\.json\.gz$/;

function described(name: string): Omit<LibraryCopy, 'bytes'> | null {
  const [, day, hour, minute, second, why, plans] = NAME.exec(name) ?? [];
  if (!day) return null;
  return { name, at: `${day}T${hour}:${minute}:${second}`, why: why as Why, plans: Number(plans) };
}
