/**
 * The parts of an office package (OPC, ECMA-376 part 2): a zip whose parts name each other by
 * relationships.
 *
 * A hostile package can cost no more than one of the largest size that is read: only parts that are
 * asked for are unpacked, each after the sizes that the package claims were looked at, into memory of
 * just that size. What is packed within is never opened.
 */
import { unzipSync } from 'fflate';
import { Unreadable } from './trouble';
import { readTree } from './xml';

/** A document of a thousand pages has 10 MB of markup, and 60 parts. */
const MOST_BYTES = 48_000_000;
const MOST_PARTS = 10_000;
/** Deflate packs no tighter than 1 : 1032; markup of Word is packed 1 : 10 to 1 : 60. */
const TIGHTEST = 400;
/** Smaller parts may be packed as they like. */
const SMALL = 2_000_000;

/** What one part is to another. */
interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

export class Package {
  readonly #bytes: Uint8Array;
  readonly #related = new Map<string, readonly Relationship[]>();
  /** Names as they stand in the package, by their names in lower case: OPC does not tell them apart. */
  readonly #names = new Map<string, string>();
  #unpacked = 0;

  /** Lists the parts. Throws `Unreadable`. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    if (isEncrypted(bytes)) throw new Unreadable('encrypted');
    this.#unzip(({ name }) => {
      if (this.#names.size >= MOST_PARTS) throw new Unreadable('too-big');
      this.#names.set(keyOf(name), name);
      return false;
    });
  }

  has(name: string): boolean {
    return this.#names.has(keyOf(name));
  }

  /** The bytes of a part; null where there is none of that name. Throws `Unreadable`. */
  part(name: string): Uint8Array | null {
    const wanted = this.#names.get(keyOf(name));
    if (wanted === undefined) return null;
    let claimed = 0;
    const parts = this.#unzip((entry) => {
      if (entry.name !== wanted) return false;
      claimed = entry.originalSize;
      this.#unpacked += claimed;
      const tight = claimed > SMALL && claimed > entry.size * TIGHTEST;
      if (tight || this.#unpacked > MOST_BYTES) throw new Unreadable('too-big');
      // More packed than it unpacks to: its claim is no true one.
      if (entry.size > claimed + 1000) throw new Unreadable('damaged');
      return true;
    });
    const part = parts[wanted];
    if (part?.length !== claimed) throw new Unreadable('damaged');
    return part;
  }

  /**
   * What a part (the package itself: '') is related to: names of parts by the last word of their
   * relationship's type, `officeDocument`, `styles`. Those outside the package are left out.
   */
  related(part: string): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { type, target } of this.#relationships(part)) {
      if (!found.has(type)) found.set(type, target);
    }
    return found;
  }

  /** The part that a relationship of a part leads to, by its id. */
  target(part: string, id: string): string | undefined {
    return this.#relationships(part).find((one) => one.id === id)?.target;
  }

  #relationships(part: string): readonly Relationship[] {
    const known = this.#related.get(part);
    if (known) return known;
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const bytes = this.part(`${folder}_rels/${part.slice(slash)}.rels`);
    const found = (bytes ? readTree(bytes).children : [])
      .filter(({ attributes: { TargetMode } }) => TargetMode !== 'External')
      .map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
        id: Id,
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: resolve(folder, Target),
      }));
    this.#related.set(part, found);
    return found;
  }

  #unzip(filter: (entry: { name: string; size: number; originalSize: number }) => boolean) {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch (error) {
      // The library throws errors of several kinds over bytes that are no zip.
      throw error instanceof Unreadable ? error : new Unreadable('damaged');
    }
  }
}

/** Some programs write names as Windows has them. */
const keyOf = (name: string) => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();

/** A target as a part's name: steps up do not lead out of the package. */
function resolve(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The first file's flag in a zip with a password; Office itself writes none such. */
function isEncrypted(bytes: Uint8Array): boolean {
  return ((bytes[6] ?? 0) & 1) === 1;
}
