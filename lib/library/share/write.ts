/**
 * Writes a library file, plan by plan: no more than a megabyte of it is a text at a time, and the page
 * has its turns in between.
 */
import { canonicalJson } from '../../text/canonical';
import { hexOf, sha256 } from '../../text/hash';
import { FORMAT, type SharedPlan, VERSION } from './format';
import { Turns, type Watched } from './watched';

/** Bytes that are handed to the browser at once, which keeps them where it likes. */
const PART = 1_000_000;

export interface LibraryFile {
  readonly file: Blob;
  readonly plans: number;
  /** The same for the same plans, whatever the time. */
  readonly hash: string;
}

/**
 * A file of so many plans, which come in the order of their ids. Rejects with the signal's reason when
 * it is cancelled.
 */
export async function writeLibraryFile(
  plans: AsyncIterable<SharedPlan>,
  count: number,
  now: Date,
  { progress, signal }: Watched = {},
): Promise<LibraryFile> {
  const turns = new Turns(signal);
  const parts = new Parts();
  const hashes: string[] = [];
  const header = { format: FORMAT, version: VERSION, exportedAt: now.toISOString() };
  parts.add(`${JSON.stringify(header).slice(0, -1)},\n"plans":[`);
  for await (const plan of plans) {
    const line = encoder.encode(canonicalJson(plan));
    parts.add(hashes.length === 0 ? '\n' : ',\n');
    parts.addBytes(line);
    hashes.push(hexOf(await crypto.subtle.digest('SHA-256', line)));
    progress?.(hashes.length, count);
    await turns.next();
  }
  const hash = await hashOfAll(hashes);
  parts.add(`${hashes.length > 0 ? '\n' : ''}],\n"hashes":${JSON.stringify(hashes)},\n`);
  parts.add(`"hash":"${hash}"}\n`);
  return { file: parts.blob(), plans: hashes.length, hash };
}

/** The hash of a file: of its plans' hashes, in their order. */
export const hashOfAll = (hashes: readonly string[]): Promise<string> => sha256(hashes.join(''));

const encoder = new TextEncoder();

/** What is written, in pieces that are the browser's as soon as they are large. */
class Parts {
  readonly #done: Blob[] = [];
  #pending: Uint8Array<ArrayBuffer>[] = [];
  #bytes = 0;

  add(text: string): void {
    this.addBytes(encoder.encode(text));
  }

  addBytes(bytes: Uint8Array<ArrayBuffer>): void {
    this.#pending.push(bytes);
    this.#bytes += bytes.length;
    if (this.#bytes > PART) this.#hand();
  }

  blob(): Blob {
    this.#hand();
    return new Blob(this.#done, { type: 'application/json' });
  }

  #hand(): void {
    this.#done.push(new Blob(this.#pending));
    this.#pending = [];
    this.#bytes = 0;
  }
}
