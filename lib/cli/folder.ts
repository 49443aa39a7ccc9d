/**
 * A folder of documents as the library: those of every kind that can be read, and what cannot, with
 * the reason. Files that by their names are no documents are passed over, and so are hidden folders.
 */
import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { analyzeFile } from '../files/analyze';
import { sameDocument } from '../plan/identity';
import type { Plan } from '../plan/plan';
import { SENTENCES } from './troubles';

/** What a folder gave. Plans are named by their paths within it. */
export interface FolderOfPlans {
  readonly plans: readonly Plan[];
  readonly problems: readonly { readonly file: string; readonly why: string }[];
}

/** Reads a folder and all below it; rejects where there is none. */
export async function readFolder(folder: string): Promise<FolderOfPlans> {
  const plans: Plan[] = [];
  const problems: { file: string; why: string }[] = [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const { path, id } of await filesIn(folder, entries)) {
    const read = await planIn(path, id);
    if (read === null) continue;
    const same =
      typeof read === 'string' ? undefined : plans.find((one) => sameDocument(one, read));
    if (typeof read === 'string') problems.push({ file: path, why: read });
    else if (same) problems.push({ file: path, why: `the same document as ${same.id}` });
    else plans.push(read);
  }
  return { plans, problems };
}

/** The files, in order, by their paths; links lead to files, but into no other folder. */
async function filesIn(
  folder: string,
  entries: readonly Dirent[],
): Promise<{ path: string; id: string }[]> {
  const found: { path: string; id: string }[] = [];
  for (const entry of entries) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const id = relative(folder, path).replaceAll(sep, '/');
    const linked = entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory();
    const isFile = entry.isFile() || (entry.isSymbolicLink() && !linked);
    if (isFile && !/(?:^|\/)\.[^/]*\//.test(id)) found.push({ path, id });
  }
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The plan in a file, why there is none, or null where none was to be expected. */
async function planIn(path: string, id: string): Promise<Plan | string | null> {
  try {
    const bytes = await readFile(path).catch(() => null);
    if (!bytes) return 'cannot be read';
    const read = await analyzeFile(bytes, path, null, true);
    if (!read.ok) return read.why === 'other-kind' ? null : SENTENCES[read.why];
    const { plan, notice } = read.value;
    return plan ? { ...plan, id } : `no measures could be read (${notice.state})`;
  } catch (error) {
    return `cannot be analysed: ${error instanceof Error ? error.message : error}`;
  }
}
