/**
 * Writes a backup: one JSON file with everything that is the reader's own.
 *
 *   {"format":"lince-backup","version":1,"exportedAt":"2026-01-09T08:00:00.000Z",
 *   "clips":[
 *   {…},
 *   {…}
 *   ],
 *   "folders":[…], "skeletons":[…], "sightings":[…], "dismissals":[…],
 *   "settings":{…}}
 *
 * A record is a line, tables stand in the order of `TABLES`, records in that of their keys and fields in
 * that of the alphabet: the same state is the same file but for the time in its first line. It is made
 * in slices, so that a page stays alive meanwhile: 10,000 clips take about a second.
 */
import { inOrder } from '../../text/canonical';
import { sha256 } from '../../text/hash';
import { type Contents, FORMAT, TABLES, VERSION } from './contents';

/** How far a long piece of work is: of all records so many are done. */
export type Progress = (done: number, all: number) => void;

/** Records between two breaths. */
export const SLICE = 250;

/** For work that takes a while: how far it is, and that the reader has had enough of it. */
export interface Watched {
  readonly progress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Backup {
  readonly file: Blob;
  /** The same for the same state, whatever the time. */
  readonly fingerprint: string;
}

/** Rejects with the signal's reason when it is cancelled. */
export async function writeBackup(
  contents: Contents,
  now: Date,
  { progress, signal }: Watched = {},
): Promise<Backup> {
  const all = TABLES.reduce((sum, table) => sum + contents[table].length, 0);
  const header = { format: FORMAT, version: VERSION, exportedAt: now.toISOString() };
  const parts = [`${JSON.stringify(header).slice(0, -1)},\n`];
  const hashes: string[] = [];
  let done = 0;
  for (const table of TABLES) {
    parts.push(`"${table}":[`);
    const records = contents[table];
    for (let from = 0; from < records.length; from += SLICE) {
      signal?.throwIfAborted();
      const slice = records.slice(from, from + SLICE).map((record) => inOrder(record));
      const lines = slice.map((record) => JSON.stringify(record)).join(',\n');
      parts.push(from === 0 ? '\n' : ',\n', lines);
      hashes.push(await sha256(table + lines));
      done += slice.length;
      progress?.(done, all);
      await breath();
    }
    parts.push(records.length > 0 ? '\n],\n' : '],\n');
  }
  const settings = JSON.stringify(inOrder(contents.settings));
  parts.push(`"settings":${settings}}\n`);
  hashes.push(settings);
  const file = new Blob(parts, { type: 'application/json' });
  return { file, fingerprint: (await sha256(hashes.join(' '))).slice(0, 16) };
}

/** Lets the page draw and hear what the reader does. */
export const breath = () => new Promise<void>((resume) => setTimeout(resume));
