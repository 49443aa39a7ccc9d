/**
 * What a backup would change in the collection, and what it is to become. Pure: the same is shown
 * before and done afterwards.
 */
import { canonicalJson } from '../../text/canonical';
import type { Clip } from '../clip';
import { type AnyRecord as Any, keyOf } from './check';
import { NAMES, TABLES, type Table, type Tables } from './contents';
import type { Checked } from './read';

/** Which of two states of one record stays: the one changed last, that of here, or that of the file. */
export type Rule = 'newer' | 'mine' | 'theirs';

/** A record, by what a reader knows it by. */
interface Item {
  readonly key: string;
  readonly name: string;
}

interface Difference extends Item {
  /** The fields that differ. */
  readonly fields: readonly string[];
  /** The one that was changed last; null where nobody can tell. */
  readonly newer: 'mine' | 'theirs' | null;
}

interface TableChanges {
  readonly added: readonly Item[];
  readonly same: number;
  readonly differs: readonly Difference[];
  /** Here, and not in the file: what goes when it replaces all. */
  readonly onlyHere: readonly Item[];
}

export type Changes = { readonly [T in Table]: TableChanges };

/** Compares what is here with what a file has. */
export function compare(here: Tables, { tables }: Pick<Checked, 'tables'>): Changes {
  return Object.fromEntries(
    TABLES.map((table) => [table, compareTable(table, here[table], tables[table])]),
  ) as unknown as Changes;
}

function compareTable(table: Table, here: readonly Any[], file: readonly Any[] | null) {
  const mine = new Map(here.map((record) => [keyOf(table, record), record]));
  const added: Item[] = [];
  const differs: Difference[] = [];
  const met = new Set<string>();
  let same = 0;
  for (const theirs of file ?? []) {
    const key = keyOf(table, theirs);
    const own = mine.get(key);
    met.add(key);
    const fields = own ? differing(own, theirs) : [];
    if (!own) added.push(itemOf(table, theirs));
    else if (fields.length === 0) same++;
    else differs.push({ ...itemOf(table, theirs), fields, newer: newerOf(own, theirs) });
  }
  const onlyHere = file
    ? here.filter((record) => !met.has(keyOf(table, record))).map((each) => itemOf(table, each))
    : [];
  return { added, same, differs, onlyHere };
}

/** What is to be written of a table so that what a file has is in it, too. */
export function mergedTable<T extends Table>(
  table: T,
  here: Tables[T],
  file: Tables[T],
  rule: Rule,
): Tables[T][number][] {
  const mine = new Map<string, Any>(here.map((record) => [keyOf(table, record), record]));
  return file.flatMap((theirs) => {
    const own = mine.get(keyOf(table, theirs));
    if (!own) return [theirs];
    if (differing(own, theirs).length === 0) return [];
    const result = table === 'clips' ? mergedClip(own as Clip, theirs as Clip, rule) : null;
    const wins = result ?? (winner(own, theirs, rule) === 'theirs' ? theirs : own);
    return wins === own ? [] : [wins as Tables[T][number]];
  });
}

/**
 * Of two states of a clip the one that wins, whole; where the newer does, with the tags of both: a tag
 * is lost more easily than it is taken off.
 */
function mergedClip(mine: Clip, theirs: Clip, rule: Rule): Clip {
  const wins = winner(mine, theirs, rule) === 'theirs' ? theirs : mine;
  if (rule !== 'newer') return wins;
  const tags = [...new Set([...wins.tags, ...(wins === mine ? theirs : mine).tags])];
  return tags.length === wins.tags.length ? wins : { ...wins, tags };
}

function winner(mine: Any, theirs: Any, rule: Rule): 'mine' | 'theirs' {
  // What bears no date is as the reader has it here.
  return rule === 'newer' ? (newerOf(mine, theirs) ?? 'mine') : rule;
}

function newerOf(mine: Any, theirs: Any): 'mine' | 'theirs' | null {
  const [own, other] = [timeOf(mine), timeOf(theirs)];
  if (own === other) return null;
  return other > own ? 'theirs' : 'mine';
}

function timeOf(record: Any): string {
  if ('changedAt' in record) return record.changedAt;
  if ('takenAt' in record) return record.takenAt;
  return 'at' in record ? record.at : '';
}

/** The names of the fields in which two records differ. */
function differing(mine: Any, theirs: Any): string[] {
  const [a, b] = [
    mine as object as Record<string, unknown>,
    theirs as object as Record<string, unknown>,
  ];
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].filter((name) => textOf(a[name]) !== textOf(b[name])).sort();
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'object' ? canonicalJson(value) : JSON.stringify(value);

function itemOf(table: Table, record: Any): Item {
  return { key: keyOf(table, record), name: (NAMES[table] as (record: Any) => string)(record) };
}
