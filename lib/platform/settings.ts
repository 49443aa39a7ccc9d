/**
 * What the reader has chosen. Kept field by field, so that two pages that change different settings
 * at once do not undo each other, and a field that is damaged falls back alone.
 */
import * as v from 'valibot';
import { browser } from './browser';

const Region = v.pipe(v.string(), v.regex(/^\d{6}$/));
const Host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,253}$/));

/** Each setting with the values that it may have, and the one that it has until it is chosen. */
const FIELDS = {
  language: [v.picklist(['auto', 'zh-CN', 'en']), 'auto'],
  /** Codes of the regions whose equivalents are shown; none chosen means all. */
  regions: [v.array(Region), []],
  /** How sure an equivalent must be to be shown. */
  sensitivity: [v.picklist(['sure', 'usual', 'more']), 'usual'],
  markEquivalents: [v.boolean(), true],
  markTargets: [v.boolean(), true],
  /** Whether single letters act in clause mode. */
  letters: [v.boolean(), true],
  /** A button beside what is selected, to save it. */
  selectionButton: [v.boolean(), true],
  /** Whether a clip keeps the names of the equivalents that were shown beside it. */
  keepEquivalents: [v.boolean(), true],
  palette: [v.picklist(['lake', 'sky', 'ink']), 'lake'],
  /** How clips were handed on last: the form, the columns in their order, what they are grouped by. */
  handOnForm: [v.pipe(v.string(), v.maxLength(40)), ''],
  handOnColumns: [v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(100)), []],
  handOnGrouping: [v.pipe(v.string(), v.maxLength(40)), ''],
  handOnPart: [v.pipe(v.string(), v.maxLength(40)), ''],
  /** The same of what is no clips: a comparison, a matrix. */
  handOnBookForm: [v.pipe(v.string(), v.maxLength(40)), ''],
  handOnBookPart: [v.pipe(v.string(), v.maxLength(40)), ''],
  /** Hosts on which Lince reads nothing. */
  sitesOff: [v.array(Host), []],
} as const;

type Fields = typeof FIELDS;
export type Settings = {
  readonly [K in keyof Fields]: v.InferOutput<Fields[K][0]> extends (infer Item)[]
    ? readonly Item[]
    : v.InferOutput<Fields[K][0]>;
};

const PREFIX = 'settings.';
const VERSION = `${PREFIX}version`;
const KEYS = (Object.keys(FIELDS) as (keyof Fields)[]).map((field) => `${PREFIX}${field}`);

/**
 * From each version of what is stored to the next; `stored` is all of it. What a migration does not
 * name stays as it is. Never edited once shipped, only added to.
 */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [
  // The language was the only setting, under a name of its own.
  ({ language, ...rest }) =>
    language === undefined ? rest : { [`${PREFIX}language`]: language, ...rest },
];
type Stored = Readonly<Record<string, unknown>>;

/** What is stored, brought to this version. What a later version wrote is left as it is. */
export function migrate(stored: Stored): Stored {
  const from = Number(stored[VERSION] ?? 0);
  const due = MIGRATIONS.slice(Number.isInteger(from) && from >= 0 ? from : 0);
  return due.reduce((now, migration) => migration(now), stored);
}

/** The reader's settings. Where nothing can be read they are those of a first day. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local
    .get(['language', VERSION, ...KEYS])
    .catch(() => ({}) as Stored);
  return settingsFrom(migrate(stored));
}

function settingsFrom(stored: Stored): Settings {
  const read = Object.entries(FIELDS).map(([field, [schema, usual]]) => {
    const value = v.safeParse(schema as v.GenericSchema, stored[PREFIX + field]);
    return [field, value.success ? value.output : usual];
  });
  return Object.fromEntries(read) as Settings;
}

/** Changes one setting. Rejects when the browser cannot store it. */
export async function changeSetting<K extends keyof Settings>(
  field: K,
  value: Settings[K],
): Promise<void> {
  // Else the version would say that what an earlier one stored is in its place already.
  await migrateSettings();
  await browser.storage.local.set({ [PREFIX + field]: value });
}

/** Values from outside, such as a backup: those that a setting may have, and the names of the others. */
function checkSettings(values: Readonly<Record<string, unknown>>): {
  readonly values: Partial<Settings>;
  readonly rejected: readonly string[];
} {
  const good: [string, unknown][] = [];
  const rejected: string[] = [];
  for (const [field, value] of Object.entries(values)) {
    const [schema] = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof Fields] : [];
    const checked = schema && v.safeParse(schema as v.GenericSchema, value);
    if (checked?.success) good.push([field, checked.output]);
    else rejected.push(field);
  }
  return { values: Object.fromEntries(good), rejected };
}

/** Changes several settings, all or none. Rejects when the browser cannot store them. */
async function changeSettings(values: Partial<Settings>): Promise<void> {
  await migrateSettings();
  const stored = Object.entries(values).map(([field, value]) => [PREFIX + field, value]);
  await browser.storage.local.set(Object.fromEntries(stored));
}

/** All settings at once, for a backup and for what comes back from one. */
export const ownSettings = {
  read: readSettings,
  check: checkSettings,
  change: changeSettings,
};

/** Brings what an earlier version stored to this one; writes once an update at the most. */
export async function migrateSettings(): Promise<void> {
  const stored = (await browser.storage.local.get(['language', VERSION, ...KEYS])) as Stored;
  if (Number(stored[VERSION] ?? 0) >= MIGRATIONS.length) return;
  await browser.storage.local.set({ ...migrate(stored), [VERSION]: MIGRATIONS.length });
}

/** Calls back when the reader has changed a setting, in whichever page of the extension. */
export function onSettings(changed: () => void, signal?: AbortSignal): void {
  const listener = (changes: Readonly<Record<string, unknown>>) => {
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) changed();
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), {
    once: true,
  });
}
