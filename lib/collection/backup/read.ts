/**
 * Reads a backup and checks all of it, before anything is written: what is taken is of the right shape,
 * what is not is listed with the reason. Nothing of the file is ever run or shown as anything but text.
 *
 * Older files are read too: those of the collection alone (`lince-collection`), as Lince exported them
 * before there were backups.
 */
import * as v from 'valibot';
import { type AnyRecord, check, type Finding, isRecord, keyOf, nameOf, type Reason } from './check';
import { type Contents, FORMAT, TABLES, type Table, VERSION } from './contents';
import { decodeJson, type Refusal } from './decode';
import { type FileTables, fitTogether } from './fit';
import { breath, SLICE, type Watched } from './write';

/** What a file has that can be taken. */
export interface Checked {
  /** When it was made; null where it does not say. */
  readonly exportedAt: string | null;
  readonly tables: FileTables;
  /** Not checked: `lib/platform/settings` knows what a setting may be. Null where there are none. */
  readonly settings: Contents['settings'] | null;
  /** What was left out or mended. */
  readonly findings: readonly Finding[];
}

export type FileRead = Checked | { readonly refused: Refusal };

/** More records than this no reader has. */
const MOST_RECORDS = 500_000;
/** The most that is listed of what was wrong: a file of nothing else must not fill the memory. */
const MOST_FINDINGS = 5_000;

/** Reads and checks a file. Rejects with the signal's reason when it is cancelled, never for the file. */
export async function readBackup(
  file: Blob,
  now: Date,
  { progress, signal }: Watched = {},
): Promise<FileRead> {
  const opened = await open(file);
  if ('refused' in opened) return opened;
  const { fields, given } = opened;
  const all = given.reduce((sum, table) => sum + recordsOf(fields, table).length, 0);
  if (all > MOST_RECORDS) return { refused: 'too-many' };
  const findings: Finding[] = [];
  const tables: Record<Table, readonly AnyRecord[] | null> = { ...NOTHING };
  let done = 0;
  for (const table of given) {
    const checker = new TableChecker(table, now, findings);
    const records = recordsOf(fields, table);
    for (let from = 0; from < records.length; from += SLICE) {
      signal?.throwIfAborted();
      for (const record of records.slice(from, from + SLICE)) checker.add(record);
      done += Math.min(SLICE, records.length - from);
      progress?.(done, all);
      await breath();
    }
    tables[table] = checker.taken();
  }
  const { exportedAt, settings } = fields;
  return {
    exportedAt: v.is(Moment, exportedAt) ? exportedAt : null,
    settings: isRecord(settings) ? settings : null,
    tables: fitTogether(tables as FileTables, findings),
    findings,
  };
}

interface Opened {
  readonly fields: Record<string, unknown>;
  /** The tables that it has. */
  readonly given: readonly Table[];
}

const HeaderSchema = v.object({ format: v.string(), version: v.number() });
const Moment = v.pipe(v.string(), v.isoTimestamp());

/** The file as far as its own first words are true. */
async function open(file: Blob): Promise<Opened | { readonly refused: Refusal }> {
  const decoded = await decodeJson(file);
  if ('refused' in decoded) return decoded;
  const { value } = decoded;
  const header = v.safeParse(HeaderSchema, value);
  const newest = header.success ? FORMATS.get(header.output.format) : undefined;
  if (!header.success || newest === undefined || !isRecord(value)) return { refused: 'not-ours' };
  if (header.output.version > newest) return { refused: 'newer' };
  const given = TABLES.filter((table) => Array.isArray(value[table]));
  return given.length > 0 ? { fields: value, given } : { refused: 'not-ours' };
}

/** The formats that are read, each with its newest version. */
const FORMATS: ReadonlyMap<string, number> = new Map([
  [FORMAT, VERSION],
  ['lince-collection', 2],
]);

const NOTHING: { readonly [T in Table]: null } = {
  clips: null,
  documents: null,
  folders: null,
  skeletons: null,
  sightings: null,
  dismissals: null,
};

const recordsOf = (fields: Opened['fields'], table: Table) => fields[table] as unknown[];

/** Takes a table's records one by one. */
class TableChecker {
  readonly #table: Table;
  readonly #now: Date;
  readonly #findings: Finding[];
  readonly #taken = new Map<string, AnyRecord>();
  #at = 0;

  constructor(table: Table, now: Date, findings: Finding[]) {
    this.#table = table;
    this.#now = now;
    this.#findings = findings;
  }

  add(given: unknown): void {
    const checked = check(this.#table, given, this.#now);
    if ('record' in checked) {
      const key = keyOf(this.#table, checked.record);
      if (this.#taken.has(key)) this.#find(given, 'twice', '');
      else this.#taken.set(key, checked.record);
    } else this.#find(given, checked.reason, checked.field);
    this.#at++;
  }

  taken(): AnyRecord[] {
    return [...this.#taken.values()];
  }

  #find(given: unknown, reason: Reason, field: string): void {
    if (this.#findings.length >= MOST_FINDINGS) return;
    const [table, at] = [this.#table, this.#at];
    this.#findings.push({ table, at, name: nameOf(given), reason, field });
  }
}
