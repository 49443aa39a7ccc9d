/**
 * What is remembered about the data besides the data: when the last backup was handed out, and what
 * went wrong last. It lies beside the copies and not in a database, to be there when that is damaged;
 * a fact is a file, so that no two pages write over each other.
 */
import * as v from 'valibot';
import type { Folder } from './folder';

const Moment = v.pipe(v.string(), v.isoTimestamp());

const FACTS = {
  /** When a backup was last handed to the reader as a file. */
  backup: v.object({ at: Moment, clips: v.number() }),
  /** What failed last, by its kind alone: the words of an error may hold what the reader wrote. */
  trouble: v.object({
    at: Moment,
    what: v.picklist(['save', 'read', 'backup', 'restore', 'copy']),
    kind: v.pipe(v.string(), v.maxLength(60)),
  }),
} as const;

type Facts = typeof FACTS;
export type Fact<K extends keyof Facts> = v.InferOutput<Facts[K]>;

/** Null where there is none, and where it cannot be read: nothing depends on it. */
export async function factOf<K extends keyof Facts>(
  folder: Folder,
  kind: K,
): Promise<Fact<K> | null> {
  try {
    const file = await folder.read(`${kind}.json`);
    return file ? (v.parse(FACTS[kind], JSON.parse(await file.text())) as Fact<K>) : null;
  } catch {
    return null;
  }
}

/** Keeps a fact in the place of the one before; where it cannot be kept, nothing happens. */
export async function keepFact<K extends keyof Facts>(
  folder: Folder,
  kind: K,
  fact: Fact<K>,
): Promise<void> {
  await folder.write(`${kind}.json`, new Blob([JSON.stringify(fact)])).catch(() => {});
}

/** Keeps what went wrong, by its kind. */
export function keepTrouble(
  folder: Folder,
  what: Fact<'trouble'>['what'],
  error: unknown,
  now: Date,
): Promise<void> {
  return keepFact(folder, 'trouble', { at: now.toISOString(), what, kind: kindOf(error) });
}

/** The kind of an error of the collection, else the name by which the browser calls it. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const kind = 'kind' in error && typeof error.kind === 'string' ? error.kind : error.name;
  return /^[\w-]{1,60}$/.test(kind) ? kind : 'unknown';
}
